package import Recurrence

extension Notation {
  /// An equation as a line of mathematics.
  package func equation(_ equation: Equation) -> MathLine {
    reference(equation.left.name, equation.left.index) + Self.sign("=", 0.28) + formula(equation.right)
  }

  /// A formula as a line of mathematics, with brackets where its levels of binding need them.
  package func formula(_ expression: Expression) -> MathLine {
    formula(expression, within: .sum)
  }

  /// How tightly a form binds, as the language has it.
  private enum Binding: Int, Comparable {
    case sum, hadamard, product, factor, atom

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  private func formula(_ part: Expression, within outer: Binding) -> MathLine {
    let binding = binding(part)
    let line = printed(part) ?? bare(part, binding)
    return binding < outer ? Self.inBrackets(line) : line
  }

  /// The numbers that stand for a part, where numbers are put in.
  private func printed(_ part: Expression) -> MathLine? {
    values?.texts(of: part).map { texts in
      if texts.count == 1, texts[0].count == 1 { return Self.upright(texts[0][0]) }
      return MathLine([.matrix(texts.map { $0.map(Self.upright) })])
    }
  }

  private func isNumber(_ part: Expression) -> Bool {
    if let texts = values?.texts(of: part) { return texts.count == 1 && texts[0].count == 1 }
    return if case .number = part.form { true } else { false }
  }

  /// Brackets as tall as what stands between them.
  private static func inBrackets(_ line: MathLine) -> MathLine {
    line.isTall ? MathLine([.fenced(.round, line.pieces)]) : upright("(") + line + upright(")")
  }

  private func binding(_ part: Expression) -> Binding {
    if let texts = values?.texts(of: part) { return texts[0][0].hasPrefix("−") && isNumber(part) ? .sum : .atom }
    return switch part.form {
    case .binary(.plus, _, _), .binary(.minus, _, _), .negative: .sum
    case .binary(.hadamard, _, _): .hadamard
    case .binary(.times, _, _), .binary(.over, _, _), .total: .product
    case .transpose, .call(.square, _): .factor
    case .number, .dimension, .symbol, .stacked, .beside, .call: .atom
    }
  }

  private func bare(_ part: Expression, _ binding: Binding) -> MathLine {
    switch part.form {
    case .number(let text): return Self.upright(decimal.number(text))
    case .dimension(let size): return symbol(size)
    case .symbol(let name, let index): return reference(name, index)
    case .negative(let inner): return Self.upright("−") + formula(inner, within: .product)
    case .transpose(let inner): return formula(inner, within: .atom) + MathLine([.raised([.upright("T")])])
    case .binary(let sign, let left, let right):
      return operation(sign, left, right, binding)
    case .stacked(let parts): return list(parts, separator: "; ")
    case .beside(let parts): return list(parts, separator: ", ")
    case .total(let axis, let inner):
      return MathLine([.upright("Σ"), .lowered([.italic(axis)]), .space(0.1)]) + formula(inner, within: .factor)
    case .call(let function, let arguments): return call(function, arguments)
    }
  }

  private func operation(_ sign: BinaryOperator, _ left: Expression, _ right: Expression, _ binding: Binding)
    -> MathLine
  {
    let tighter = Binding(rawValue: binding.rawValue + 1) ?? .atom
    let first = formula(left, within: binding)
    let second = formula(right, within: tighter)
    switch sign {
    case .plus, .minus, .hadamard: return first + Self.sign(sign.rawValue, 0.22) + second
    case .over: return first + Self.sign("/", 0.1) + second
    case .times:
      if isNumber(right) { return first + Self.sign("·", 0.12) + second }
      // Brackets that touch would read as one matrix.
      return first + MathLine([.space(first.isTall || second.isTall ? 0.2 : 0.1)]) + second
    }
  }

  private func call(_ function: Function, _ arguments: [Expression]) -> MathLine {
    switch function {
    case .square: return formula(arguments[0], within: .atom) + MathLine([.raised([.upright("2")])])
    case .abs:
      let inner = formula(arguments[0])
      return inner.isTall ? MathLine([.fenced(.bars, inner.pieces)]) : Self.upright("|") + inner + Self.upright("|")
    case .sqrt: return MathLine([.upright("√"), .space(0.06)]) + formula(arguments[0], within: .atom)
    default: break
    }
    let inner = Array(
      arguments.map { formula($0).pieces }.joined(separator: [.upright(decimal.listMark), .space(0.2)]))
    // The brackets of a column are enough.
    if arguments.count == 1, case .matrix? = inner.first, inner.count == 1 {
      return function.notation + MathLine([.space(0.1)] + inner)
    }
    return function.notation + Self.inBrackets(MathLine(inner))
  }

  private func list(_ parts: [Expression], separator: String) -> MathLine {
    let inner = parts.map { formula($0).pieces }.joined(separator: [.upright(separator), .space(0.15)])
    return Self.upright("[") + MathLine(Array(inner)) + Self.upright("]")
  }

  private static func upright(_ text: String) -> MathLine { MathLine([.upright(text)]) }

  private static func sign(_ text: String, _ space: Double) -> MathLine {
    MathLine([.space(space), .upright(text), .space(space)])
  }
}
