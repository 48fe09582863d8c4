package import Arithmetic
package import Recurrence

/// The mistakes that a wrong answer can tell of, each with the program of whoever makes it.
package struct Telling: Sendable {
  /// Mistakes that give the same answers for all numbers of the template: one mistake with several names.
  package struct Kind: Sendable {
    package var names: [Mistake]
    /// What whoever makes them works out.
    let program: MistakenProgram
  }

  package private(set) var kinds: [Kind] = []
  /// Mistakes that never change an asked answer, whatever is drawn.
  package private(set) var hidden: [Mistake] = []
  /// Over how many problems they were looked at.
  let sampleCount: Int

  /// Most mistakes that are looked at, far more than any model by hand has; and over how few problems at least.
  private static let (mostMistakes, fewestSamples) = (1_000, 10)

  /// Finds the mistakes of an exercise and which of them are the same for all of some problems.
  ///
  /// Of an exercise with so much arithmetic that nobody does it by hand, fewer are looked at, over fewer problems.
  init(_ exercise: Exercise, over samples: [any Trial]) {
    var seen: [(kind: Int, answers: [Answers?])] = []
    let dearest = max(exercise.operationCount, samples.map(\.operations).max() ?? 0, 1)
    let most = min(Self.mostMistakes, max(1, Workload.most / (dearest * Self.fewestSamples)))
    let mistakes = exercise.model.mistakes.prefix(most)
    let samples = samples.prefix(max(1, Workload.most / (dearest * max(1, mistakes.count))))
    sampleCount = samples.count
    for mistake in mistakes {
      guard let program = MistakenProgram(mistake, exercise) else { continue }
      let kind = Kind(names: [mistake], program: program)
      let answers = samples.map { $0.answered(making: kind) }
      // Where a weight never has a minus, none can be overlooked.
      guard answers.contains(where: { $0 != nil }) else { continue }
      if zip(samples, answers).allSatisfy({ $1 == nil || $1 == $0.answered }) {
        hidden.append(mistake)
      } else if let same = seen.first(where: { $0.answers == answers }) {
        kinds[same.kind].names.append(mistake)
      } else {
        seen.append((kinds.count, answers))
        kinds.append(kind)
      }
    }
  }

  /// How much arithmetic it is to see whether a problem tells the mistakes apart, in operations.
  func operations(over trial: some Trial) -> Int { kinds.count * trial.operations }

  /// The answers of whoever makes a mistake, kind by kind; nil where it cannot be made in the problem.
  package func mistaken(_ trial: some Trial) -> [Answers?] { kinds.map { trial.answered(making: $0) } }

  /// Whether each mistake that can be made in a problem changes an answer, and no two give the same answers.
  func tells(_ trial: some Trial) -> Bool {
    var earlier = [trial.answered]
    return kinds.allSatisfy { kind in
      guard let answers = trial.answered(making: kind) else { return true }
      defer { earlier.append(answers) }
      return !earlier.contains(answers)
    }
  }
}

extension Solution {
  /// The answers of whoever makes a mistake in every box where it can be made; nil where it cannot be made here, or where
  /// it leads to a box that cannot be worked out.
  package func answers(of kind: Telling.Kind) -> [Matrix]? {
    let model = exercise.model
    let mistake = kind.program
    guard mistake.signed.isEmpty || mistake.signed.contains(where: { values[$0].entries.contains { $0 < 0 } }) else {
      return nil
    }
    var mistaken = values
    var observer = NoObserver()
    for box in mistake.affected {
      guard let value = try? mistake.program.run(box, values: mistaken, &observer) else { return nil }
      guard let rounded = try? exercise.isRounded ? value.rounded(toDecimals: exercise.decimals) : value else {
        return nil
      }
      mistaken[box + model.givenCount] = rounded
    }
    return model.answers.map { mistaken[$0] }
  }
}

extension Solution {
  /// The answers of whoever makes a mistake; nil where it cannot be made, or leads to a box that cannot be worked out.
  package func answers(making mistake: Mistake) -> [Matrix]? {
    MistakenProgram(mistake, exercise).flatMap { answers(of: Telling.Kind(names: [mistake], program: $0)) }
  }
}
