internal import Arithmetic
package import Worksheet

/// Why a wrong answer does not tell of a mistake on one sheet.
package enum Untold: Hashable, Sendable {
  /// The mistake leads to the right answers.
  case leavesAnswersRight
  /// Another kind of mistake, by its number, leads to the same answers.
  case sameAs(kind: Int)
}

extension Solution {
  /// Each kind of mistake that the sheet's answers do not tell of; one that cannot be made here needs no telling.
  package func untold(_ telling: Telling) -> [Int: Untold] {
    var makers: [[Matrix]: [Int]] = [:]
    for (kind, answers) in telling.kinds.map(answers).enumerated() {
      if let answers { makers[answers, default: []].append(kind) }
    }
    var untold: [Int: Untold] = [:]
    for (answers, kinds) in makers {
      for kind in kinds {
        if answers == self.answers {
          untold[kind] = .leavesAnswersRight
        } else if let other = kinds.first(where: { $0 != kind }) {
          untold[kind] = .sameAs(kind: other)
        }
      }
    }
    return untold
  }
}
