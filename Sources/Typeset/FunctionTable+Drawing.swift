internal import Arithmetic
internal import Recurrence
internal import Worksheet

extension FunctionTable {
  /// The table from the corner (0, 0): the argument's last digit on top, the rest of it at the left.
  ///
  /// - Parameter number: its place among the sheet's tables, from 0.
  func drawing(_ pen: Pen, _ number: Int, width: Double) -> (drawing: Drawing, size: Size) {
    let font = pen.metrics.table
    let head = Font(.sans, font.size, weight: .semibold)
    let columns = perRow
    let decimal = pen.looks.decimal
    func text(_ value: Rational) -> String { decimal.number(self.text(value)) }
    func text(_ steps: Int, _ places: Int) -> String { decimal.number(self.text(steps, places)) }
    let places = step.decimalPlaces ?? 2
    let widest = (values + valuesBelow).map { pen.ruler.advance(of: text($0), in: font) }.max() ?? 0
    let columnWidth = min(widest + 9, (width - 40) / Double(columns + 1))
    var drawing = Drawing()
    var y = -5.0
    let title = ReadingTag(.paragraph, at: StatementReading.tableTitle(number).place)
    let table = StatementReading.table(number).place
    var row = -1
    for line in titleLines(pen, width: width) {
      y += 15
      drawing.add(line.runs(at: Point(0, y), size: Self.titleSize, .ink, pen.ruler).tagged(title))
    }
    y += 16
    func put(_ text: String, column: Int, _ font: Font, _ color: Color) {
      let x = Double(column + 1) * columnWidth + 30 - pen.ruler.advance(of: text, in: font)
      drawing.add(text, at: Point(x, y), font, color, tag: .cell(row, column, of: table))
    }
    for column in 0..<columns { put(text(column, places), column: column, head, .muted) }
    for (isBelow, entries) in [(true, valuesBelow), (false, values)] where !entries.isEmpty {
      let all = isBelow ? [values[0]] + entries : entries
      for start in stride(from: 0, to: all.count, by: columns) {
        y += 14
        row += 1
        let sign = isBelow ? "−" : ""
        put(sign + text(start, places), column: -1, head, .muted)
        for (column, value) in all[start..<min(start + columns, all.count)].enumerated() {
          put(text(value), column: column, font, .ink)
        }
      }
    }
    return (drawing, Size(width: Double(columns + 1) * columnWidth + 30, height: y + 4))
  }

  /// How many entries stand side by side: those that share all but the last digit of their argument.
  private var perRow: Int { step == 1 ? 5 : Int(clamping: (step.denominator / step.numerator).magnitude) }

  private static var titleSize: Double { 11.5 }

  /// What the table is of, its rule and what it leaves out, in one line where they fit.
  private func titleLines(_ pen: Pen, width: Double) -> [MathLine] {
    let whole = title(pen.words, pen.looks.decimal)
    guard whole.width(size: Self.titleSize, pen.ruler) > width else { return [whole] }
    let lines = pen.ruler.lines(of: rule(pen.words, pen.looks.decimal), in: Font(.math, Self.titleSize), width: width)
    return [name] + lines.map { MathLine([.upright($0)]) } + [sign]
  }

  /// What the table is of, and how it is read, in one line.
  func title(_ words: Words, _ decimal: DecimalMark) -> MathLine {
    name + MathLine([.upright("  \(rule(words, decimal))  ")]) + sign
  }

  private var name: MathLine { function.notation + MathLine([.space(0.2), .italic("a")]) }

  private func rule(_ words: Words, _ decimal: DecimalMark) -> String {
    words(.tableRule, decimal.number(step.text()))
  }

  /// What the function is of arguments below zero, by those above.
  private var sign: MathLine {
    switch function {
    case .tanh: MathLine([.upright("tanh(−"), .italic("a"), .upright(") = −tanh "), .italic("a")])
    case .sigmoid:
      MathLine([
        .upright("σ"), .upright("(−"), .italic("a"), .upright(") = 1 − "), .upright("σ"), .upright("("), .italic("a"),
        .upright(")"),
      ])
    default: MathLine([])
    }
  }

  /// Each printed argument with its value, ascending.
  var entries: [(argument: String, value: String)] {
    let places = step.decimalPlaces ?? 2
    let below = valuesBelow.enumerated().reversed().map { ("-" + text($0 + 1, places), text($1)) }
    return below + values.enumerated().map { (text($0, places), text($1)) }
  }

  private func text(_ value: Rational) -> String {
    value.text(decimals: values.compactMap(\.decimalPlaces).max())
  }

  private func text(_ steps: Int, _ places: Int) -> String {
    ((try? Rational(steps) * step) ?? 0).text(decimals: places)
  }
}
