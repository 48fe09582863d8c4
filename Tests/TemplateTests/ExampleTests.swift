import Arithmetic
import Testing
import Worksheet

/// The answers of the templates' examples, worked out by hand, each box rounded before the next one reads it.
@Suite struct ExampleTests {
  /// By template, its answers in order; the entries of a box side by side.
  private static let worked: [String: [[Double]]] = [
    "attention": [[1.1, 1.8], [1.9, 0.2]],
    "birnn": [[13], [9], [15]],
    "bptt": [[3], [-2, -2, 8, 12], [-1, 11], [-1, 9]],
    "causal-attention": [[1, 3], [1.2, 3], [1.23, 2.97]],
    "cross-attention": [[2.1, 0.3], [1.21, 2.97]],
    "deep-rnn": [[4], [-1], [3]],
    "gru": [[1.5, 1], [1.2, 0.9]],
    "hmm-forward": [[6, 24], [5.5, 4.9], [2.9, 0.5], [3.4]],
    "jordan": [[2], [-3], [9], [-11]],
    "language-model": [[0.1, 0.9, 0], [0.24, 0.03, 0.73], [0.6, 0.2, 0.2], [2], [3], [1]],
    "linear-layer": [[5, -3], [6, -2], [5, 4]],
    "lstm": [[0.5, 0.5], [0.9, 0.2], [0.5, 1.1], [1, 0.4]],
    "mamba": [[8], [-4], [14.8]],
    "rnn": [[3], [16], [28], [40]],
    "rnn-bias": [[0.82], [0.94], [0.38]],
    "seq2seq": [[6], [14]],
    "softmax": [[0.24, 0.09, 0.67], [0.33, 0.33, 0.33], [0.04, 0.71, 0.26]],
    "ssm": [[2], [7], [7], [4]],
    "transformer-block": [[3.25, -0.75], [-2.25, 5.75]],
    "viterbi": [[6, 24], [3.8, 4.3], [1.4, 0.3], [2], [1], [1]],
  ]

  @Test func coversTheTemplates() { #expect(Self.worked.keys.sorted() == Shipped.names) }

  @Test(arguments: Shipped.names) func answersAreThoseWorkedByHand(_ name: String) throws {
    let exercise = try Exercise(try Shipped.template(name), numbers: .example)
    let answers = try exercise.problem(from: .example).solution().answers.map { $0.entries.map(\.double) }
    #expect(answers == Self.worked[name])
  }
}
