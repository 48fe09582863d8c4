internal import Ink
internal import Typeset

/// The PDFs that students have of their own: painted as one, so that what they share is painted once, and then cut.
final class StudentPDFs {
  private var pdf: ImposedPDF?
  private var bytes: [UInt8] = []
  private var selection: PDFSelection?
  private var labels: [String] = []
  /// Whose pages are where, in the order in which they came.
  private(set) var students: [(number: Int, pages: Range<Int>)] = []

  /// How many pages they have together.
  var pageCount: Int { students.last?.pages.upperBound ?? 0 }

  /// - Parameter start: starts the PDF that they are cut from.
  init(start: (@escaping Sink) throws -> ImposedPDF) throws {
    pdf = try start { [unowned self] in bytes += $0 }
  }

  /// Adds the sheet of a student, who shares no page with others.
  func add(_ pages: [Page], number: Int) throws {
    try pdf?.add(pages, number: number)
    try pdf?.endPage()
    students.append((number, pageCount..<(pdf?.labels.count ?? 0)))
  }

  /// Ends the painting; from then on the PDFs are there.
  func finish() throws {
    try pdf?.finish()
    labels = pdf?.labels ?? []
    pdf = nil
    if students.count > 1 { selection = try PDFSelection(bytes) }
  }

  /// The PDF of the student at a place in `students`; a single one has all there is.
  func pdf(at place: Int) throws -> [UInt8] {
    let pages = students[place].pages
    return try selection?.pdf(of: pages, labels: Array(labels[pages])) ?? bytes
  }
}
