/// What is printed in place of English.
package struct Language: Codable, Sendable, Equatable {
  package var words: Words

  package init(words: Words) {
    self.words = words
  }

  package static let english = Language(words: .english)
}
