package import Arithmetic
package import Recurrence

/// The mistakes that a wrong answer can tell of, each with the program of whoever makes it.
package struct Telling: Sendable {
  /// Mistakes that give the same answers for all numbers of the template: one mistake with several names.
  package struct Kind: Sendable {
    package var names: [Mistake]
    let program: Program
    /// The same in whole numbers, where they are enough.
    let wholeProgram: WholeProgram?
    /// The boxes whose formula it changes, and all that read them; the others are worked out already.
    let affected: [Int]
    /// Weights whose minus signs it overlooks: where there is none, it cannot be made.
    let signed: [Int]
  }

  package private(set) var kinds: [Kind] = []
  /// Mistakes that never change an asked answer, whatever is drawn.
  package private(set) var hidden: [Mistake] = []

  /// How many draws decide which mistakes are the same.
  private static let sampleCount = 200

  /// Finds the mistakes of an exercise and which of them are the same, over a fixed stream of draws.
  init(_ exercise: Exercise) {
    let samples = exercise.sample(Self.sampleCount)
    var seen: [(kind: Int, answers: [Answers?])] = []
    for mistake in exercise.model.mistakes {
      guard let kind = Kind(mistake, exercise) else { continue }
      let answers = samples.map { $0.answered(making: kind) }
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
    guard kind.signed.isEmpty || kind.signed.contains(where: { values[$0].entries.contains { $0 < 0 } }) else {
      return nil
    }
    var mistaken = values
    var observer = NoObserver()
    for box in kind.affected {
      guard let value = try? kind.program.run(box, values: mistaken, &observer) else { return nil }
      guard let rounded = try? exercise.isRounded ? value.rounded(toDecimals: exercise.decimals) : value else {
        return nil
      }
      mistaken[box + model.givenCount] = rounded
    }
    return model.answers.map { mistaken[$0] }
  }
}

extension Telling.Kind {
  /// One mistake by itself; nil where the model leaves no room for it.
  init?(_ mistake: Mistake, _ exercise: Exercise) {
    guard let made = exercise.model.making(mistake) else { return nil }
    let model = made.model
    names = [mistake]
    program = Program(model, activation: exercise.template.activation, tables: exercise.tables)
    var slots: Set<Int> = []
    affected = model.boxes.indices.filter { box in
      let reads = model.boxes[box].formula.everyPart.compactMap(\.variable).compactMap(model.slot)
      guard made.rewritten.contains(box) || !slots.isDisjoint(with: reads) else { return false }
      slots.insert(box + model.givenCount)
      return true
    }
    wholeProgram = exercise.isRounded ? nil : WholeProgram(program, model, boxes: affected)
    guard case .minusOverlooked(let name) = mistake, let slot = model.slot(of: Variable(name)) else {
      signed = []
      return
    }
    signed = [slot]
  }
}

extension Solution {
  /// The answers of whoever makes a mistake; nil where it cannot be made, or leads to a box that cannot be worked out.
  package func answers(making mistake: Mistake) -> [Matrix]? {
    Telling.Kind(mistake, exercise).flatMap { answers(of: $0) }
  }
}
