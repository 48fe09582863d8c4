internal import Recurrence
internal import Worksheet

/// The upper part of a sheet: each caption with what is given or asked under it, and the formulas.
struct Statement<Measure: Ruler> {
  private let pen: Pen<Measure>
  /// Whether matrices that the work grid shows are named with their size instead of being drawn again.
  private let isCompact: Bool

  private static var rowGap: Double { 12 }
  private static var groupGap: Double { 26 }
  private static var formulaHeight: Double { 19 }

  init(_ pen: Pen<Measure>, isCompact: Bool) {
    self.pen = pen
    self.isCompact = isCompact
  }

  /// One symbol of a row: its label, and its boxes or a text in their place.
  private struct Group {
    var label: MathLine
    var blocks: [(slot: Int, shape: Shape)] = []
    var boxWidth = 0.0
    var text: [TextRun] = []
    var textWidth = 0.0

    var width: Double { boxWidth * Double(blocks.map(\.shape.columns).reduce(0, +)) + textWidth }
    var rowCount: Int { blocks.map(\.shape.rows).max() ?? 1 }
  }

  private struct Row {
    var caption: String
    var groups: [Group]
  }
}

// MARK: - What it says

extension Statement {
  private var rows: [Row] {
    let template = pen.exercise.template
    var rows: [Row] = []
    func add(_ group: Group, under caption: String) {
      if let row = rows.firstIndex(where: { $0.caption == caption }) {
        rows[row].groups.append(group)
      } else {
        rows.append(Row(caption: caption, groups: [group]))
      }
    }
    var activation = activationGroup
    for (spec, given) in zip(template.given, pen.model.given) {
      // What the model is comes before where it starts, as on the slide.
      if case .symbol = spec.startOperand, let group = activation {
        add(group, under: "Activation Function")
        activation = nil
      }
      add(group(of: given), under: spec.caption ?? "Given")
    }
    if let activation { add(activation, under: "Activation Function") }
    var answers = pen.model.answers[...]
    for asked in template.find {
      guard let reference = try? Parser.reference(asked.symbol) else { continue }
      let slots = answers.prefix { pen.model.variables[$0].symbol == reference.name }
      answers = answers.dropFirst(slots.count)
      add(group(of: Array(slots), name: reference), under: asked.caption)
    }
    return rows
  }

  private var activationGroup: Group? {
    let calls = pen.model.equations.flatMap(\.right.everyPart)
    guard let function = pen.exercise.template.activation,
      calls.contains(where: { if case .call(.phi, _) = $0.form { true } else { false } })
    else { return nil }
    var group = Group(label: Function.phi.notation)
    let font = Font(.sans, 12)
    group.text = [TextRun(function.title, at: Point(0, 0), font, .ink)]
    group.textWidth = pen.ruler.advance(of: function.title, in: font)
    if let definition = function.definition {
      let left = MathLine([.italic("φ"), .upright("("), .italic("a"), .upright(")"), .space(0.28), .upright("="), .space(0.28)])
      let line = left + definition
      group.text += line.runs(at: Point(group.textWidth + 14, 0), size: 11, .muted, pen.ruler)
      group.textWidth += 14 + line.width(size: 11, pen.ruler)
    }
    return group
  }

  private func group(of given: Model.Given) -> Group {
    if isCompact, !given.hasSteps, pen.isWeight(given.reference.name) {
      var group = Group(label: pen.notation.symbol(given.reference.name))
      let text = "\(given.shape.rows) × \(given.shape.columns)"
      group.text = [TextRun(text, at: Point(0, 0), pen.metrics.caption, .muted)]
      group.textWidth = pen.ruler.advance(of: text, in: pen.metrics.caption)
      return group
    }
    return group(of: given.slots, name: given.reference)
  }

  private func group(of slots: [Int], name: Reference) -> Group {
    let label: MathLine =
      switch name.index {
      case .step: pen.notation.collection(name.name)
      case nil: pen.notation.symbol(name.name)
      default: slots.first.map { pen.notation.start(pen.model.variables[$0]) } ?? pen.notation.symbol(name.name)
      }
    return Group(
      label: label, blocks: slots.map { ($0, pen.model.shapes[$0]) }, boxWidth: pen.boxWidth(of: name.name))
  }
}

extension Template.Given {
  /// The symbol as a start or end of a sequence, such as `h[0]`.
  fileprivate var startOperand: Operand? {
    guard let reference = try? Parser.reference(symbol), let index = reference.index else { return nil }
    if case .step = index { return nil }
    return .symbol(reference.name, index)
  }
}

extension Pen {
  /// Whether a symbol stands at the left of the work grid.
  fileprivate func isWeight(_ symbol: String) -> Bool {
    plan.sections.flatMap(\.rows).flatMap(\.factors).contains { $0.matrix == symbol }
  }
}

// MARK: - Where it stands

