/// How a text is set: in one piece, or part after part.
///
/// Figures have one width and are not kerned, so a number or a code looks as if set in one piece when it is set sign by
/// sign; and a batch whose sheets differ in them asks Pango for nothing new.
enum TextParts {
  case one
  /// Words with the spaces behind them.
  case words([Substring])
  /// The signs of a number or of a code.
  case signs

  init(_ text: String) {
    let bytes = text.utf8
    guard bytes.contains(where: \.isFigure), 2..<200 ~= bytes.count, text.unicodeScalars.allSatisfy(\.standsAlone)
    else {
      self = .one
      return
    }
    let words = text.words
    if words.count > 1 {
      self = .words(words)
    } else {
      self = text.unicodeScalars.contains(where: \.isLowercase) ? .one : .signs
    }
  }
}

extension String {
  /// The text cut behind each run of spaces.
  fileprivate var words: [Substring] {
    let space = UInt8(ascii: " ")
    var words: [Substring] = []
    var start = startIndex
    var place = startIndex
    while place < endIndex {
      let next = utf8.index(after: place)
      if utf8[place] == space, next < endIndex, utf8[next] != space {
        words.append(self[start..<next])
        start = next
      }
      place = next
    }
    return words + [self[start...]]
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

  fileprivate var isLowercase: Bool { value < 0x80 ? (0x61..<0x7B).contains(value) : properties.isLowercase }
}
