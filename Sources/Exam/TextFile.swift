internal import Foundation
package import Worksheet

extension SourceText {
  /// Reads a file of UTF-8 text, with or without a byte order mark.
  package init(contentsOf path: String) throws(FileError) {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw FileError(.read, path, error)
    }
    guard var text = String(data: data, encoding: .utf8) else {
      throw FileError(.read, path, reason: "the text is not UTF-8")
    }
    if text.first == "\u{FEFF}" { text.removeFirst() }
    self.init(path: path, text: text)
  }
}
