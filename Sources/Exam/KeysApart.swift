/// The keys of a batch that is not cut, printed by another process while this one prints the rest.
///
/// Both draw the same numbers, and each writes its own files: their bytes do not hang on who writes them.
final class KeysApart {
  private let helper: Helper
  /// Where the other process leaves the files.
  let path: String

  /// So many sheets take longer to print than another process takes to start.
  private static let fewestSheets = 300
  private static let volume = 1

  /// Starts the other process; nil where one alone is as fast, or must do.
  init?(of batch: Batch, _ manner: Manner, _ folder: OutputFolder) throws {
    let recipe = batch.recipe
    guard let program = manner.helper, manner.jobs > 1, recipe.sheetCount >= Self.fewestSheets,
      recipe.format == .pdf, !recipe.isPerStudent, recipe.editions.contains(.key), recipe.editions != [.key]
    else { return nil }
    var keys = batch
    keys.recipe.editions = [.key]
    path = folder.stagingPath("\(Self.volume)")
    helper = try Helper(program, PressOrder(batch: keys, folder: folder.path, staging: folder.stagingRoot))
    helper.press(Self.volume)
  }

  deinit { helper.dismiss() }

  /// Waits until the keys are printed.
  ///
  /// - Parameter wait: done now and then meanwhile; what it throws ends the other process.
  func printed(_ wait: () throws -> Void) throws -> WrittenFile {
    while true {
      guard try !Helper.heard([helper]).isEmpty else {
        try wait()
        continue
      }
      guard let reports = try helper.read() else { throw BatchError.keysLost(reason: helper.ending()) }
      for report in reports {
        switch report {
        case .sheets: break
        case .finished(let files):
          guard let keys = files.first else { throw BatchError.keysLost(reason: "there are none") }
          return keys
        case .failed(let reason): throw BatchError.keysLost(reason: reason)
        }
      }
    }
  }
}
