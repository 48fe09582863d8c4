import ArgumentParser
internal import Exam
internal import Typeset

extension Recipe.Format: ExpressibleByArgument {}
extension Product: ExpressibleByArgument {}

/// The options that commands which make a batch of sheets share: for whom, which files, how they look, where to.
struct BatchOptions: ParsableArguments {
  @Option(
    name: .customShort("n"), parsing: .unconditional,
    help: ArgumentHelp("How many different sheets, 1 by default.", valueName: "count"),
    transform: whole(1...Recipe.mostSheets))
  var count: Int?

  @Option(help: ArgumentHelp("A sheet for each student of a class list in CSV.", valueName: "file"))
  var roster: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("With --roster, so many sheets without a name.", valueName: "count"),
    transform: whole(1...Recipe.mostSpares))
  var spare: Int?

  @Flag(help: "With --roster, files for each student: Name-ID.pdf, Name-ID-key.pdf.")
  var perStudent = false

  @Option(help: "Make these alone.")
  var edition: [Product] = []

  @Flag(help: "List the common mistakes on the key, with their answers.")
  var mistakes = false

  @Option(help: "The kind of file, pdf by default; text is for screen readers and terminals.")
  var format: Recipe.Format?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Dots per inch of png files, 150 by default.", valueName: "number"),
    transform: whole(Recipe.possibleDPI))
  var dpi: Int?

  @OptionGroup var look: LookOptions
  @OptionGroup var printing: PrintOptions

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("The folder to write to; - prints worksheets.pdf (or .txt) alone.", valueName: "folder"))
  var output: String?

  @OptionGroup var volumes: VolumeOptions

  mutating func validate() throws {
    if roster == nil, spare != nil || perStudent {
      throw ValidationError("\(spare == nil ? "--per-student" : "--spare") goes with --roster.")
    }
    if roster != nil, count != nil { throw ValidationError("-n goes without --roster, which has a sheet a student.") }
    if perStudent, format ?? .pdf != .pdf { throw ValidationError("--per-student goes with --format pdf.") }
    if perStudent, output == "-" { throw ValidationError("--per-student makes many files; it takes no -o -.") }
    if dpi != nil, format != .png { throw ValidationError("--dpi goes with --format png.") }
    if let option = printing.firstGiven, format ?? .pdf != .pdf {
      throw ValidationError("\(option) is for paper: it goes with --format pdf.")
    }
    if output == "" { throw ValidationError("-o needs a folder, as in -o quiz.") }
    if look.tagged, let format, format != .pdf {
      throw ValidationError("--tagged is for PDF files; --format \(format.rawValue) has no tags.")
    }
    if format == .text, let option = look.firstOfPages {
      throw ValidationError("--format text takes no \(option): a text has no pages.")
    }
    if let format, format != .pdf, !edition.isEmpty, edition.allSatisfy({ $0.edition == nil }) {
      throw ValidationError("--edition answers goes with --format pdf.")
    }
    if output == "-", (format ?? .pdf).ofMany != format ?? .pdf || !(edition.isEmpty || edition.contains(.blank)) {
      throw ValidationError(
        "-o - prints worksheets.pdf alone, or worksheets.txt; it takes no pictures and no --edition key.")
    }
    if output == "-", let option = volumes.firstGiven {
      throw ValidationError("-o - prints one stream; it takes no \(option).")
    }
  }

  /// The first option that says which sheets there are and how they look, as it is written.
  var firstGiven: String? {
    let given: [(String, Bool)] = [
      ("-n", count != nil), ("--roster", roster != nil), ("--spare", spare != nil), ("--per-student", perStudent),
      ("--edition", !edition.isEmpty), ("--mistakes", mistakes), ("--format", format != nil), ("--dpi", dpi != nil),
    ]
    return given.first(where: \.1)?.0 ?? look.firstGiven ?? printing.firstGiven
  }
}

extension BatchOptions {
  /// A batch of a source's sheets, with a roster a sheet a student.
  ///
  /// - Parameter showsCode: whether pages have a QR code though neither roster nor secret ask for it.
  func batch(
    _ source: Source, _ paths: SourcePaths, secret: Secret?, showsCode: Bool = false, progress: Batch.Progress
  ) throws -> Batch {
    let roster = try roster.map(Roster.init(contentsOf:))
    let looks = try look.looks(showsCode: showsCode || secret != nil || roster != nil)
    if let roster { for warning in try roster.warnings(looks) { Console.warn("\(roster.path): \(warning)") } }
    var recipe = Recipe(
      source, looks: looks, format: format ?? .pdf,
      dpi: dpi ?? 150, editions: Product.allCases.filter { edition.isEmpty || edition.contains($0) },
      mistakes: mistakes, isPerStudent: perStudent, imposition: printing.imposition)
    if let roster {
      recipe = try recipe.handedOut(
        to: roster, spares: spare ?? 0, paths: paths, secret: secret, progress: progress)
    }
    return Batch(recipe, paths: paths, secret: secret)
  }

  /// Makes a batch's files and says which, or prints its worksheets.
  ///
  /// - Parameters:
  ///   - folder: where to write when no option says so.
  ///   - secret: the file of the batch's secret.
  func make(_ batch: Batch, in folder: String, secret: String?) throws {
    let files = try Progress.shown { progress in
      guard output == "-" else {
        return try batch.make(
          in: output ?? folder, volumes.manner(for: batch.recipe, secret: secret), progress: progress)
      }
      try batch.makeWorksheets(into: .standardOutput(), progress: progress)
      return []
    }
    for file in files { try Console.say(file) }
  }
}
