internal import Foundation

/// A folder of finished files that a batch is about to be written to.
struct OutputFolder {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Refuses a folder that holds something else, unless forced; gives the names of the old batch's files.
  func check(_ recipe: Recipe, isReprint: Bool, force: Bool) throws -> Set<String> {
    let manifestPath = "\(path)/\(Manifest.fileName)"
    guard FileManager.default.fileExists(atPath: manifestPath) else {
      let taken = files.filter { $0.hasSuffix(".pdf") || $0.hasSuffix(".svg") || $0.hasSuffix(".png") }
      if !taken.isEmpty, !force, !isReprint { throw BatchError.holdsFiles(folder: path, Array(taken.prefix(3))) }
      return []
    }
    let old = try? Manifest(contentsOf: manifestPath)
    if isReprint {
      // A reprint must not take the place of a batch's own files.
      guard force else { throw BatchError.holdsAnotherBatch(folder: path) }
      return []
    }
    guard force || old?.recipe == recipe else { throw BatchError.holdsAnotherBatch(folder: path) }
    return Set((old?.files ?? []).filter { !$0.contains("/") })
  }

  private var files: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Removes files of a batch that was replaced.
  func remove(_ names: Set<String>) throws(FileError) {
    for name in names where FileManager.default.fileExists(atPath: "\(path)/\(name)") {
      do {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
      } catch {
        throw FileError(.remove, "\(path)/\(name)", error)
      }
    }
  }
}

/// Files of one folder that appear all at once, or not at all.
final class StagedFolder {
  private let path: String
  private var files: [StagedFile] = []
  private var wasCreated = false

  init(_ path: String) {
    self.path = path
  }

  deinit {
    // A folder that was made for a batch that came to nothing is left no more than its files.
    guard wasCreated else { return }
    files = []
    if (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty == true {
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  /// Starts a file of the folder, which is made if it is not there.
  func open(_ name: String) throws -> SheetFiles.Output {
    if !FileManager.default.fileExists(atPath: path) {
      do {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        wasCreated = true
      } catch {
        throw FileError(.create, path, error)
      }
    }
    let file = try StagedFile("\(path)/\(name)")
    files.append(file)
    return SheetFiles.Output(
      name: name, write: { try file.write($0) }, close: { try file.close() }, publish: { try file.publish() })
  }

  /// Moves all files to their places.
  func publish() throws {
    for file in files { try file.publish() }
  }
}
