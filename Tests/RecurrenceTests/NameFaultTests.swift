import Recurrence
import Testing

@Suite struct NameFaultTests {
  func faults(_ equation: String, sizes: [(name: String, value: Int)] = [("T", 4), ("h", 2)]) -> [String] {
    Texts(
      sizes: sizes, given: [("x[t]", "h"), ("W_Q", "h by h"), ("b", "h"), ("h[0]", "h")],
      equations: [equation, "h[t] = b"], find: ["h[t]"]
    ).faults()
  }

  @Test(
    arguments: [
      ("y[t] = W_q x[t]", "7+3: no symbol `W_q`; did you mean `W_Q`?"),
      ("y[t] = Q x[t]", "7+1: no symbol `Q`"),
      ("y[t] = relo(x[t])", "7+4: no symbol or function `relo`; did you mean `relu`?"),
      ("y[t] = foo(x[t])", "7+3: no symbol or function `foo`"),
      ("y[t] = phi(x[t])", "7+3: no symbol or function `phi`; did you mean `φ`?"),
      ("y[t] = sigma(x[t])", "7+5: no symbol or function `sigma`; did you mean `σ`?"),
      ("y[t] = dim(g)", "7+6: no size `g`; sizes are `T`, `h`"),
      ("y[t] = x[u]", "7+4: no time index `u`; there is `t` (a size `U` would add one)"),
      ("y[t] = x[foo]", "7+6: no time index `foo`; there is `t`"),
      ("y[t] = sum[T](b)", "7+9: no time index `T`; there is `t`"),
      ("y[t] = sum[u](b)", "7+9: no time index `u`; there is `t` (a size `U` would add one)"),
      ("y[t] = x", "7+1: `x` changes over time: write `x[t]`"),
      (
        "y[t] = b[t]",
        "7+4: `b` does not change over time: write `b` (a factor in brackets needs a space before it)"
      ),
      ("y = x[t]", "4+4: `t` has no value here: the left side does not run over it; write a step, or `sum[t](…)`"),
      (
        "y[1] = x[:t]",
        "7+5: `t` has no value here: the left side does not run over it; write a step, or `sum[t](…)`"
      ),
      ("y[t+1] = b", "0+6: an equation defines one step: write `y[t]` or a step such as `y[0]`"),
      ("y[:] = b", "0+4: an equation defines one step: write `y[t]` or a step such as `y[0]`"),
      ("b = x[1]", "0+1: `b` is defined already, by given"),
      ("h = b", "0+1: `h` changes over time: write `h[t]`"),
      ("h[0] = b", "0+4: `h[0]` is defined already, by given"),
      ("x[2] = b", "0+4: `x[2]` is defined already, by given"),
      (
        "y[t] = h[t-2]",
        """
        7+6: nothing gives `h[-1]`, which `h[t-2]` reads at t = 1; \
        add `h[-1]` under given, or an equation for it, or one for t = 1 that does not read it
        """
      ),
      (
        "y[t] = h[t+1]",
        """
        7+6: nothing gives `h[5]`, which `h[t+1]` reads at t = 4; \
        add `h[T+1]` under given, or an equation for it, or one for t = 4 that does not read it
        """
      ),
      ("y[t] = h[9]", "7+4: nothing gives `h[9]`; add `h[T+5]` under given, or an equation for it"),
      ("y[t] = x[:t-1]", "7+7: `x[:t-1]` holds no step at t = 1; add an equation for that step"),
    ])
  func points(equation: String, expected: String) {
    #expect(faults(equation) == ["equation 0 \(expected)"])
  }

  @Test func axesAreKeptApart() {
    let faults = faults("y[t] = sum[s](x[s])", sizes: [("T", 4), ("S", 3), ("h", 2)])
    #expect(faults == ["equation 0 14+4: `x` runs over `t`, not over `s`"])
  }

  @Test func withoutAxesThereIsNoTime() {
    let texts = Texts(sizes: [("h", 2)], given: [("b[0]", "h")], equations: ["y[t] = b[0]"], find: ["y[t]"])
    #expect(
      texts.faults() == [
        "given 0 0+4: no time axis for `t`: add a size `T`, the number of steps",
        "equation 0 0+4: no time axis for `t`: add a size `T`, the number of steps",
      ])
  }

  @Test func twoNamesOfOneStepAreOneStep() {
    let texts = Texts(given: [("b", "1")], equations: ["y[4] = b", "y[T] = b", "y[t] = b"], find: ["y[t]"])
    #expect(texts.faults() == ["equation 1 0+4: `y[T]` is defined already, by `y[4] = b`"])
    let given = Texts(given: [("b[T]", "1"), ("b[4]", "1")], equations: ["y = b[4]"], find: ["y"])
    #expect(given.faults() == ["given 1 0+4: `b[4]` is defined already, by given"])
    let twice = Texts(given: [("b", "1")], equations: ["y[t] = b", "y[t] = 2 b"], find: ["y[t]"])
    #expect(twice.faults() == ["equation 1 0+4: `y[t]` is defined already, by `y[t] = b`"])
  }

  @Test(
    arguments: [
      ("q[t]", "0+4: no symbol `q`"), ("b", "0+1: `b` is given; what is to be found needs an equation"),
      ("y", "0+1: `y` changes over time: write `y[t]`"), ("y[t", "3+1: expected `]`, found the end"),
      ("y[7]", "0+4: nothing gives `y[7]`; add `y[T+3]` under given, or an equation for it"),
      ("y[0]", "0+4: `y[0]` is given; what is to be found needs an equation"),
    ])
  func findsNeedEquations(symbol: String, expected: String) {
    let texts = Texts(given: [("b", "1"), ("y[0]", "1")], equations: ["y[t] = b y[t-1]"], find: [symbol])
    #expect(texts.faults() == ["find 0 \(expected)"])
  }

  @Test func aBrokenEquationIsNoFaultOfItsReaders() {
    let texts = Texts(given: [("b", "1")], equations: ["h[t] = b +", "y[t] = h[t] + h[t-1]"], find: ["h[t]", "y[t]"])
    #expect(texts.faults() == ["equation 0 10+1: expected a number, a symbol or `(`, found the end"])
  }

  @Test func allAreNamedAtOnce() {
    let texts = Texts(
      given: [("b", "q"), ("c(", "1")], equations: ["y[t] = p + r", "z[t] = ", "y[t] = b"], find: ["w"])
    #expect(
      texts.faults() == [
        "size 0 0+1: no size `q`; sizes are `T`, `S`, `x`, `h`, `d`",
        "given 1 1+1: expected an operator or the end, found `(`",
        "equation 1 7+1: expected a number, a symbol or `(`, found the end",
        "equation 2 0+4: `y[t]` is defined already, by `y[t] = p + r`", "equation 0 7+1: no symbol `p`",
        "equation 0 11+1: no symbol `r`", "find 0 0+1: no symbol `w`",
      ])
  }
}
