package import Arithmetic
package import Recurrence

/// A model with numbers for all that is given: one variant.
package struct Problem: Sendable {
  package let exercise: Exercise
  /// The values of the given slots.
  package let given: [Matrix]
}

extension Exercise {
  /// The problem whose numbers are written: the template's example, or a file of values.
  ///
  /// - Throws: what is missing or does not fit its size, all at once.
  package func problem(from source: NumberSource) throws(NumbersError) -> Problem {
    var given: [Matrix] = []
    var missing: [String] = []
    var misfits: [NumbersError.Misfit] = []
    for (spec, symbol) in zip(template.given, model.given) {
      guard let tree = template.written(spec, from: source) else {
        missing.append(spec.plainSymbol)
        continue
      }
      do {
        given += try tree.matrices(steps: symbol.hasSteps ? symbol.slots.count : nil, shape: symbol.shape)
      } catch {
        misfits.append(NumbersError.Misfit(symbol: spec.symbol, size: sizeText(spec, error.unit), misfit: error))
      }
    }
    guard missing.isEmpty, misfits.isEmpty else { throw NumbersError(missing: missing, misfits: misfits, source: source) }
    return Problem(exercise: self, given: given)
  }

  /// The size that asks for so many steps, rows or columns, as the template names it.
  private func sizeText(_ spec: Template.Given, _ unit: String) -> String {
    let parts = spec.size.split(separator: " by ").map(\.trimmed)
    switch unit {
    case "steps":
      guard let name = try? Parser.reference(spec.symbol).name else { return "T" }
      return model.axes[name]?.size ?? "T"
    case "columns": return parts.last ?? "1"
    default: return parts.first ?? "1"
    }
  }
}

extension Model.Given {
  /// Whether the symbol has a value a step, as `x[t]` has and `h[0]` has not.
  package var hasSteps: Bool { if case .step? = reference.index { true } else { false } }
}

/// Written numbers that do not make a problem.
package struct NumbersError: Error, Sendable {
  package var missing: [String]
  package var misfits: [Misfit]
  package var source: NumberSource

  package struct Misfit: Sendable, Equatable {
    package var symbol: String
    package var size: String
    package var misfit: NumberTree.Misfit
  }
}

extension NumbersError: CustomStringConvertible {
  package var description: String {
    let origin = if case .example = source { "the example" } else { "the values" }
    var lines = misfits.map {
      "\(origin) of `\($0.symbol)` has \($0.misfit.found) \($0.misfit.unit), but `\($0.size)` is \($0.misfit.wanted)"
    }
    if !missing.isEmpty {
      let names = missing.map { "`\($0)`" }.joined(separator: ", ")
      lines.append("\(origin) has no numbers for \(names), and the template has no `value:` for \(missing.count == 1 ? "it" : "them")")
    }
    return lines.joined(separator: "\n")
  }
}
