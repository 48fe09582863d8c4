internal import Ink
internal import Typeset
internal import Worksheet

/// The strips and the table of a volume's answers: `answers.pdf` and `answers.csv`.
final class AnswerFiles {
  private let recipe: Recipe
  private let template: Template
  private let shaper: TextShaper
  private let volume: Int?
  private let open: (String) throws -> OutputFile
  private var table: OutputFile?
  private var strips: (document: PDFDocument, file: OutputFile, pages: AnswerPages<TextShaper>)?

  init(
    _ recipe: Recipe, template: Template, shaper: TextShaper, volume: Int?,
    open: @escaping (String) throws -> OutputFile
  ) {
    (self.recipe, self.template, self.shaper, self.open) = (recipe, template, shaper, open)
    self.volume = volume
  }

  /// Adds a sheet's answers.
  func add(_ solution: Solution, number: Int, _ stamp: Stamp, isDrawn: Bool) throws {
    if table == nil { try start(solution, isDrawn: isDrawn) }
    let (code, student) = (stamp.code ?? "\(number)", stamp.student)
    try table?.write(Array(AnswerTable.row(solution, code: code, student: student).utf8))
    if let page = strips?.pages.add(solution, code: code, student: student) { try strips?.document.add(page) }
  }

  private func start(_ solution: Solution, isDrawn: Bool) throws {
    let file = try open(SheetFileName.answers(volume: volume, "pdf"))
    let info = PDFDocument.Info(
      title: recipe.looks.words(.answersTitle, template.title), author: template.course,
      subject: recipe.source.origin(recipe.looks.words))
    let document = try PDFDocument(info, shaper: shaper, into: file.write)
    let pages = AnswerPages(solution, isDrawn: isDrawn, looks: recipe.looks, ruler: shaper)
    strips = (document, file, pages)
    let table = try open(SheetFileName.answers(volume: volume, "csv"))
    try table.write(Array(AnswerTable.header(solution.exercise).utf8))
    self.table = table
  }

  /// Ends the files.
  func finish() throws {
    try table?.close()
    table = nil
    guard let (document, file, _) = strips else { return }
    if let page = strips?.pages.finish() { try document.add(page) }
    strips = nil
    try document.finish()
    try file.close()
  }
}
