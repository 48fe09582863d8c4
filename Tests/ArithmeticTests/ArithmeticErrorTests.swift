import Arithmetic
import Testing

@Test func errorsAreSentences() {
  let (vector, square) = (Matrix.Shape(rows: 2, columns: 1), Matrix.Shape(rows: 3, columns: 3))
  let errors: [ArithmeticError] = [
    .overflow, .divisionByZero, .logarithmOfNonPositive, .rootOfNegative, .zeroSum, .empty, .shapes(vector, square),
    .entries(1, vector), .entries(3, vector),
  ]
  #expect(
    errors.map(\.description) == [
      "the number is too large to hold exactly",
      "division by zero",
      "logarithm of a number that is not positive",
      "square root of a negative number",
      "the column sums to zero",
      "there are no numbers to work with",
      "a 2×1 matrix does not go with a 3×3 matrix",
      "1 entry does not fill a 2×1 matrix",
      "3 entries do not fill a 2×1 matrix",
    ])
}
