import Foundation
import Testing

/// Runs that are stopped half way.
@Suite struct InterruptionTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Starts a long run into a folder, waits until it writes there, and stops it.
  private func stop(with signal: Int32) throws -> Process {
    let process = try Command.start(
      Command.program, ["make", "rnn", "-n", "3000", "-o", "b", "--force"], in: folder, log: "long")
    while process.isRunning, !folder.contents.contains(where: { $0.hasSuffix("0001.pdf") }) { usleep(20_000) }
    usleep(200_000)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
    return process
  }

  @Test(arguments: [SIGINT, SIGTERM]) func anInterruptedRunLeavesNoTrace(_ signal: Int32) throws {
    _ = try stop(with: signal)
    #expect(folder.contents.isEmpty)
    let hint = "no volume of 3 is whole yet, so nothing was written to b; the same command starts anew"
    #expect(String(decoding: try folder.logged("long.err"), as: UTF8.self) == "Stopped: \(hint)\n")
  }

  @Test func aKilledRunLeavesNoHalfFileAndTheNextClearsUp() throws {
    try Command.run(["make", "rnn", "-o", "b"], in: folder)
    let names = ["answers.csv", "answers.pdf", "batch.json", "certificate.pdf", "keys.pdf", "worksheets.pdf"]
    let before = try folder.bytes("b/keys.pdf")
    _ = try stop(with: SIGKILL)
    #expect(folder.names(in: "b").filter { !$0.hasSuffix(".part") } == names)
    #expect(try folder.bytes("b/keys.pdf") == before)
    try Command.run(["make", "rnn", "-o", "b"], in: folder)
    #expect(folder.names(in: "b") == names)
  }
}
