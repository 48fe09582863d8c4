internal import Foundation

/// A folder in which a run's files appear all at once, or not at all.
///
/// They are written in a hidden folder inside and moved when all are whole. While one run has the folder, no other gets
/// it; so whatever hidden folders it finds there belong to runs that were killed.
final class OutputFolder {
  let path: String
  /// The names of the files, in the order in which they were started.
  private(set) var names: [String] = []
  private let staging: String
  /// The folders that were made for this one, the outermost first.
  private var made: [String]
  private var hasStaging = false
  private var lock: Int32 = -1

  /// Makes the folder if it is not there, and keeps other runs out of it.
  init(_ path: String) throws {
    self.path = path
    staging = "\(path)/.unroll-\(getpid()).part"
    made = try Self.makeFolders(path)
    do {
      try takeLock()
      guard unsafe mkdir(staging, 0o777) == 0 else { throw FileError(.write, path, .system(errno)) }
      hasStaging = true
    } catch {
      discard()
      throw error
    }
  }

  deinit { discard() }

  /// Starts a file.
  func open(_ name: String) throws(FileError) -> OutputFile {
    let file = try OutputFile(creating: "\(staging)/\(name)", name: "\(path)/\(name)")
    names.append(name)
    return file
  }

  /// Moves all files to their places, and removes others that they replace.
  func publish(removing replaced: Set<String>) throws(FileError) {
    for name in names where Self.isFolder("\(path)/\(name)") {
      throw FileError(.write, "\(path)/\(name)", .isFolder)
    }
    for name in names {
      guard unsafe rename("\(staging)/\(name)", "\(path)/\(name)") == 0 else {
        throw FileError(.write, "\(path)/\(name)", .system(errno))
      }
    }
    made = []
    for name in replaced.subtracting(names) {
      guard unsafe unlink("\(path)/\(name)") == 0 || errno == ENOENT else {
        throw FileError(.remove, "\(path)/\(name)", .system(errno))
      }
    }
  }

  /// Gives the folder up, with all that was not published: files and folders are as they were before.
  func discard() {
    if hasStaging { try? FileManager.default.removeItem(atPath: staging) }
    hasStaging = false
    // A folder that others have put files in meanwhile is not empty, and stays.
    for folder in made.reversed() { unsafe rmdir(folder) }
    made = []
    if lock >= 0 { close(lock) }
    lock = -1
  }
}

// MARK: - Folders

extension OutputFolder {
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Makes a folder and those above it; gives the ones that were not there.
  private static func makeFolders(_ path: String) throws(FileError) -> [String] {
    if unsafe mkdir(path, 0o777) == 0 { return [path] }
    switch errno {
    case EEXIST where isFolder(path): return []
    case EEXIST: throw FileError(.makeFolder, path, .isNoFolder)
    case ENOENT:
      let above = (path as NSString).deletingLastPathComponent
      guard !above.isEmpty, above != path, !isFolder(above) else { throw FileError(.makeFolder, path, .system(ENOENT)) }
      let made = try makeFolders(above)
      do {
        return made + (try makeFolders(path))
      } catch {
        for folder in made.reversed() { unsafe rmdir(folder) }
        throw error
      }
    case let number: throw FileError(.makeFolder, path, .system(number))
    }
  }

  /// Where the file system has no locks, the run goes on without, and lets the leavings of others lie.
  private func takeLock() throws {
    lock = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw FileError(.write, path, .system(errno)) }
    if flock(lock, LOCK_EX | LOCK_NB) == 0 {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      for name in names where name.hasPrefix(".unroll-") && name.hasSuffix(".part") {
        try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
      }
    } else if errno == EWOULDBLOCK {
      throw BatchError.isBusy(folder: path)
    }
  }
}
