import Exam
import Foundation
import Testing
import Worksheet

@Suite struct FileReadingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func error(_ name: String) -> FileError? {
    #expect(throws: FileError.self) { try SourceText(contentsOf: "\(folder.path)/\(name)") }
  }

  @Test func textIsRead() throws {
    try folder.write("φ", to: "text")
    #expect(try SourceText(contentsOf: "\(folder.path)/text").text == "φ")
  }

  @Test func whatIsNoTextIsRefused() throws {
    #expect(error("none")?.reason == .system(ENOENT))
    #expect(error(".")?.reason == .isFolder)
    try Data([0xFF, 0xFE, 0, 0x80]).write(to: URL(filePath: "\(folder.path)/binary"))
    #expect(error("binary")?.reason == .notText)
  }

  @Test func aFileWithoutEndIsRefused() {
    #expect(throws: FileError(.read, "/dev/zero", .tooLarge(limit: 1_000_000))) {
      try SourceText(contentsOf: "/dev/zero")
    }
  }
}
