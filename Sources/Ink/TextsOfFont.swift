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
      // Most differ in size already.
      if let place = fonts.firstIndex(where: { $0.size == font.size && $0 == font }) {
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

/// The strings that were shaped in one font at one size.
final class TextsOfFont {
  let font: Font
  private var common: [ShapedText?] = []
  private var shaped: [String: ShapedText] = [:]
  private var joined: [String: ShapedText] = [:]
  private var latest: [(string: String, text: ShapedText)] = []

  /// So many strings are kept; a batch has a few hundred, and names come on top. Then all are forgotten.
  private static let mostShaped = 8_192
  /// So many numbers, which are soon joined again.
  private static let mostJoined = 1_024

  init(_ font: Font) {
    self.font = font
  }

  subscript(_ string: String) -> ShapedText? {
    if let text = CommonText(string) { return common.isEmpty ? nil : common[text.place] }
    return joined[string] ?? shaped[string] ?? latest.first { $0.string == string }?.text
  }

  func keep(_ text: ShapedText, for string: String) {
    if let known = CommonText(string) {
      keep(text, at: known.place)
    } else {
      if shaped.count >= Self.mostShaped { shaped.removeAll(keepingCapacity: true) }
      shaped[string] = text
    }
  }

  func keep(joined text: ShapedText, for string: String) {
    if let known = CommonText(string) {
      keep(text, at: known.place)
    } else {
      if joined.count >= Self.mostJoined { joined.removeAll(keepingCapacity: true) }
      joined[string] = text
    }
  }

  func keepForNow(_ text: ShapedText, for string: String) {
    if latest.count == 4 { latest.removeFirst() }
    latest.append((string, text))
  }

  private func keep(_ text: ShapedText, at place: Int) {
    if common.isEmpty { common = Array(repeating: nil, count: CommonText.count) }
    common[place] = text
  }
}
