internal import Typeset

/// The strings that were shaped, by font.
struct TextsOfFonts {
  /// A few, looked through one by one, and what was shaped in each.
  private var fonts: [Font] = []
  private var texts: [TextsOfFont] = []
  private var latest = 0

  private static let most = 64

  /// The strings that were shaped in a font, none yet if it is new.
  subscript(_ font: Font) -> TextsOfFont {
    mutating get {
      if latest < fonts.count, fonts[latest] == font { return texts[latest] }
      if let place = fonts.firstIndex(of: font) {
        latest = place
        return texts[place]
      }
      // Long names are set smaller, each in a size of its own.
      if fonts.count == Self.most { (fonts, texts) = ([], []) }
      latest = fonts.count
      fonts.append(font)
      texts.append(TextsOfFont(font))
      return texts[latest]
    }
  }
}

/// What was shaped in one font at one size: whole strings, and the signs of numbers and codes.
final class TextsOfFont {
  let font: Font
  let signs = SignSet()
  private var shaped: [String: ShapedText] = [:]
  /// What is inked, where somebody asked: for most texts nobody does.
  private var inks: [String: Rect] = [:]

  /// So many strings are kept; a batch has a few hundred, and names come on top. Then all are forgotten.
  private static let most = 8_192

  init(_ font: Font) {
    self.font = font
  }

  /// A string as it was shaped, the first time by `shape`.
  func text(_ string: String, shape: () -> ShapedText) -> ShapedText {
    if let known = shaped[string] { return known }
    if shaped.count >= Self.most { shaped.removeAll(keepingCapacity: true) }
    let new = shape()
    shaped[string] = new
    return new
  }

  /// The ink of a string, the first time by `measure`.
  func ink(of string: String, measure: () -> Rect) -> Rect {
    if let known = inks[string] { return known }
    if inks.count >= Self.most { inks.removeAll(keepingCapacity: true) }
    let new = measure()
    inks[string] = new
    return new
  }
}
