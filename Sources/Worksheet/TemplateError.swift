package import Recurrence

/// All that is wrong with a template or a file of values, each with its place.
package struct TemplateError: Error, Sendable {
  package var source: SourceText
  package var faults: [TemplateFault]

  package init(_ source: SourceText, _ faults: [TemplateFault]) {
    self.source = source
    self.faults = faults
  }
}

/// One thing that is wrong with a template: what, and where.
package struct TemplateFault: Sendable, Equatable {
  package var fact: Fact
  /// Nil when what is wrong is nowhere in the file, such as a missing part.
  package var position: SourceText.Position?

  package init(_ fact: Fact, _ position: SourceText.Position?) {
    self.fact = fact
    self.position = position
  }

  package enum Fact: Sendable, Equatable {
    case language(LanguageFault.Fact)
    case notYAML(String)
    case tooManyAliases(limit: Int)
    case tooDeep(limit: Int)
    case tooLong(limit: Int)
    case empty
    case missing(key: String, in: String)
    case unknownKey(String, nearest: String?, known: [String])
    case doubleKey(String)
    case expected(String, found: String)
    case unknownActivation(String, nearest: String?)
    case needsActivation
    case decimalsOutOfRange(String, limit: Int)
    case notANumber(String)
    case badDraw(String)
    case drawTooLarge(limit: Int)
    case nothingLeftToDraw
    case drawAndValue
    case count(what: String, of: String, unit: String, found: Int, wanted: Int)
    case unknownRequirement(String, nearest: String?, known: [String])
    case unknownGiven(String, nearest: String?)
    case notGiven([String])
    case noTime
    case numberTooLong(String)
  }
}
