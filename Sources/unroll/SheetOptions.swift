import ArgumentParser
internal import Exam
internal import Worksheet

/// The options that `make` and `solve` share: which numbers, which sizes.
struct SheetOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("The number from which all draws follow.", valueName: "N"))
  var seed: UInt64?

  @Flag(name: .long, help: "Use the template's own example numbers.")
  var example = false

  @Option(name: .long, help: ArgumentHelp("Use the numbers of a JSON or YAML file.", valueName: "FILE"))
  var values: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Set a size, activation or decimals, as in --set T=6.", valueName: "NAME=VALUE"))
  var set: [String] = []

  @Option(name: .long, help: ArgumentHelp("Round every box to so many decimals.", valueName: "D"))
  var decimals: String?

  mutating func validate() throws {
    if example, values != nil { throw ValidationError("--example and --values exclude each other") }
    if example || values != nil, seed != nil {
      throw ValidationError("\(example ? "--example" : "--values") has numbers of its own and takes no --seed")
    }
    for pair in set where !pair.contains("=") {
      throw ValidationError("--set \(pair): write NAME=VALUE, as in --set T=6")
    }
  }

  var settings: Settings {
    var pairs = set.map { text in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Settings.Pair(name: String(parts[0]), value: String(parts[1]))
    }
    if let decimals { pairs.append(Settings.Pair(name: "decimals", value: decimals)) }
    return Settings(pairs)
  }

  /// A template with these options, and its path; of drawn sheets there are so many.
  func source(_ template: String, count: Int) throws -> (source: Source, path: String) {
    let path = try TemplateLibrary().path(of: template)
    let numbers: Source.Numbers =
      if example { .example } else if let values {
        .values(try SourceText(contentsOf: values).text)
      } else { .drawn(seed: seed ?? 1, count: count) }
    let source = Source(
      name: TemplateLibrary.name(of: path), text: try SourceText(contentsOf: path).text, numbers: numbers,
      settings: settings)
    return (source, path)
  }
}
