internal import Arithmetic

/// Watches a calculation step by step: what counts clips or effort without a second interpreter.
protocol Observer {
  /// Told before each operation what it works on; the second operand is that of a binary operation.
  mutating func observe(_ instruction: Program.Instruction, _ first: Matrix, _ second: Matrix?)
}

/// Watches nothing.
struct NoObserver: Observer {
  mutating func observe(_ instruction: Program.Instruction, _ first: Matrix, _ second: Matrix?) {}
}

/// Counts the entries that reach ReLU negative, and how much arithmetic it all is.
struct SolutionObserver: Observer {
  var clipped = 0
  var workload = Workload()

  mutating func observe(_ instruction: Program.Instruction, _ first: Matrix, _ second: Matrix?) {
    workload.observe(instruction, first, second)
    if case .element(.relu) = instruction { clipped += first.entries.count { $0 < 0 } }
  }
}
