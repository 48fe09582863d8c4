internal import Foundation

/// The program that joins PDFs: pages, their labels and what they share stay as they are.
enum QPDF {
  static func join(_ files: [String], into path: String, name: String) throws {
    let places = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    guard let program = places.map({ "\($0)/qpdf" }).first(where: FileManager.default.isExecutableFile) else {
      throw BatchError.noQPDF
    }
    // A thousand names do not go on a command line everywhere; qpdf reads them from a file.
    let list = "\(path).list"
    let arguments = ["--empty", "--deterministic-id", "--pages"] + files.map(plain) + ["--", plain(path)]
    try Data((arguments.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: list))
    defer { try? FileManager.default.removeItem(atPath: list) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["@\(plain(list))"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let complaint = Pipe()
    process.standardError = complaint
    try process.run()
    let words = complaint.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BatchError.notJoined(
        name, String(decoding: words, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }

  /// A path that does not look like an option.
  private static func plain(_ path: String) -> String { path.hasPrefix("/") ? path : "./\(path)" }
}
