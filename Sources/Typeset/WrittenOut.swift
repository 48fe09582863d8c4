internal import Recurrence

/// A value with each entry written out as products and sums of numbers: `[1·4 + 1·3 − 1·6; 2·4 + 1·3 + 1·6]`.
struct WrittenOut {
  /// One summand of an entry, its sign apart.
  struct Term {
    var isNegative = false
    var line: MathLine
    /// Whether it needs no brackets as a divisor.
    var isAtom = true
  }

  typealias Entry = [Term]

  var rows: [[Entry]]

  /// More terms than anybody reads.
  private static let most = 60

  /// Writes out a formula whose symbols are at fixed steps; nil when that makes nothing clearer.
  init?(_ formula: Expression, _ values: PrintedValues) {
    guard let written = Self.write(formula, values) else { return nil }
    rows = written
    // A function of each entry alone says no more than the function of the column.
    guard rows.joined().contains(where: { $0.count > 1 || $0.contains { !$0.isAtom } }) else { return nil }
  }

  var line: MathLine {
    if rows.count == 1, rows[0].count == 1 { return Self.line(rows[0][0]) }
    return MathLine([.matrix(rows.map { $0.map(Self.line) })])
  }
}

// MARK: - Entries

extension WrittenOut {
  private static func text(_ text: String) -> MathLine { MathLine([.upright(text)]) }

  private static func sign(_ text: String, _ space: Double) -> MathLine {
    MathLine([.space(space), .upright(text), .space(space)])
  }

  private static func number(_ text: String) -> Entry {
    let isNegative = text.hasPrefix("−")
    return [Term(isNegative: isNegative, line: Self.text(isNegative ? String(text.dropFirst()) : text))]
  }

  private static func line(_ entry: Entry) -> MathLine {
    entry.enumerated().reduce(MathLine([])) { line, next in
      let (place, term) = next
      let sign = term.isNegative ? "−" : "+"
      if place > 0 { return line + self.sign(sign, 0.2) + term.line }
      return term.isNegative ? text("−") + term.line : term.line
    }
  }

  private static func inBrackets(_ entry: Entry) -> MathLine { text("(") + line(entry) + text(")") }

  private static func negative(_ entry: Entry) -> Entry {
    entry.map { Term(isNegative: !$0.isNegative, line: $0.line, isAtom: $0.isAtom) }
  }

  private static func product(_ left: Entry, _ right: Entry) -> Entry {
    let isOne = left.count == 1
    let first = isOne ? left[0].line : inBrackets(left)
    let second = right.count == 1 && !right[0].isNegative ? right[0].line : inBrackets(right)
    return [Term(isNegative: isOne && left[0].isNegative, line: first + sign("·", 0.08) + second, isAtom: false)]
  }

  private static func quotient(_ left: Entry, _ right: Entry) -> Entry {
    let isOne = left.count == 1
    let first = isOne ? left[0].line : inBrackets(left)
    let isPlain = right.count == 1 && !right[0].isNegative && right[0].isAtom
    return [
      Term(
        isNegative: isOne && left[0].isNegative,
        line: first + sign("/", 0.1) + (isPlain ? right[0].line : inBrackets(right)), isAtom: false)
    ]
  }

  private static func call(_ function: Function, _ arguments: [Entry], _ decimal: DecimalMark) -> Entry {
    switch function {
    case .abs: return [Term(line: text("|") + line(arguments[0]) + text("|"))]
    case .square: return [Term(line: inBrackets(arguments[0]) + MathLine([.raised([.upright("2")])]))]
    case .sqrt where arguments[0].count == 1:
      return [Term(line: MathLine([.upright("√"), .space(0.12)]) + line(arguments[0]))]
    case .exp: return [Term(line: MathLine([.italic("e"), .raised(line(arguments[0]).pieces)]))]
    default:
      let inner = Array(arguments.map { line($0).pieces }.joined(separator: [.upright(decimal.listMark), .space(0.2)]))
      let isWorked = arguments.count > 1
      return [Term(line: function.notation + text("(") + MathLine(inner) + text(")"), isAtom: !isWorked)]
    }
  }
}

