import Exam
import Foundation
import Testing
import Typeset

@Suite struct ManifestTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func manifest(_ text: String) throws -> Manifest {
    try folder.write(text, to: "batch.json")
    return try Manifest(contentsOf: "\(folder.path)/batch.json")
  }

  /// A batch's own `batch.json` with some of its text replaced.
  private func changed(_ old: String, to new: String) throws -> Manifest {
    try Batch(recipe(count: 2)).make(in: "\(folder.path)/made")
    let text = try folder.text("made/batch.json")
    #expect(text.contains(old))
    return try manifest(text.replacingOccurrences(of: old, with: new))
  }

  private func fault(_ read: () throws -> Manifest) -> ManifestError.Fault? {
    let error = #expect(throws: ManifestError.self) { try read() }
    return error?.fault
  }

  @Test func keepsAllOfARecipe() throws {
    var kept = recipe(seed: .max, count: 2, format: .svg)
    kept.looks = Looks(paper: .letter, isLarge: true, isHighContrast: true, font: "CMU Serif")
    kept.source.text += "# \"quoted\" \\ / ü φ\n"
    try Batch(kept).make(in: folder.path)
    let manifest = try Manifest(contentsOf: "\(folder.path)/batch.json")
    #expect(manifest.recipe == kept)
    #expect(
      manifest.contents?.files.map(\.name) == ["worksheet-001.svg", "key-001.svg", "worksheet-002.svg", "key-002.svg"])
    let digests = try #require(manifest.contents?.digests)
    #expect(digests.count == 2)
    #expect(digests.allSatisfy { $0.count == 32 })
  }

  @Test(arguments: ["", "{", "[]", "3", "title: RNN"]) func refusesWhatIsNoJSONObject(_ text: String) {
    #expect(fault { try manifest(text) } == .notJSON)
  }

  @Test func namesWhatIsMissing() throws {
    #expect(fault { try manifest("{}") } == .missing("generator"))
    #expect(fault { try changed("\"paper\"", to: "\"papre\"") } == .missing("recipe.looks.paper"))
  }

  @Test(arguments: [
    ("\"a4\"", "\"a5\"", "recipe.looks.paper"), ("\"dpi\" : 50", "\"dpi\" : 1000000", "recipe.dpi"),
    ("\"seed\" : 7", "\"seed\" : -7", "recipe"), ("\"key\"", "\"blank\"", "recipe.editions"),
    ("\"looks\"", "\"variants\" : \"3\", \"looks\"", "recipe.variants"),
    ("\"looks\"", "\"variants\" : \"1-99999999999\", \"looks\"", "recipe.variants"),
  ])
  func namesWhatWasChanged(_ old: String, _ new: String, _ key: String) {
    #expect(fault { try changed(old, to: new) } == .misfit(key))
  }

  @Test func refusesAbsurdCounts() throws {
    for count in [0, -1, 1_000_000_000] {
      #expect(fault { try changed("\"count\" : 2", to: "\"count\" : \(count)") } == .count(count))
    }
    #expect(fault { try changed("\"count\" : 2", to: "\"count\" : 3") } == .digests(2, sheets: 3))
  }

  @Test func refusesAnotherGeneratorBeforeItsRecipe() throws {
    #expect(fault { try manifest("{\"generator\": 99, \"recipe\": {}}") } == .generator(99, program: 1))
  }

  @Test func errorsNameTheFile() {
    let error = #expect(throws: ManifestError.self) { try manifest("{}") }
    #expect(error?.description.contains("\(folder.path)/batch.json") == true)
  }
}
