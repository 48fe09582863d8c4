import Foundation
import Recurrence
import Testing
import Worksheet

/// Shipped templates as they are, against Fixtures/reference.json, which Fixtures/reference.py works out with numpy.
@Suite struct NumpyTests {
  struct Reference: Decodable {
    var template: String
    var set: [String: String]
    var given: [String: Numbers]
    /// Entries by box, a matrix row by row.
    var expect: [String: [Double]]
  }

  private static let all: [Reference] =
    (try? JSONDecoder().decode([Reference].self, from: Shipped.fixture("reference.json"))) ?? []

  @Test func coversTheTemplates() {
    let wanted: Set = [
      "jordan", "deep-rnn", "seq2seq", "attention", "causal-attention", "cross-attention", "transformer-block", "mamba",
      "hmm-forward", "viterbi", "language-model", "softmax", "linear-layer",
    ]
    #expect(Set(Self.all.map(\.template)) == wanted)
  }

  @Test(arguments: all.indices) func agrees(_ number: Int) throws {
    let reference = Self.all[number]
    let template = try Shipped.template(
      reference.template, set: reference.set.map { ($0, $1) } + [("decimals", "9")])
    let solution = try template.solution(reference.given)
    for (box, expected) in reference.expect {
      let found = solution.entries(box)
      #expect(agree(found, expected, within: 1e-6), "\(reference.template) \(box): \(found ?? []), not \(expected)")
    }
  }
}
