package import Arithmetic
internal import Recurrence

/// A problem, worked out, as requirements and mistakes look at it: in exact numbers, or in whole ones where those are
/// enough.
package protocol Trial: Sendable {
  var exercise: Exercise { get }
  /// How many entries reached ReLU negative.
  var clipped: Int { get }
  /// How much work the problem is by hand, in sums of one-digit numbers.
  var effort: Double { get }
  /// The asked answers, to be compared.
  var answered: Answers { get }
  /// The answers of whoever makes a mistake; nil where it cannot be made here.
  func answered(making kind: Telling.Kind) -> Answers?
  /// Whether no box holds a number beyond a bound in size.
  func isWithin(_ bound: Rational) -> Bool
  /// Whether an entry of a slot's value is zero, the entries counted row by row.
  func isZero(_ entry: Int, ofSlot slot: Int) -> Bool
  /// How many entries of gates are all but open or shut.
  var saturated: Int { get }
  /// Whether no column of shares has everything in one entry, and none is the same throughout.
  var isSpread: Bool { get }
  /// How many boxes hold a number that is not whole.
  var fractionalBoxes: Int { get }
  /// The same with the value of every box.
  var solution: Solution { get }
}

extension Trial {
  /// Whether no state box is all zero, every hidden unit is nonzero somewhere, and the answers are not all equal.
  var isAlive: Bool {
    let shapes = exercise.model.shapes
    for slots in exercise.stateSlots {
      for slot in slots where (0..<shapes[slot].count).allSatisfy({ isZero($0, ofSlot: slot) }) { return false }
      let units = slots.reduce(0) { max($0, shapes[$1].count) }
      for unit in 0..<units where slots.allSatisfy({ unit >= shapes[$0].count || isZero(unit, ofSlot: $0) }) {
        return false
      }
    }
    return answered.differ
  }
}

/// The asked answers of a problem, or those to which a mistake leads, to be compared with others of the same exercise.
package struct Answers: Hashable, Sendable {
  private let whole: [Int]
  /// The numbers where one of them is not whole, or too large.
  private let exact: [Rational]

  init(whole: [Int]) {
    (self.whole, exact) = (whole, [])
  }

  init(_ values: [Matrix]) {
    let entries = values.flatMap(\.entries)
    let whole = entries.compactMap { $0.isWhole ? Int(exactly: $0.numerator) : nil }
    (self.whole, exact) = whole.count == entries.count ? (whole, []) : ([], entries)
  }

  /// Whether they are not all equal; one by itself is nothing to compare.
  fileprivate var differ: Bool {
    func differ(_ numbers: [some Equatable]) -> Bool {
      numbers.count < 2 || numbers.contains { $0 != numbers[0] }
    }
    return differ(whole) && differ(exact)
  }
}

extension Solution: Trial {
  package var solution: Solution { self }

  package var answered: Answers { Answers(answers) }

  package func answered(making kind: Telling.Kind) -> Answers? { answers(of: kind).map { Answers($0) } }

  package func isWithin(_ bound: Rational) -> Bool {
    boxes.allSatisfy { $0.entries.allSatisfy { $0.magnitude <= bound } }
  }

  package func isZero(_ entry: Int, ofSlot slot: Int) -> Bool { values[slot].entries[entry].isZero }

  package var fractionalBoxes: Int { boxes.count { !$0.entries.allSatisfy(\.isWhole) } }

  /// The same in whole numbers, where they are enough: many times faster to look at.
  package var trial: any Trial { WholeTrial(exercise, given: values.prefix(exercise.model.givenCount)) ?? self }
}
