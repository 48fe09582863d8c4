internal import Exam
internal import Foundation

/// How far a long run is, on a terminal's last line; silent where standard error is no terminal.
final class Progress {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let what: String
  private let start = Date()
  private var shown = Date.distantPast

  private init(of what: String) {
    self.what = what
  }

  /// Does a run's work and shows how far it is; the line is gone when the run is over, however it ends.
  ///
  /// - Parameter what: what is counted.
  static func shown<Result>(
    of what: String = "sheets", during work: (Batch.Progress) throws -> Result
  ) rethrows -> Result {
    let progress = Progress(of: what)
    defer { progress.clear() }
    return try work(progress.show)
  }

  /// Shows how far the run is, or ends it when it is interrupted.
  private func show(_ done: Int, of count: Int) throws {
    try Interruption.check()
    guard isTerminal, count > 20 else { return }
    let now = Date()
    guard now.timeIntervalSince(shown) > 0.1 || done == count else { return }
    shown = now
    let line = ProgressLine(done: done, of: count, what: what, seconds: now.timeIntervalSince(start))
    Console.complain("\r\(line.text)\u{1B}[K")
  }

  private func clear() {
    if shown != .distantPast { Console.complain("\r\u{1B}[K") }
  }
}
