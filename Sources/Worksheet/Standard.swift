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
      let efforts = exercise.sample(Self.sampleCount, self).map(\.effort).sorted()
      middle = efforts.isEmpty ? nil : efforts[efforts.count / 2]
    }
  }
}

extension Exercise {
  /// The first problems of a fixed stream of draws, not the seed's, that meet what can be asked of one problem.
  ///
  /// - Parameter standard: nothing yet, while the mistakes are being found; then with the mistakes.
  func sample(_ count: Int, _ standard: Standard = .none) -> [any Trial] {
    let requirements = template.requirements.filter { $0.word != .effort && $0.word != .distinct }
    var trials: [any Trial] = []
    for number in 1...100 * count where trials.count < count {
      var stream = VariantStream(seed: 0x756E_726F_6C6C, variant: number, attempt: 0)
      guard let trial = attempt(from: &stream) else { continue }
      if trial.refusal(by: requirements, standard, earlier: []) == nil { trials.append(trial) }
    }
    return trials
  }
}
