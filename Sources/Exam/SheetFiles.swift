internal import Ink
internal import Typeset
internal import Worksheet

/// The files that a volume's pages go to: one PDF an edition, or one picture a page.
final class SheetFiles {
  private let recipe: Recipe
  private let head: SheetHead
  let shaper: TextShaper
  /// The volume that files are named after.
  private let volume: Int?
  /// Up to so many sheets each has an entry in the outline; beyond, one in a hundred.
  private let isOutlinedWhole: Bool
  private let open: (String) throws -> OutputFile
  /// What each student's own files are called, if they have them.
  private let studentNames: StudentFileNames?
  private let students: [Int: Student]
  private var documents: [Edition: (document: PDFDocument, file: OutputFile, imposer: Imposer)] = [:]

  private static let mostOutlined = 100
  private var words: Words { recipe.looks.words }

  /// - Parameters:
  ///   - volume: from 1; nil where the batch has but one, or all go to one PDF.
  ///   - open: starts a file of a name.
  init(
    _ recipe: Recipe, _ head: SheetHead, shaper: TextShaper, volume: Int?, open: @escaping (String) throws -> OutputFile
  ) {
    (self.recipe, self.head) = (recipe, head)
    self.shaper = shaper
    self.open = open
    self.volume = volume
    studentNames = recipe.isPerStudent ? recipe.handouts.map(StudentFileNames.init) : nil
    students = recipe.students
    isOutlinedWhole = recipe.sheetCount <= Self.mostOutlined
  }

  /// Adds a sheet's pages to each edition's files.
  func add(_ sheet: Sheet, number: Int) throws {
    let editions = recipe.editions.compactMap(\.edition)
    for (edition, pages) in zip(editions, sheet.pages(editions)) {
      switch recipe.format {
      case .pdf: try add(pages, edition, number)
      case .svg, .png: try paint(pages, edition, number)
      case .text: break  // Has no pages: TextFiles.
      }
    }
    if studentNames != nil { try finish() }
  }

  /// Ends all files.
  func finish() throws {
    for edition in recipe.editions.compactMap(\.edition) {
      guard let (document, file, full) = documents.removeValue(forKey: edition) else { continue }
      var imposer = full
      try add(imposer.finish(), edition, to: document)
      try document.finish()
      try file.close()
    }
  }

  private func paint(_ pages: [Page], _ edition: Edition, _ number: Int) throws {
    for (place, page) in pages.enumerated() {
      let name = SheetFileName.picture(
        edition, number, of: recipe.source.count, page: pages.count == 1 ? nil : place + 1, recipe.format)
      let file = try open(name)
      if recipe.format == .svg {
        try SVG.paint(page, shaper: shaper, into: file.write)
      } else {
        try PNG.paint(page, dpi: recipe.dpi, shaper: shaper, into: file.write)
      }
      try file.close()
    }
  }
}

// MARK: - PDF

extension SheetFiles {
  private func add(_ pages: [Page], _ edition: Edition, _ number: Int) throws {
    let document = try document(edition, number)
    guard let printed = try documents[edition]?.imposer.add(pages, number: number) else { return }
    try add(printed, edition, to: document)
  }

  private func add(_ printed: [Imposer.Output], _ edition: Edition, to document: PDFDocument) throws {
    for output in printed {
      let entry = output.starts.flatMap { number in
        isOutlinedWhole || number % Self.mostOutlined == 1
          ? students[number]?.name ?? words(edition.outlineTitle, number) : nil
      }
      try document.add(output.page, label: output.label, outline: entry)
    }
  }

  private func document(_ edition: Edition, _ number: Int) throws -> PDFDocument {
    if let (document, _, _) = documents[edition] { return document }
    let name = studentNames?.pdf(edition, number)
    let file = try open(name ?? SheetFileName.pdf(edition, volume: volume))
    let info = PDFDocument.Info(
      title: words(edition.title, head.title), author: head.course, subject: recipe.source.origin(words))
    let own = volume.map { recipe.numbers(of: $0).count } ?? recipe.sheetCount
    let sheets = (name == nil ? own : 1) * recipe.imposition.copies
    let document = try PDFDocument(
      info, shaper: shaper, sharesGrounds: sheets > 1, isTagged: recipe.looks.isTagged,
      into: file.write)
    let imposer = Imposer(recipe.imposition, paper: recipe.looks.paper, leftBlank: words(.leftBlank))
    documents[edition] = (document, file, imposer)
    return document
  }
}

extension Edition {
  fileprivate var outlineTitle: Phrase {
    switch self {
    case .blank: .sheet
    case .key: .key
    }
  }

  /// What the edition's PDF is called.
  fileprivate var title: Phrase {
    switch self {
    case .blank: .worksheetsTitle
    case .key: .keysTitle
    }
  }
}
