import ArgumentParser
internal import Exam
internal import Foundation
internal import Worksheet

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read templates, check their shapes, and solve \(Checkup.variants) variants of each.",
    discussion: "EXAMPLE: unroll check rnn Templates/mine.yaml")

  @Argument(help: "Templates by name or path.")
  var templates: [String]

  func run() throws {
    let library = try TemplateLibrary()
    var failed = 0
    for name in templates {
      do {
        let report = try Checkup(library.template(name))
        print(
          "\(name): right. \(report.boxes) numbers to fill in on \(report.pages) page\(report.pages == 1 ? "" : "s"); "
            + "\(report.variants) variants in \(report.attempts) draws")
      } catch {
        failed += 1
        try FileHandle.standardError.write(contentsOf: Data("\(error)\n".utf8))
      }
    }
    if failed > 0 { throw ExitCode.failure }
  }
}
