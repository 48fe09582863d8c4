internal import Foundation
internal import Glibc

/// Where a run's finished volumes go: each appears in the folder with its record last.
final class VolumeShelf {
  private let folder: OutputFolder
  private var manifest: Manifest
  private var recipe: Recipe { manifest.recipe }
  private let replaced: Set<String>
  /// The volumes that are whole: those that were, and those that this run has published.
  private(set) var whole: NumberList
  /// The names of the files that this run has published, by volume.
  private var published: [Int: [String]] = [:]

  init(_ folder: OutputFolder, _ manifest: Manifest, replacing replaced: Set<String>, whole: [Int]) {
    (self.folder, self.manifest, self.replaced) = (folder, manifest, replaced)
    self.whole = NumberList(whole)
    // The same volumes made again are the same when they are joined.
    self.manifest.joined = BatchFolder(folder.path).manifest(of: manifest.recipe)?.joined
  }

  var path: String { folder.path }

  /// The names of published files, in the order of volumes.
  var names: [String] { published.sorted { $0.key < $1.key }.flatMap(\.value) }

  func stage(_ volume: Int) throws(FileError) -> StagedFiles { try folder.stage("\(volume)") }

  /// The hidden folder in which each volume has one of its own.
  var stagingRoot: String { folder.stagingRoot }

  /// Moves a volume's files to their places; before the first, the folder gets the batch's `batch.json`.
  func publish(_ volume: Int, _ names: [String]) throws {
    try claim()
    try folder.publish(names, of: "\(volume)")
    published[volume] = names
    whole = NumberList(whole.numbers + [volume])
  }

  private var isClaimed = false

  private func claim() throws {
    guard !isClaimed else { return }
    isClaimed = true
    let home = BatchFolder(path)
    if home.hasManifest {
      if home.manifest(of: recipe) != nil { return }
      // A run of another batch that shares the folder was the first to finish a volume.
      if folder.isShared { throw BatchError.holdsAnotherBatch(folder: path) }
    }
    let staged = try folder.stage()
    try staged.write(manifest.encoded(), to: Manifest.fileName)
    try folder.publish(staged.names, removing: replaced)
  }

  /// Writes what belongs to the whole, and into `batch.json` its sums, once all volumes are there; nil before.
  func complete(_ press: VolumePress, _ secret: Secret?) throws -> [String]? {
    let home = BatchFolder(path)
    guard let summaries = try home.summaries(of: recipe, secret) else { return nil }
    let staged = try folder.stage()
    for (name, bytes) in try press.besides(summaries) { try staged.write(bytes, to: name) }
    manifest.besides = staged.written
    try staged.write(manifest.encoded(), to: Manifest.fileName)
    try folder.publish(staged.names)
    return staged.names
  }

  /// Joins the volumes' PDFs to one an edition, and writes their sums into `batch.json`.
  ///
  /// - Parameter resumes: whether those stay that were joined before and are as they were written.
  func join(_ secret: Secret?, resumes: Bool) throws -> [String] {
    let home = BatchFolder(path)
    if resumes, let joined = manifest.joined, home.damaged(joined).isEmpty { return [] }
    guard try home.summaries(of: recipe, secret) != nil else { throw BatchError.joinsAllAlone }
    let staged = try folder.stage()
    for (name, edition) in zip(SheetFileName.joined(recipe), recipe.editions.compactMap(\.edition)) {
      let volumes = recipe.volumes.numbers.map { "\(path)/\(SheetFileName.pdf(edition, volume: $0))" }
      let (file, scratch) = (try staged.open(name), "\(folder.stagingPath(OutputFolder.files))/\(name)")
      try QPDF.join(volumes, into: file, scratch: scratch, name: "\(path)/\(name)")
      try file.close()
    }
    let joined = staged.written
    manifest.joined = joined
    try staged.write(manifest.encoded(), to: Manifest.fileName)
    try folder.publish(staged.names)
    return joined.map(\.name)
  }
}

extension BatchFolder {
  /// The figures of all volumes, read one after the other, an exercise at a time; nil unless all are there.
  ///
  /// - Parameter secret: what the sheets come from, where they come from one.
  func summaries(of recipe: Recipe, _ secret: Secret? = nil) throws -> [FairnessSummary]? {
    let volumes = recipe.volumes.numbers
    // Whether they are there is seen at a glance; what they say takes longer.
    let names = Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
    guard volumes.allSatisfy({ names.contains(VolumeRecord.fileName($0)) }) else { return nil }
    var summaries: [FairnessSummary] = []
    for volume in volumes {
      guard let record = record(of: volume, of: recipe) else { return nil }
      do {
        summaries.add(try record.contents.figures(under: secret))
      } catch {
        throw ManifestError("\(path)/\(VolumeRecord.fileName(volume))", .misfit("contents.sealedFairness"))
      }
    }
    return summaries
  }

  /// Whether a batch that is not cut is there and as it was written.
  func isWhole(_ recipe: Recipe) -> Bool {
    manifest(of: recipe)?.contents.map { damaged($0.files).isEmpty } ?? false
  }
}
