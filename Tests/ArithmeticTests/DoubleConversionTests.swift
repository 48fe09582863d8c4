import Arithmetic
import Foundation
import Testing

@Suite struct DoubleConversionTests {
  @Test(
    arguments: [
      (0.1, "0.1"), (-0.1, "-0.1"), (0.1 + 0.2, "0.3"), (1 / 3, "0.333333333333333"), (2 / 3, "0.666666666666667"),
      (0, "0"), (-0.0, "0"), (1e-300, "0"), (4e-19, "0"), (6e-19, "0.000000000000000001"),
      (1.5e-10, "0.00000000015"), (123_456_789_012_345, "123456789012345"), (999_999_999_999_999.9, "1000000000000000"),
      (1e15, "1000000000000000"), (1e22, "10000000000000000000000"), (0x1p60, "1152921504606850000"),
      (1.5, "1.5"), (-1e38, "-100000000000000000000000000000000000000"),
    ] as [(Double, String)])
  func takesFifteenDigits(value: Double, expected: String) throws {
    #expect(try Rational(approximating: value).description == expected)
  }

  @Test(arguments: [Double.nan, .signalingNaN, .infinity, -.infinity, 0x1p127, 1e39, .greatestFiniteMagnitude])
  func refusesWhatDoesNotFit(value: Double) {
    #expect(throws: ArithmeticError.overflow) { try Rational(approximating: value) }
  }

  @Test func agreesWithTheCLibrarysFifteenDigits() throws {
    for seed in 1...3000 {
      var random = Generator(seed)
      let value = Double.random(in: -10...10, using: &random) * pow(10, .random(in: -3...36, using: &random))
      let number = try Rational(approximating: value)
      // The C library rounds a half to the even digit.
      let isTie = String(format: "%.40e", value).contains(/\.\d{14}50{25}e/)
      #expect(isTie || number.double == Double(String(format: "%.14e", value)), "seed \(seed)")
      #expect(try Rational(approximating: number.double) == number, "seed \(seed)")
    }
  }

  @Test func findsTheNearestDouble() throws {
    #expect(try Rational(1, over: 3).double == 1.0 / 3)
    #expect(try Rational(-1, over: 10).double == -0.1)
    #expect(Rational(0).double == 0)
    #expect(try Rational(largest, over: 1).double == 0x1p127)
    #expect(try Rational(1, over: largest).double == 0x1p-127)
    // Just above and just at the middle between two doubles.
    #expect(try Rational(1 << 60 + 1 << 7 + 1, over: 1).double == 0x1p60 + 256)
    #expect(try Rational(1 << 60 + 1 << 7, over: 1).double == 0x1p60)
  }

  @Test func doublesThatFitComeBack() throws {
    for seed in 1...2000 {
      var random = Generator(seed)
      let value = Double.random(in: -1...1, using: &random)
      let scale = Int.random(in: 0...60, using: &random)
      let exact = try Rational(Int128(value * 0x1p60), over: 1) / Rational(1 << Int128(scale), over: 1)
      #expect(exact.double == Double(Int128(value * 0x1p60)) / Double(1 << scale), "seed \(seed)")
      // Numbers too long for the quick way must agree with the same value on the quick way.
      let (a, b) = (Int128.random(in: 1...1 << 50, using: &random), Int128.random(in: 1...1 << 50, using: &random))
      let long = try Rational(a << 70 + 1, over: b << 70)
      #expect(abs(long.double / (Double(a) / Double(b)) - 1) < 0x1p-51, "seed \(seed)")
    }
  }
}
