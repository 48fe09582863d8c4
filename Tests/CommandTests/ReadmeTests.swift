import Foundation
import Testing

/// What the README says of a printed batch is true: its codes, the commands that name them, the files that they write.
@Suite struct ReadmeTests {
  private let readme: String
  private var code: Regex<(Substring, Substring)> { /\b[0-9A-Z]{4}-([0-9]+)-[0-9A-Z]\b/ }

  init() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
    readme = try String(contentsOf: path, encoding: .utf8)
  }

  /// The lines that can be typed, without what is said of them.
  private var commands: [String] {
    readme.matches(of: /^ {4}(unroll [^#\n]*[^# \n])/.anchorsMatchLineEndings()).map { String($0.1) }
  }

  @Test func itsCodesAreThoseOfItsBatch() throws {
    let folder = try TemporaryFolder()
    let batch = try #require(commands.first)
    #expect(batch == "unroll make rnn -n 30 --seed 7")
    #expect(try Command.shell("$" + batch.replacing("unroll", with: "UNROLL"), in: folder).status == 0)
    let naming = commands.filter { $0.contains(code) }
    #expect(naming.count >= 2)
    var tried: Set<Substring> = []
    for command in naming {
      let codes = command.matches(of: code).map(\.output)
      let outcome = try Command.shell("$" + command.replacing("unroll", with: "UNROLL"), in: folder)
      #expect(outcome.lines == codes.map { "output/rnn-7/keys/key-\($0.0).pdf" }, "\(command): \(outcome.err)")
      for (code, number) in codes {
        let key = try Command.tool("pdftotext", "output/rnn-7/keys/key-\(code).pdf", "-", in: folder)
        #expect(key.contains(code) && key.contains("Sheet \(number) of 30"), "\(command)")
        tried.insert(code)
      }
    }
    #expect(Set(readme.matches(of: code).map(\.0)) == tried)
  }

  @Test func itsReprintGoesWhereItSays() throws {
    let folder = try TemporaryFolder()
    let line = try #require(readme.firstMatch(of: /`(unroll make --batch [^`]+)` \(into `([^`]+)`\)/))
    #expect(try Command.run(["make", "rnn", "-n", "12", "--seed", "7"], in: folder).status == 0)
    let outcome = try Command.shell("$" + line.1.replacing("unroll", with: "UNROLL"), in: folder)
    #expect(outcome.lines.contains("\(line.2)/worksheets.pdf"), "\(outcome.err)")
  }
}
