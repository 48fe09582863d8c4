import Arithmetic
import Recurrence
import Worksheet

extension Solution {
  /// What the template requires and the solution does not have, read from the boxes and not by the sampler's code.
  func missed() -> [String] {
    let boxes = zip(exercise.model.boxes, boxes).map { (symbol: $0.variable.symbol, value: $1) }
    return exercise.template.requirements.compactMap { requirement in
      switch requirement {
      case .largest(let bound):
        boxes.contains { $0.value.entries.contains { $0 > bound || $0 < -bound } } ? "largest" : nil
      case .clipped(let range): callsReLU && !range.contains(negativesAtReLU) ? "clipped" : nil
      case .alive: isAlive(boxes) ? nil : "alive"
      case .distinctAnswers: nil
      }
    }
  }

  private func isAlive(_ boxes: [(symbol: String, value: Matrix)]) -> Bool {
    for state in exercise.model.states {
      let steps = boxes.filter { $0.symbol == state }.map { $0.value.entries.map(\.double) }
      if steps.contains(where: { $0.allSatisfy { $0 == 0 } }) { return false }
      for unit in steps.first?.indices ?? 0..<0 where steps.allSatisfy({ $0[unit] == 0 }) { return false }
    }
    return Set(answers.flatMap(\.entries)).count > 1 || answers.flatMap(\.entries).count < 2
  }

  private var callsReLU: Bool { exercise.model.equations.contains { operandOfReLU($0.right) != nil } }

  /// Negative entries of what ReLU is applied to; every shipped template applies it to a box of its own.
  private var negativesAtReLU: Int {
    exercise.model.boxes.compactMap { operandOfReLU($0.formula)?.variable }
      .flatMap { entries($0.description) ?? [] }.count { $0 < 0 }
  }

  private func operandOfReLU(_ formula: Expression) -> Expression? {
    guard case .call(let function, let arguments) = formula.form else { return nil }
    return function == .relu || (function == .phi && exercise.template.activation == .relu) ? arguments[0] : nil
  }
}
