internal import Foundation
internal import Typeset
internal import Worksheet

/// What `batch.json` says of a folder of sheets: enough to make the same files again, or one lost sheet.
///
/// A batch that is cut into volumes has a `VolumeRecord` beside it for each volume that is made.
package struct Manifest: Codable, Sendable, Equatable {
  package var recipe: Recipe
  /// Which form the file has; the first said nothing of it.
  private var form: Int
  /// The version of the generator that drew the numbers.
  package var generator: Int
  /// What the sheets' codes begin with.
  package var tag: SheetTag
  /// What was made; nil for a batch in volumes, whose records say so.
  package var contents: VolumeContents?
  /// The files that belong to all volumes together, once they are written; nil before, and for a batch that is not cut.
  var besides: [WrittenFile]?
  /// The volumes' PDFs joined to one an edition, once they are.
  var joined: [WrittenFile]?

  package static let fileName = "batch.json"

  /// The file that is meant by its own path or by its folder's.
  package static func path(_ named: String) -> String {
    guard OutputFolder.isFolder(named) else { return named }
    return named + (named.hasSuffix("/") ? "" : "/") + fileName
  }

  /// The form that is written and read. In the first, all digests stood beside the recipe; in the second, each figure
  /// of a sheet had its name.
  private static let form = 3

  package init(recipe: Recipe, tag: SheetTag, contents: VolumeContents? = nil) {
    self.recipe = recipe
    self.tag = tag
    (form, generator) = (Self.form, VariantStream.version)
    self.contents = contents
  }

  /// The file's bytes, the same for the same batch.
  func encoded() throws -> [UInt8] { try JSONFile.bytes(self) }
}

// MARK: - Reading

extension Manifest {
  /// A volume's digests, figures and files, and a recipe.
  private static let mostBytes = 100_000_000

  /// Reads a `batch.json`, of which nothing is taken on trust.
  package init(contentsOf path: String) throws {
    let data = Data(try InputFile.bytes(of: path, limit: Self.mostBytes))
    // Another generator's recipes may look otherwise, and so may other forms: their numbers are read first.
    let head = try JSONFile.decode(Head.self, from: data, path, else: .notJSON)
    guard head.generator == VariantStream.version else {
      throw ManifestError(path, .generator(head.generator, program: VariantStream.version))
    }
    let form = head.form ?? 1
    guard form == Self.form else { throw ManifestError(path, .form(form, program: Self.form)) }
    self = try JSONFile.decode(Manifest.self, from: data, path, else: .misfit("recipe"))
    if let fault { throw ManifestError(path, fault) }
  }

  private struct Head: Decodable {
    var generator: Int
    var form: Int?
  }

  private var fault: ManifestError.Fault? {
    guard 1...Recipe.mostSheets ~= recipe.source.count else { return .count(recipe.source.count) }
    guard recipe.variants?.runs.last?.upperBound ?? 1 <= recipe.source.count, recipe.variants?.isEmpty != true else {
      return .misfit("recipe.variants")
    }
    // The tag of sheets from a secret is checked when the secret is there.
    guard recipe.source.fingerprint != nil || tag == SheetTag(recipe.source) else { return .misfit("tag") }
    guard Imposition.possibleCopies ~= recipe.imposition.copies else { return .misfit("recipe.printing") }
    guard recipe.source.templates?.isEmpty != true else { return .misfit("recipe.source.templates") }
    guard Recipe.possibleDPI ~= recipe.dpi else { return .misfit("recipe.dpi") }
    guard !recipe.editions.isEmpty, Set(recipe.editions).count == recipe.editions.count else {
      return .misfit("recipe.editions")
    }
    if let handouts = recipe.handouts {
      let numbers = handouts.map(\.variant)
      guard let first = numbers.first, let last = numbers.last, first >= 1, last <= recipe.source.count,
        zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }),
        handouts.count <= Roster.mostStudents + Recipe.mostSpares,
        recipe.variants.map({ Set(numbers).isSuperset(of: $0.numbers) }) ?? true,
        handouts.allSatisfy({ $0.student?.isPossible ?? true })
      else { return .misfit("recipe.handouts") }
    }
    guard besides?.map(\.name).allSatisfy([SheetFileName.certificate, SheetFileName.classList].contains) ?? true else {
      return .misfit("besides")
    }
    let names = recipe.isCut ? SheetFileName.joined(recipe) : []
    guard joined?.map(\.name).allSatisfy(names.contains) ?? true else { return .misfit("joined") }
    guard !recipe.isCut else { return contents == nil ? nil : .misfit("contents") }
    guard let digests = contents?.digests else { return .missing("contents") }
    guard digests.count == recipe.sheetCount else { return .digests(digests.count, sheets: recipe.sheetCount) }
    return nil
  }
}
