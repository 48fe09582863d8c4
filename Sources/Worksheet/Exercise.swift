internal import Arithmetic
package import Recurrence

/// A template with its sizes and settings fixed: its model, ready for numbers.
package struct Exercise: Sendable {
  package let template: Template
  package let model: Model
  /// To how many decimals every box is rounded.
  package let decimals: Int
  /// Whether rounding can change a value: only then does a sheet state the rule.
  package let isRounded: Bool
  /// Slots of each state's boxes: the symbols that are carried through time.
  let stateSlots: [[Int]]
  /// Whether an equation calls ReLU, by name or as φ.
  let usesReLU: Bool
  let program: Program

  /// Checks the template's model; throws all that is wrong with it at once.
  ///
  /// - Parameter numbers: where the given numbers come from; whether they are whole decides on the default of decimals.
  package init(_ template: Template, numbers: NumberSource = .draws) throws(TemplateError) {
    self.template = template
    model = try Self.model(of: template)
    let activation = template.activation
    if let fault = Self.missingActivation(template, model) { throw fault }
    do {
      program = try Program(model, activation: activation)
    } catch {
      let fault = template.fault(.numberTooLong(error.text), in: .equation(error.equation), error.span)
      throw TemplateError(template.source, [fault])
    }
    let wholeness = Wholeness(model, activation: activation) { template.isWhole($0, from: numbers) }
    isRounded = !wholeness.isEverywhere
    decimals = template.decimals ?? (wholeness.isEverywhere ? 0 : 2)
    wholeSymbols = wholeness.symbols
    let boxes = model.boxes
    let givenCount = model.givenCount
    stateSlots = model.states.sorted().map { state in
      boxes.indices.filter { boxes[$0].variable.symbol == state }.map { $0 + givenCount }
    }
    usesReLU = model.equations.contains { equation in
      equation.right.everyPart.contains {
        if case .call(let function, _) = $0.form { function == .relu || (function == .phi && activation == .relu) } else { false }
      }
    }
  }

  private let wholeSymbols: Set<String>

  /// How many decimals a symbol's entries are printed with; nil prints each exactly, as given numbers are.
  package func printedDecimals(of symbol: String, isGiven: Bool) -> Int? {
    isGiven || wholeSymbols.contains(symbol) ? nil : decimals
  }

  private static func model(of template: Template) throws(TemplateError) -> Model {
    do {
      return try Model(
        sizes: template.sizes, given: template.given.map { ($0.symbol, $0.size) }, equations: template.equations,
        find: template.find.map(\.symbol))
    } catch {
      throw TemplateError(
        template.source, error.list.map { template.fault(.language($0.fault.fact), in: $0.place, $0.fault.span) })
    }
  }

  private static func missingActivation(_ template: Template, _ model: Model) -> TemplateError? {
    guard template.activation == nil else { return nil }
    for (number, equation) in model.equations.enumerated() {
      for part in equation.right.everyPart {
        guard case .call(.phi, _) = part.form else { continue }
        return TemplateError(template.source, [template.fault(.needsActivation, in: .equation(number), part.span)])
      }
    }
    return nil
  }
}

/// Where a problem's given numbers come from.
package enum NumberSource: Sendable {
  case draws
  case example
  case values([String: NumberTree])
}

extension Template {
  /// A fault shown at a stretch of one of the model's texts.
  func fault(_ fact: TemplateFault.Fact, in place: Place, _ span: Span) -> TemplateFault {
    guard var position = positions[place] else { return TemplateFault(fact, nil) }
    position.column += span.start
    position.length = span.length
    return TemplateFault(fact, position)
  }

  /// The numbers of a given symbol as they are written, or nil when they are drawn or missing.
  func written(_ given: Given, from source: NumberSource) -> NumberTree? {
    switch source {
    case .draws: given.value
    case .example: given.example ?? given.value
    case .values(let values): values[given.symbol] ?? values[given.plainSymbol] ?? given.value
    }
  }

  fileprivate func isWhole(_ given: Int, from source: NumberSource) -> Bool {
    written(self.given[given], from: source)?.isWhole ?? self.given[given].draw?.isWhole ?? true
  }
}

extension Template.Given {
  /// The symbol without `[t]`, as files of values have it: `x`, but `h[0]`.
  package var plainSymbol: String {
    guard let reference = try? Parser.reference(symbol), case .step? = reference.index else { return symbol }
    return reference.name
  }
}
