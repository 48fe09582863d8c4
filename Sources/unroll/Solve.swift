import ArgumentParser
internal import Exam
internal import Foundation
internal import Recurrence
internal import Worksheet

struct Solve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print every box of one sheet, worked out.",
    discussion: """
      EXAMPLE: unroll solve rnn --example
               unroll solve rnn --seed 7 --variant 3 --json
      """)

  @Argument(help: "A template's name in Templates/, or a path.")
  var template: String

  @OptionGroup var sheet: SheetOptions

  @Option(name: .long, help: ArgumentHelp("Which of the seed's sheets.", valueName: "K"))
  var variant = 1

  @Flag(name: .long, help: "Print one JSON object for other programs.")
  var json = false

  mutating func validate() throws {
    guard 1...Recipe.mostSheets ~= variant else {
      throw ValidationError("--variant \(variant): variants are 1 to \(Recipe.mostSheets)")
    }
  }

  func run() throws {
    let (source, path) = try sheet.source(template, count: variant)
    var sheets = try SheetSource(source, path: path)
    guard let solution = try sheets.solution(variant) else { throw BatchError.noSuchVariant(variant, count: 1) }
    print(json ? solution.json(seed: source.seed, variant: variant) : solution.text)
  }
}
