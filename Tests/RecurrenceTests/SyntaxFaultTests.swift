import Recurrence
import Testing

@Suite struct SyntaxFaultTests {
  @Test(
    arguments: [
      ("y = a # b", "6+1: `#` means nothing here"),
      ("y = 1. + x", "5+1: `.` means nothing here"),
      ("y = .5 x", "4+1: `.` means nothing here"),
      ("y = a\u{0}", "5+1: `\u{0}` means nothing here"),
      ("y", "1+1: expected `=` after the symbol that the equation defines, found the end"),
      ("", "0+1: expected a symbol, found the end"),
      ("3 = x", "0+1: expected a symbol, found `3`"),
      ("y = ", "4+1: expected a number, a symbol or `(`, found the end"),
      ("y = a +", "7+1: expected a number, a symbol or `(`, found the end"),
      ("y = a + * b", "8+1: expected a number, a symbol or `(`, found `*`"),
      ("y = (a + b", "10+1: expected `)`, found the end"),
      ("y = a + b)", "9+1: expected an operator or the end, found `)`"),
      ("y = [a; b", "9+1: expected `;`, `,` or `]`, found the end"),
      ("y = []", "5+1: expected a number, a symbol or `(`, found `]`"),
      ("y = a = b", "6+1: expected an operator or the end, found `=`"),
      ("y = relu z", "9+1: expected `(` after the function `relu`, found `z`"),
      ("y = relu[t](z)", "8+1: expected `(` after the function `relu`, found `[`"),
      ("y = relu(a b", "12+1: expected `,` or `)`, found the end"),
      ("y = relu(a, b)", "4+10: `relu` takes 1 argument, not 2"),
      ("y = maxprod(A)", "4+10: `maxprod` takes 2 arguments, not 1"),
      ("y = dim(3)", "8+1: expected the name of a size, as in `dim(h)`, found `3`"),
      ("y = dim(h", "9+1: expected `)`, found the end"),
      ("y = sum[3](x)", "8+1: expected a time index, as in `sum[t](…)`, found `3`"),
      ("y = sum[t]x", "10+1: expected `(` after `sum[t]`, found `x`"),
      ("y = h[t", "7+1: expected `]`, found the end"),
      ("y = h[]", "6+1: expected a time index such as `t`, `t-1`, `0` or `:`, found `]`"),
      ("y = h[1.5]", "6+3: expected a time index such as `t`, `t-1`, `0` or `:`, found `1.5`"),
      ("y = h[-x]", "7+1: expected a whole number of steps, found `x`"),
      ("y = h[t*2]", "7+1: expected `]`, found `*`"),
      ("y = h[t+k]", "8+1: expected a whole number of steps below 1000, found `k`"),
      ("y = h[t+99999999999]", "8+11: expected a whole number of steps below 1000, found `99999999999`"),
      ("y = h[:T]", "7+1: expected `]` for all steps, or an index such as `t` for those up to it, found `T`"),
      ("y = h[:3]", "7+1: expected `]` for all steps, or an index such as `t` for those up to it, found `3`"),
      ("relu = x", "0+4: `relu` is the name of a function; choose another name"),
      ("φ[t] = x", "0+1: `φ` is the name of a function; choose another name"),
    ])
  func points(text: String, expected: String) {
    #expect(Texts(equations: [text]).faults().first == "equation 0 \(expected)")
  }

  @Test func longEquationsAreRefused() {
    let text = "y = " + String(repeating: "a", count: 1_000_000)
    #expect(
      Texts(equations: [text]).faults() == [
        "equation 0 2000+1: an equation has at most 2000 characters; give its parts equations of their own"
      ])
  }

  @Test(
    arguments: [
      ("(", "x", ")"), ("[", "x", "]"), ("[x; ", "x", "]"), ("relu(", "x", ")"), ("-", "x", ""), ("", "x", "'"),
      ("x + ", "x", ""), ("x ", "x", ""), ("x ⊙ ", "x", ""), ("sum[t](", "x", ")"), ("(", "", ""), ("[", "", ""),
      ("- ", "", ""), ("dim(", "", ""), ("((-[x, ", "x", "]))"),
    ])
  func deepEquationsAreRefused(before: String, middle: String, after: String) {
    for depth in [33, 100, 280] {
      let text = "y = " + String(repeating: before, count: depth) + middle + String(repeating: after, count: depth)
      #expect(throws: LanguageFault.self, "depth \(depth)") { try Parser.equation(text) }
    }
  }

  @Test func whatIsDeepButNotTooDeepWorks() throws {
    let sum = Array(repeating: "x", count: 32).joined(separator: " + ")
    let brackets = String(repeating: "(", count: 31) + "x" + String(repeating: ")", count: 31)
    let transposed = "x" + String(repeating: "'", count: 31)
    for formula in [sum, brackets, transposed] {
      let model = try Texts(given: [("x", "1")], equations: ["y[t] = \(formula)"], find: ["y[t]"]).model()
      #expect(model.boxes.count == 4)
    }
    #expect(
      Texts(given: [("x", "1")], equations: ["y = x + \(sum)"], find: ["y"]).faults() == [
        """
        equation 0 4+129: more than 32 operations stand within each other; \
        give the inner part an equation of its own
        """
      ])
  }
}
