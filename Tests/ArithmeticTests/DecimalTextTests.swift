import Arithmetic
import Testing

@Suite struct DecimalTextTests {
  @Test(
    arguments: [
      ("3", "3"), ("-0.075", "-0.075"), ("−2", "-2"), ("+1", "1"), ("1e-05", "0.00001"), (".5", "0.5"), ("-.5", "-0.5"),
      ("-0", "0"), ("−0.00", "0"), ("007.50", "7.5"), ("2.5E+3", "2500"), ("1.5e−2", "0.015"), ("0e999", "0"),
      ("1.00000000000000000000000000000000000000000000000000", "1"),
      ("1e38", "100000000000000000000000000000000000000"),
      ("170141183460469231731687303715884105727", "170141183460469231731687303715884105727"),
    ] as [(String, String)])
  func readsDecimals(text: String, expected: String) throws {
    #expect(try decimal(text).description == expected)
  }

  @Test(arguments: [
    "", ".", "1.", "-", "+", "−", "nan", "inf", "0x10", "1/3", "1,5", " 1", "1 ", "+-1", "--1", "1.2.3", "1e", "1e+",
    "e5", "1.e5", "1e5.0", "1e39", "1e-39", "1e99999999999999999999999999999999999999999999", "٣", "½", "1_000",
    "170141183460469231731687303715884105728", "1000000000000000000000000000000000000000000000000000",
  ])
  func refusesOtherTexts(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test func writesExactly() throws {
    #expect(try Rational(3, over: 40).description == "0.075")
    #expect(try Rational(-3, over: 1).description == "-3")
    #expect(try Rational(1, over: 3).description == "1/3")
    #expect(try Rational(-7, over: 6).description == "-7/6")
    #expect(try Rational(1, over: 1 << 38).decimalPlaces == 38)
    #expect(try Rational(1, over: 1 << 39).description == "1/549755813888")
    #expect(try Rational(1, over: 3).decimalPlaces == nil)
  }

  @Test func writesFixedDecimals() throws {
    let half = try Rational(1, over: 2)
    #expect(half.text(decimals: 2) == "0.50")
    #expect(half.text(decimals: 0) == "1")
    #expect((-half).text(decimals: 0) == "-1")
    #expect(half.text() == "0.5")
    #expect(Rational(-3).text(decimals: 1) == "-3.0")
    #expect(try Rational(-1, over: 300).text(decimals: 2) == "0.00")
    #expect(try Rational(1, over: 3).text(decimals: 3) == "0.333")
    #expect(try decimal("-9.995").text(decimals: 2) == "-10.00")
    #expect(try decimal("1.05").text(decimals: 2) == "1.05")
  }

  @Test func readingWhatIsWrittenGivesTheNumberBack() throws {
    for seed in 1...1000 {
      var random = Generator(seed)
      let above = Int128.random(in: -largest...largest, using: &random) >> Int.random(in: 0...126, using: &random)
      let unit = try decimal("1e-\(Int.random(in: 0...38, using: &random))")
      let number = try Rational(above, over: 1) * unit
      #expect(Rational(decimal: number.description) == number, "seed \(seed)")
    }
  }
}
