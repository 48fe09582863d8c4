import ArgumentParser
internal import Exam
internal import Worksheet

/// The options that `make` and `solve` share: which numbers, which sizes.
struct SheetOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The number from which all draws follow, 1 by default.", valueName: "n"),
    transform: whole(0...UInt64.max))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Draw from the secret in a file, not from a seed: without it nobody can make the key.", valueName: "file"))
  var secret: String?

  @Flag(help: "Use the template's own example numbers.")
  var example = false

  @Option(help: ArgumentHelp("Use the numbers of a JSON or YAML file.", valueName: "file"))
  var values: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Set a size, activation or decimals, as in --set T=6.", valueName: "name=value"))
  var set: [String] = []

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Round every box to so many decimals.", valueName: "d"),
    transform: whole(0...Template.mostDecimals))
  var decimals: Int?

  @Option(help: ArgumentHelp("Print symbols under the names of one of the template's notations.", valueName: "name"))
  var notation: String?

  mutating func validate() throws {
    if example, values != nil { throw ValidationError("Use --example or --values, not both.") }
    if hasOwnNumbers, seed != nil {
      throw ValidationError("\(example ? "--example" : "--values") has numbers of its own and takes no --seed.")
    }
    let others = [("--seed", seed != nil), ("--example", example), ("--values", values != nil)]
    if secret != nil, let other = others.first(where: \.1)?.0 {
      throw ValidationError("--secret is what all numbers are drawn from; it takes no \(other).")
    }
    for pair in set where !pair.contains("=") || pair.hasPrefix("=") {
      throw ValidationError("--set \(pair): write NAME=VALUE, as in --set T=6.")
    }
  }

  /// Whether the numbers are written, so that there is but one sheet.
  var hasOwnNumbers: Bool { example || values != nil }

  /// The first of these options that is given, as it is written.
  var firstGiven: String? {
    let given: [(String, Bool)] = [
      ("--seed", seed != nil), ("--example", example), ("--values", values != nil), ("--set", !set.isEmpty),
      ("--decimals", decimals != nil), ("--notation", notation != nil),
    ]
    return given.first(where: \.1)?.0
  }

  /// The secret, if its file is named.
  func secretRead() throws -> Secret? { try secret.map(Secret.init(contentsOf:)) }

  private var settings: Settings {
    let pairs = set.map { text in
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Settings.Pair(name: String(parts[0]), value: String(parts[1]))
    }
    let options = [("decimals", decimals.map(String.init)), ("notation", notation)]
    return Settings(pairs + options.compactMap { name, value in value.map { Settings.Pair(name: name, value: $0) } })
  }

  /// A template with these options; of drawn sheets there are so many.
  func source(_ template: String, count: Int, secret: Secret?) throws -> (source: Source, paths: SourcePaths) {
    let path = try TemplateLibrary().path(of: template)
    let numbers: Source.Numbers =
      if let secret {
        .secret(fingerprint: secret.fingerprint, count: count)
      } else if example { .example } else if let values {
        .values(text: try SourceText(contentsOf: values).text)
      } else { .drawn(seed: seed ?? 1, count: count) }
    let source = Source(
      name: TemplateLibrary.name(of: path), text: try SourceText(contentsOf: path).text, numbers: numbers,
      settings: settings)
    return (source, SourcePaths(template: path, values: values))
  }
}
