internal import Arithmetic

/// What one operation costs a person, in sums of two one-digit numbers.
///
/// All prices are quarters, so that efforts are exact whatever the order in which they are added.
enum Price {
  /// A product by 0, ±1 or a power of ten, a sum with 0, a comparison, a changed sign: nothing is worked out.
  static let glance = 0.25
  /// Finding a row in a printed table, and copying it.
  static let lookUp = 2.0
  /// A value that a calculator gives: typed in, read off, rounded.
  static let calculator = 4.0
  /// An entry's part in a division by the sum of its column: the sum and the quotient.
  static let share = 3.0

  /// Each digit meets each digit; a minus sign is one more thing to carry along.
  static func product(_ a: Rational, _ b: Rational) -> Double {
    let (first, second) = (WrittenNumber(a), WrittenNumber(b))
    guard first.isWorked, second.isWorked else { return glance }
    return Double(first.digits * second.digits) + (a < 0 || b < 0 ? glance : 0)
  }

  /// Digit by digit along the longer number; numbers of different signs are a difference, and the larger one decides.
  static func sum(_ a: Rational, _ b: Rational) -> Double {
    guard !a.isZero, !b.isZero else { return glance }
    let digits = max(WrittenNumber(a).places, WrittenNumber(b).places)
    return 0.5 + 0.5 * Double(digits) + (a.signum == b.signum ? 0 : 0.5)
  }

  static func of(_ function: ElementFunction) -> Double {
    switch function {
    case .relu, .step, .sign, .abs: glance
    case .leakyrelu, .hardtanh: 0.5
    case .hardsigmoid, .square: 1.5
    case .tanh, .sigmoid, .softplus, .exp, .log, .sqrt: calculator
    }
  }

  static func of(_ function: ColumnFunction) -> Double {
    switch function {
    case .max, .argmax, .onehot: glance
    case .sum: 1
    case .normalize: share
    // Powers of 3 are known by heart.
    case .softmax3: 1 + share
    case .softmax: calculator + share
    }
  }
}

/// A number as it stands on paper: how many digits a person writes and works with.
private struct WrittenNumber {
  /// Digits from the first to the last that is not 0: what a product works with.
  let digits: Int
  /// Digits with zeros at the end: what a sum works with.
  let places: Int
  /// Whether a product with it is worked out: it is not 0, ±1 or a power of ten.
  let isWorked: Bool

  /// Digits of a number that has no end, as ⅓: as many as anyone writes.
  private static let endless = 4

  init(_ number: Rational) {
    var rest = number.magnitude.numerator
    // A small denominator of twos and fives is a decimal's.
    let power = [(1, 0), (10, 1), (100, 2), (1_000, 3), (10_000, 4)].first { Int128($0.0) % number.denominator == 0 }
    guard let power, rest < 1_000_000_000 else {
      (digits, places, isWorked) = (Self.endless, Self.endless, true)
      return
    }
    rest *= Int128(power.0) / number.denominator
    var whole = Int(rest)
    var places = 1
    var size = 10
    while size <= whole {
      places += 1
      size *= 10
    }
    self.places = places
    while whole >= 10, whole % 10 == 0 {
      whole /= 10
      places -= 1
    }
    digits = places
    isWorked = whole > 1
  }
}
