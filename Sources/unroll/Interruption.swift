internal import Glibc
internal import Synchronization

/// Somebody pressed Ctrl-C, or asked the program to end otherwise.
///
/// The run stops at the next sheet and clears up what it has written; a second Ctrl-C stops it at once.
struct Interruption: Error {
  private let signal: Int32
  private static let received = Atomic<Int32>(0)

  /// Lets a run notice a signal, from now on.
  static func listen() {
    _ = received.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      _ = Glibc.signal(number) { number in
        Interruption.received.store(number, ordering: .relaxed)
        _ = Glibc.signal(number, SIG_DFL)
      }
    }
  }

  /// Throws once a signal has come.
  static func check() throws(Interruption) {
    let number = received.load(ordering: .relaxed)
    if number != 0 { throw Interruption(signal: number) }
  }

  /// Ends the program as the signal would have ended it, so that a shell's loop ends, too.
  func end() {
    raise(signal)
  }
}
