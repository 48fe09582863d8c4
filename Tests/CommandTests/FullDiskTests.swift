import Foundation
import Testing

/// Places that take no more bytes.
@Suite struct FullDiskTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func aClosedPipeIsAnError() throws {
    let outcome = try Command.shell("$UNROLL make rnn -n 40 -o - | head -c 10; exit ${PIPESTATUS[0]}", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.err == "Error: Cannot write standard output: Broken pipe\n")
    #expect(outcome.text.hasPrefix("%PDF-1."))
  }

  @Test(arguments: ["make rnn -o -", "make rnn", "solve rnn", "list", "check rnn"])
  func aFullDeviceIsAnError(_ line: String) throws {
    let outcome = try Command.shell("$UNROLL \(line) >/dev/full", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("annot write standard output: No space left on device"))
  }

  @Test func standardOutputHoldsThePDFAlone() throws {
    let outcome = try Command.run(["make", "rnn", "-o", "-"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.err == "")
    #expect(folder.contents.isEmpty)
    try Command.run(["make", "rnn"], in: folder)
    #expect(try folder.bytes("output/rnn-1/worksheets.pdf") == outcome.out)
  }

  private static let mount = "mkdir m && mount -t tmpfs -o size=160k tmpfs m"

  private static var canMount: Bool {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? Command.shell("\(mount) && umount m", in: folder))?.status == 0
  }

  @Test(.enabled(if: canMount, "a test that may not mount a small disk has /dev/full alone"))
  func aFullDiskLosesNothing() throws {
    #expect(try Command.shell(Self.mount, in: folder).status == 0)
    defer { _ = try? Command.shell("umount m", in: folder) }
    #expect(try Command.run(["make", "rnn", "-o", "m/b"], in: folder).status == 0)
    let before = try folder.bytes("m/b/keys.pdf")
    let outcome = try Command.run(["make", "rnn", "-n", "100", "-o", "m/b", "--force"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.err.contains(/^Error: Cannot write m\/b\/\w+\.pdf: No space left on device\n$/))
    #expect(
      folder.names(in: "m/b") == [
        "answers.csv", "answers.pdf", "batch.json", "certificate.pdf", "keys.pdf", "worksheets.pdf",
      ])
    #expect(try folder.bytes("m/b/keys.pdf") == before)
    #expect(try Command.run(["make", "rnn", "-n", "100", "-o", "m/c/d"], in: folder).status == 1)
    #expect(folder.names(in: "m") == ["b"])
  }

  @Test func aFileInAFoldersPlaceIsAnError() throws {
    try folder.write("mine", to: "file")
    for place in ["file", "file/sub", "file/sub/sub"] {
      let outcome = try Command.run(["make", "rnn", "-o", place], in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.err.hasPrefix("Error: Cannot make the folder file"))
    }
    #expect(folder.contents == ["file"])
    #expect(try folder.text("file") == "mine")
  }
}
