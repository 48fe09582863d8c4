import ArgumentParser
internal import Exam
internal import Worksheet

struct Solve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print every box of one sheet, worked out.",
    usage: "unroll solve <template> [<options>]",
    discussion: """
      EXAMPLES:
        unroll solve rnn --example
        unroll solve rnn --seed 7 --variant 3 --json
      """)

  @Argument(help: "A template's name in Templates/, or a path.")
  var template: String

  @OptionGroup var sheet: SheetOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Which of the seed's or secret's sheets, 1 by default.", valueName: "k"),
    transform: whole(1...Recipe.mostSheets))
  var variant: Int?

  @Flag(help: "Print one JSON object for other programs.")
  var json = false

  mutating func validate() throws {
    if sheet.hasOwnNumbers, let variant, variant != 1 {
      throw ValidationError("--variant \(variant): written numbers make one sheet; --variant goes with --seed.")
    }
  }

  func run() throws {
    let number = variant ?? 1
    let secret = try sheet.secretRead()
    let (source, paths) = try sheet.source(template, count: number, secret: secret)
    var sheets = try SheetSource(source, paths: paths, secret: secret)
    let solution = try sheets.solution(number)
    try Console.say(json ? solution.json(seed: source.seed, variant: number) : solution.text)
  }
}
