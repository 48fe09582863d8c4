internal import Glibc
package import Worksheet

/// A file that is read whole, within bounds.
enum InputFile {
  /// Reads a file's bytes; one that has more than the limit, or no end, is refused.
  static func bytes(of path: String, limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.read, path, .system(errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe portion.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      switch count {
      case 0: return bytes
      case 1...: bytes += portion[..<count]
      case _ where errno == EINTR: continue
      case _ where errno == EISDIR: throw FileError(.read, path, .isFolder)
      default: throw FileError(.read, path, .system(errno))
      }
      guard bytes.count <= limit else { throw FileError(.read, path, .tooLarge(limit: limit)) }
    }
  }
}

extension SourceText {
  /// Templates and values are a few thousand bytes; the language's own, lower limit says so in its words.
  private static let mostBytes = 1_000_000

  /// Reads a file of UTF-8 text.
  package init(contentsOf path: String) throws(FileError) {
    let bytes = try InputFile.bytes(of: path, limit: Self.mostBytes)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw FileError(.read, path, .notText) }
    self.init(path: path, text: text)
  }
}
