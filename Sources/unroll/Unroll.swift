import ArgumentParser
internal import Glibc

/// The command line: reads what is asked, calls, reports.
@main
struct Unroll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unroll",
    abstract: "Worksheets for sequence models that are worked by hand, with their answer keys.",
    discussion: """
      EXAMPLE: unroll make rnn --example      the slide's exercise and its key, in output/rnn-example
               unroll make rnn -n 30 --seed 7 thirty different sheets and their keys, in output/rnn-7
      """,
    version: "0.1.0",
    subcommands: [Make.self, Solve.self, Check.self, List.self])

  static func main() {
    // A closed pipe is an error to report, not a signal to die of.
    _ = signal(SIGPIPE, SIG_IGN)
    main(nil)
  }
}
