package import Arithmetic

/// What a drawn problem must be like to become a variant: one word under `require:`.
///
/// To add a word, add a case; the compiler names the places that must know it.
package enum Requirement: Sendable, Equatable {
  /// `largest: 99`: no box holds a number beyond it in size.
  case largest(Rational)
  /// `clipped: 1..`: so many entries reach ReLU negative and are set to zero; of no account without ReLU.
  case clipped(CountRange)
  /// `alive: true`: no state box is all zero, every hidden unit is nonzero at some step, and the answers are not all equal.
  case alive
  /// `distinct: answers`: no earlier variant of the volume has the same answers.
  case distinctAnswers

  /// The words in the order in which they are tested: what is cheap and refuses much comes first.
  package enum Word: String, CaseIterable, Sendable {
    case largest, alive, clipped, distinct
  }

  package var word: Word {
    switch self {
    case .largest: .largest
    case .clipped: .clipped
    case .alive: .alive
    case .distinctAnswers: .distinct
    }
  }

  /// What a word wants after its colon, as an error says it.
  package static func form(of word: Word) -> String {
    switch word {
    case .largest: "a number above 0, as in `largest: 99`"
    case .clipped: "a count or a range of counts, as in `clipped: 1..`"
    case .alive: "`alive: true` or `alive: false`"
    case .distinct: "`distinct: answers`"
    }
  }

  /// Reads a word's value; nil when it does not have the word's form, an empty list when the word is switched off.
  static func reading(_ word: Word, _ text: String) -> [Requirement]? {
    switch word {
    case .largest: Rational(decimal: text).flatMap { $0 > 0 ? [.largest($0)] : nil }
    case .clipped: CountRange(text).map { [.clipped($0)] }
    case .alive: text == "true" ? [.alive] : text == "false" ? [] : nil
    case .distinct: text == "answers" ? [.distinctAnswers] : nil
    }
  }
}

extension Requirement {
  /// Whether a solution meets the requirement; `earlier` are the answers of the volume's earlier variants.
  func isMet(by solution: Solution, earlier: Set<[Matrix]>) -> Bool {
    switch self {
    case .largest(let bound): solution.boxes.allSatisfy { $0.entries.allSatisfy { $0.magnitude <= bound } }
    case .clipped(let range): !solution.exercise.usesReLU || range.contains(solution.clipped)
    case .alive: solution.isAlive
    case .distinctAnswers: !earlier.contains(solution.answers)
    }
  }
}

extension Solution {
  fileprivate var isAlive: Bool {
    for slots in exercise.stateSlots {
      let states = slots.map { values[$0] }
      if states.contains(where: { $0.entries.allSatisfy(\.isZero) }) { return false }
      let units = states.map(\.entries.count).max() ?? 0
      for unit in 0..<units {
        let isDead = states.allSatisfy { unit >= $0.entries.count || $0.entries[unit].isZero }
        if isDead { return false }
      }
    }
    let entries = answers.flatMap(\.entries)
    return entries.count < 2 || entries.contains { $0 != entries[0] }
  }
}

/// A count with a lower end and perhaps an upper one: `1..`, `..3`, `1..3` or `2`.
package struct CountRange: Sendable, Equatable {
  package var lower: Int
  package var upper: Int?

  package func contains(_ count: Int) -> Bool { count >= lower && upper.map { count <= $0 } ?? true }

  package init?(_ text: String) {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map(\.trimmed)
    let numbers = ends.map(Int.init)
    switch ends.count {
    case 1:
      guard let count = numbers[0] else { return nil }
      (lower, upper) = (count, count)
    case 2:
      let areRead = zip(ends, numbers).allSatisfy { $0.isEmpty || $1 != nil }
      guard areRead, ends != ["", ""] else { return nil }
      (lower, upper) = (numbers[0] ?? 0, numbers[1])
    default: return nil
    }
    guard lower >= 0, upper.map({ $0 >= lower }) ?? true else { return nil }
  }
}
