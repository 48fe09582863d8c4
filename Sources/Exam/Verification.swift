internal import Foundation

/// What a look at a folder found: whether all of its batch is there and as it was written.
package struct Verification: Sendable, Equatable {
  package var folder: String
  package var sheets: Int
  package var volumes: Int
  /// Volumes of which no record is there.
  package var missing: NumberList
  /// Volumes with files that are not as they were written, and those files.
  package var damaged: [Int: [String]] = [:]
  /// Volumes whose record is another batch's, or unreadable.
  package var foreign: NumberList
  /// Files of all volumes together that are not there or not as they were written.
  package var lost: [String] = []
  /// Joined volumes that are not there any more or not as they were written.
  package var unjoined: [String] = []
  /// Files that look like sheets and belong to no volume.
  package var strangers: [String] = []
  /// Hidden folders of runs that were stopped, or are still going on.
  package var leavings: [String] = []
  private var isCut: Bool
  private let command: String

  /// Looks at a folder that has a `batch.json`; that it has none is an error.
  package init(_ path: String) throws {
    let home = BatchFolder(path)
    guard home.hasManifest else { throw BatchError.noBatch(folder: path) }
    let manifest = try Manifest(contentsOf: home.manifestPath)
    let recipe = manifest.recipe
    (folder, sheets, volumes, isCut) = (path, recipe.sheetCount, recipe.volumes.count, recipe.isCut)
    command = recipe.command(in: path)
    let names = Set((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
    var known = Set([SheetFileName.certificate, SheetFileName.classList] + (manifest.joined ?? []).map(\.name))
    var (missing, foreign): ([Int], [Int]) = ([], [])
    if let contents = manifest.contents {
      known = Set(contents.files.map(\.name))
      let damaged = home.damaged(contents.files)
      if !damaged.isEmpty { self.damaged[1] = damaged }
    } else {
      for volume in recipe.volumes.numbers {
        guard let record = home.record(of: volume, of: recipe) else {
          if names.contains(VolumeRecord.fileName(volume)) { foreign.append(volume) } else { missing.append(volume) }
          continue
        }
        known.formUnion(record.contents.files.map(\.name))
        let damaged = home.damaged(record.contents.files)
        if !damaged.isEmpty { self.damaged[volume] = damaged }
      }
    }
    self.missing = NumberList(missing)
    self.foreign = NumberList(foreign)
    strangers = names.filter { SheetFileName.isOne($0) && !known.contains($0) }.sorted()
    leavings = Staging.leavings(in: path)
    guard isCut else { return }
    unjoined = home.damaged(manifest.joined ?? [])
    guard missing.isEmpty, foreign.isEmpty else { return }
    // A run that ended before it wrote what belongs to all left no sums of it.
    let wanted = recipe.format == .pdf && recipe.variants == nil ? [SheetFileName.certificate] : []
    lost = manifest.besides.map(home.damaged) ?? wanted
  }

  /// Whether all is there and whole; other files do not matter.
  package var isWhole: Bool {
    missing.isEmpty && foreign.isEmpty && damaged.isEmpty && lost.isEmpty && unjoined.isEmpty
  }

  /// The volumes that must be made again.
  private var wanting: NumberList { NumberList(missing.numbers + foreign.numbers + damaged.keys) }

  /// The command that makes what is wanting.
  package var remedy: String? {
    guard !isWhole else { return nil }
    guard isCut else { return command }
    if !unjoined.isEmpty { return "\(command) --resume --join" }
    return wanting.isEmpty || wanting.count == volumes ? "\(command) --resume" : "\(command) --volumes \(wanting)"
  }
}

extension Verification: CustomStringConvertible {
  package var description: String {
    var lines: [String] = []
    if isCut, !missing.isEmpty { lines.append("missing: volume\(missing.count == 1 ? "" : "s") \(missing)") }
    if isCut, !foreign.isEmpty {
      lines.append(
        "of another batch, or unreadable: " + foreign.numbers.map(VolumeRecord.fileName).joined(separator: ", "))
    }
    for (_, files) in damaged.sorted(by: { $0.key < $1.key }) {
      lines.append("missing or damaged: \(files.joined(separator: ", "))")
    }
    let besides = lost + unjoined
    if !besides.isEmpty { lines.append("missing or damaged: \(besides.joined(separator: ", "))") }
    let parts = isCut ? " in \(volumes) volumes" : ""
    if isWhole { lines.append("\(folder): whole, \(sheets) sheet\(sheets == 1 ? "" : "s")\(parts)") }
    if !strangers.isEmpty { lines.append("of no volume: \(strangers.joined(separator: ", "))") }
    if !leavings.isEmpty {
      lines.append("of a run that was stopped, or is still going on: \(leavings.joined(separator: ", "))")
    }
    if let remedy { lines.append("make it again with: \(remedy)") }
    return lines.joined(separator: "\n")
  }
}
