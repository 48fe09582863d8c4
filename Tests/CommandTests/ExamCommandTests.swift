import Foundation
import Testing

/// An exam of several exercises, and how sheets come onto paper.
@Suite struct ExamCommandTests {
  private let exam = """
    title: Midterm
    exercises:
      - {template: a.yaml, points: {s: 2}}
      - {template: a.yaml, points: 3}
    """
  private let small = """
    sizes: {T: 2, x: 1}
    given:
      x[t]: {size: x, draw: 1..9}
    equations:
      - s[t] = x[t] + 1
    find:
      s[t]: Sum
    require: {largest: 99}
    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(exam, to: "midterm.yaml")
    try folder.write(small, to: "a.yaml")
    return folder
  }

  private func pages(_ name: String, in folder: TemporaryFolder) throws -> Int? {
    let info = try Command.tool("pdfinfo", name, in: folder)
    return info.firstMatch(of: /Pages: +(\d+)/).flatMap { Int($0.1) }
  }

  @Test func onBothSidesEachExamStartsOnALeafOfItsOwn() throws {
    let folder = try folder()
    #expect(try Command.run(["exam", "midterm.yaml", "-n", "3", "-o", "one"], in: folder).status == 0)
    #expect(try Command.run(["exam", "midterm.yaml", "-n", "3", "--duplex", "-o", "two"], in: folder).status == 0)
    let single = try #require(try pages("one/worksheets.pdf", in: folder))
    #expect(single % 3 == 0)
    let perExam = single / 3
    #expect(try pages("two/worksheets.pdf", in: folder) == 3 * (perExam + perExam % 2))
    let text = try Command.tool("pdftotext", "-layout", "one/worksheets.pdf", "-", in: folder)
    // Two boxes of two points, and three points for the second exercise.
    #expect(text.contains("Midterm") && text.contains("7"))
  }

  @Test func anExamIsMadeAgainByteForByteFromItsBatch() throws {
    let folder = try folder()
    try Command.run(["exam", "midterm.yaml", "-n", "2", "--seed", "5", "-o", "e"], in: folder)
    try folder.write("no template", to: "a.yaml")
    let again = try Command.run(["make", "--batch", "e/batch.json", "-o", "f"], in: folder)
    #expect(again.status == 0, "\(again.err)")
    for name in ["worksheets.pdf", "keys.pdf", "batch.json"] {
      #expect(try Command.shell("cmp e/\(name) f/\(name)", in: folder).status == 0, "\(name)")
    }
  }

  @Test func aKeyIsOnePageHoweverSheetsShareTheirs() throws {
    let folder = try folder()
    try Command.run(["make", "a.yaml", "-n", "4", "--per-page", "2", "--copies", "3", "-o", "b"], in: folder)
    #expect(try pages("b/keys.pdf", in: folder) == 6)
    let rows = try folder.text("b/answers.csv").split(whereSeparator: \.isNewline)
    let code = String(try #require(rows.dropFirst(2).first).prefix { $0 != "," })
    #expect(try Command.run(["key", code, "--batch", "b/batch.json"], in: folder).status == 0)
    #expect(try pages("b/keys/key-\(code).pdf", in: folder) == 1)
  }

  @Test func aCodeMakesTheKeyOfAnExam() throws {
    let folder = try folder()
    try Command.run(["exam", "midterm.yaml", "-n", "2", "-o", "output/e"], in: folder)
    let sheet = try Command.tool("pdftotext", "-layout", "output/e/worksheets.pdf", "-", in: folder)
    let code = try #require(sheet.firstMatch(of: /[0-9A-Z]{4}-[0-9A-Z]+-[0-9A-Z]\b/).map { String($0.0) })
    let outcome = try Command.run(["key", code, "-o", "k"], in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let keys = try Command.tool("pdftotext", "-layout", "output/e/keys.pdf", "-", in: folder)
    let key = try Command.tool("pdftotext", "-layout", "k/key-\(code).pdf", "-", in: folder)
    #expect(!key.isEmpty && keys.hasPrefix(key))
  }

  @Test func aBadExamWritesNothing() throws {
    let folder = try folder()
    try folder.write(exam.replacingOccurrences(of: "a.yaml", with: "b.yaml"), to: "bad.yaml")
    let outcome = try Command.run(["exam", "bad.yaml", "-o", "e"], in: folder)
    #expect(
      outcome.status != 0 && outcome.err.contains("bad.yaml:3") && outcome.err.contains("b.yaml"), "\(outcome.err)")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/e"))
  }

  @Test func shortSheetsShareAPage() throws {
    let folder = try folder()
    for (options, count) in [(["--per-page", "2"], 3), (["--per-page", "4"], 2), (["--copies", "2"], 10)] {
      let outcome = try Command.run(["make", "a.yaml", "-n", "5", "-o", "s", "--force"] + options, in: folder)
      #expect(outcome.status == 0, "\(outcome.err)")
      #expect(try pages("s/worksheets.pdf", in: folder) == count, "\(options)")
    }
  }
}
