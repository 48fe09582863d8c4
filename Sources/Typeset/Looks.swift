/// How sheets look, whatever stands on them.
package struct Looks: Codable, Sendable, Equatable {
  package var paper: Paper
  /// The whole language in which the sheets are printed, not its name: a later change of its file changes no printed
  /// batch. Nil is English.
  package var language: Language?

  package init(paper: Paper = .a4, language: Language? = nil) {
    self.paper = paper
    self.language = language
  }

  /// The words printed on the sheets beside the template's own.
  package var words: Words { (language ?? .english).words }
}
