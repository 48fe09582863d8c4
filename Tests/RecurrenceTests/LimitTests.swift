import Recurrence
import Testing

@Suite struct LimitTests {
  @Test func boxesAreCounted() {
    let equations = (1...203).map { "a\($0)[t] = 1" }
    #expect(
      Texts(sizes: [("T", 99)], equations: equations, find: ["a1[t]"]).faults() == [
        "equation 0 0+1: the model has 20097 boxes; at most 20000 can be worked out"
      ])
  }

  @Test(arguments: ["sum[t](sum[s](sum[r](x[t])))", "sum[t](sum[s](x[:] x[:]'))"])
  func partsAreCounted(formula: String) {
    let sizes: [(name: String, value: Int)] = [("T", 99), ("S", 99), ("R", 99)]
    let texts = Texts(sizes: sizes, given: [("x[t]", "1")], equations: ["y = \(formula)"], find: ["y"])
    #expect(
      texts.faults().map { $0.drop { $0 != ":" } } == [
        ": this is written out to too many terms; give the inner part an equation of its own"
      ])
  }

  @Test func workIsBounded() {
    let sizes: [(name: String, value: Int)] = [("T", 99), ("n", 99)]
    let sentence = "the boxes take more than 2000000 steps of arithmetic; choose smaller sizes"
    #expect(
      Texts(sizes: sizes, given: [("A", "n by n")], equations: ["y = A A A A"], find: ["y"]).faults() == [
        "equation 0 4+7: \(sentence)"
      ])
    let given = (1...3).map { (symbol: "X\($0)[t]", size: "n by n") }
    #expect(
      Texts(sizes: sizes, given: given, equations: ["y = 1"], find: ["y"]).faults() == [
        "given 2 0+5: \(sentence)"
      ])
  }

  @Test func boxesAreBounded() {
    let sizes: [(name: String, value: Int)] = [("T", 99), ("n", 99)]
    #expect(
      Texts(sizes: sizes, given: [("A", "n by n")], equations: ["y = [A, A, A]"], find: ["y"]).faults() == [
        "equation 0 4+9: this is 99 by 297; a box holds at most 198 rows or columns"
      ])
  }

  @Test func faultsAreBounded() {
    let equations = (1...3_000).map { "a\($0)[t] = b\($0) + c\($0)" }
    #expect(Texts(equations: equations, find: ["a1[t]"]).faults().count == 100)
  }
}
