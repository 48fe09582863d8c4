internal import Recurrence

/// Which symbols hold whole numbers whatever is drawn: such sheets need no decimals and no rounding rule.
struct Wholeness {
  /// Symbols that are whole at every step.
  private(set) var symbols: Set<String> = []
  /// Whether rounding to whole numbers would change nothing anywhere.
  private(set) var isEverywhere = true

  init(_ model: Model, activation: Function?, givenIsWhole: (Int) -> Bool) {
    var fractional: Set<String> = []
    for (number, given) in model.given.enumerated() where !givenIsWhole(number) {
      fractional.insert(given.reference.name)
      isEverywhere = false
    }
    // A symbol may be read before its own line: repeat until nothing more turns fractional.
    var before = -1
    while fractional.count != before {
      before = fractional.count
      for equation in model.equations where !Self.isWhole(equation.right, activation, fractional) {
        fractional.insert(equation.left.name)
        isEverywhere = false
      }
    }
    symbols = Set(model.variables.map(\.symbol)).subtracting(fractional)
  }

  private static func isWhole(_ part: Expression, _ activation: Function?, _ fractional: Set<String>) -> Bool {
    let areWhole = part.parts.allSatisfy { isWhole($0, activation, fractional) }
    return switch part.form {
    case .number(let text): !text.contains(".")
    case .dimension: true
    case .symbol(let name, _): !fractional.contains(name)
    case .binary(.over, _, _): false
    case .call(let function, _): function.isWhole(of: areWhole, activation)
    case .negative, .transpose, .binary, .stacked, .beside, .total: areWhole
    }
  }
}

extension Function {
  fileprivate func isWhole(of areWhole: Bool, _ activation: Function?) -> Bool {
    let function = self == .phi ? activation ?? self : self
    return function.alwaysWhole || (areWhole && function.keepsWholeNumbers)
  }
}
