internal import Foundation

/// How far a long run is, on a terminal's last line; silent where standard error is no terminal.
final class Progress {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var shown = Date.distantPast

  func show(_ done: Int, of count: Int) {
    guard isTerminal, count > 20 else { return }
    let now = Date()
    guard now.timeIntervalSince(shown) > 0.1 || done == count else { return }
    shown = now
    write("\r\(done) of \(count) sheets")
  }

  func clear() {
    if shown != .distantPast { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
