import ArgumentParser
internal import Exam
internal import Foundation
internal import Typeset
internal import Worksheet

extension Paper: ExpressibleByArgument {}
extension Recipe.Format: ExpressibleByArgument {}
extension Edition: ExpressibleByArgument {}

struct Make: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make worksheets and their answer keys.",
    discussion: """
      EXAMPLE: unroll make rnn -n 30 --seed 7
               unroll make rnn --set T=6 --paper letter -o quiz
               unroll make --batch output/rnn-7/batch.json --variants 7,12-14
      """)

  @Argument(help: "A template's name in Templates/, or a path.")
  var template: String?

  @Option(name: .customShort("n"), help: ArgumentHelp("How many different sheets.", valueName: "COUNT"))
  var count = 1

  @OptionGroup var sheet: SheetOptions

  @Option(name: .long, help: "Make only this edition: blank or key (may be repeated).")
  var edition: [Edition] = []

  @Option(name: .long, help: "pdf, svg or png.")
  var format: Recipe.Format = .pdf

  @Option(name: .long, help: "Dots per inch of png files, 10 to 1200.")
  var dpi = 150

  @Option(name: .long, help: "a4 or letter.")
  var paper: Paper = .a4

  @Option(name: .long, help: ArgumentHelp("Make the sheets of a batch.json again.", valueName: "FILE"))
  var batch: String?

  @Option(name: .long, help: ArgumentHelp("Of a batch, only these, as in 7,12-14.", valueName: "LIST"))
  var variants: String?

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("The folder to write to; - writes worksheets.pdf to standard output.", valueName: "DIR"))
  var output: String?

  @Flag(name: .long, help: "Replace what the folder holds.")
  var force = false

  mutating func validate() throws {
    guard (template == nil) != (batch == nil) else { throw ValidationError("name a template, or a batch with --batch") }
    guard 1...Recipe.mostSheets ~= count else {
      throw ValidationError("-n \(count): a batch has 1 to \(Recipe.mostSheets) sheets")
    }
    guard 10...1200 ~= dpi else { throw ValidationError("--dpi \(dpi): 10 to 1200 dots per inch are possible") }
    if variants != nil, batch == nil { throw ValidationError("--variants goes with --batch") }
    if sheet.example || sheet.values != nil, count != 1 {
      throw ValidationError("-n \(count): given numbers make one sheet")
    }
    if output == "-", format != .pdf || edition == [.key] {
      throw ValidationError("-o - writes worksheets.pdf alone; it takes no --format and no --edition key")
    }
  }

  func run() throws {
    let progress = Progress()
    let (run, folder) = try batch.map(again) ?? fresh()
    guard output != "-" else {
      var run = run
      run.recipe.editions = [.blank]
      try run.make(into: { try FileHandle.standardOutput.write(contentsOf: $0) }, progress: progress.show)
      progress.clear()
      return
    }
    let files = try run.make(in: output ?? folder, force: force, progress: progress.show)
    progress.clear()
    for file in files { print(file) }
  }

  /// A batch of a template, and the folder that it has by default.
  private func fresh() throws -> (batch: Batch, folder: String) {
    let (source, path) = try sheet.source(template ?? "", count: count)
    let recipe = Recipe(
      source, paper: paper, format: format, dpi: dpi,
      editions: edition.isEmpty ? Edition.allCases : Edition.allCases.filter(edition.contains))
    return (Batch(recipe, templatePath: path), source.folder)
  }

  /// A batch that was made before, whole into its own folder, or some of its sheets into another.
  private func again(_ path: String) throws -> (batch: Batch, folder: String) {
    let manifest = try Manifest(contentsOf: path)
    let list = try variants.map { try VariantList($0, count: manifest.recipe.source.count) }
    let batch = Batch(manifest.recipe, templatePath: path, variants: list, expected: manifest.digests)
    let own = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
    return (batch, list == nil ? own : "\(own)/reprint")
  }
}
