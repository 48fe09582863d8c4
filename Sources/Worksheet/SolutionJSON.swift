internal import Arithmetic
internal import Recurrence

extension Solution {
  /// The solution as one JSON object, a form that other programs rely on; numbers are printed exactly.
  ///
  /// - Parameter seed: nil for an example or for given values.
  package func json(seed: UInt64?, variant: Int) -> String {
    let template = exercise.template
    let model = exercise.model
    let given = zip(template.given, model.given).map { spec, symbol in
      let steps = symbol.slots.map { Self.json(values[$0], byRows: spec.isMatrix) }
      return (spec.plainSymbol, symbol.hasSteps ? Self.list(steps) : steps.joined())
    }
    return """
      {"template": \(Self.quoted(template.name)), "seed": \(seed.map(String.init) ?? "null"), "variant": \(variant), \
      "sizes": \(Self.object(model.sizes.names.map { ($0, String(model.sizes[$0] ?? 0)) })), \
      "decimals": \(exercise.decimals),
       "given": \(Self.object(given)),
       "boxes": \(Self.object(boxesBySymbol)),
       "order": \(Self.list(model.boxes.map { Self.quoted($0.variable.description) }))}
      """
  }

  /// Each computed symbol over its steps; a step outside 1…T stands for itself, as `d[0]`.
  private var boxesBySymbol: [(String, String)] {
    let model = exercise.model
    var keys: [String] = []
    var steps: [String: [(step: Int, value: String)]] = [:]
    for (box, slot) in zip(model.boxes, model.givenCount...) {
      let text = Self.json(values[slot], byRows: model.shapes[slot].columns > 1)
      let symbol = box.variable.symbol
      let isInside = box.variable.step.map { 1...(model.axes[symbol]?.count ?? 0) ~= $0 } ?? false
      let key = isInside ? symbol : box.variable.description
      if steps[key] == nil { keys.append(key) }
      steps[key, default: []].append((isInside ? box.variable.step ?? 0 : 0, text))
    }
    return keys.map { key in
      let list = (steps[key] ?? []).sorted { $0.step < $1.step }
      return (key, list.first?.step == 0 ? list[0].value : Self.list(list.map(\.value)))
    }
  }

  private static func json(_ matrix: Matrix, byRows: Bool) -> String {
    let rows = (0..<matrix.rows).map { row in list((0..<matrix.columns).map { matrix[row, $0].description }) }
    return byRows ? list(rows) : list(matrix.entries.map(\.description))
  }

  private static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }

  private static func object(_ pairs: [(String, String)]) -> String {
    "{" + pairs.map { "\(quoted($0.0)): \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{0}"..."\u{1F}":
        let code = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
