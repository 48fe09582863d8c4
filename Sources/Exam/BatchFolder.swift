internal import Cryptography
internal import Foundation

/// What a folder holds of a batch.
package struct BatchFolder: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  var manifestPath: String { "\(path)/\(Manifest.fileName)" }

  var hasManifest: Bool { FileManager.default.fileExists(atPath: manifestPath) }

  /// What `batch.json` says of a batch; nil where it is not there or is another's.
  func manifest(of recipe: Recipe) -> Manifest? {
    (try? Manifest(contentsOf: manifestPath)).flatMap { $0.recipe == recipe ? $0 : nil }
  }

  /// The record of a volume of a batch; nil where it is not there or is another's.
  func record(of volume: Int, of recipe: Recipe) -> VolumeRecord? {
    let record = try? VolumeRecord(contentsOf: "\(path)/\(VolumeRecord.fileName(volume))")
    return record.flatMap { $0.isOf(recipe, volume: volume) ? $0 : nil }
  }

  /// The digests of a volume's answers by the numbers of its sheets; empty where nothing is recorded.
  package func digests(of volume: Int, of recipe: Recipe) -> [Int: String] {
    guard let record = record(of: volume, of: recipe) else { return [:] }
    return Dictionary(uniqueKeysWithValues: zip(recipe.numbers(of: volume), record.contents.digests))
  }

  /// The names of files that are not there or are not as they were written.
  func damaged(_ files: [WrittenFile]) -> [String] {
    files.filter { sha256(of: $0.name) != $0.sha256 }.map(\.name)
  }

  private func sha256(of name: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: "\(path)/\(name)") else { return nil }
    let hash = SHA256()
    do {
      while let portion = try file.read(upToCount: 1 << 18), !portion.isEmpty { hash.update(portion) }
    } catch {
      return nil
    }
    return Hexadecimal.text(hash.finalize())
  }

  /// Whether a volume of a batch is there and as it was written.
  func isWhole(_ volume: Int, of recipe: Recipe) -> Bool {
    record(of: volume, of: recipe).map { damaged($0.contents.files).isEmpty } ?? false
  }

  /// Refuses a folder that holds something else, unless forced; gives the names of the files that a batch left there.
  ///
  /// The same batch made again is not refused: its files are the same.
  func filesReplaced(by recipe: Recipe, force: Bool) throws(BatchError) -> Set<String> {
    let names = Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
    let own = recipe.studentFiles
    // Any file may have a student's name: whatever the force, others' work is not for a class list to replace.
    let foreign = names.intersection(own).filter { !OwnPDF.isOne("\(path)/\($0)") }.sorted()
    guard foreign.isEmpty else { throw .holdsForeignFiles(folder: path, foreign) }
    guard names.contains(Manifest.fileName) else {
      let taken = names.filter { SheetFileName.isOne($0) || own.contains($0) }.sorted()
      guard taken.isEmpty || force else { throw .holdsFiles(folder: path, taken) }
      return []
    }
    let old = try? Manifest(contentsOf: manifestPath)
    guard old?.recipe == recipe || force else { throw .holdsAnotherBatch(folder: path) }
    guard let old, old.recipe != recipe || !recipe.isCut else { return [] }
    // A batch.json that somebody wrote must not name other files than sheets, whatever its students are called.
    let (mayHave, students) = (old.recipe.mayHave, old.recipe.studentFiles)
    return Set((old.contents?.files ?? []).map(\.name).filter(mayHave)).union(volumeFiles(old.recipe)).filter {
      !students.contains($0) || OwnPDF.isOne("\(path)/\($0)")
    }
  }

  /// The names of all files of a cut batch that are there.
  private func volumeFiles(_ recipe: Recipe) -> Set<String> {
    guard recipe.isCut else { return [] }
    let volumes = recipe.volumes.numbers.flatMap { volume -> [String] in
      guard let record = record(of: volume, of: recipe) else { return [] }
      return record.contents.files.map(\.name) + [VolumeRecord.fileName(volume)]
    }
    return Set(volumes).union(SheetFileName.joined(recipe)).union([SheetFileName.certificate, SheetFileName.classList])
  }
}
