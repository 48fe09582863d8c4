internal import Ink
internal import Typeset
internal import Worksheet

/// The strips and the table of a volume's answers: `answers.pdf` and `answers.csv`.
final class AnswerFiles {
  private let recipe: Recipe
  private let head: SheetHead
  private let shaper: TextShaper
  private let volume: Int?
  private let open: (String) throws -> OutputFile
  private var table: OutputFile?
  /// Rows of the table that wait, since to ask the system for each takes as long as to make it.
  private var rows: [UInt8] = []
  private var strips: (document: PDFDocument, file: OutputFile, pages: AnswerPages)?

  private static let portion = 32_768

  init(
    _ recipe: Recipe, _ head: SheetHead, shaper: TextShaper, volume: Int?, open: @escaping (String) throws -> OutputFile
  ) {
    (self.recipe, self.head, self.shaper, self.open) = (recipe, head, shaper, open)
    self.volume = volume
  }

  /// Adds the answers to a sheet's exercises.
  func add(_ solutions: [Solution], number: Int, _ stamp: Stamp, isDrawn: Bool) throws {
    if table == nil { try start(solutions, isDrawn: isDrawn) }
    let (code, student) = (stamp.code ?? "\(number)", stamp.student)
    rows += AnswerTable.row(solutions, code: code, student: student).utf8
    if rows.count >= Self.portion { try writeRows() }
    for page in strips?.pages.add(solutions, code: code, student: student) ?? [] { try strips?.document.add(page) }
  }

  private func start(_ solutions: [Solution], isDrawn: Bool) throws {
    let file = try open(SheetFileName.answers(volume: volume, "pdf"))
    let info = PDFDocument.Info(
      title: recipe.looks.words(.answersTitle, head.title), author: head.course,
      subject: recipe.source.origin(recipe.looks.words))
    let document = try PDFDocument(info, shaper: shaper, into: file.write)
    let pages = AnswerPages(
      solutions, title: head.title, isNumbered: head.isExam, isDrawn: isDrawn, looks: recipe.looks, ruler: shaper)
    strips = (document, file, pages)
    table = try open(SheetFileName.answers(volume: volume, "csv"))
    rows += AnswerTable.header(solutions.map(\.exercise), isExam: head.isExam).utf8
  }

  private func writeRows() throws {
    try table?.write(rows)
    rows.removeAll(keepingCapacity: true)
  }

  /// Ends the files.
  func finish() throws {
    try writeRows()
    try table?.close()
    table = nil
    guard let (document, file, _) = strips else { return }
    if let page = strips?.pages.finish() { try document.add(page) }
    strips = nil
    try document.finish()
    try file.close()
  }
}
