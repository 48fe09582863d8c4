internal import Recurrence
internal import Worksheet

extension Statement {
  /// The equations as lines of mathematics.
  var formulas: [MathLine] { pen.model.equations.map(pen.notation.equation) }

  /// Formulas from an upper left corner, in as many columns as the width holds.
  func lines(_ formulas: [MathLine], at corner: Point, width: Double) -> [Whole] {
    let widths = formulas.map { $0.width(size: pen.metrics.formulaSize, pen.ruler) }
    let columnWidth = (widths.max() ?? 0) + Self.groupGap
    let columns = max(1, min(Int((width + Self.groupGap) / max(columnWidth, 1)), formulas.count))
    let perColumn = (formulas.count + columns - 1) / max(columns, 1)
    return formulas.enumerated().map { number, line in
      let x = corner.x + Double(number / max(perColumn, 1)) * columnWidth
      let y = corner.y + Double(number % max(perColumn, 1)) * Self.formulaHeight + 13
      var drawing = Drawing()
      drawing.add(
        line.runs(at: Point(x, y), size: pen.metrics.formulaSize, .ink, pen.ruler)
          .tagged(ReadingTag(.formula, at: StatementReading.formula(number).place)))
      return Whole(drawing: drawing, left: x, right: x + columnWidth - Self.groupGap)
    }
  }

  /// The lowest place at the right of the last column's rows where a block fits.
  static func room(
    for block: Size, beside rows: [(top: Double, bottom: Double, right: Double)], width: Double, height: Double
  ) -> Point? {
    var left = 0.0
    for row in rows.reversed() {
      left = max(left, row.right + 32)
      if left + block.width > width { return nil }
      if height - row.top >= block.height { return Point(left, max(row.top, height - block.height - 6)) }
    }
    return nil
  }
}

extension Exercise {
  /// How boxes are rounded, in words; nil when rounding never changes a number.
  package func roundingRule(_ words: Words) -> String? {
    guard isRounded else { return nil }
    switch decimals {
    case 0: return words(.roundToWhole)
    case 1: return words(.roundToOneDecimal)
    default: return words(.roundToDecimals, decimals)
    }
  }
}

extension Item {
  /// The baseline of a text, 0 for anything else.
  var baseline: Double { if case .text(let run) = self { run.origin.y } else { 0 } }
}
