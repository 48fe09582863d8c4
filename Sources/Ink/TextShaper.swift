package import Typeset

/// The owner of the fonts: shapes each string in each font once, measures it for layout and keeps its glyphs for paint.
///
/// Not for use from two threads at a time. Several shapers may live on several threads.
package final class TextShaper: Ruler {
  private let pango: Pango
  private var shaped: [Key: ShapedText] = [:]
  /// How many strings were shaped so far; a string met again in the same font does not count.
  package private(set) var shapedCount = 0
  /// Characters that no installed font has; they are printed as boxes, and a caller may want to say so.
  package private(set) var missing: Set<Unicode.Scalar> = []

  /// So many strings are kept; a batch has a few hundred, and names and codes come on top. Then all are forgotten.
  private static let limit = 16_384

  private struct Key: Hashable {
    var string: String
    var font: Font
  }

  /// Finds the fonts; throws an error that names the font and its Debian package when one is not installed.
  ///
  /// - Parameter language: the texts' language as BCP 47 has it; a font with Chinese and Japanese forms of a character
  ///   chooses by it.
  package init(
    language: String = "en", sans: Typeface = .inter, math: Typeface = .cmuSerif
  ) throws(InkError) {
    pango = try Turn.take { () throws(InkError) in try Pango(language: language, sans: sans, math: math) }
  }

  /// How far a run of text moves the pen, in points; tracking follows each letter, the last one too.
  package func advance(of string: String, in font: Font) -> Double { shape(string, in: font).advance }

  /// The ink of a run relative to the left end of its baseline, in points; y is negative above the baseline.
  package func ink(of string: String, in font: Font) -> Rect { shape(string, in: font).ink }

  /// The figure that no other is wider than; where all have one width, 0.
  package private(set) lazy var widestFigure: Character = {
    let font = Font(.sans, 100, weight: .semibold)
    let widths = "0123456789".map { ($0, advance(of: String($0), in: font)) }
    return widths.reduce(widths[0]) { $1.1 > $0.1 + 0.01 ? $1 : $0 }.0
  }()

  /// The glyphs of a string, shaped when it is met for the first time.
  func shape(_ string: String, in font: Font) -> ShapedText {
    let key = Key(string: string, font: font)
    if let known = shaped[key] { return known }
    if shaped.count >= Self.limit { shaped.removeAll(keepingCapacity: true) }
    let new = Turn.take { pango.shape(string, in: font) }
    shaped[key] = new
    shapedCount += 1
    missing.formUnion(new.missing)
    return new
  }
}
