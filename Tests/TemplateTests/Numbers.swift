import Arithmetic
import Recurrence
import Testing
import Worksheet

/// Numbers in a fixture: one, or a list of such.
enum Numbers: Decodable {
  case number(Double)
  case list([Numbers])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do { self = .number(try container.decode(Double.self)) } catch {
      self = .list(try container.decode([Numbers].self))
    }
  }

  var items: [Numbers] { if case .list(let items) = self { items } else { [] } }

  /// The numbers from left to right.
  var flat: [Double] {
    switch self {
    case .number(let number): [number]
    case .list(let items): items.flatMap(\.flat)
    }
  }

  /// The same numbers as a file of values has them.
  func tree() throws -> NumberTree {
    switch self {
    case .number(let number): .number(try #require(Rational(decimal: "\(number)")))
    case .list(let items): .list(try items.map { try $0.tree() })
    }
  }
}

extension Numbers {
  /// The columns of a sequence's steps, or the rows of a matrix, set side by side: `[W R b]`.
  static func beside(_ parts: [Numbers]) -> Numbers {
    let rows = parts.map { part in part.items.map(\.flat) }
    return .list((rows.first ?? []).indices.map { row in .list(rows.flatMap { $0[row] }.map(Numbers.number)) })
  }
}

extension Template {
  /// The template solved with these numbers, and with the functions themselves where it reads them off tables.
  ///
  /// Its labels go, too: they hold for its own sizes only.
  func solution(_ given: [String: Numbers]) throws -> Solution {
    var template = self
    template.tables = []
    template.labels = []
    let source = NumberSource.values(try given.mapValues { try $0.tree() })
    return try Exercise(template, numbers: source).problem(from: source).solution()
  }
}

extension Solution {
  /// The entries of a variable such as `h[2]`, row by row.
  func entries(_ name: String) -> [Double]? {
    let variables = exercise.model.variables
    return variables.firstIndex { $0.description == name }.map { values[$0].entries.map(\.double) }
  }
}

/// Whether numbers agree, each within a share of its size.
func agree(_ found: [Double]?, _ expected: [Double], within share: Double) -> Bool {
  guard let found, found.count == expected.count else { return false }
  return zip(found, expected).allSatisfy { abs($0 - $1) <= share * max(1, abs($1)) }
}
