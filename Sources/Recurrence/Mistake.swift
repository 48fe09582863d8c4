/// A common mistake of whoever works a model by hand: a rewriting of its equations that works for every model.
package enum Mistake: Hashable, Sendable {
  /// A function is not applied.
  case functionLeftOut(Function)
  /// A function is applied to each term of a sum instead of the sum.
  case functionBeforeSum(Function)
  /// A square matrix is read by columns.
  case transposed(String)
  /// Two weights of one shape are taken for each other.
  case swapped(String, String)
  /// What is carried over from another step is not added.
  case stateLeftOut(String)
  /// The start of a state is used at each step.
  case stateNotCarried(String)
  /// A bias is not added.
  case biasForgotten(String)
  /// The minus signs of a weight are overlooked.
  case minusOverlooked(String)
  /// What an equation subtracts is added.
  case minusTurned(String)
  /// Softmax divides by the sum without taking powers first.
  case softmaxWithoutPowers
  /// Two gates are taken for each other.
  case gatesSwapped(String, String)
}

extension Mistake: CustomStringConvertible {
  /// The mistake in a few words, as a key's margin says it.
  package var description: String {
    switch self {
    case .functionLeftOut(let function): "\(function.rawValue) forgotten"
    case .functionBeforeSum(let function): "\(function.rawValue) before the sum"
    case .transposed(let name): "\(name) transposed"
    case .swapped(let first, let second), .gatesSwapped(let first, let second): "\(first) and \(second) swapped"
    case .stateLeftOut(let name): "\(name) of the step before left out"
    case .stateNotCarried(let name): "start of \(name) at each step"
    case .biasForgotten(let name): "\(name == "1" ? "bias" : name) forgotten"
    case .minusOverlooked(let name): "minus of \(name) overlooked"
    case .minusTurned(let name): "minus taken for plus in \(name)"
    case .softmaxWithoutPowers: "softmax without powers"
    }
  }
}

extension Model {
  /// Every mistake that can be made in this model, in the order of the family, whether or not it shows.
  package var mistakes: [Mistake] {
    let parts = equations.map { ($0.left.name, $0.right.everyPart) }
    let functions = Function.allCases.filter { function in
      function.kind == .elementwise && parts.contains { $0.1.contains { $0.calls(function) } }
    }
    let weights = given.filter { $0.reference.index == nil }
    let names = weights.map(\.reference.name)
    let pairs = weights.indices.flatMap { first in
      weights.indices.filter {
        $0 > first && weights[$0].shape == weights[first].shape && weights[first].shape.count > 1
      }
      .map { (names[first], names[$0]) }
    }
    let carried = states.sorted()
    let biases = names.filter { name in parts.contains { $0.1.contains { $0.hasTerm(name) } } }
    let hasOnes = parts.contains { $0.1.contains { $0.stacksOne } }
    let subtracting = equations.filter { $0.right.everyPart.contains { $0.isSubtraction } }.map(\.left.name)
    let powers = parts.contains { $0.1.contains { $0.calls(.softmax) || $0.calls(.softmax3) } }
    var family: [Mistake] = functions.map { .functionLeftOut($0) } + functions.map { .functionBeforeSum($0) }
    family += weights.filter { $0.shape.rows == $0.shape.columns && $0.shape.rows > 1 }.map {
      .transposed($0.reference.name)
    }
    family += pairs.map { .swapped($0.0, $0.1) }
    family += carried.map { .stateLeftOut($0) } + carried.map { .stateNotCarried($0) }
    family += (biases + (hasOnes ? ["1"] : [])).map { .biasForgotten($0) }
    family += names.map { .minusOverlooked($0) } + subtracting.map { .minusTurned($0) }
    family += powers ? [.softmaxWithoutPowers] : []
    family += gatePairs.map { .gatesSwapped($0.0, $0.1) }
    return family
  }

  /// Symbols that come from the same function of a sum and have one shape: what a student may take for each other.
  private var gatePairs: [(String, String)] {
    let gates = equations.filter { $0.left.isGeneral }.compactMap { equation -> (name: String, function: Function)? in
      guard case .call(let function, _) = equation.right.form, function.kind == .elementwise else { return nil }
      return (equation.left.name, function)
    }
    return gates.indices.flatMap { first in
      gates.indices.filter { second in
        second > first && gates[second].function == gates[first].function
          && axes[gates[second].name] == axes[gates[first].name]
      }.map { (gates[first].name, gates[$0].name) }
    }
  }
}

extension Expression {
  fileprivate func calls(_ function: Function) -> Bool {
    if case .call(function, _) = form { true } else { false }
  }

  /// Whether a symbol without time is one of the two sides of a sum here.
  fileprivate func hasTerm(_ name: String) -> Bool {
    guard case .binary(let sign, let left, let right) = form, sign == .plus || sign == .minus else { return false }
    return [left, right].contains { if case .symbol(name, nil) = $0.form { true } else { false } }
  }

  /// Whether a 1 stands in a stack here, for a bias.
  fileprivate var stacksOne: Bool {
    guard case .stacked(let parts) = form else { return false }
    return parts.contains { if case .number("1") = $0.form { true } else { false } }
  }

  fileprivate var isSubtraction: Bool {
    switch form {
    case .binary(.minus, _, _), .negative: true
    default: false
    }
  }
}
