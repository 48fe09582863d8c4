import Recurrence
import Testing

@Suite struct ShapeFaultTests {
  @Test(
    arguments: [
      ("C h[t]", "7+6: `h[t]` has 2 rows, `C` needs 3"),
      ("v h[t]", "7+6: `h[t]` has 2 rows, `v` needs 1"),
      ("C' C'", "7+5: `C'` has 3 rows, `C'` needs 1"),
      (
        "A C",
        """
        7+3: `A` is 2 by 2, `C` is 1 by 3: \
        the columns of the first must be as many as the rows of the second
        """
      ),
      ("h[t] + v", "7+8: `h[t]` has 2 rows, `v` has 3; both need the same"),
      ("A - C", "7+5: `A` is 2 by 2, `C` is 1 by 3; both need the same shape"),
      ("A ⊙ h[t]", "7+8: `A` is 2 by 2, `h[t]` is 2 by 1; both need the same shape"),
      ("h[t] / v", "7+8: `v` is 3 by 1; only a scalar can divide"),
      ("maxprod(A, C)", "7+13: `C` is 1 by 3; a column is needed here"),
      ("argmaxprod(A, v)", "7+16: `v` has 3 rows, `A` needs 2"),
      ("[A; C]", "7+6: parts that stand on each other need the same number of columns, not 2 and 3"),
      ("[A, v, v]", "7+9: parts that stand side by side need the same number of rows, not 2 and 3"),
      ("relu((C h[t]) + 1)", "12+8: `h[t]` has 2 rows, `C` needs 3"),
    ])
  func points(formula: String, expected: String) {
    let texts = Texts(
      given: [("A", "h by h"), ("C", "1 by d"), ("v", "d"), ("h[t]", "h")], equations: ["y[t] = \(formula)"],
      find: ["y[t]"])
    #expect(texts.faults() == ["equation 0 \(expected)"])
  }

  @Test func oneFaultIsNotRepeatedByItsReaders() {
    let texts = Texts(
      given: [("A", "h by h"), ("v", "d")], equations: ["y[t] = A v", "z[t] = y[t] + v", "w[t] = v + A"],
      find: ["z[t]"])
    #expect(
      texts.faults() == [
        "equation 0 7+3: `v` has 3 rows, `A` needs 2",
        "equation 2 7+5: `v` is 3 by 1, `A` is 2 by 2; both need the same shape",
      ])
  }

  @Test(
    arguments: [
      ("", "0+1: expected a number, a symbol or `(`, found the end"),
      ("h by d by x", "0+11: a size is a name, a whole number or a sum of them, as in `h` or `h by x+h+1`"),
      ("h by 1.5", "5+3: a size is a name, a whole number or a sum of them, as in `h` or `h by x+h+1`"),
      ("h'", "0+2: a size is a name, a whole number or a sum of them, as in `h` or `h by x+h+1`"),
      ("h[t]", "0+4: a size is a name, a whole number or a sum of them, as in `h` or `h by x+h+1`"),
      ("99999999999999999999", "0+20: a size is a name, a whole number or a sum of them, as in `h` or `h by x+h+1`"),
      ("h by dd", "5+2: no size `dd`; sizes are `T`, `S`, `x`, `h`, `d`"),
      ("hidden", "0+6: no size `hidden`; sizes are `T`, `S`, `x`, `h`, `d`"),
      ("0", "0+1: a size is 1 to 99, not 0"), ("h-2", "0+3: a size is 1 to 99, not 0"),
      ("h by 9999", "5+4: a size is 1 to 99, not 9999"), ("99 99", "0+5: a size is 1 to 99, not 9801"),
    ])
  func sizesPoint(size: String, expected: String) {
    let texts = Texts(given: [("A", size)], equations: ["y[t] = A"], find: ["y[t]"])
    #expect(texts.faults() == ["size 0 \(expected)"])
  }
}
