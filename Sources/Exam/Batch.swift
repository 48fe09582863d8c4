internal import Foundation
internal import Ink
internal import Typeset
internal import Worksheet

/// One run: the sheets of a recipe drawn, solved, laid out and painted into files.
package struct Batch {
  package var recipe: Recipe
  /// How errors name the template.
  package var templatePath: String
  /// Which sheets are printed; nil prints all.
  package var variants: VariantList?
  /// The digests that the sheets must have, of a batch that is made again.
  package var expected: [String]?

  package init(_ recipe: Recipe, templatePath: String, variants: VariantList? = nil, expected: [String]? = nil) {
    self.recipe = recipe
    self.templatePath = templatePath
    self.variants = variants
    self.expected = expected
  }

  /// Makes the files in a folder; all or none.
  ///
  /// - Parameters:
  ///   - force: whether files of another batch may be replaced.
  ///   - progress: told how many sheets are done.
  /// - Returns: the paths that were written.
  package func make(in folder: String, force: Bool, progress: (Int, Int) -> Void) throws -> [String] {
    let source = try SheetSource(recipe.source, path: templatePath)
    let old = try OutputFolder(folder).check(recipe, isReprint: variants != nil, force: force)
    let staged = StagedFolder(folder)
    let (files, digests) = try print(source, progress: progress) { try staged.open($0) }
    let names = files.outputs.map(\.name)
    if variants == nil {
      let manifest = Manifest(recipe: recipe, digests: digests, files: names)
      let output = try staged.open(Manifest.fileName)
      try output.write([UInt8](manifest.encoded()))
      try output.close()
    }
    try staged.publish()
    try OutputFolder(folder).remove(old.subtracting(names))
    return (names + (variants == nil ? [Manifest.fileName] : [])).map { "\(folder)/\($0)" }
  }

  /// Writes one PDF of worksheets to a stream.
  package func make(into write: @escaping ([UInt8]) throws -> Void, progress: (Int, Int) -> Void) throws {
    let source = try SheetSource(recipe.source, path: templatePath)
    _ = try print(source, progress: progress) { name in
      SheetFiles.Output(name: name, write: write, close: {}, publish: {})
    }
  }

  private func print(
    _ source: SheetSource, progress: (Int, Int) -> Void, open: @escaping (String) throws -> SheetFiles.Output
  ) throws -> (files: SheetFiles, digests: [String]) {
    var source = source
    let shaper = try TextShaper()
    let files = SheetFiles(recipe, template: source.exercise.template, shaper: shaper, open: open)
    let numbers = variants ?? VariantList(all: recipe.source.count)
    var layout: SheetLayout<TextShaper>?
    var digests: [String] = []
    for (done, number) in numbers.numbers.enumerated() {
      guard let solution = try source.solution(number) else { throw BatchError.noSuchVariant(number, count: recipe.source.count) }
      let digest = solution.digest
      if let expected, expected[number - 1] != digest { throw BatchError.otherAnswers(variant: number) }
      digests.append(digest)
      let shared = try layout ?? SheetLayout(solution, isDrawn: source.isDrawn, paper: recipe.paper, ruler: shaper)
      // Where nothing bounds the numbers, each sheet has boxes as wide as its own numbers need.
      if source.exercise.largest != nil { layout = shared }
      try files.add(Sheet(solution, on: shared, origin: recipe.source.origin(of: number)), number: number)
      progress(done + 1, numbers.numbers.count)
    }
    try files.finish()
    return (files, digests)
  }
}
