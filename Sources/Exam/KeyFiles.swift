internal import Typeset

/// The keys of sheets that are named by their codes.
package enum KeyFiles {
  /// Makes the key of each code as a PDF of its own, `key-7K3M-12-X.pdf`, or as a text, and gives their paths.
  ///
  /// Every code is found before the first key is made.
  ///
  /// - Parameter folder: where to write; nil is `keys` in the folder of each sheet's batch.
  package static func make(
    _ codes: [String], from index: BatchIndex, secret: Secret?, in folder: String?, progress: Batch.Progress
  ) throws -> [String] {
    let found = try codes.map(index.find)
    var written: [String] = []
    for (path, manifest, code) in found {
      var batch = try Batch(again: manifest, variants: String(code.number), path: path, secret: secret)
      // One key, however the sheets of its batch share pages.
      batch.recipe.imposition = .single
      try manifest.recipe.source.check(secret, of: path)
      guard batch.tag == code.tag else { throw ManifestError(path, .misfit("tag")) }
      guard batch.isRecorded(code.number) else { throw BatchError.notRecorded(variant: code.number, manifest: path) }
      let target =
        folder ?? path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .map { $0 + "/" }.joined() + "keys"
      let output = try OutputFolder(target)
      defer { output.discard() }
      let name = "key-\(code).\(manifest.recipe.format.ofMany.ending)"
      let staged = try output.stage()
      try batch.make(.key, into: staged.open(name), progress: progress)
      try output.publish(staged.names)
      written.append("\(target)/\(name)")
    }
    return written
  }
}
