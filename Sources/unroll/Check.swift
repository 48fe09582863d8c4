import ArgumentParser
internal import Exam
internal import Worksheet

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check templates: read each, solve \(Checkup.variants) variants of it, lay one out.",
    discussion: """
      EXAMPLE:
        unroll check rnn Templates/mine.yaml
      """)

  @Argument(help: ArgumentHelp("Templates by name or path.", valueName: "template"))
  var templates: [String]

  func run() throws {
    let library = TemplateLibrary()
    var hasFailed = false
    for name in templates {
      do {
        try Console.say("\(name): \(Checkup(library.template(name)))")
      } catch {
        hasFailed = true
        // A template's own errors name its file.
        Console.complain(error is TemplateError ? "\(error)\n" : "\(name): \(error)\n")
      }
    }
    if hasFailed { throw ExitCode.failure }
  }
}
