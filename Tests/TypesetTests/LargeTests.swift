import Ink
import Testing
import Typeset
import Worksheet

/// Sheets in large print: nothing overlaps, and all type is as large as it says.
@Suite struct LargeTests {
  private static let names = [
    "attention", "birnn", "bptt", "causal-attention", "cross-attention", "deep-rnn", "gru", "hmm-forward", "jordan",
    "language-model", "linear-layer", "lstm", "mamba", "rnn", "rnn-bias", "seq2seq", "softmax", "ssm",
    "transformer-block", "viterbi",
  ]

  @Test(arguments: names)
  func everythingIsLargeAndApart(name: String) throws {
    let shaper = try TextShaper()
    let printed = try Printed(template(name), looks: Looks(isLarge: true), shaper: shaper)
    for (number, page) in (printed.blank + printed.key).enumerated() {
      let inspection = Inspection(page, shaper)
      let faults = inspection.faults + inspection.crossedTexts
      #expect(faults.isEmpty, "\(name), page \(number + 1)")
      #expect(page.size == Paper.a4.size || page.size == Paper.a4.size.turned, "\(name)")
      for case .text(let run) in page.items {
        // The subscripts of an 18 point letter have 13; a long title is fitted to half a line.
        #expect(run.font.size >= 12.5, "\(name), page \(number + 1): “\(run.string)” at \(run.font.size)")
      }
    }
  }

  @Test func aStepThatIsTooLargeForAPageIsRefused() throws {
    let wide = try template("rnn", set: [("h", "8")], require: false)
    let error = #expect(throws: LayoutError.self) { try Printed(wide, seed: 1, looks: Looks(isLarge: true)) }
    #expect(error.map { "\($0)" }?.contains("choose smaller sizes") == true)
    #expect(throws: Never.self) { try Printed(wide, seed: 1) }
  }

  @Test func numbersAndCaptionsHaveEighteenPoints() throws {
    let printed = try Printed(template("rnn"), looks: Looks(isLarge: true))
    let runs = printed.key.flatMap(\.items).compactMap { if case .text(let run) = $0 { run } else { nil } }
    for text in ["17", "40", "−22", "Input Sequence", "ReLU"] {
      let own = runs.filter { $0.string == text }
      #expect(!own.isEmpty && own.allSatisfy { $0.font.size >= 18 }, "\(text)")
    }
  }

  @Test func theNumbersAreThoseOfTheNormalSheet() throws {
    let normal = try Printed(template("rnn"), seed: 7)
    let large = try Printed(template("rnn"), seed: 7, looks: Looks(isLarge: true, isHighContrast: true))
    #expect(normal.solution.values == large.solution.values)
  }
}
