package import Typeset

/// The owner of the fonts: shapes each string in each font once, measures it for layout and keeps its glyphs for paint.
///
/// Not for use from two threads at a time. Several shapers may live on several threads.
package final class TextShaper: Ruler {
  private let faces: Faces
  private let scratch: Scratch
  private var fonts = TextsOfFonts()
  /// How many strings Pango was asked to shape so far: none that it shaped before, and no number or code, whose signs
  /// are set one by one.
  package private(set) var shapedCount = 0
  /// Characters that no installed font has; they are printed as boxes, and a caller may want to say so.
  package private(set) var missing: Set<Unicode.Scalar> = []

  /// Finds the fonts; throws an error that names the font and its Debian package when one is not installed.
  ///
  /// - Parameter language: the texts' language as BCP 47 has it; a font with Chinese and Japanese forms of a character
  ///   chooses by it.
  package init(
    language: String = "en", sans: Typeface = .inter, math: Typeface = .cmuSerif
  ) throws(InkError) {
    (faces, scratch) = try Turn.take { () throws(InkError) in
      (try Faces(language: language, sans: sans, math: math), try Scratch())
    }
  }

  /// How far a run of text moves the pen, in points; tracking follows each letter, the last one too.
  package func advance(of string: String, in font: Font) -> Double { shape(string, in: font).advance }

  /// The ink of a run relative to the left end of its baseline, in points; y is negative above the baseline.
  package func ink(of string: String, in font: Font) -> Rect {
    let text = shape(string, in: font)
    if let ink = text.ink { return ink }
    let ink = Turn.take { scratch.ink(of: text.pieces, size: font.size) }
    text.ink = ink
    return ink
  }

  /// The figure that no other is wider than; where all have one width, 0.
  package private(set) lazy var widestFigure: Character = {
    let font = Font(.sans, 100, weight: .semibold)
    let widths = "0123456789".map { ($0, advance(of: String($0), in: font)) }
    return widths.reduce(widths[0]) { $1.1 > $0.1 + 0.01 ? $1 : $0 }.0
  }()

  /// The glyphs of a string, shaped when it is met for the first time.
  func shape(_ string: String, in font: Font) -> ShapedText {
    let texts = fonts[font]
    return texts[string] ?? shape(string, texts)
  }

  private func shape(_ string: String, _ texts: TextsOfFont) -> ShapedText {
    switch TextParts(string) {
    case .one:
      let new = Turn.take { faces.shape(string, in: texts.font) }
      shapedCount += 1
      if !new.missing.isEmpty { missing.formUnion(new.missing) }
      texts.keep(new, for: string)
      return new
    case .signs:
      let new = joined(string.unicodeScalars.map(\.inFigures), texts)
      texts.keep(joined: new, for: string)
      return new
    case .words(let words):
      let new = joined(words.map { String($0) }, texts)
      // The code of a sheet comes again only while that is laid out and painted.
      texts.keepForNow(new, for: string)
      return new
    }
  }

  private func joined(_ parts: [String], _ texts: TextsOfFont) -> ShapedText {
    ShapedText(joining: parts.map { texts[$0] ?? shape($0, texts) })
  }
}

extension Unicode.Scalar {
  /// A sign as it stands among figures and capitals: a dash is as wide and as high as a minus, not a hyphen.
  fileprivate var inFigures: String { self == "-" ? "\u{2212}" : String(self) }
}
