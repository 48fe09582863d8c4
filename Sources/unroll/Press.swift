import ArgumentParser
internal import Exam
internal import Glibc

/// What `make` starts to print volumes at the same time; not for people.
struct Press: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "press-volumes", shouldDisplay: false)

  func run() throws {
    // Ctrl-C is for the run that started this one, which takes the pipes away.
    _ = signal(SIGINT, SIG_IGN)
    do {
      try PressHelper.run()
    } catch is FileError {
      // Nobody listens: the run that started this one is over, and has said why.
      throw ExitCode.failure
    }
  }
}
