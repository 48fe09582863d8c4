import ArgumentParser
internal import Exam

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Say whether a folder has all of its batch, and what is missing or damaged.",
    discussion: """
      EXAMPLE:
        unroll verify output/rnn-7
      """)

  @Argument(help: "The folder of a batch.")
  var folder: String

  func run() throws {
    let verification = try Verification(folder)
    try Console.say("\(verification)")
    if !verification.isWhole { throw ExitCode.failure }
  }
}
