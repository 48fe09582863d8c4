internal import Arithmetic
internal import Recurrence
internal import Yams

extension Template {
  /// Reads a template from its text; throws all that is wrong with its form at once.
  package init(reading source: SourceText, name: String) throws(TemplateError) {
    var reader = TemplateReader(source)
    guard let template = reader.template(name: name), reader.faults.isEmpty else {
      throw TemplateError(source, reader.faults)
    }
    self = template
  }
}

/// Reads a template's YAML node by node, in order, each scalar by its text.
private struct TemplateReader {
  private var yaml: YAMLReading
  private var positions: [Place: SourceText.Position] = [:]

  var faults: [TemplateFault] { yaml.faults }

  private static let keys = [
    "title", "course", "sizes", "activation", "decimals", "given", "equations", "find", "require",
  ]
  private static let givenKeys = ["caption", "size", "draw", "along", "except", "example", "value"]

  init(_ source: SourceText) {
    yaml = YAMLReading(source)
  }

  mutating func template(name: String) -> Template? {
    guard let root = yaml.document(), let parts = yaml.entries(root, known: Self.keys, "a template's words") else {
      return nil
    }
    for key in ["sizes", "given", "equations", "find"] where parts[key] == nil {
      yaml.add(.missing(key: key, in: ""), at: nil)
    }
    return Template(
      name: name, source: yaml.source,
      title: parts["title"].flatMap { yaml.text($0, "the title") } ?? name,
      course: parts["course"].flatMap { yaml.text($0, "the name of the course") },
      sizes: parts["sizes"].map { sizes($0) } ?? Sizes([]),
      activation: parts["activation"].flatMap { activation($0) },
      decimals: parts["decimals"].flatMap { decimals($0) },
      given: parts["given"].map { given($0) } ?? [],
      equations: parts["equations"].map { equations($0) } ?? [],
      find: parts["find"].map { find($0) } ?? [],
      requirements: parts["require"].map { requirements($0) } ?? [],
      positions: positions)
  }
}

// MARK: - Settings

extension TemplateReader {
  private mutating func sizes(_ node: Node) -> Sizes {
    var sizes: [(name: String, value: Int)] = []
    for (key, name, value) in yaml.pairs(node, "sizes by name, as in `{T: 4, x: 1}`") ?? [] {
      guard let text = yaml.text(value, "a whole number") else { continue }
      if let fault = Settings.faultOfSize(name: name, text: text) {
        yaml.add(fault, at: text == name || !Settings.isName(name) ? key : value)
      } else if let size = Int(text) {
        sizes.append((name, size))
      }
    }
    return Sizes(sizes)
  }

  private mutating func activation(_ node: Node) -> Function? {
    guard let text = yaml.text(node, "a function's name") else { return nil }
    let function = Activation.named(text)
    if function == nil { yaml.add(.unknownActivation(text, nearest: nearest(to: text, among: Activation.names)), at: node) }
    return function
  }

  private mutating func decimals(_ node: Node) -> Int? {
    guard let text = yaml.text(node, "a whole number") else { return nil }
    guard let decimals = Int(text), 0...Template.mostDecimals ~= decimals else {
      yaml.add(.decimalsOutOfRange(text, limit: Template.mostDecimals), at: node)
      return nil
    }
    return decimals
  }

  private mutating func requirements(_ node: Node) -> [Requirement] {
    var requirements: [Requirement] = []
    let known = Requirement.Word.allCases.map(\.rawValue)
    for (key, name, value) in yaml.pairs(node, "requirements, as in `{largest: 99}`") ?? [] {
      guard let word = Requirement.Word(rawValue: name) else {
        yaml.add(.unknownRequirement(name, nearest: nearest(to: name, among: known), known: known), at: key)
        continue
      }
      let form = Requirement.form(of: word)
      guard let text = yaml.text(value, form) else { continue }
      if let read = Requirement.reading(word, text) {
        requirements += read
      } else {
        yaml.add(.expected(form, found: "`\(text)`"), at: value)
      }
    }
    let order = Requirement.Word.allCases
    return requirements.sorted { order.firstIndex(of: $0.word) ?? 0 < order.firstIndex(of: $1.word) ?? 0 }
  }
}

