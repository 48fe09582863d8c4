package import Worksheet

/// Why a wrong answer does not tell of a mistake on one sheet.
package enum Untold: Hashable, Sendable {
  /// The mistake leads to the right answers.
  case leavesAnswersRight
  /// Another kind of mistake, by its number, leads to the same answers.
  case sameAs(kind: Int)
}

extension Untold {
  /// Each kind of mistake that a sheet's answers do not tell of; one that cannot be made here needs no telling.
  ///
  /// - Parameters:
  ///   - mistaken: the answers to which each kind leads, if it can be made.
  ///   - right: the sheet's own answers.
  package static func kinds(_ mistaken: [Answers?], right: Answers) -> [Int: Untold] {
    var untold: [Int: Untold] = [:]
    for (kind, answers) in mistaken.enumerated() {
      guard let answers else { continue }
      if answers == right {
        untold[kind] = .leavesAnswersRight
      } else if let other = mistaken.indices.first(where: { $0 != kind && mistaken[$0] == answers }) {
        untold[kind] = .sameAs(kind: other)
      }
    }
    return untold
  }
}
