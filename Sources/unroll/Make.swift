import ArgumentParser
internal import Exam
internal import Typeset

extension Paper: ExpressibleByArgument {}
extension Recipe.Format: ExpressibleByArgument {}
extension Product: ExpressibleByArgument {}

struct Make: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make worksheets and their answer keys.",
    usage: """
      unroll make <template> [-n <count>] [<options>]
      unroll make <template> --roster <file> [--spare <count>] [<options>]
      unroll make --batch <file> [--variants <list>] [<options>]
      """,
    discussion: """
      EXAMPLES:
        unroll make rnn -n 30 --seed 7
        unroll make rnn --set T=6 --paper letter -o quiz
        unroll make rnn -n 30 --secret exam.secret
        unroll make rnn --roster class.csv --spare 5
        unroll make --batch output/rnn-7/batch.json --variants 7,12-14
        unroll make rnn -n 100000 --jobs 8
        unroll make rnn -n 100000 --volumes 3-7
        unroll make --batch output/rnn-7/batch.json --resume
      """)

  @Argument(help: "A template's name in Templates/, or a path.")
  var template: String?

  @Option(
    name: .customShort("n"), parsing: .unconditional,
    help: ArgumentHelp("How many different sheets, 1 by default.", valueName: "count"),
    transform: whole(1...Recipe.mostSheets))
  var count: Int?

  @OptionGroup var sheet: SheetOptions

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

  @Option(help: "The size of the paper, a4 by default.")
  var paper: Paper?

  @Flag(
    inversion: .prefixedNo,
    help: "Print each sheet's code as a QR code on its pages, too; by default with --secret.")
  var qr: Bool?

  @Option(help: ArgumentHelp("Print in a language, en by default, or in that of a file.", valueName: "tag"))
  var language: String?

  @Flag(help: "Set what is read to work in 18 points, with boxes to match.")
  var large = false

  @Flag(help: "Print black on white, with strong lines and no tints.")
  var highContrast = false

  @Option(help: ArgumentHelp("Set numbers and captions in this font.", valueName: "name"))
  var font: String?

  @OptionGroup var printing: PrintOptions

  @Option(help: ArgumentHelp("Make the sheets of a batch.json again.", valueName: "file"))
  var batch: String?

  @Option(help: ArgumentHelp("Of a batch, these sheets alone, as in 7,12-14.", valueName: "list"))
  var variants: String?

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("The folder to write to; - prints worksheets.pdf (or .txt) alone.", valueName: "folder"))
  var output: String?

  @OptionGroup var volumes: VolumeOptions

  mutating func validate() throws {
    guard template != nil || batch != nil else {
      throw ValidationError("Name a template, as in `unroll make rnn`, or a batch with --batch.")
    }
    if batch != nil, let option = template.map({ "template \($0)" }) ?? firstGiven {
      throw ValidationError("--batch makes its sheets as they were; it takes no \(option).")
    }
    if variants != nil, batch == nil { throw ValidationError("--variants goes with --batch.") }
    if sheet.hasOwnNumbers, let count, count != 1 {
      throw ValidationError("-n \(count): written numbers make one sheet; -n goes with --seed.")
    }
    if roster == nil, spare != nil || perStudent {
      throw ValidationError("\(spare == nil ? "--per-student" : "--spare") goes with --roster.")
    }
    if roster != nil, count != nil { throw ValidationError("-n goes without --roster, which has a sheet a student.") }
    if roster != nil, sheet.hasOwnNumbers {
      throw ValidationError("--roster draws a sheet for each student; written numbers make one.")
    }
    if perStudent, format ?? .pdf != .pdf { throw ValidationError("--per-student goes with --format pdf.") }
    if perStudent, output == "-" { throw ValidationError("--per-student makes many files; it takes no -o -.") }
    if dpi != nil, format != .png { throw ValidationError("--dpi goes with --format png.") }
    if let option = printing.firstGiven, format ?? .pdf != .pdf {
      throw ValidationError("\(option) is for paper: it goes with --format pdf.")
    }
    if output == "" { throw ValidationError("-o needs a folder, as in -o quiz.") }
    let looks = [
      ("--paper", paper != nil), ("--qr", qr == true), ("--large", large), ("--high-contrast", highContrast),
      ("--font", font != nil),
    ]
    if format == .text, let option = looks.first(where: \.1)?.0 {
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

  func run() throws {
    Interruption.listen()
    let (batch, folder) = try batch.map(again) ?? Progress.shown(during: fresh)
    let files = try Progress.shown { progress in
      guard output == "-" else {
        return try batch.make(
          in: output ?? folder, volumes.manner(for: batch.recipe, secret: sheet.secret), progress: progress)
      }
      try batch.makeWorksheets(into: .standardOutput(), progress: progress)
      return []
    }
    for file in files { try Console.say(file) }
  }
}

extension Make {
  /// A batch of a template, and the folder that it has when none is named.
  private func fresh(_ progress: Batch.Progress) throws -> (batch: Batch, folder: String) {
    let secret = try sheet.secretRead()
    let roster = try roster.map(Roster.init(contentsOf:))
    let (source, paths) = try sheet.source(template ?? "", count: count ?? 1, secret: secret)
    var recipe = Recipe(
      source, looks: try looks(showsCode: secret != nil || roster != nil), format: format ?? .pdf, dpi: dpi ?? 150,
      editions: Product.allCases.filter { edition.isEmpty || edition.contains($0) }, mistakes: mistakes,
      isPerStudent: perStudent, imposition: printing.imposition)
    if let roster {
      recipe = try recipe.handedOut(
        to: roster, spares: spare ?? 0, paths: paths, secret: secret, progress: progress)
    }
    return (Batch(recipe, paths: paths, secret: secret), source.folder)
  }

  private func looks(showsCode: Bool) throws -> Looks {
    Looks(
      paper: paper ?? .a4, language: try language.flatMap(LanguageLibrary().language), qrCode: qr ?? showsCode,
      isLarge: large, isHighContrast: highContrast, font: font)
  }

  /// A batch that was made before: whole into its own folder, some of its sheets into one inside.
  private func again(_ path: String) throws -> (batch: Batch, folder: String) {
    let manifest = try Manifest(contentsOf: path)
    let batch = try Batch(again: manifest, variants: variants, path: path, secret: sheet.secretRead())
    return (batch, batch.folder(besides: path))
  }

  /// The first option beside the sheet's that says how sheets are made, as it is written.
  private var firstGiven: String? {
    let given: [(String, Bool)] = [
      ("-n", count != nil), ("--roster", roster != nil), ("--spare", spare != nil), ("--per-student", perStudent),
      ("--edition", !edition.isEmpty), ("--format", format != nil), ("--dpi", dpi != nil),
      ("--paper", paper != nil), (qr == false ? "--no-qr" : "--qr", qr != nil), ("--language", language != nil),
      ("--mistakes", mistakes),
      ("--large", large), ("--high-contrast", highContrast), ("--font", font != nil),
    ]
    return given.first(where: \.1)?.0 ?? printing.firstGiven ?? sheet.firstGiven
  }
}
