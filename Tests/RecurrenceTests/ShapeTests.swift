import Recurrence
import Testing

@Suite struct ShapeTests {
  let given: [(symbol: String, size: String)] = [
    ("x[t]", "d"), ("A", "h by d"), ("Q", "d by d"), ("v", "h"), ("r", "1 by d"), ("s", "1"), ("k[t]", "d"),
  ]

  @Test(
    arguments: [
      ("A x[t]", "2 by 1"), ("A'", "3 by 2"), ("A Q", "2 by 3"), ("s A", "2 by 3"), ("A s", "2 by 3"),
      ("s + A", "2 by 3"), ("A - 1", "2 by 3"), ("s ⊙ A", "2 by 3"), ("A ⊙ A", "2 by 3"), ("A / s", "2 by 3"),
      ("v r", "2 by 3"), ("r x[t]", "1 by 1"), ("x[t]' x[t]", "1 by 1"), ("x[t] x[t]'", "3 by 3"), ("-A", "2 by 3"),
      ("relu(A)", "2 by 3"), ("softmax(A)", "2 by 3"), ("onehot(A)", "2 by 3"), ("normalize(v)", "2 by 1"),
      ("max(A)", "1 by 3"), ("sum(v)", "1 by 1"), ("argmax(v)", "1 by 1"), ("maxprod(A, x[t])", "2 by 1"),
      ("argmaxprod(A', v)", "3 by 1"), ("dim(d)", "1 by 1"), ("k[:]", "3 by 4"), ("k[:]' x[t]", "4 by 1"),
      ("[A; Q]", "5 by 3"), ("[A, v]", "2 by 4"), ("sum[t](x[t])", "3 by 1"), ("[x[t]; v; 1]", "6 by 1"),
    ])
  func infers(formula: String, shape: String) throws {
    let model = try Texts(given: given, equations: ["y[t] = \(formula)"], find: ["y[t]"]).model()
    #expect(model.shape(of: "y", at: 2) == shape)
  }

  @Test func boxesMayBeMatrices() throws {
    let model = try Texts(
      given: [("k[t]", "d"), ("v[t]", "h"), ("S[0]", "h by d")], equations: ["S[t] = S[t-1] + v[t] k[t]'"],
      find: ["S[T]"]
    ).model()
    #expect(model.shape(of: "S", at: 4) == "2 by 3")
    #expect(model.order == "S[1] S[2] S[3] S[4]")
  }

  @Test func shapesMayGrowWithTheSteps() throws {
    let model = try Texts(given: given, equations: ["a[t] = softmax(k[:t]' x[t])"], find: ["a[t]"]).model()
    #expect((1...4).map { model.shape(of: "a", at: $0) } == ["1 by 1", "2 by 1", "3 by 1", "4 by 1"])
  }

  @Test(
    arguments: [
      ("h", "2 by 1"), ("h by d", "2 by 3"), ("h by x+h+1", "2 by 4"), ("1", "1 by 1"), ("2 h by d-1", "4 by 2"),
      ("h  by  d", "2 by 3"), ("99", "99 by 1"),
    ])
  func readsSizes(text: String, shape: String) throws {
    let sizes = Sizes([("x", 1), ("h", 2), ("d", 3)])
    #expect(try Shape(reading: text, sizes: sizes).description == shape)
  }

  @Test func sizesOfOneCapitalLetterAreAxes() {
    let sizes = Sizes([("T", 4), ("x", 1), ("S", 3), ("Tx", 2), ("Ω", 5)])
    #expect(sizes.axes.map(\.index) == ["t", "s", "ω"])
    #expect(sizes.axes.map(\.count) == [4, 3, 5])
  }
}