// MARK: - The model's texts

extension TemplateReader {
  private mutating func equations(_ node: Node) -> [String] {
    guard case .sequence(let list) = node, !list.isEmpty else {
      yaml.add(.expected("a list of equations, each on a line after `- `", found: yaml.kind(node)), at: node)
      return []
    }
    var equations: [String] = []
    for item in list {
      guard let text = yaml.text(item, "an equation such as `h[t] = φ(z[t])`") else { continue }
      positions[.equation(equations.count)] = yaml.position(item)
      equations.append(text)
    }
    return equations
  }

  private mutating func find(_ node: Node) -> [Template.Asked] {
    var find: [Template.Asked] = []
    for (key, name, value) in yaml.pairs(node, "what is asked, as in `y[t]: Output Sequence`") ?? [] {
      positions[.find(find.count)] = yaml.position(key)
      find.append(Template.Asked(symbol: name, caption: yaml.text(value, "a caption") ?? name))
    }
    if find.isEmpty { yaml.add(.expected("at least one symbol to find", found: "none"), at: node) }
    return find
  }

  private mutating func given(_ node: Node) -> [Template.Given] {
    var given: [Template.Given] = []
    for (key, name, value) in yaml.pairs(node, "what is given, a symbol a line") ?? [] {
      positions[.given(given.count)] = yaml.position(key)
      let parts = yaml.entries(value, known: Self.givenKeys, "`{caption: …, size: …, draw: …}`") ?? [:]
      if let size = parts["size"] {
        positions[.size(given.count)] = yaml.position(size)
      } else if case .mapping = value {
        yaml.add(.missing(key: "size", in: "`\(name)`"), at: key)
      }
      if let draw = parts["draw"], parts["value"] != nil { yaml.add(.drawAndValue, at: draw) }
      given.append(
        Template.Given(
          symbol: name,
          size: parts["size"].flatMap { yaml.text($0, "a size such as `h by x`") } ?? "1",
          caption: parts["caption"].flatMap { yaml.text($0, "a caption") },
          draw: draw(parts),
          example: parts["example"].flatMap { yaml.numbers($0) },
          value: parts["value"].flatMap { yaml.numbers($0) }))
    }
    return given
  }

  private mutating func draw(_ parts: [String: Node]) -> Draw? {
    guard let node = parts["draw"] else { return nil }
    let except = parts["except"].map { exceptions($0) } ?? []
    let along = parts["along"].flatMap { yaml.text($0, "`rows` or `columns`") }
    if let along, along != "rows", along != "columns" {
      yaml.add(.expected("`rows` or `columns`", found: "`\(along)`"), at: parts["along"])
    }
    let result: Result<Draw, Draw.DrawFault>
    if case .sequence(let list) = node {
      let choices = list.compactMap { yaml.number($0) }
      guard choices.count == list.count else { return nil }
      result = Draw.from(choices, except: except)
    } else {
      guard let text = yaml.text(node, "what to draw from") else { return nil }
      result = Draw.reading(text, along: along, except: except)
    }
    switch result {
    case .success(let draw): return draw
    case .failure(.unreadable): yaml.add(.badDraw(yaml.text(node, "") ?? ""), at: node)
    case .failure(.tooLarge): yaml.add(.drawTooLarge(limit: Draw.mostChoices), at: node)
    case .failure(.nothingLeft): yaml.add(.nothingLeftToDraw, at: parts["except"] ?? node)
    }
    return nil
  }

  private mutating func exceptions(_ node: Node) -> [Rational] {
    if case .sequence(let list) = node { return list.compactMap { yaml.number($0) } }
    return yaml.number(node).map { [$0] } ?? []
  }
}
