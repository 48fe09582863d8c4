internal import Ink
internal import Typeset
internal import Worksheet

/// One run: the sheets of a recipe drawn, solved, laid out and painted into files.
package struct Batch {
  /// Told how many sheets of how many are done; what it throws ends the run.
  package typealias Progress = (Int, Int) throws -> Void

  package private(set) var recipe: Recipe
  private let paths: SourcePaths
  private let secret: Secret?
  /// The digest that each sheet must have, by its number, when the batch was made before.
  private var expected: [Int: String] = [:]

  /// - Parameter secret: what the numbers are drawn from, where the recipe says so.
  package init(_ recipe: Recipe, paths: SourcePaths, secret: Secret? = nil) {
    self.recipe = recipe
    self.paths = paths
    self.secret = secret
  }

  /// A batch that was made before, whole or some of its sheets, as in `7,12-14`.
  package init(
    again manifest: Manifest, variants: String? = nil, path: String, secret: Secret? = nil
  ) throws(BatchError) {
    self.init(manifest.recipe, paths: SourcePaths(template: path), secret: secret)
    expected = Dictionary(uniqueKeysWithValues: zip(recipe.numbers, manifest.digests))
    guard let variants else { return }
    let list = try VariantList(variants, count: recipe.source.count)
    for number in list.numbers where expected[number] == nil {
      throw .notInBatch(variant: number, made: recipe.variants ?? VariantList(all: recipe.source.count))
    }
    recipe.variants = list.numbers == recipe.numbers ? recipe.variants : list
  }

  /// The folder of a batch that is made again when none is named: that of its `batch.json`, or for some of its sheets
  /// one inside.
  package func folder(besides manifestPath: String) -> String {
    let own = manifestPath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let folder = own.isEmpty ? (manifestPath.hasPrefix("/") ? "/" : ".") : own
    guard let variants = recipe.variants, variants.numbers.count < expected.count else { return folder }
    return "\(folder)/reprint-\(variants)"
  }

  /// Makes the files in a folder; all or none.
  ///
  /// - Parameter force: whether files of another batch may be replaced.
  /// - Returns: the paths that were written.
  package func make(in path: String, force: Bool = false, progress: Progress) throws -> [String] {
    let source = try SheetSource(recipe.source, paths: paths, secret: secret, language: recipe.looks.language)
    let folder = try OutputFolder(path)
    defer { folder.discard() }
    let replaced = try folder.filesReplaced(by: recipe, force: force)
    let (digests, fairness) = try print(source, inOneFile: false, progress: progress, open: folder.open)
    let manifest = Manifest(
      recipe: recipe, tag: tag, digests: digests, files: folder.names,
      // A sheet's figures narrow its answers down.
      fairness: secret == nil ? fairness : nil)
    let file = try folder.open(Manifest.fileName)
    try file.write(manifest.encoded())
    try file.close()
    try folder.publish(removing: replaced)
    return folder.names.map { "\(path)/\($0)" }
  }

  /// Writes the worksheets alone, as one PDF, to a stream.
  package func makeWorksheets(into stream: OutputFile, progress: Progress) throws {
    guard recipe.format == .pdf else { throw BatchError.picturesInStream }
    try make(.blank, into: stream, progress: progress)
  }

  /// Writes one edition, as one PDF, to a stream.
  func make(_ edition: Edition, into stream: OutputFile, progress: Progress) throws {
    var batch = self
    (batch.recipe.editions, batch.recipe.format) = (Product.allCases.filter { $0.edition == edition }, .pdf)
    batch.recipe.isPerStudent = false
    let source = try SheetSource(recipe.source, paths: paths, secret: secret, language: recipe.looks.language)
    _ = try batch.print(source, inOneFile: true, progress: progress) { _ in stream }
  }

  /// Gives the digests of the sheets, and the figures of drawn ones.
  private func print(
    _ source: SheetSource, inOneFile: Bool, progress: Progress, open: @escaping (String) throws -> OutputFile
  ) throws -> (digests: [String], fairness: Fairness?) {
    var source = source
    let shaper = try TextShaper(recipe.looks)
    let files = SheetFiles(
      recipe, template: source.exercise.template, shaper: shaper, inOneFile: inOneFile, open: open)
    let makesAnswers = recipe.editions.contains(.answers) && recipe.format == .pdf
    let answers =
      makesAnswers ? AnswerFiles(recipe, template: source.exercise.template, shaper: shaper, open: open) : nil
    var digests: [String] = []
    let tag = self.tag
    let numbers = recipe.numbers
    let students = recipe.students
    let telling = recipe.mistakes ? source.standard.telling ?? source.exercise.telling : nil
    func layout(of solution: Solution) throws -> SheetLayout<TextShaper> {
      try SheetLayout(solution, isDrawn: source.isDrawn, telling: telling, looks: recipe.looks, ruler: shaper)
    }
    // Where the numbers have a bound, all sheets have one layout, known before a long search for their numbers; elsewhere
    // each has boxes as wide as its own numbers need.
    let isBounded = source.isDrawn && source.exercise.largest != nil
    let shared = try isBounded ? source.exercise.trial.map(layout) : nil
    var survey =
      source.isDrawn && !inOneFile ? FairnessSurvey(source.exercise, source.standard, recipe.looks.words) : nil
    for number in numbers {
      let solution = try source.solution(number)
      let digest = secret.map { solution.digest(number: number, under: $0) } ?? solution.digest
      guard expected[number] ?? digest == digest else { throw BatchError.otherAnswers(variant: number) }
      digests.append(digest)
      survey?.add(solution, number: number)
      let stamp = try recipe.stamp(of: number, tag, students[number])
      let sheet = Sheet(solution, on: try shared ?? layout(of: solution), stamp: stamp)
      try Self.causes {
        try files.add(sheet, number: number)
        try answers?.add(solution, number: number, stamp, isDrawn: source.isDrawn)
      }
      try progress(digests.count, numbers.count)
    }
    try Self.causes {
      try files.finish()
      try answers?.finish()
    }
    if makesAnswers, let list = recipe.classList(tag, source.exercise.template, shaper) {
      let pages = (1...list.pageCount).lazy.map(list.page)
      try Self.causes { try files.add(pages, named: SheetFileName.classList, .classListTitle) }
    }
    let fairness = survey?.fairness
    // Pictures have no page for it, and reprinted sheets belong to a batch that has its own.
    if let fairness, recipe.format == .pdf, recipe.variants == nil {
      let page = fairness.certificate(of: recipe, source.exercise.template).page(recipe.looks, ruler: shaper)
      try Self.causes { try files.add([page], named: SheetFileName.certificate, .certificateTitle) }
    }
    return (digests, fairness)
  }

  /// What the codes of its sheets begin with.
  var tag: SheetTag { SheetTag(recipe.source, secret: secret) }

  /// What a file's own error says is what went wrong; that a page was being painted is of no account.
  private static func causes(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as InkError {
      if case .sink(let cause) = error.reason { throw cause }
      throw error
    }
  }
}