extension Statement {
  /// The statement from the corner (0, 0), in so many columns, and its height.
  func drawing(width: Double, columns: Int) -> (drawing: Drawing, height: Double, width: Double) {
    let rows = self.rows
    let captionWidth = (rows.map { pen.ruler.advance(of: $0.caption, in: pen.metrics.caption) }.max() ?? 0) + 12
    let columnGap = 24.0
    let columnWidth = (width - columnGap * Double(columns - 1)) / Double(columns)
    let set = rows.map { place($0, captionWidth: captionWidth, width: columnWidth) }
    var drawing = Drawing()
    var heights: [Double] = []
    var widest = 0.0
    var extents: [(top: Double, bottom: Double, right: Double)] = []
    for (column, range) in Self.columns(of: set.map(\.height), count: columns).enumerated() {
      var y = 0.0
      let x = Double(column) * (columnWidth + columnGap)
      extents = []
      for row in range {
        drawing += set[row].drawing.moved(x: x, y: y)
        extents.append((y, y + set[row].height, x + set[row].width))
        widest = max(widest, x + set[row].width)
        y += set[row].height + Self.rowGap
      }
      heights.append(max(0, y - Self.rowGap))
    }
    let formulas = self.formulas
    let block = Size(
      width: formulas.map { $0.width(size: 12, pen.ruler) }.max() ?? 0,
      height: Double(formulas.count) * Self.formulaHeight)
    var height = heights.max() ?? 0
    if let corner = Self.room(for: block, beside: extents, width: width, height: height) {
      drawing += lines(formulas, at: corner, width: block.width)
      widest = max(widest, corner.x + block.width)
    } else {
      let below = lines(formulas, at: Point(0, height + Self.rowGap), width: width)
      drawing += below
      height = max(height, (below.items.map(\.baseline).max() ?? height) + 6)
      widest = max(widest, block.width)
    }
    if let rule = pen.exercise.roundingRule {
      height += Self.rowGap + 8
      drawing.add(rule, at: Point(0, height - 2), pen.metrics.caption, .ink)
      widest = max(widest, pen.ruler.advance(of: rule, in: pen.metrics.caption))
    }
    return (drawing, height, widest)
  }

  private func place(_ row: Row, captionWidth: Double, width: Double) -> (drawing: Drawing, height: Double, width: Double) {
    let metrics = pen.metrics
    var drawing = Drawing()
    var y = 0.0
    var lineHeight = 0.0
    let labels = row.groups.map { pen.width($0.label) + 8 }
    let firstLabel = max(labels.first ?? 0, 26)
    var x = captionWidth
    var right = 0.0
    for (number, group) in row.groups.enumerated() {
      let label = number == 0 ? firstLabel : labels[number]
      if number > 0, x + label + group.width > width {
        (x, y) = (captionWidth, y + lineHeight + Self.rowGap)
        lineHeight = 0
      }
      var height = group.blocks.isEmpty ? 18 : Double(group.rowCount) * metrics.unit
      let mid = y + (group.blocks.isEmpty ? 9 : metrics.unit / 2)
      if number == 0 {
        let baseline = mid + metrics.caption.capHeight / 2
        drawing.add(row.caption, at: Point(0, baseline), metrics.caption, .ink)
      }
      drawing.add(pen.runs(group.label, at: Point(x, mid + metrics.caption.capHeight / 2)))
      x += label
      drawing.items += group.text.map { Item.text($0).moved(x: x, y: mid + metrics.caption.capHeight / 2) }
      let start = x
      var lineY = y
      for block in group.blocks {
        let blockWidth = group.boxWidth * Double(block.shape.columns)
        if x + blockWidth > width, x > start {
          (x, lineY) = (start, lineY + height + 6)
        }
        let role = pen.role(ofSlot: block.slot)
        drawing.cells += pen.cells(slot: block.slot, shape: block.shape, at: Point(x, lineY), width: group.boxWidth, role)
        x += blockWidth
        right = max(right, x)
      }
      height += lineY - y
      x += group.textWidth
      right = max(right, x)
      x += Self.groupGap
      lineHeight = max(lineHeight, height)
    }
    return (drawing, y + lineHeight, right)
  }

  /// Where to break rows into columns so that the tallest is as low as possible.
  private static func columns(of heights: [Double], count: Int) -> [Range<Int>] {
    guard count > 1, heights.count > 1 else { return [heights.indices] }
    let total = { (range: Range<Int>) in heights[range].reduce(0, +) + rowGap * Double(range.count) }
    let split =
      (1..<heights.count).min { max(total(0..<$0), total($0..<heights.count)) < max(total(0..<$1), total($1..<heights.count)) }
      ?? 1
    return [0..<split, split..<heights.count]
  }

  /// The lowest place at the right of the last column's rows where a block fits.
  private static func room(
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

// MARK: - Formulas

extension Statement {
  private var formulas: [MathLine] { pen.model.equations.map(pen.notation.equation) }

  /// Formulas from an upper left corner, in as many columns as the width holds.
  private func lines(_ formulas: [MathLine], at corner: Point, width: Double) -> Drawing {
    let widths = formulas.map { $0.width(size: 12, pen.ruler) }
    let columnWidth = (widths.max() ?? 0) + Self.groupGap
    let columns = max(1, min(Int((width + Self.groupGap) / max(columnWidth, 1)), formulas.count))
    let perColumn = (formulas.count + columns - 1) / max(columns, 1)
    var drawing = Drawing()
    for (number, line) in formulas.enumerated() {
      let x = corner.x + Double(number / max(perColumn, 1)) * columnWidth
      let y = corner.y + Double(number % max(perColumn, 1)) * Self.formulaHeight + 13
      drawing.add(line.runs(at: Point(x, y), size: 12, .ink, pen.ruler))
    }
    return drawing
  }
}

extension Exercise {
  /// How boxes are rounded, in words; nil when rounding never changes a number.
  package var roundingRule: String? {
    guard isRounded else { return nil }
    let places = decimals == 0 ? "a whole number" : "\(decimals) decimal\(decimals == 1 ? "" : "s")"
    return "Round every box to \(places), halves away from zero, and go on with the rounded number."
  }
}

extension Drawing {
  static func + (left: Drawing, right: Drawing) -> Drawing {
    Drawing(cells: left.cells + right.cells, items: left.items + right.items)
  }
}

extension Item {
  /// The baseline of a text, 0 for anything else.
  fileprivate var baseline: Double { if case .text(let run) = self { run.origin.y } else { 0 } }
}