// MARK: - Values

extension WrittenOut {
  private static func write(_ part: Expression, _ values: PrintedValues) -> [[Entry]]? {
    if let texts = values.texts(of: part) { return texts.map { $0.map(number) } }
    var operands: [[[Entry]]] = []
    for inner in part.parts {
      guard let written = write(inner, values), !written.isEmpty, !written[0].isEmpty else { return nil }
      operands.append(written)
    }
    guard let written = apply(part.form, operands, values.decimal) else { return nil }
    return written.joined().map(\.count).reduce(0, +) <= most ? written : nil
  }

  private static func apply(
    _ form: Expression.Form, _ operands: [[[Entry]]], _ decimal: DecimalMark
  ) -> [[Entry]]? {
    switch form {
    case .number, .dimension, .symbol, .total: nil
    case .negative: operands[0].map { $0.map(negative) }
    case .transpose: transposed(operands[0])
    case .stacked: Array(operands.joined())
    case .beside: operands.dropFirst().reduce(operands[0]) { rows, next in zip(rows, next).map { $0 + $1 } }
    case .binary(let sign, _, _): apply(sign, operands[0], operands[1])
    case .call(let function, _): apply(function, operands, decimal)
    }
  }

  private static func apply(_ sign: BinaryOperator, _ left: [[Entry]], _ right: [[Entry]]) -> [[Entry]]? {
    switch sign {
    case .plus: pairs(left, right) { $0 + $1 }
    case .minus: pairs(left, right) { $0 + negative($1) }
    case .hadamard: pairs(left, right, product)
    case .over: pairs(left, right, quotient)
    case .times where isScalar(left) || isScalar(right): pairs(left, right, product)
    case .times:
      left.map { row in
        transposed(right).map { column in zip(row, column).flatMap { product($0, $1) } }
      }
    }
  }

  private static func apply(
    _ function: Function, _ operands: [[[Entry]]], _ decimal: DecimalMark
  ) -> [[Entry]]? {
    let columns = transposed(operands[0])
    switch (function, function.kind) {
    case (_, .elementwise): return operands[0].map { $0.map { call(function, [$0], decimal) } }
    case (.softmax, _), (.softmax3, _):
      let base: MathLine.Piece = function == .softmax ? .italic("e") : .upright("3")
      let powers = operands[0].map { $0.map { [Term(line: MathLine([base, .raised(line($0).pieces)]))] } }
      return shares(powers)
    case (.normalize, _): return shares(operands[0])
    case (.sum, _): return [columns.map { Array($0.joined()) }]
    case (.max, _), (.argmax, _): return [columns.map { call(function, $0, decimal) }]
    case (.maxprod, _), (.argmaxprod, _):
      guard let column = transposed(operands[1]).first else { return nil }
      let word: Function = function == .maxprod ? .max : .argmax
      return operands[0].map { row in [call(word, zip(row, column).map(product), decimal)] }
    default: return nil
    }
  }

  private static func shares(_ rows: [[Entry]]) -> [[Entry]] {
    let sums = transposed(rows).map { Array($0.joined()) }
    return rows.map { row in zip(row, sums).map(quotient) }
  }

  private static func isScalar(_ rows: [[Entry]]) -> Bool { rows.count == 1 && rows[0].count == 1 }

  private static func transposed(_ rows: [[Entry]]) -> [[Entry]] {
    rows[0].indices.map { column in rows.map { $0[column] } }
  }

  /// Entry with entry; a scalar with each.
  private static func pairs(
    _ left: [[Entry]], _ right: [[Entry]], _ join: (Entry, Entry) -> Entry
  ) -> [[Entry]] {
    let larger = isScalar(left) ? right : left
    return larger.indices.map { row in
      larger[row].indices.map { column in
        join(isScalar(left) ? left[0][0] : left[row][column], isScalar(right) ? right[0][0] : right[row][column])
      }
    }
  }
}
