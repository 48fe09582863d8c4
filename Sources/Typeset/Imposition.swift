/// How sheets come onto paper: several to a page, each on a leaf of its own, several times.
package struct Imposition: Codable, Sendable, Equatable {
  /// How many sheets share a page.
  package enum PerPage: Int, Codable, CaseIterable, Sendable {
    case one = 1
    case two = 2
    case four = 4
  }

  package var perPage: PerPage
  /// Whether each sheet, and each page of several sheets, starts a new leaf.
  package var isDuplex: Bool
  /// How often each sheet is printed, one copy after another.
  package var copies: Int

  package static let possibleCopies = 1...1_000
  package static let single = Imposition()

  package init(perPage: PerPage = .one, isDuplex: Bool = false, copies: Int = 1) {
    (self.perPage, self.isDuplex, self.copies) = (perPage, isDuplex, copies)
  }

  /// By how much sheets that share a page are smaller: a box of 26 points comes to 7 mm, captions of 11 to 8.4.
  package static let reduction = 0.765

  /// The page on which each sheet is laid out: for a part of the paper a larger one, in full-size boxes, that is reduced.
  package func format(_ paper: Paper) -> SheetFormat {
    guard perPage != .one else { return SheetFormat(size: paper.size) }
    let part = cell(of: paper.size, columns: columns(isUpright: true))
    return SheetFormat(
      size: Size(width: part.width / Self.reduction, height: part.height / Self.reduction),
      units: Array(Metrics.units.prefix(1)))
  }

  /// Of two sheets, upright ones stand side by side on a turned page, broad ones above each other.
  fileprivate func columns(isUpright: Bool) -> Int {
    switch perPage {
    case .one: 1
    case .two: isUpright ? 2 : 1
    case .four: 2
    }
  }

  fileprivate func page(_ paper: Size, isUpright: Bool) -> Size {
    perPage == .two ? (isUpright ? paper.turned : paper) : (isUpright ? paper : paper.turned)
  }

  private func cell(of paper: Size, columns: Int) -> Size {
    let page = page(paper, isUpright: true)
    return Size(
      width: page.width / Double(columns), height: page.height / Double(perPage.rawValue / columns))
  }
}

/// Pages as they are printed, one sheet after another put in.
package struct Imposer: Sendable {
  /// A page with the label that a viewer shows for it.
  package struct Output: Sendable, Equatable {
    package var page: Page
    package var label: String
    /// The number of the sheet that starts here in its first copy; nil for further pages and copies.
    package var starts: Int?
  }

  private let imposition: Imposition
  private let paper: Size
  private let leftBlank: String
  /// Sheets that wait for others to fill their page.
  private var waiting: [(page: Page, number: Int, isFirst: Bool)] = []

  /// - Parameter leftBlank: what an empty page says of itself.
  package init(_ imposition: Imposition, paper: Paper, leftBlank: String) {
    (self.imposition, self.paper, self.leftBlank) = (imposition, paper.size, leftBlank)
  }

  /// Adds a sheet; gives the pages that are full.
  package mutating func add(_ pages: [Page], number: Int) throws(ImpositionError) -> [Output] {
    guard imposition.perPage != .one else { return copies(pages, number) }
    guard pages.count == 1, let page = pages.first else {
      throw ImpositionError(number: number, pages: pages.count, perPage: imposition.perPage.rawValue)
    }
    var full: [Output] = []
    for copy in 1...max(1, imposition.copies) {
      if let other = waiting.first, other.page.size != page.size { full += finish() }
      waiting.append((page, number, copy == 1))
      if waiting.count == imposition.perPage.rawValue { full += finish() }
    }
    return full
  }

  /// The page that is not full, if there is one.
  package mutating func finish() -> [Output] {
    guard let first = waiting.first, let last = waiting.last else { return [] }
    let isUpright = first.page.size.width <= first.page.size.height
    let size = imposition.page(paper, isUpright: isUpright)
    let columns = imposition.columns(isUpright: isUpright)
    let rows = imposition.perPage.rawValue / columns
    let cell = Size(width: size.width / Double(columns), height: size.height / Double(rows))
    var page = Page(size: size, palette: first.page.palette)
    for (place, sheet) in waiting.enumerated() {
      let move = Placement(
        scale: cell.width / sheet.page.size.width, x: Double(place % columns) * cell.width,
        y: Double(place / columns) * cell.height, sheet: place)
      page.ground += sheet.page.ground.map(move.callAsFunction)
      page.figures += sheet.page.figures.map(move.callAsFunction)
    }
    let cut = Stroke(0.5, .rule, dashed: true)
    if columns == 2 {
      page.ground.append(.line(from: Point(cell.width, 0), to: Point(cell.width, size.height), cut))
    }
    if rows == 2 {
      page.ground.append(.line(from: Point(0, cell.height), to: Point(size.width, cell.height), cut))
    }
    let label = first.number == last.number ? "\(first.number)" : "\(first.number)-\(last.number)"
    let starts = waiting.first(where: \.isFirst)?.number
    waiting = []
    return [Output(page: page, label: label, starts: starts)] + blank(after: 1, size: size, label: label)
  }

  private func copies(_ pages: [Page], _ number: Int) -> [Output] {
    (1...max(1, imposition.copies)).flatMap { copy in
      let printed = pages.enumerated().map { place, page in
        Output(
          page: page, label: pages.count == 1 ? "\(number)" : "\(number).\(place + 1)",
          starts: copy == 1 && place == 0 ? number : nil)
      }
      return printed + blank(after: pages.count, size: pages.last?.size, label: "\(number)")
    }
  }

  /// The empty back of a leaf, for printing on both sides.
  private func blank(after count: Int, size: Size?, label: String) -> [Output] {
    guard imposition.isDuplex, count % 2 == 1, let size else { return [] }
    let note = TextRun(
      leftBlank, at: Point(Paper.margin, size.height - Paper.margin - 2), Font(.sans, 8.5), .muted)
    return [Output(page: Page(size: size, ground: [.text(note)]), label: "\(label).blank", starts: nil)]
  }
}

/// A sheet that is too large to share a page.
package struct ImpositionError: Error, Sendable, Equatable, CustomStringConvertible {
  package var number: Int
  package var pages: Int
  package var perPage: Int

  package init(number: Int, pages: Int, perPage: Int) {
    (self.number, self.pages, self.perPage) = (number, pages, perPage)
  }

  package var description: String {
    "--per-page \(perPage) takes sheets of one page, but sheet \(number) has \(pages) in boxes that can be written "
      + "in; choose smaller sizes\(perPage == 4 ? ", --per-page 2" : "") or leave --per-page out"
  }
}
