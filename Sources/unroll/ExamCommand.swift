import ArgumentParser
internal import Exam

struct ExamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exam",
    abstract: "Make an exam of several exercises, and its keys.",
    usage: """
      unroll exam <file> [-n <count>] [<options>]
      unroll exam <file> --roster <file> [--spare <count>] [<options>]
      """,
    discussion: """
      The file names the exam and its exercises:
        title: Midterm
        duration: 45 minutes
        exercises:
          - {template: rnn, points: {y: 2, h: 1}, set: {T: 3}}
          - {template: softmax, points: 8}

      EXAMPLES:
        unroll exam Templates/exams/midterm.yaml -n 30 --seed 7 --duplex
        unroll exam midterm.yaml --roster class.csv --secret exam.secret
        unroll make --batch output/midterm-7/batch.json --variants 12
      """)

  @Argument(help: ArgumentHelp("The exam's file, or its name in Templates/exams/.", valueName: "file"))
  var file: String

  @OptionGroup var draws: DrawOptions
  @OptionGroup var sheets: BatchOptions
  // What `make` has beside these is refused by name.
  @OptionGroup(visibility: .hidden) var template: TemplateOptions
  @OptionGroup(visibility: .hidden) var again: AgainOptions

  mutating func validate() throws {
    if template.hasOwnNumbers, let option = template.firstGiven {
      throw ValidationError("\(option): an exam's numbers are drawn, from --seed or --secret.")
    }
    if let option = template.firstGiven {
      throw ValidationError("\(option): an exam's file sets these, an exercise at a time, as in `set: {T: 3}`.")
    }
    if let option = again.firstGiven {
      throw ValidationError("\(option): `unroll make --batch` makes exams again, too.")
    }
  }

  func run() throws {
    Interruption.listen()
    let secret = try draws.secretRead()
    let numbers = draws.numbers(count: sheets.count ?? 1, secret: secret)
    let path = try TemplateLibrary().examPath(of: file)
    let source = try TemplateLibrary().exam(contentsOf: path, numbers: numbers)
    let paths = SourcePaths(template: path)
    let batch = try Progress.shown {
      try sheets.batch(source, paths, secret: secret, showsCode: true, progress: $0)
    }
    try sheets.make(batch, in: source.folder, secret: draws.secret)
  }
}
