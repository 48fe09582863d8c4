import Recurrence
import Testing

@Suite struct OrderTests {
  let rnn = ["z[t] = B x[t] + A h[t-1]", "h[t] = φ(z[t])", "y[t] = C h[t]"]

  func recurrent(_ equations: [String]) throws -> Model {
    try Texts(
      given: [("x[t]", "x"), ("A", "h by h"), ("B", "h by x"), ("C", "1 by h"), ("h[0]", "h")],
      equations: equations, find: ["y[t]"]
    ).model()
  }

  @Test func recurrentNetworkGoesStepByStep() throws {
    #expect(
      try recurrent(rnn).order == "z[1] h[1] y[1] z[2] h[2] y[2] z[3] h[3] y[3] z[4] h[4] y[4]")
  }

  @Test func dependenciesDecideNotLines() throws {
    let reversed = try recurrent(rnn.reversed())
    #expect(reversed.order == "z[1] h[1] y[1] z[2] h[2] y[2] z[3] h[3] y[3] z[4] h[4] y[4]")
    let expected = Set(try recurrent(rnn).boxes.map { "\($0.variable)=\(tree($0.formula))" })
    #expect(Set(reversed.boxes.map { "\($0.variable)=\(tree($0.formula))" }) == expected)
  }

  @Test func operandsComeBeforeTheirReaders() throws {
    let model = try recurrent(rnn)
    for (box, slot) in zip(model.boxes, model.givenCount...) {
      #expect(box.operands.allSatisfy { $0 < slot }, "\(box.variable)")
      #expect(model.slot(of: box.variable) == slot)
    }
    // z[2] reads B, x[2], A and h[1].
    #expect(model.boxes[3].operands.map { model.variables[$0].description } == ["B", "x[2]", "A", "h[1]"])
    #expect(model.answers.map { model.variables[$0].description } == ["y[1]", "y[2]", "y[3]", "y[4]"])
    #expect(model.states == ["h"])
  }

  @Test func backwardRecurrenceStartsAtTheEnd() throws {
    let model = try Texts(
      given: [("x[t]", "1"), ("g[T+1]", "1")], equations: ["y[t] = 2 g[t]", "g[t] = x[t] + g[t+1]"], find: ["y[t]"]
    ).model()
    #expect(model.order == "g[4] g[3] g[2] g[1] y[1] y[2] y[3] y[4]")
    #expect(model.states == ["g"])
  }

  @Test func twoAxesMeetAtTheStart() throws {
    let model = try Texts(
      sizes: [("S", 2), ("T", 2), ("x", 1)], given: [("x[s]", "x"), ("h[0]", "x"), ("U", "x by x")],
      equations: ["h[s] = h[s-1] + x[s]", "d[0] = h[S]", "d[t] = U d[t-1]"], find: ["d[t]"]
    ).model()
    #expect(model.order == "h[1] h[2] d[0] d[1] d[2]")
    #expect(model.axes["h"]?.size == "S")
    #expect(model.axes["d"]?.index == "t")
    #expect(tree(model.boxes[2].formula) == "h[2]")
    #expect(model.states == ["h", "d"])
  }

  @Test func oneStepsEquationStandsInForTheGeneralOne() throws {
    let model = try Texts(
      given: [("o[t]", "h"), ("pi", "h"), ("A", "h by h")],
      equations: ["alpha[t] = o[t] ⊙ (A' alpha[t-1])", "alpha[1] = pi ⊙ o[1]"], find: ["alpha[T]"]
    ).model()
    #expect(model.order == "alpha[1] alpha[2] alpha[3] alpha[4]")
    #expect(tree(model.boxes[0].formula) == "(pi ⊙ o[1])")
    #expect(tree(model.boxes[1].formula) == "(o[2] ⊙ (A' · alpha[1]))")
    #expect(model.answers == [model.givenCount + 3])
  }

  @Test func givenStepStandsInForTheGeneralEquation() throws {
    let model = try Texts(given: [("h[1]", "1")], equations: ["h[t] = 2 h[t-1]"], find: ["h[t]"]).model()
    #expect(model.order == "h[2] h[3] h[4]")
  }

  @Test func longChainsNeedNoDeepStack() throws {
    let equations = (1...100).map { "a\($0)[t] = a\($0 + 1)[t] + a\($0)[t+1]" }
    let given = (1...100).map { (symbol: "a\($0)[T+1]", size: "1") } + [(symbol: "a101[t]", size: "1")]
    let model = try Texts(sizes: [("T", 99)], given: given, equations: equations, find: ["a1[1]"]).model()
    #expect(model.boxes.count == 9_900)
    #expect(model.boxes.first?.variable == Variable("a100", at: 99))
  }
}
