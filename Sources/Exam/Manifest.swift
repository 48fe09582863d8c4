internal import Foundation
internal import Worksheet

/// What `batch.json` says of a folder of sheets: enough to make the same files again, or one lost sheet.
package struct Manifest: Codable, Sendable, Equatable {
  package var recipe: Recipe
  /// The version of the generator that drew the numbers.
  package var generator: Int
  /// A digest of each variant's answers, in order.
  package var digests: [String]
  /// The files that belong to the batch.
  package var files: [String]

  package static let fileName = "batch.json"

  package init(recipe: Recipe, digests: [String], files: [String]) {
    self.recipe = recipe
    generator = VariantStream.version
    self.digests = digests
    self.files = files
  }

  /// Reads a `batch.json`.
  package init(contentsOf path: String) throws {
    let text = try SourceText(contentsOf: path).text
    do {
      self = try JSONDecoder().decode(Manifest.self, from: Data(text.utf8))
    } catch {
      throw FileError(.read, path, reason: "it is no batch.json of unroll")
    }
    guard digests.count == recipe.source.count, 1...Recipe.mostSheets ~= recipe.source.count else {
      throw FileError(.read, path, reason: "it names \(recipe.source.count) sheets, but has \(digests.count) digests")
    }
    guard generator == VariantStream.version else {
      throw BatchError.otherGenerator(batch: generator, program: VariantStream.version)
    }
  }

  /// The file's bytes, the same for the same batch.
  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
