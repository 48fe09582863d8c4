package import Foundation

/// A file that is written beside its place and moved there when it is whole, so that a stopped run leaves no half file.
package final class StagedFile {
  /// Where the file will be.
  package let path: String
  private let staging: String
  private let handle: FileHandle
  private var isDone = false

  /// Starts the file; its folder must be there.
  package init(_ path: String) throws(FileError) {
    self.path = path
    let url = URL(fileURLWithPath: path)
    staging = url.deletingLastPathComponent().path + "/.\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part"
    guard FileManager.default.createFile(atPath: staging, contents: nil) else {
      throw FileError(.create, path, reason: unsafe String(cString: strerror(errno)))
    }
    guard let handle = FileHandle(forWritingAtPath: staging) else {
      throw FileError(.write, path, reason: unsafe String(cString: strerror(errno)))
    }
    self.handle = handle
  }

  deinit {
    if !isDone { try? FileManager.default.removeItem(atPath: staging) }
  }

  package func write(_ bytes: some DataProtocol) throws(FileError) {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      throw FileError(.write, path, error)
    }
  }

  /// Ends the writing; the file is whole, but not yet in its place.
  package func close() throws(FileError) {
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      throw FileError(.write, path, error)
    }
  }

  /// Moves the file to its place, over what stood there.
  package func publish() throws(FileError) {
    guard unsafe rename(staging, path) == 0 else {
      throw FileError(.rename, path, reason: unsafe String(cString: strerror(errno)))
    }
    isDone = true
  }
}
