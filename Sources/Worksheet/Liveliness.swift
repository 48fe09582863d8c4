internal import Arithmetic
internal import Recurrence

extension Solution {
  /// Whether no state box is all zero, every hidden unit is nonzero somewhere, and the answers are not all equal.
  var isAlive: Bool {
    for slots in exercise.stateSlots {
      let states = slots.map { values[$0] }
      if states.contains(where: { $0.entries.allSatisfy(\.isZero) }) { return false }
      let units = states.map(\.entries.count).max() ?? 0
      for unit in 0..<units {
        let isDead = states.allSatisfy { unit >= $0.entries.count || $0.entries[unit].isZero }
        if isDead { return false }
      }
    }
    let entries = answers.flatMap(\.entries)
    return entries.count < 2 || entries.contains { $0 != entries[0] }
  }

  /// How many entries of gates are all but open or shut: values of sigmoid or hardsigmoid beyond 0.95 or below 0.05.
  var saturated: Int {
    let twentieth = (try? Rational(1, over: 20)) ?? 0
    let limit = (try? 1 - twentieth) ?? 1
    return boxes(of: [.sigmoid, .hardsigmoid]).flatMap(\.entries).count { $0 > limit || $0 < twentieth }
  }

  /// Whether no column of shares has everything in one entry, and none is the same throughout.
  var isSpread: Bool {
    boxes(of: [.softmax, .softmax3, .normalize]).allSatisfy { matrix in
      matrix.rows < 2
        || (0..<matrix.columns).allSatisfy { column in
          let entries = matrix.column(column)
          return entries.contains { $0 != entries[0] } && entries.count { !$0.isZero } > 1
        }
    }
  }

  /// The values of the boxes whose formula is one of these functions of something.
  private func boxes(of functions: Set<Function>) -> [Matrix] {
    let model = exercise.model
    return model.boxes.indices.compactMap { box in
      guard case .call(let called, _) = model.boxes[box].formula.form else { return nil }
      let function = called == .phi ? exercise.template.activation ?? called : called
      return functions.contains(function) ? values[box + model.givenCount] : nil
    }
  }
}
