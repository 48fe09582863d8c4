// Readings of the models that are no gated or plain recurrent networks.

extension ModelProblem {
  func attention() throws -> Reading {
    Reading(
      template: "attention", changes: [(" softmax3(", " softmax(")],
      sizes: [("T", try rows("x")), ("x", try columns("x")), ("d", try rows("Wq")), ("v", try rows("Wv"))],
      given: try mapped(["x": ["x"], "W_q": ["Wq"], "W_k": ["Wk"], "W_v": ["Wv"]]),
      expect: ["q": "q", "k": "k", "v": "v", "s": "s", "a": "a", "z": "y"])
  }

  func ssm() throws -> Reading {
    Reading(
      template: "ssm", sizes: try sizes("A") + [("y", try rows("C"))],
      given: try mapped(["x": ["x"], "A": ["A"], "B": ["B"], "C": ["C"], "D": ["D"], "h[0]": ["h0"]]),
      expect: ["h": "h", "y": "y"])
  }

  func forward() throws -> Reading {
    Reading(
      template: "hmm-forward", changes: [("= 100 pi", "= pi")],
      sizes: [("T", try rows("o")), ("o", try columns("o")), ("n", try rows("A"))],
      given: try mapped(["o": ["o"], "pi": ["pi"], "A": ["A"], "B": ["B"]]), expect: ["alpha": "alpha"])
  }

  func viterbi() throws -> Reading {
    let states = Array(1...(try rows("A")))
    var reading = try forward()
    reading.template = "viterbi"
    reading.changes.append(("value: [1, 2]", "value: \(states)"))
    reading.expect = ["viterbi": "delta"]
    return reading
  }
}
