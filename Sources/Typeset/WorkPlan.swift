package import Recurrence

/// What stands where in the work grid, before any measure: found from the equations alone.
///
/// Time runs right, a group of columns a step; computation runs down, a row a product. A row's matrices stand at its
/// left, under the stack that they multiply; a function of a box stands at its right, in the next lane.
package struct WorkPlan: Sendable {
  /// One section for each time axis, and one for what does not change over time.
  package var sections: [Section]

  /// The rows of one time axis, or of what does not change over time.
  package struct Section: Sendable {
    package var axis: Axis?
    package var rows: [Row]

    /// The steps whose columns the section has; one without a number when nothing changes over time.
    package var steps: [Int?] { axis.map { Array(1...max($0.count, 1)) } ?? [nil] }
    package var laneCount: Int { rows.flatMap(\.entries).map { $0.lane + 1 }.max() ?? 1 }
  }

  /// What stands at one height: matrices or a formula at the left, boxes at its right, a stack above.
  package struct Row: Sendable {
    /// The columns that stand on top of this row; empty when it falls under what stands above already.
    package var stack: [Operand]
    /// The lane over which the stack stands: that of the row's first boxes.
    package var stackLane: Int { entries.first?.lane ?? 0 }
    /// The matrices at the left, from left to right; empty for a row that a formula explains.
    package var factors: [Factor]
    package var entries: [Entry]
    /// The equation that is printed at the left of a row without matrices.
    package var formula: Int?
  }

  /// A computed symbol's place in a row: its boxes stand in this lane, one a step.
  package struct Entry: Sendable {
    package var symbol: String
    package var lane: Int
    /// The function that leads from the box at the left to this one.
    package var function: Function?
  }

  package init(_ model: Model) {
    let axes = model.sizes.axes.map(Optional.some) + [nil]
    sections = axes.compactMap { axis in
      let rows = SectionPlanner(model, axis: axis).rows
      return rows.isEmpty ? nil : Section(axis: axis, rows: rows)
    }
  }
}

/// Places the equations of one section one after another.
private struct SectionPlanner {
  private let model: Model
  private(set) var rows: [WorkPlan.Row] = []
  private var places: [String: (row: Int, lane: Int)] = [:]

  /// Most lanes that a step has: more would push the next step off the page.
  private static let mostLanes = 3

  init(_ model: Model, axis: Axis?) {
    self.model = model
    for (symbol, box) in Self.lines(of: model, axis: axis) { place(symbol, box) }
  }

  /// Each computed symbol of the axis with the box of its general equation, in the order of computation.
  private static func lines(of model: Model, axis: Axis?) -> [(symbol: String, box: Model.Box)] {
    var order: [String] = []
    var general: [String: Model.Box] = [:]
    for box in model.boxes where model.axes[box.variable.symbol] == axis {
      let symbol = box.variable.symbol
      if let step = box.variable.step, let count = axis?.count, !(1...max(count, 1) ~= step) { continue }
      if !order.contains(symbol) { order.append(symbol) }
      if general[symbol] == nil || model.equations[box.equation].left.isGeneral { general[symbol] = box }
    }
    return order.compactMap { symbol in general[symbol].map { (symbol, $0) } }
  }

  private mutating func place(_ symbol: String, _ box: Model.Box) {
    let equation = model.equations[box.equation]
    if let product = FalkProduct(equation, of: box, in: model) {
      place(symbol, product)
    } else if let (function, operand) = Self.functionOfBox(equation), let left = places[operand],
      left.lane + 1 < Self.mostLanes, !rows[left.row].entries.contains(where: { $0.lane == left.lane + 1 })
    {
      add(WorkPlan.Entry(symbol: symbol, lane: left.lane + 1, function: function), toRow: left.row)
    } else {
      rows.append(WorkPlan.Row(stack: [], factors: [], entries: [], formula: box.equation))
      add(WorkPlan.Entry(symbol: symbol, lane: 0), toRow: rows.count - 1)
    }
  }

  /// Under a box that is the whole stack, under a stack that is there already, or under a stack of its own.
  private mutating func place(_ symbol: String, _ product: FalkProduct) {
    var stack = product.stack
    var lane = 0
    if product.factors.count == 1, case .symbol(let name, .step(_, 0)?) = stack[0], let above = places[name],
      isFree(below: above)
    {
      lane = above.lane
      stack = []
    } else if let last = rows.lastIndex(where: { !$0.stack.isEmpty }), rows[last].stack == stack,
      rows[last...].allSatisfy({ !$0.factors.isEmpty })
    {
      stack = []
    }
    rows.append(WorkPlan.Row(stack: stack, factors: product.factors, entries: [], formula: nil))
    add(WorkPlan.Entry(symbol: symbol, lane: lane), toRow: rows.count - 1)
  }

  private func isFree(below place: (row: Int, lane: Int)) -> Bool {
    rows[(place.row + 1)...].allSatisfy { row in row.stack.isEmpty && !row.entries.contains { $0.lane == place.lane } }
  }

  private mutating func add(_ entry: WorkPlan.Entry, toRow row: Int) {
    rows[row].entries.append(entry)
    places[entry.symbol] = (row, entry.lane)
  }

  /// An equation that only applies a function, entry by entry or down a column, to a box of the same step.
  private static func functionOfBox(_ equation: Equation) -> (Function, String)? {
    guard case .call(let function, let arguments) = equation.right.form,
      function.kind == .elementwise || function.kind == .columnwise,
      case .symbol(let name, let index) = arguments[0].form, index == equation.left.index
    else { return nil }
    return (function, name)
  }
}
