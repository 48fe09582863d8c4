internal import Recurrence

/// A section of the work grid at its place: matrices at the left, then a group of columns for each step.
struct WorkGrid<Measure: Ruler> {
  let pen: Pen<Measure>
  let section: WorkPlan.Section
  let steps: [Int?]
  let measures: SectionMeasures
  var drawing = Drawing()
  /// Where the boxes of each computed variable stand.
  var homes: [Variable: Rect] = [:]
  /// Where values are copied to, for arrows to lead there.
  var copies: [(variable: Variable, rect: Rect, isCarried: Bool)] = []

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

  var unit: Double { pen.metrics.unit }
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
      drawing.add(pen.words(of: entry.symbol, beside: origin))
      drawing.add(pen.label(name, endingAt: home.x - 4 - pen.wordsWidth(of: entry.symbol), midY: home.midY))
      return
    }
    drawing.add(pen.label(name, centredAt: home.midX, baseline: home.y - 7))
    let before = measures.lanes[entry.lane - 1]
    let midX = (rowOrigin.x + before.x + before.width + home.x) / 2
    drawing.add(pen.connector(function, centredAt: midX, midY: home.midY))
  }
}
