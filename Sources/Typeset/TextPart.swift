/// A stretch of a phrase: letters that stand for themselves, or a word in braces.
package enum TextPart: Equatable, Sendable {
  case letters(String)
  case placeholder(String)

  /// The parts of a text; a brace without its partner stands for itself.
  package static func parts(of text: String) -> [TextPart] {
    var parts: [TextPart] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.letters(String(rest[..<open]))) }
      parts.append(.placeholder(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty ? parts : parts + [.letters(String(rest))]
  }
}
