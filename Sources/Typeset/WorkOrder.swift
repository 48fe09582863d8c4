internal import Recurrence

/// The boxes in the order in which a reader goes through them: passes over the steps of an axis, each with all symbols
/// that can be worked out in one go.
struct WorkOrder {
  /// The boxes of one step in a pass; without a number when nothing changes over time.
  struct Step {
    var axis: Axis?
    var number: Int?
    /// Slots of the boxes, in the order of computation.
    var slots: [Int]
  }

  private(set) var steps: [Step] = []
  private let model: Model
  /// Slots that are given or worked out.
  private var known: Set<Int>
  private var left: [Int]

  init(_ model: Model) {
    self.model = model
    known = Set(0..<model.givenCount)
    left = Array(model.givenCount..<model.variables.count)
    while let first = left.first {
      let axes = model.sizes.axes.map(Optional.some) + [nil]
      let passes = axes.lazy.flatMap { [self] axis in [false, true].lazy.map { pass(axis, backward: $0) } }
      // Whatever the equations are, the first box that is left can be worked out.
      let next = passes.first { !$0.isEmpty } ?? [step(of: first)]
      steps += next
      known.formUnion(next.flatMap(\.slots))
      left.removeAll(where: known.contains)
    }
  }

  private func step(of slot: Int) -> Step {
    let variable = model.variables[slot]
    return Step(axis: model.axes[variable.symbol], number: variable.step, slots: [slot])
  }

  /// The steps of a pass with the symbols that it completes; none where there is no such symbol.
  private func pass(_ axis: Axis?, backward: Bool) -> [Step] {
    var slots = left.filter { model.axes[model.variables[$0].symbol] == axis }
    while !slots.isEmpty {
      let byStep = Dictionary(grouping: slots) { model.variables[$0].step }
      let numbers = byStep.keys.sorted { backward ? $0 ?? 0 > $1 ?? 0 : $0 ?? 0 < $1 ?? 0 }
      var reached = known
      var stuck: Set<String> = []
      for slot in numbers.flatMap({ byStep[$0] ?? [] }) {
        if model.box(at: slot)?.operands.allSatisfy(reached.contains) == true {
          reached.insert(slot)
        } else {
          stuck.insert(model.variables[slot].symbol)
        }
      }
      if stuck.isEmpty { return numbers.map { Step(axis: axis, number: $0, slots: byStep[$0] ?? []) } }
      slots.removeAll { stuck.contains(model.variables[$0].symbol) }
    }
    return []
  }
}
