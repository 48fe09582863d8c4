internal import Arithmetic

/// What the variants of a template are measured against, the same for every batch: its middle effort, its mistakes.
package struct Standard: Sendable {
  /// The middle of the template's efforts; nil where nothing asks for it.
  package private(set) var middle: Double?
  /// The mistakes to be told apart; nil where nothing asks for it.
  package private(set) var telling: Telling?

  /// How many draws of a fixed stream give the middle.
  private static let sampleCount = 200

  /// Measures nothing.
  static let none = Standard()

  private init() {}

  /// Measures what the template's requirements ask for.
  ///
  /// The stream is fixed and not the seed's, so a variant depends on no batch.
  package init(_ exercise: Exercise) {
    let words = exercise.template.requirements.map(\.word)
    if words.contains(.telling) { telling = Telling(exercise) }
    if exercise.template.requirements.contains(.effort(.even)) {
      let tellable = telling
      let efforts = exercise.sample(Self.sampleCount).filter { tellable?.tells($0) ?? true }.map(\.effort).sorted()
      middle = efforts.isEmpty ? nil : efforts[efforts.count / 2]
    }
  }
}
