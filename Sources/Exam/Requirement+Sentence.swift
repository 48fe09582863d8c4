internal import Arithmetic
internal import Worksheet

extension Requirement {
  /// What it asks of a sheet, in words for a reader who does not know templates.
  var sentence: String {
    switch self {
    case .largest(let bound): "no box beyond \(bound.text())"
    case .clipped(let range): "entries set to zero by ReLU: \(range.words)"
    case .alive: "no state all zero, every hidden unit used, answers not all equal"
    case .distinctAnswers: "no two sheets of a thousand with the same answers"
    case .effort(.even): "effort within a tenth of the template’s middle"
    case .effort(.between(let low, let high)): "effort from \(low.short) to \(high.short)"
    case .telling: "every common mistake that can be made changes an answer, and no two give the same answers"
    case .saturated(let range): "values of gates beyond 0.95 or below 0.05: \(range.words)"
    case .spread: "no shares that are all the same or all in one entry"
    case .decimalsNeeded(let range): "boxes that are not whole: \(range.words)"
    }
  }
}

extension CountRange {
  fileprivate var words: String {
    guard let upper else { return "at least \(lower)" }
    return lower == upper ? "\(lower)" : lower == 0 ? "at most \(upper)" : "\(lower) to \(upper)"
  }
}
