package import Arithmetic
package import Recurrence

/// Numbers as a template or a file of values writes them: one number, or a list of such.
package indirect enum NumberTree: Sendable, Equatable {
  case number(Rational)
  case list([NumberTree])

  /// Whether every number in it is whole.
  var isWhole: Bool {
    switch self {
    case .number(let number): number.isWhole
    case .list(let list): list.allSatisfy(\.isWhole)
    }
  }
}

extension NumberTree {
  /// What does not fit: a list of so many, where so many were needed.
  package struct Misfit: Error, Equatable {
    package var unit: String
    package var found: Int
    package var wanted: Int
  }

  /// The values of a symbol, one for each of its steps; a single number fills every entry.
  package func matrices(steps: Int?, shape: Shape) throws(Misfit) -> [Matrix] {
    if case .number(let number) = self {
      return Array(repeating: Self.filled(shape, with: number), count: steps ?? 1)
    }
    guard let steps else { return [try matrix(shape)] }
    var matrices: [Matrix] = []
    for step in try items(count: steps, "steps") { matrices.append(try step.matrix(shape)) }
    return matrices
  }

  /// A matrix by rows; a vector as a flat list or as rows of one; a row as a flat list, too.
  private func matrix(_ shape: Shape) throws(Misfit) -> Matrix {
    if case .number(let number) = self, shape.isScalar { return Matrix(number) }
    if shape.rows == 1, shape.columns > 1, case .list(let list) = self, case .number? = list.first {
      return try Self.matrix(of: try numbers(count: shape.columns, "columns"), shape)
    }
    var entries: [Rational] = []
    for row in try items(count: shape.rows, "rows") {
      if shape.isColumn, case .number(let number) = row {
        entries.append(number)
      } else {
        entries += try row.numbers(count: shape.columns, "columns")
      }
    }
    return try Self.matrix(of: entries, shape)
  }

  private func items(count: Int, _ unit: String) throws(Misfit) -> [NumberTree] {
    guard case .list(let list) = self else { throw Misfit(unit: unit, found: 1, wanted: count) }
    guard list.count == count else { throw Misfit(unit: unit, found: list.count, wanted: count) }
    return list
  }

  private func numbers(count: Int, _ unit: String) throws(Misfit) -> [Rational] {
    var numbers: [Rational] = []
    for item in try items(count: count, unit) {
      guard case .number(let number) = item else { throw Misfit(unit: "numbers in a row of a row", found: 2, wanted: 1) }
      numbers.append(number)
    }
    return numbers
  }

  private static func filled(_ shape: Shape, with number: Rational) -> Matrix {
    (try? matrix(of: Array(repeating: number, count: shape.count), shape)) ?? Matrix(number)
  }

  private static func matrix(of entries: [Rational], _ shape: Shape) throws(Misfit) -> Matrix {
    do {
      return try Matrix(rows: shape.rows, columns: shape.columns, entries: entries)
    } catch {
      throw Misfit(unit: "entries", found: entries.count, wanted: shape.count)
    }
  }
}
