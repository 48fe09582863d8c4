internal import Foundation

/// The program that joins PDFs: pages, their labels and what they share stay as they are.
enum QPDF {
  /// - Parameters:
  ///   - file: takes the bytes, since qpdf itself does not notice each write that fails.
  ///   - scratch: where the lists of names and of complaints are while it runs.
  ///   - name: how errors name the file.
  static func join(_ files: [String], into file: OutputFile, scratch: String, name: String) throws {
    let places = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    guard let program = places.map({ "\($0)/qpdf" }).first(where: FileManager.default.isExecutableFile) else {
      throw BatchError.noQPDF
    }
    // A thousand names do not go on a command line everywhere; qpdf reads them from a file.
    let (list, complaints) = ("\(scratch).list", "\(scratch).complaints")
    let arguments = ["--empty", "--deterministic-id", "--pages"] + files.map(plain) + ["--", "-"]
    defer { for path in [list, complaints] { try? FileManager.default.removeItem(atPath: path) } }
    for (path, text) in [(list, arguments.joined(separator: "\n") + "\n"), (complaints, "")] {
      let file = try OutputFile(creating: path, name: name)
      try file.write(Array(text.utf8))
      try file.close()
    }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["@\(plain(list))"]
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: URL(filePath: complaints))
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    defer { process.waitUntilExit() }
    // Not read to its end, the pipe is closed, which ends the program.
    defer { try? output.fileHandleForReading.close() }
    while let portion = try output.fileHandleForReading.read(upToCount: 1 << 18), !portion.isEmpty {
      try file.write([UInt8](portion))
    }
    process.waitUntilExit()
    let words = (try? Data(contentsOf: URL(filePath: complaints))) ?? Data()
    guard process.terminationStatus == 0 else {
      throw BatchError.notJoined(
        name, String(decoding: words, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }

  /// A path that does not look like an option.
  private static func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./\(path)" }
}
