internal import Foundation
internal import Glibc

/// A program run to its end, with what the kernel says of it.
enum Child {
  /// Runs a program in a folder, its output thrown away; nil where it cannot be started.
  ///
  /// - Returns: how it ended, 0 for well, and the most memory that it had, in kilobytes; not that of
  ///   processes that it started.
  static func run(_ words: [String], in folder: String) -> (status: Int32, peak: Int)? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var arguments = unsafe (["env", "-C", folder] + words).map { unsafe strdup($0) } + [nil]
    defer { for place in unsafe arguments.indices { unsafe free(arguments[place]) } }
    var process: pid_t = 0
    guard unsafe posix_spawnp(&process, "env", &actions, nil, &arguments, environ) == 0 else { return nil }
    var (status, peak): (Int32, Int) = (0, 0)
    // What the kernel says at the end would hold what this process had when it started the other.
    while unsafe waitpid(process, &status, WNOHANG) == 0 {
      peak = max(peak, self.peak(of: process))
      usleep(2_000)
    }
    return (status, peak)
  }

  private static func peak(of process: pid_t) -> Int {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }
}
