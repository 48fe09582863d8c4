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

  /// By how much sheets that share a page may be smaller, the less the better; then a box of 26 points comes to 7 mm.
  package static let reductions = [1, 0.9, 0.82, 0.765]

  /// What a page loses of its margins on each side where it shares one: half as much white is enough between sheets.
  static let trim = 20.0

  /// The pages on which a sheet may be laid out that shares one, the better first: its part of the paper with whole
  /// margins, and larger ones that are reduced to it. Large print is not reduced.
  package func formats(_ looks: Looks) -> [SheetFormat] {
    let part = cell(of: looks.paper.size, columns: columns(isUpright: true))
    return Self.reductions.filter { $0 == 1 || !looks.isLarge }.map { reduction in
      SheetFormat(
        size: Size(width: part.width / reduction + 2 * Self.trim, height: part.height / reduction + 2 * Self.trim),
        units: Array(Metrics.units.prefix(1)), reduction: reduction)
    }
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
    guard pages.count == 1, let page = pages.first else { throw ImpositionError(imposition.perPage) }
    var full: [Output] = []
    for copy in 1...max(1, imposition.copies) {
      if let other = waiting.first, other.page.isUpright != page.isUpright { full += finish() }
      waiting.append((page, number, copy == 1))
      if waiting.count == imposition.perPage.rawValue { full += finish() }
    }
    return full
  }

  /// The page that is not full, if there is one.
  package mutating func finish() -> [Output] {
    guard let first = waiting.first, let last = waiting.last else { return [] }
    let size = imposition.page(paper, isUpright: first.page.isUpright)
    let columns = imposition.columns(isUpright: first.page.isUpright)
    let rows = imposition.perPage.rawValue / columns
    let cell = Size(width: size.width / Double(columns), height: size.height / Double(rows))
    var page = Page(size: size, palette: first.page.palette)
    for (place, sheet) in waiting.enumerated() {
      let scale = cell.width / (sheet.page.size.width - 2 * Imposition.trim)
      let move = Placement(
        scale: scale, x: Double(place % columns) * cell.width - Imposition.trim * scale,
        y: Double(place / columns) * cell.height - Imposition.trim * scale, sheet: place)
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

extension Page {
  fileprivate var isUpright: Bool { size.width <= size.height }
}

/// A sheet that is too large to share a page.
package struct ImpositionError: Error, Sendable, Equatable, CustomStringConvertible {
  package var perPage: Imposition.PerPage

  package init(_ perPage: Imposition.PerPage) { self.perPage = perPage }

  package var description: String {
    let part = perPage == .four ? "a quarter" : "half"
    return
      "--per-page \(perPage.rawValue) takes sheets that \(part) of a page holds in print that can be read and boxes "
      + "that can be written in, and this one is larger; choose smaller sizes"
      + (perPage == .four ? ", --per-page 2" : "") + " or leave --per-page out"
  }
}
