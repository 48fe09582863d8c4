/// A batch of which some volumes are whole when its run ends early.
package struct HaltedBatch: Error {
  package var cause: any Error
  /// How to go on, and what is there.
  private var outlook: String

  /// - Parameter joins: whether the volumes were to be joined.
  init(_ cause: any Error, _ recipe: Recipe, whole: NumberList, folder: String, joins: Bool) {
    self.cause = cause
    let rest = recipe.volumes.count - whole.count
    let words =
      whole.count == 1 ? "volume \(whole) of \(recipe.volumeCount) is" : "volumes \(whole) of \(recipe.volumeCount) are"
    outlook =
      "\(words) whole in \(folder); \(rest > 0 ? "make the rest" : "go on") with: "
      + "\(recipe.command(in: folder)) --resume\(joins ? " --join" : "")"
  }

  /// What is whole and how to go on, without what went wrong.
  package var remainder: String { outlook }
}

extension Recipe {
  /// What makes the batch of a folder again, as it is typed; `--resume` and the like may follow.
  func command(in folder: String) -> String {
    "unroll make --batch \(folder)/\(Manifest.fileName)" + (source.fingerprint == nil ? "" : " --secret FILE")
  }
}

extension HaltedBatch: CustomStringConvertible {
  package var description: String { "\(cause)\n\(outlook)" }
}
