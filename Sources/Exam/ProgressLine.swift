/// How far a long run is, in one line: a bar, a count, a rate, the time that is left.
package struct ProgressLine: Sendable, Equatable {
  package var done: Int
  package var count: Int
  /// What is counted: `sheets`.
  package var what: String
  /// Since the run began.
  package var seconds: Double

  private static let width = 24

  package init(done: Int, of count: Int, what: String, seconds: Double) {
    (self.done, self.count, self.what, self.seconds) = (done, count, what, seconds)
  }

  /// Fits a terminal of 80 columns; a rate is named once there is enough to tell it by.
  package var text: String {
    let filled = count > 0 ? min(Self.width, max(0, Self.width * done / count)) : 0
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    let base = "\(bar) \(done) of \(count) \(what)"
    guard seconds >= 1, done > 0, done < count else { return base }
    let rate = Double(done) / seconds
    let left = (Double(count - done) / rate).rounded(.up)
    let speed = rate >= 10 ? "\(Int(rate))" : "\((rate * 10).rounded() / 10)"
    return "\(base), \(speed) a second, \(Self.time(left)) left"
  }

  /// `40 s`, `3 min`, `2 h 5 min`.
  private static func time(_ seconds: Double) -> String {
    guard seconds < 1e9 else { return "years" }
    let whole = Int(seconds)
    if whole < 90 { return "\(whole) s" }
    let minutes = (whole + 30) / 60
    return minutes < 90 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
