import Recurrence
import Testing

@Suite struct BracketTests {
  @Test(
    arguments: [
      ("h[t]", "h[t]"),
      ("A [x; 1]", "(A · [x; 1])"),
      ("A[:] [x; 1]", "(A[:] · [x; 1])"),
      ("A'[x; 1]", "(A' · [x; 1])"),
      ("(A)[x; 1]", "(A · [x; 1])"),
      ("A[t][x; 1]", "(A[t] · [x; 1])"),
      ("2[x; 1]", "(2 · [x; 1])"),
      ("[a; b; 1]", "[a; b; 1]"),
      ("[A, B]", "[A, B]"),
      ("[A, B; C, D]", "[[A, B]; [C, D]]"),
      ("[a]", "a"),
      ("[[a; b]; c]", "[[a; b]; c]"),
      ("[A, B] [x[t]; h[t-1]]", "([A, B] · [x[t]; h[t-1]])"),
      ("[a - 1; b c]", "[(a − 1); (b · c)]"),
      ("A(x + y)", "(A · (x + y))"),
      ("A (x + y)", "(A · (x + y))"),
      ("relu(A (x))", "relu((A · x))"),
      ("maxprod(A', v)", "maxprod(A', v)"),
      ("sum(a) b", "(sum(a) · b)"),
      ("sum[t](a[t] b)", "sum[t]((a[t] · b))"),
      ("sum[t] (a[t])", "sum[t](a[t])"),
      ("sum[t](a[t]) b", "(sum[t](a[t]) · b)"),
    ])
  func reads(text: String, expected: String) throws {
    #expect(try tree(of: text) == expected)
  }

  @Test(
    arguments: [
      ("h[t]", TimeIndex.step(axis: "t", offset: 0)), ("h[t-1]", .step(axis: "t", offset: -1)),
      ("g[t+12]", .step(axis: "t", offset: 12)), ("h[0]", .fixed(0)), ("h[999]", .fixed(999)),
      ("h[T]", .end(axis: "t", offset: 0)), ("g[T+1]", .end(axis: "t", offset: 1)),
      ("h[S-2]", .end(axis: "s", offset: -2)), ("k[:]", .all), ("k[:t]", .upTo(axis: "t", offset: 0)),
      ("k[:t-1]", .upTo(axis: "t", offset: -1)),
    ])
  func readsTimeIndices(text: String, index: TimeIndex) throws {
    let reference = try Parser.reference(text)
    #expect(reference.index == index)
    #expect(reference.description == text)
  }

  @Test func stacksAndSidesTakeTheirShapes() throws {
    let texts = Texts(
      given: [("x[t]", "x"), ("A", "h by h"), ("B", "h by x"), ("C", "h by d")],
      equations: ["u[t] = [x[t]; h[0]; 1]", "v = [A, B; 1, 2, 3]", "w = [A, B] [h[0]; 1]", "h[0] = [1; 1]"],
      find: ["u[t]"])
    let model = try texts.model()
    #expect(model.shape(of: "u", at: 4) == "4 by 1")
    #expect(model.shape(of: "v") == "3 by 3")
    #expect(model.shape(of: "w") == "2 by 1")
  }
}
