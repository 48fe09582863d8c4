import ArgumentParser
internal import Exam
internal import Glibc

/// The command line: reads what is asked, calls, reports.
@main
struct Unroll: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unroll",
    abstract: "Worksheets for sequence models that are worked by hand, with their answer keys.",
    usage: "unroll <command> [<options>]",
    discussion: """
      EXAMPLES:
        unroll make rnn --example       the slide's exercise and its key
        unroll make rnn -n 30 --seed 7  thirty different sheets and their keys
      """,
    version: Release.current.name,
    subcommands: [
      Make.self, ExamCommand.self, Key.self, Deck.self, Verify.self, Solve.self, Check.self, List.self, Press.self,
      Unknown.self,
    ], defaultSubcommand: Unknown.self
  )

  static func main() {
    // A closed pipe and a file beyond what `ulimit -f` allows are errors to report, not signals to die of.
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let interruption as Interruption {
      interruption.end()
    } catch let halted as HaltedBatch where halted.cause is Interruption {
      Console.complain("Stopped: \(halted.remainder)\n")
      (halted.cause as? Interruption)?.end()
    } catch {
      let isOwn = exitCode(for: error) == .failure && !(error is ExitCode)
      exit(withError: isOwn ? Failure(error) : error)
    }
  }
}

/// An error of the project, as ArgumentParser prints one: after "Error: ".
private struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ error: any Error) {
    description = sentence(error)
  }
}
