package import Recurrence
package import Worksheet

extension Mistake {
  /// The mistake in a few words, with a true minus sign.
  package var words: String { description.typographic }
}

extension Telling.Kind {
  /// The kind's names, as small print has them: `φ forgotten`, or `B forgotten or C forgotten`.
  package var words: String { names.map(\.words).joined(separator: " or ") }

  /// The kind's names as a list, where they are the matter.
  package var listedNames: String { names.map(\.words).joined(separator: " = ") }
}
