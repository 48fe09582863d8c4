internal import Recurrence

/// A section of the work grid at its place: matrices at the left, then a group of columns for each step.
struct WorkGrid<Measure: Ruler> {
  private let pen: Pen<Measure>
  private let section: WorkPlan.Section
  private let steps: [Int?]
  let measures: SectionMeasures
  private(set) var drawing = Drawing()
  /// Where the boxes of each computed variable stand.
  private(set) var homes: [Variable: Rect] = [:]
  /// Where values are copied to, for arrows to lead there.
  private(set) var copies: [(variable: Variable, rect: Rect, isCarried: Bool)] = []

  /// Draws the section with its upper left corner at a point.
  ///
  /// - Parameter steps: the steps that stand here; the others are on other pages.
  init(_ section: WorkPlan.Section, steps: [Int?], at origin: Point, _ pen: Pen<Measure>) {
    self.pen = pen
    self.section = section
    self.steps = steps
    measures = SectionMeasures(section, pen)
    drawLeft(at: origin)
    for (place, step) in steps.enumerated() { drawStep(step, at: stepOrigin(place, origin)) }
    for (place, step) in steps.enumerated() { drawStacks(of: step, at: stepOrigin(place, origin)) }
  }

  private func stepOrigin(_ place: Int, _ origin: Point) -> Point {
    Point(origin.x + measures.left + SectionMeasures.leftGap + Double(place) * measures.stepWidth, origin.y)
  }

  private var unit: Double { pen.metrics.unit }
}

// MARK: - Matrices at the left

extension WorkGrid {
  private mutating func drawLeft(at origin: Point) {
    var columns = LeftColumns()
    for (row, top) in zip(section.rows, measures.rows) {
      let y = origin.y + top.y
      if let formula = row.formula {
        let line = pen.notation.formula(pen.model.equations[formula].right)
        guard pen.width(line) <= SectionMeasures.widestFormula, let entry = row.entries.first else { continue }
        let midY = y + Double(pen.shape(of: entry.symbol).rows) * unit / 2
        drawing.add(pen.label(line, endingAt: origin.x + measures.left, midY: midY, .muted))
      }
      let start = columns.place(row.factors)
      var x = origin.x + measures.left - Double(start) * measures.weight
      var used: [String: Int] = [:]
      for factor in row.factors {
        draw(factor, firstColumn: used[factor.matrix, default: 0], at: Point(x, y))
        used[factor.matrix, default: 0] += factor.columns
        x += Double(factor.columns) * measures.weight
      }
    }
  }

  private mutating func draw(_ factor: Factor, firstColumn: Int, at origin: Point) {
    let rowCount: Int
    if factor.index == nil {
      let shape = pen.shape(of: factor.matrix)
      rowCount = factor.isTransposed ? shape.columns : shape.rows
    } else {
      let axis = pen.model.axes[factor.matrix]?.count ?? 1
      rowCount = factor.isTransposed ? axis : pen.shape(of: factor.matrix).rows
    }
    for row in 0..<rowCount {
      for column in 0..<factor.columns {
        let (across, down) = factor.isTransposed ? (row, firstColumn + column) : (firstColumn + column, row)
        let variable = factor.index == nil ? Variable(factor.matrix) : Variable(factor.matrix, at: across + 1)
        guard let slot = pen.model.slot(of: variable) else { continue }
        let rect = Rect(
          x: origin.x + Double(column) * measures.weight, y: origin.y + Double(row) * unit, width: measures.weight,
          height: unit)
        let role: Cell.Role = slot < pen.model.givenCount ? .given(pen.tints.color(of: factor)) : .copy
        drawing.cells.append(Cell(rect: rect, slot: slot, row: down, column: factor.index == nil ? across : 0, role: role))
      }
    }
    guard firstColumn == 0 else { return }
    var name = pen.notation.reference(factor.matrix, factor.index)
    if factor.isTransposed { name = name + MathLine([.raised([.upright("T")])]) }
    let midX = origin.x + Double(factor.columns) * measures.weight / 2
    drawing.add(pen.label(name, centredAt: midX, baseline: origin.y - 7))
  }
}

/// Keeps what multiplies one symbol in the same columns from row to row, counted from the right.
private struct LeftColumns {
  private var starts: [String: Int] = [:]

  /// How many columns left of the right edge a row's matrices start.
  mutating func place(_ factors: [Factor]) -> Int {
    let total = factors.map(\.columns).reduce(0, +)
    let start = factors.count == 1 ? max(starts[factors[0].operand.name] ?? total, total) : total
    var next = start
    for factor in factors {
      if starts[factor.operand.name] == nil { starts[factor.operand.name] = next }
      next -= factor.columns
    }
    return start
  }
}

