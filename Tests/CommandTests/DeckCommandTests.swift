import Foundation
import Testing

@Suite struct DeckCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func theSlidesOfTheExample() throws {
    let outcome = try Command.run(["deck", "rnn", "--example", "-o", "d"], in: folder)
    #expect(outcome.status == 0 && outcome.lines == ["d/deck.pdf"])
    let info = try Command.tool("pdfinfo", "d/deck.pdf", in: folder)
    #expect(info.contains(/Pages: +13\n/) && info.contains(/Page size: +960 x 540 pts/))
    let last = try Command.tool("pdftotext", "-layout", "-f", "13", "d/deck.pdf", "-", in: folder)
    for number in ["−11", "−22", "16", "28", "40", "12 of 12"] { #expect(last.contains(number)) }
    let first = try Command.tool("pdftotext", "-layout", "-l", "1", "d/deck.pdf", "-", in: folder)
    #expect(first.contains("RNN by Hand") && !first.contains("40"))
  }

  /// Labels as readers of the file have them; the first page is the empty sheet's.
  @Test func pagesAreLabelledByTheirBoxes() throws {
    try Command.run(["deck", "rnn", "--example", "-o", "d"], in: folder)
    _ = try Command.tool("qpdf", "--qdf", "--object-streams=disable", "d/deck.pdf", "open.pdf", in: folder)
    let text = String(decoding: try folder.bytes("open.pdf"), as: UTF8.self)
    #expect(text.contains("/PageLabels"))
    #expect(text.matches(of: /\/P [(<]/).count == 13)
  }

  @Test(arguments: ["svg", "png"]) func frames(_ format: String) throws {
    let outcome = try Command.run(
      ["deck", "rnn", "--variant", "2", "--set", "T=2", "--format", format, "-o", "d"], in: folder)
    let names = (0...6).map { "slide-0\($0).\(format)" }
    #expect(outcome.status == 0 && folder.names(in: "d") == names)
    if format == "svg" { for name in names { _ = try Command.tool("xmllint", "--noout", "d/\(name)", in: folder) } }
  }

  @Test func slidesAreMadeAgainAndOtherFilesStay() throws {
    try Command.run(["deck", "softmax", "--seed", "3", "-o", "d"], in: folder)
    let before = try folder.bytes("d/deck.pdf")
    #expect(try Command.run(["deck", "softmax", "--seed", "3", "-o", "d"], in: folder).status == 0)
    #expect(try folder.bytes("d/deck.pdf") == before)
    try folder.write("mine", to: "d/notes.txt")
    let refused = try Command.run(["deck", "softmax", "--format", "svg", "-o", "d"], in: folder)
    #expect(refused.status == 1 && refused.err.contains("other files than slides"))
    #expect(folder.names(in: "d") == ["deck.pdf", "notes.txt"])
    #expect(try Command.run(["deck", "softmax", "--format", "svg", "-o", "d", "--force"], in: folder).status == 0)
    #expect(folder.names(in: "d").contains("notes.txt") && !folder.names(in: "d").contains("deck.pdf"))
  }

  @Test func writtenNumbersMakeOneSheet() throws {
    let outcome = try Command.run(["deck", "rnn", "--example", "--variant", "2"], in: folder)
    #expect(outcome.status == 64 && outcome.err.contains("--variant goes with --seed"))
    #expect(folder.contents.isEmpty)
  }
}
