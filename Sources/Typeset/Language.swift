package import Worksheet

/// What is printed in place of English: a file in Templates/languages/.
package struct Language: Codable, Sendable, Equatable {
  /// The language's own name for itself.
  package var name: String
  package var decimal: DecimalMark
  package var words: Words
  /// Titles, captions and other texts of templates, by what the templates have.
  package var captions: [String: String]

  package init(
    name: String, decimal: DecimalMark = .point, words: Words = .english, captions: [String: String] = [:]
  ) {
    (self.name, self.decimal, self.words, self.captions) = (name, decimal, words, captions)
  }

  package static let english = Language(name: "English")
}

extension Template {
  /// The template with its printed texts in a language, those that the language has not as they are.
  package func captioned(in language: Language) -> Template {
    func own(_ text: String) -> String { language.captions[text] ?? text }
    var template = self
    template.title = own(title)
    template.course = course.map(own)
    for index in given.indices { template.given[index].caption = given[index].caption.map(own) }
    for index in find.indices { template.find[index].caption = own(find[index].caption) }
    for index in labels.indices { template.labels[index].words = labels[index].words.map(own) }
    return template
  }

  /// The texts that a language may have its own words for, each once.
  package var captions: [String] {
    var seen: Set<String> = []
    let texts = [title] + [course].compactMap(\.self) + given.compactMap(\.caption) + find.map(\.caption)
    return (texts + labels.flatMap(\.words)).filter { seen.insert($0).inserted }
  }
}
