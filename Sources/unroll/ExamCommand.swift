import ArgumentParser
internal import Exam
internal import Typeset

struct ExamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exam",
    abstract: "Make an exam of several exercises, and its keys.",
    usage: "unroll exam <file> [-n <count>] [<options>]",
    discussion: """
      The file names the exam and its exercises:
        title: Midterm
        duration: 45 minutes
        exercises:
          - {template: rnn, points: {y: 2, h: 1}, set: {T: 3}}
          - {template: softmax, points: 8}

      EXAMPLES:
        unroll exam Templates/exams/midterm.yaml -n 30 --seed 7 --duplex
        unroll exam midterm.yaml -n 30 --secret exam.secret
      """)

  @Argument(help: ArgumentHelp("The exam's file.", valueName: "file"))
  var file: String

  @Option(
    name: .customShort("n"), parsing: .unconditional,
    help: ArgumentHelp("How many students' exams, 1 by default.", valueName: "count"),
    transform: whole(1...Recipe.mostSheets))
  var count: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The number from which all draws follow, 1 by default.", valueName: "n"),
    transform: whole(0...UInt64.max))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Draw from the secret in a file, not from a seed: without it nobody can make the key.", valueName: "file"))
  var secret: String?

  @Option(help: "Make this edition alone.")
  var edition: [Product] = []

  @Flag(help: "List the common mistakes on the key, with their answers.")
  var mistakes = false

  @Option(help: "The size of the paper, a4 by default.")
  var paper: Paper?

  @Flag(inversion: .prefixedNo, help: "Print each exam's code as a QR code on its pages, too; by default.")
  var qr = true

  @OptionGroup var printing: PrintOptions

  @Option(name: .customShort("o"), help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output: String?

  @OptionGroup var volumes: VolumeOptions

  mutating func validate() throws {
    if secret != nil, seed != nil {
      throw ValidationError("--secret is what all numbers are drawn from; it takes no --seed.")
    }
    if output == "" || output == "-" { throw ValidationError("-o needs a folder, as in -o midterm.") }
    if printing.perPage != nil {
      throw ValidationError("--per-page is for short exercises: make takes it, exam does not.")
    }
  }

  func run() throws {
    Interruption.listen()
    let secret = try secret.map(Secret.init(contentsOf:))
    let numbers: Source.Numbers =
      if let secret {
        .secret(fingerprint: secret.fingerprint, count: count ?? 1)
      } else { .drawn(seed: seed ?? 1, count: count ?? 1) }
    let source = try TemplateLibrary().exam(contentsOf: file, numbers: numbers)
    let recipe = Recipe(
      source, looks: Looks(paper: paper ?? .a4, qrCode: qr),
      editions: Product.allCases.filter { edition.isEmpty || edition.contains($0) }, mistakes: mistakes,
      imposition: printing.imposition)
    let batch = Batch(recipe, paths: SourcePaths(template: file), secret: secret)
    let files = try Progress.shown {
      try batch.make(
        in: output ?? source.folder, volumes.manner(for: recipe, secret: self.secret), progress: $0)
    }
    for file in files { try Console.say(file) }
  }
}
