internal import Foundation

/// A folder of its own that is gone with its last user.
final class ScratchFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appending(path: "unroll-bench-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: "\(path)/sheets.pdf")) }
}
