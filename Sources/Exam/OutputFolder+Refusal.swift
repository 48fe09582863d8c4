internal import Foundation

extension OutputFolder {
  /// Refuses a folder that holds something else, unless forced; gives the names of the files that a batch left there.
  ///
  /// The same batch made again is not refused: its files are the same.
  func filesReplaced(by recipe: Recipe, force: Bool) throws(BatchError) -> Set<String> {
    let names = Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
    guard names.contains(Manifest.fileName) else {
      let own = recipe.studentFiles
      let taken = names.filter { SheetFileName.isOne($0) || own.contains($0) }.sorted()
      guard taken.isEmpty || force else { throw .holdsFiles(folder: path, taken) }
      return []
    }
    let old = try? Manifest(contentsOf: "\(path)/\(Manifest.fileName)")
    guard old?.recipe == recipe || force else { throw .holdsAnotherBatch(folder: path) }
    // A batch.json that somebody wrote must not name other files than sheets.
    let own = old?.recipe.studentFiles ?? []
    return Set(old?.files ?? []).filter { SheetFileName.isOne($0) || own.contains($0) && StudentFileNames.isOne($0) }
  }
}
