import Foundation
import Testing

/// Text from right to left, as tools find it in PDFs.
@Suite struct ArabicTextTests {
  /// Captions without the joined letters ﻻ, which poppler takes apart from the left.
  private static let captions = ["نماذج المتتاليات", "متتالية الدخل", "دالة التنشيط", "منزلة عشرية واحدة"]

  @Test func wordsAreFoundInOrder() throws {
    let folder = try TemporaryFolder()
    let made = try Command.run(["make", "lstm", "--example", "--language", "ar", "-o", "a"], in: folder)
    #expect(made.status == 0, "\(made.err)")
    let marks = Set("\u{202A}\u{202B}\u{202C}\u{2066}\u{2067}\u{2069}".unicodeScalars)
    let text = try Command.tool("pdftotext", "a/keys.pdf", "-", in: folder)
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.filter { !marks.contains($0) }))
    for caption in Self.captions { #expect(plain.contains(caption), "\(caption)") }
  }

  @Test func taggedTextRunsAsItIsRead() throws {
    let folder = try TemporaryFolder()
    try Command.run(["make", "lstm", "--example", "--language", "ar", "--tagged", "-o", "a"], in: folder)
    let structure = try StructureText("a/keys.pdf", in: folder)
    let title = try #require(structure.lines.first { $0.hasPrefix("H1") })
    #expect(title.filter { !$0.isWhitespace } == "H1شبكةLSTMيدويًا")
    for caption in Self.captions.prefix(3) { #expect(structure.lines.contains { $0.hasSuffix(caption) }, "\(caption)") }
  }
}
