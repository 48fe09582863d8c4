import Recurrence
import Testing

@Suite struct UnrollingTests {
  func formula(_ equation: String, at step: Int?, find: String = "y[t]") throws -> String {
    let model = try Texts(
      given: [("x[t]", "h"), ("k[s]", "h"), ("h[0]", "h"), ("g[T+1]", "h")],
      equations: [equation, "h[t] = x[t]", "g[t] = x[t]"], find: [find]
    ).model()
    let box = try #require(model.boxes.first { $0.variable == Variable("y", at: step) })
    return tree(box.formula)
  }

  @Test(
    arguments: [
      ("y[t] = h[t-1]", 1, "h[0]"), ("y[t] = h[t-1]", 4, "h[3]"), ("y[t] = g[t+1]", 4, "g[5]"),
      ("y[t] = g[T+1] + h[T] + h[0]", 2, "((g[5] + h[4]) + h[0])"), ("y[t] = h[T-3]", 2, "h[1]"),
      ("y[t] = x[:]", 2, "[x[1], x[2], x[3], x[4]]"), ("y[t] = x[:t]", 3, "[x[1], x[2], x[3]]"),
      ("y[t] = x[:t]", 1, "x[1]"), ("y[t] = k[:]' x[t]", 2, "([k[1], k[2], k[3]]' · x[2])"),
      ("y[t] = sum[s](k[s]' x[t])", 2, "(((k[1]' · x[2]) + (k[2]' · x[2])) + (k[3]' · x[2]))"),
      ("y[t] = sum[t](x[t])", 2, "((x[1] + x[2]) + (x[3] + x[4]))"),
      ("y[t] = sum[t](h[t-1])", 2, "((h[0] + h[1]) + (h[2] + h[3]))"),
      ("y[t] = sum[t](sum[s](k[s])' x[t])", 1, nil),
    ] as [(String, Int, String?)])
  func writesEveryStepOut(equation: String, step: Int, expected: String?) throws {
    let text = try formula(equation, at: step)
    if let expected { #expect(text == expected) } else { #expect(text.count(where: { $0 == "k" }) == 12) }
  }

  @Test func symbolsWithoutTimeReadSteps() throws {
    #expect(try formula("y = sum[t](x[t]) + h[T]", at: nil, find: "y") == "(((x[1] + x[2]) + (x[3] + x[4])) + h[4])")
  }

  @Test func totalsAreNoStates() throws {
    let model = try Texts(
      given: [("x[t]", "1")], equations: ["e[t] = x[t]", "loss = sum[t](e[t]) + sum(e[:])"], find: ["loss"]
    ).model()
    #expect(model.states.isEmpty)
  }

  @Test func oneStepIsNoSum() throws {
    let model = try Texts(sizes: [("T", 1)], given: [("x[t]", "1")], equations: ["y = sum[t](x[t])"], find: ["y"])
      .model()
    #expect(tree(model.boxes[0].formula) == "x[1]")
  }
}
