internal import Arithmetic
internal import Recurrence

/// How much work a problem is by hand, counted over every operation on its real numbers.
///
/// The unit is a sum of two one-digit numbers. Multiplying by 0 or ±1 is a glance; other products cost by the digits that
/// meet each other; a sum costs by its longer number, and more where the signs differ, since it is then a difference;
/// finding a value in a table costs two sums, working it out without one costs four. Only the order of these prices
/// matters for fairness: sheets are compared with sheets of the same template.
struct Effort: Observer {
  private(set) var cost = 0.0

  mutating func observe(_ instruction: Program.Instruction, _ first: Matrix, _ second: Matrix?) {
    switch instruction {
    case .constant, .load, .transpose, .stack, .beside: break
    case .negate: cost += 0.2 * Double(first.entries.count)
    case .binary(let sign): if let second { observe(sign, first, second) }
    case .element(let function): cost += Double(first.entries.count) * Self.price(of: function)
    case .table: cost += 2 * Double(first.entries.count)
    case .column, .softmax: observeColumns(first)
    case .pair: if let second { observeProduct(first, second, addsUp: false) }
    }
  }

  /// Comparing with 0 is a glance; straight lines are a product and a sum; the others are worked out with a calculator.
  private static func price(of function: ElementFunction) -> Double {
    switch function {
    case .relu, .step, .sign, .abs: 0.2
    case .leakyrelu, .hardtanh: 0.5
    case .hardsigmoid, .square: 1.5
    case .tanh, .sigmoid, .softplus, .exp, .log, .sqrt: 4
    }
  }
}

// MARK: - Operations on matrices

extension Effort {
  private mutating func observe(_ sign: BinaryOperator, _ first: Matrix, _ second: Matrix) {
    switch sign {
    case .plus, .minus: pair(first, second) { sum($0, sign == .minus ? -$1 : $1) }
    case .hadamard: pair(first, second, product)
    case .over: pair(first, second) { 2 * product($0, $1) }
    case .times where first.scalar != nil || second.scalar != nil: pair(first, second, product)
    case .times: observeProduct(first, second, addsUp: true)
    }
  }

  /// Entry with entry; a scalar with each.
  private mutating func pair(_ first: Matrix, _ second: Matrix, _ price: (Rational, Rational) -> Double) {
    for place in 0..<max(first.entries.count, second.entries.count) {
      cost += price(
        first.entries[first.entries.count == 1 ? 0 : place], second.entries[second.entries.count == 1 ? 0 : place])
    }
  }

  private mutating func observeProduct(_ left: Matrix, _ right: Matrix, addsUp: Bool) {
    for row in 0..<left.rows {
      for column in 0..<right.columns {
        var total: Rational = 0
        for inner in 0..<left.columns {
          cost += product(left[row, inner], right[inner, column])
          guard let term = try? left[row, inner] * right[inner, column], let next = try? total + term else { continue }
          cost += addsUp && inner > 0 ? sum(total, term) : 0.2
          total = next
        }
      }
    }
  }

  /// A value for each entry, their sum, and a quotient for each.
  private mutating func observeColumns(_ matrix: Matrix) {
    cost += 4 * Double(matrix.entries.count)
  }
}

// MARK: - Prices of single operations

private func digits(_ number: Rational) -> Double {
  var digits = 1.0
  var rest = number.magnitude.numerator
  while rest >= 10 {
    rest /= 10
    digits += 1
  }
  return digits
}

private func product(_ a: Rational, _ b: Rational) -> Double {
  if a.isZero || b.isZero { return 0.1 }
  if a.magnitude == 1 || b.magnitude == 1 { return 0.3 }
  let signs = a < 0 || b < 0 ? 0.25 : 0
  return digits(a) * digits(b) + signs
}

private func sum(_ a: Rational, _ b: Rational) -> Double {
  if a.isZero || b.isZero { return 0.1 }
  return 0.5 + 0.5 * max(digits(a), digits(b)) + (a.signum != b.signum ? 0.5 : 0)
}

extension Solution {
  /// How much work the problem is by hand, in sums of one-digit numbers.
  package var effort: Double {
    var effort = Effort()
    for box in exercise.model.boxes.indices {
      _ = try? exercise.program.run(box, values: values, &effort)
    }
    return effort.cost
  }
}
