import ArgumentParser
internal import Exam

struct Deck: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make slides that fill one sheet in, a box a slide.",
    usage: "unroll deck <template> [<options>]",
    discussion: """
      EXAMPLES:
        unroll deck rnn --example
        unroll deck lstm --seed 7 --variant 3 -o lecture
      """)

  @OptionGroup var one: OneSheet

  @Option(help: "The kind of file, pdf by default.")
  var format: Recipe.Format?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Dots per inch of png files, 150 by default.", valueName: "number"),
    transform: whole(Recipe.possibleDPI))
  var dpi: Int?

  @Option(name: .customShort("o"), help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var output: String?

  @Flag(help: "Write into a folder that holds other files than slides, too; they stay.")
  var force = false

  mutating func validate() throws {
    if dpi != nil, format != .png { throw ValidationError("--dpi goes with --format png.") }
    if output == "" || output == "-" { throw ValidationError("-o needs a folder, as in -o lecture.") }
  }

  func run() throws {
    Interruption.listen()
    let (source, paths, secret) = try one.source()
    let deck = DeckFiles(source, paths: paths, secret: secret, format: format ?? .pdf, dpi: dpi ?? 150)
    let files = try Progress.shown(of: "slides") {
      try deck.make(in: output ?? deck.folder, force: force, progress: $0)
    }
    for file in files { try Console.say(file) }
  }
}
