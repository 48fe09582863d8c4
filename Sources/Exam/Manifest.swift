internal import Foundation
internal import Worksheet

/// What `batch.json` says of a folder of sheets: enough to make the same files again, or one lost sheet.
package struct Manifest: Codable, Sendable, Equatable {
  package var recipe: Recipe
  /// The version of the generator that drew the numbers.
  package var generator: Int
  /// What the sheets' codes begin with.
  package var tag: SheetTag
  /// A digest of each sheet's answers, in the order of their numbers.
  package var digests: [String]
  /// The files that belong to the batch.
  package var files: [String]
  /// What makes the sheets fair; nil for written numbers.
  package var fairness: Fairness?

  package static let fileName = "batch.json"

  package init(recipe: Recipe, tag: SheetTag, digests: [String], files: [String], fairness: Fairness? = nil) {
    self.recipe = recipe
    self.tag = tag
    generator = VariantStream.version
    self.digests = digests
    self.files = files
    self.fairness = fairness
  }

  /// The file's bytes, the same for the same batch.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + Array("\n".utf8)
  }
}

// MARK: - Reading

extension Manifest {
  /// A million sheets have some 40 bytes of digest each, 200 of figures, and two names of files.
  private static let mostBytes = 500_000_000

  /// Reads a `batch.json`, of which nothing is taken on trust.
  package init(contentsOf path: String) throws {
    let data = Data(try InputFile.bytes(of: path, limit: Self.mostBytes))
    // Another generator's recipes may look otherwise: its number is read first.
    let generator = try Self.decode(Generator.self, from: data, path, else: .notJSON).generator
    guard generator == VariantStream.version else {
      throw ManifestError(path, .generator(generator, program: VariantStream.version))
    }
    self = try Self.decode(Manifest.self, from: data, path, else: .misfit("recipe"))
    if let fault { throw ManifestError(path, fault) }
  }

  /// - Parameter fault: what is wrong when the decoder does not say where.
  private static func decode<Value: Decodable>(
    _ type: Value.Type, from data: Data, _ path: String, else fault: ManifestError.Fault
  ) throws(ManifestError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: data)
    } catch {
      throw ManifestError(path, (error as? DecodingError).flatMap(ManifestError.Fault.init) ?? fault)
    }
  }

  private struct Generator: Decodable {
    var generator: Int
  }

  private var fault: ManifestError.Fault? {
    guard 1...Recipe.mostSheets ~= recipe.source.count else { return .count(recipe.source.count) }
    guard recipe.numbers.last ?? 1 <= recipe.source.count else { return .misfit("recipe.variants") }
    // The tag of sheets from a secret is checked when the secret is there.
    guard recipe.source.fingerprint != nil || tag == SheetTag(recipe.source) else { return .misfit("tag") }
    guard Recipe.possibleDPI ~= recipe.dpi else { return .misfit("recipe.dpi") }
    guard !recipe.editions.isEmpty, Set(recipe.editions).count == recipe.editions.count else {
      return .misfit("recipe.editions")
    }
    if let handouts = recipe.handouts {
      let numbers = handouts.map(\.variant)
      guard let first = numbers.first, let last = numbers.last, first >= 1, last <= recipe.source.count,
        zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }),
        recipe.variants.map({ Set(numbers).isSuperset(of: $0.numbers) }) ?? true
      else { return .misfit("recipe.handouts") }
    }
    guard digests.count == recipe.numbers.count else { return .digests(digests.count, sheets: recipe.numbers.count) }
    return nil
  }
}
