/// How a text is set: in one piece, or part after part.
///
/// Figures have one width and are not kerned, so a number or a code looks as if set in one piece when it is set sign by
/// sign; and a batch whose sheets differ in them asks Pango for nothing new.
enum TextParts {
  case one
  /// Words with the spaces behind them, or the parts of a code with their hyphens.
  case words([Substring])
  /// The signs of a number, or of a part of a code.
  case signs([Character])

  init(_ text: String) {
    let bytes = text.utf8
    guard bytes.contains(where: \.isFigure), bytes.count < 200, text.unicodeScalars.allSatisfy(\.standsAlone) else {
      self = .one
      return
    }
    let words = text.parts(endingWith: UInt8(ascii: " "))
    if words.count > 1 {
      self = .words(words)
    } else if text.unicodeScalars.contains(where: \.properties.isLowercase) {
      self = .one
    } else {
      let parts = text.parts(endingWith: UInt8(ascii: "-"))
      self = parts.count > 1 ? .words(parts) : bytes.count > 1 ? .signs(Array(text)) : .one
    }
  }
}

extension String {
  /// The text cut behind each run of a byte.
  fileprivate func parts(endingWith end: UInt8) -> [Substring] {
    var parts: [Substring] = []
    var start = startIndex
    var place = startIndex
    while place < endIndex {
      let next = utf8.index(after: place)
      if utf8[place] == end, next < endIndex, utf8[next] != end {
        parts.append(self[start..<next])
        start = next
      }
      place = next
    }
    return parts + [self[start...]]
  }
}

extension UInt8 {
  fileprivate var isFigure: Bool { 0x30...0x39 ~= self }
}

extension Unicode.Scalar {
  /// Whether the character looks the same whatever stands beside it: Latin, Greek and Cyrillic letters, punctuation and
  /// operators, without marks that combine.
  fileprivate var standsAlone: Bool {
    (0x20..<0x300).contains(value) || (0x370..<0x483).contains(value) || (0x2010..<0x2028).contains(value)
      || (0x2030..<0x2060).contains(value) || (0x2080..<0x20D0).contains(value) || (0x2190..<0x2300).contains(value)
  }
}
