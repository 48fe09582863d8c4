internal import Glibc

/// A program run to its end, with what the kernel says of it.
enum Child {
  /// Runs a program in a folder, its output thrown away; nil where it cannot be started.
  ///
  /// - Returns: how it ended, 0 for well, and its peak memory in kilobytes.
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
    var (status, usage): (Int32, rusage) = (0, rusage())
    guard unsafe wait4(process, &status, 0, &usage) == process else { return nil }
    return (status, usage.ru_maxrss)
  }
}
