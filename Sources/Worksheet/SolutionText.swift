internal import Arithmetic
internal import Recurrence

extension Solution {
  /// Every box on a line of its own, in the order in which they are computed: `h[2] = (1, 17)`.
  package var text: String {
    let model = exercise.model
    return zip(model.boxes, boxes).map { box, value in
      let isAnswer = model.slot(of: box.variable).map(model.answers.contains) ?? false
      return "\(box.variable) = \(Self.text(value))" + (isAnswer ? "   answer" : "")
    }.joined(separator: "\n")
  }

  private static func text(_ value: Matrix) -> String {
    let rows = (0..<value.rows).map { row in
      (0..<value.columns).map { value[row, $0].description }.joined(separator: " ")
    }
    if let scalar = value.scalar { return scalar.description }
    return value.columns == 1 ? "(\(rows.joined(separator: ", ")))" : "[\(rows.joined(separator: "; "))]"
  }
}
