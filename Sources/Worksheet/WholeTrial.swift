internal import Arithmetic
internal import Recurrence

/// A problem worked out in whole numbers: what most draws are, and are refused as.
struct WholeTrial: Trial {
  let exercise: Exercise
  /// The entries of all slots in order, and what they were worked out with.
  private let registers: [Int]
  let clipped: Int

  /// Draws and works out a problem; nil where whole numbers are not enough.
  init?(_ exercise: Exercise, from stream: inout VariantStream) {
    guard let program = exercise.wholeProgram, let draws = exercise.wholeDraws else { return nil }
    self.init(exercise, program) { draws.draw(from: &stream, into: &$0) }
  }

  /// Works out a problem of given numbers; nil where whole numbers are not enough.
  init?(_ exercise: Exercise, given: some Sequence<Matrix>) {
    guard let program = exercise.wholeProgram else { return nil }
    var entries: [Int] = []
    for entry in given.lazy.flatMap(\.entries) {
      guard entry.isWhole, let whole = Int(exactly: entry.numerator) else { return nil }
      entries.append(whole)
    }
    self.init(exercise, program) { registers in
      for (place, entry) in entries.enumerated() { registers[place] = entry }
    }
  }

  private init?(_ exercise: Exercise, _ program: WholeProgram, fill: (inout [Int]) -> Void) {
    var registers = program.start
    fill(&registers)
    guard let clipped = program.run(on: &registers) else { return nil }
    (self.exercise, self.registers, self.clipped) = (exercise, registers, clipped)
  }

  private func entries(ofSlot slot: Int) -> ArraySlice<Int> {
    exercise.wholeProgram.map { registers[$0.registers(ofSlot: slot)] } ?? []
  }

  var effort: Double { exercise.wholeProgram?.effort(of: registers) ?? 0 }

  var answered: Answers { exercise.wholeProgram?.answers(in: registers) ?? Answers(whole: []) }

  func answered(making kind: Telling.Kind) -> Answers? {
    guard kind.signed.isEmpty || kind.signed.contains(where: { entries(ofSlot: $0).contains { $0 < 0 } }) else {
      return nil
    }
    guard let program = kind.wholeProgram, let mistaken = program.rerun(on: registers) else {
      return solution.answered(making: kind)
    }
    return program.answers(in: mistaken)
  }

  func isWithin(_ bound: Rational) -> Bool {
    guard let program = exercise.wholeProgram, let limit = UInt(exactly: bound.numerator / bound.denominator) else {
      return solution.isWithin(bound)
    }
    return registers[program.boxRegisters].allSatisfy { $0.magnitude <= limit }
  }

  func isZero(_ entry: Int, ofSlot slot: Int) -> Bool {
    exercise.wholeProgram.map { registers[$0.places[slot] + entry] == 0 } ?? true
  }

  // Gates and shares are never whole, so nothing with them is worked out in whole numbers.
  var saturated: Int { 0 }
  var isSpread: Bool { true }
  var fractionalBoxes: Int { 0 }

  var solution: Solution {
    let values = exercise.model.shapes.enumerated().map { slot, shape in
      Matrix(rows: shape.rows, columns: shape.columns, whole: entries(ofSlot: slot))
    }
    return Solution(exercise: exercise, values: values, clipped: clipped)
  }
}