// MARK: - Boxes of a step

extension WorkGrid {
  private mutating func drawStep(_ step: Int?, at origin: Point) {
    if let step, let axis = section.axis {
      let line = MathLine([.italic(axis.index), .space(0.25), .upright("="), .space(0.25), .upright("\(step)")])
      let lane = measures.lanes[0]
      let midX = origin.x + lane.x + lane.width / 2
      drawing.add(pen.label(line, centredAt: midX, baseline: origin.y + 9, .muted))
    }
    for (row, top) in zip(section.rows, measures.rows) {
      for entry in row.entries { draw(entry, step, at: Point(origin.x, origin.y + top.y)) }
    }
  }

  private mutating func draw(_ entry: WorkPlan.Entry, _ step: Int?, at rowOrigin: Point) {
    let variable = Variable(entry.symbol, at: step)
    guard let slot = pen.model.slot(of: variable) else { return }
    let shape = pen.model.shapes[slot]
    let lane = measures.lanes[entry.lane]
    let width = shape.columns == 1 ? lane.width : pen.boxWidth(of: entry.symbol)
    let origin = Point(rowOrigin.x + lane.x, rowOrigin.y)
    drawing.cells += pen.cells(slot: slot, shape: shape, at: origin, width: width, pen.role(ofSlot: slot))
    let home = Rect(
      x: origin.x, y: origin.y, width: width * Double(shape.columns), height: unit * Double(shape.rows))
    homes[variable] = home
    let name = pen.notation.variable(variable)
    guard let function = entry.function else {
      drawing.add(pen.label(name, endingAt: home.x - 4, midY: home.midY))
      return
    }
    drawing.add(pen.label(name, centredAt: home.midX, baseline: home.y - 7))
    let before = measures.lanes[entry.lane - 1]
    let midX = (rowOrigin.x + before.x + before.width + home.x) / 2
    drawing.add(pen.connector(function, centredAt: midX, midY: home.midY))
  }
}

// MARK: - Stacks

extension WorkGrid {
  private mutating func drawStacks(of step: Int?, at origin: Point) {
    for (row, top) in zip(section.rows, measures.rows) {
      let lane = measures.lanes[row.stackLane]
      var y = origin.y + top.stackY
      for operand in row.stack {
        let height = Double(pen.rows(of: operand)) * unit
        draw(operand, step, in: Rect(x: origin.x + lane.x, y: y, width: lane.width, height: height))
        y += height
      }
    }
  }

  private mutating func draw(_ operand: Operand, _ step: Int?, in rect: Rect) {
    guard let variable = operand.variable(at: step, in: pen.model) else {
      drawing.cells += pen.cells(
        slot: nil, shape: .scalar, at: Point(rect.x, rect.y), width: rect.width, .given(pen.tints.color(of: "1")))
      return
    }
    guard let slot = pen.model.slot(of: variable) else { return }
    let isHome = !pen.hasOwnPlace(variable)
    let isCopy = slot >= pen.model.givenCount && !isHome
    let role = isCopy ? Cell.Role.copy : pen.role(ofSlot: slot)
    let shape = pen.model.shapes[slot]
    drawing.cells += pen.cells(slot: slot, shape: shape, at: Point(rect.x, rect.y), width: rect.width, role)
    var midY = rect.midY
    if isCopy {
      midY = min(midY, ArrowRouter.entry(into: rect, unit: unit) - 10)
      copies.append((variable, rect, operand.isCarried))
    } else if isHome, let source = pen.copied(by: slot) {
      midY = min(midY, ArrowRouter.entry(into: rect, unit: unit) - 10)
      copies.append((source, rect, true))
    }
    if isHome { homes[variable] = rect }
    drawing.add(pen.label(pen.notation.variable(variable), endingAt: rect.x - 4, midY: midY))
  }
}

extension Pen {
  /// Whether a computed variable has boxes of its own in the grid; a start such as `d[0]` has them in the stack.
  func hasOwnPlace(_ variable: Variable) -> Bool {
    guard let step = variable.step, let axis = model.axes[variable.symbol] else { return true }
    return 1...max(axis.count, 1) ~= step
  }

  /// The variable that a box only repeats, as `d[0] = h[S]` does.
  func copied(by slot: Int) -> Variable? { model.box(at: slot)?.formula.variable }
}
