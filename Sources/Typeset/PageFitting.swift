internal import Recurrence
internal import Worksheet

/// Tries to set a sheet in boxes of one size on paper of one size.
struct PageFitting {
  let pen: Pen
  let size: Size
  /// What the sheet is part of, and which of its exercises this is.
  var cover: Cover? = nil
  var part = 0
  /// The page on which others stand already, below which this exercise is set; nil starts a page.
  var start: OpenPage? = nil

  private static var sectionGap: Double { 26 }

  private var width: Double { size.width - 2 * Paper.margin }
  var bottom: Double { size.height - Paper.margin - Furniture.footer }
  var furniture: Furniture { Furniture(pen: pen, size: size, cover: cover) }

  /// The pages of the exercise; where it starts below others, theirs comes first.
  func pages(_ arrangement: Arrangement) throws(LayoutError) -> [OpenPage] {
    try openPages(arrangement).map { $0.closed(part: part) }
  }

  private func openPages(_ arrangement: Arrangement) throws(LayoutError) -> [OpenPage] {
    switch arrangement {
    case .onePage(let isCompact, let isBeside):
      var page = try statement(isCompact: isCompact)
      let sections = pen.plan.sections.map { ($0, $0.steps) }
      for line in isBeside ? [sections] : sections.map({ [$0] }) { page = try place(line, on: page) }
      return [page]
    case .stepsOnPages: return try pagesBySteps()
    }
  }

  /// What stands above the statement: the sheet's header, or other exercises and the exercise's own heading.
  private var top: OpenPage {
    guard let cover else {
      let header = furniture.header(points: pen.model.fillCount)
      return OpenPage(size: size, drawing: header.drawing, y: header.y, namePlace: header.name)
    }
    let begun =
      start
      ?? {
        let header = furniture.continuedHeader()
        return OpenPage(size: size, drawing: header.drawing, y: header.y, namePlace: header.name)
      }()
    return furniture.heading(of: cover.exercises[part], below: begun)
  }

  /// What stands on top and the statement, and the height at which the work starts.
  private func statement(isCompact: Bool) throws(LayoutError) -> OpenPage {
    var page = top
    let y = page.y
    let columns = size.width > size.height ? 2 : 1
    let statement = Statement(pen, isCompact: isCompact).drawing(width: width, columns: columns)
    guard statement.width <= width else { throw .statementTooWide(needed: statement.width, room: width) }
    guard y + statement.height <= bottom else { throw .statementTooTall(needed: statement.height, room: bottom - y) }
    page.drawing += statement.drawing.moved(x: Paper.margin, y: y)
    page.y += statement.height
    return closed(page)
  }

  /// The page with a rule below its statement.
  private func closed(_ page: OpenPage) -> OpenPage {
    var page = page
    let y = page.y + 14
    let rule = Stroke(0.6, .rule)
    page.drawing.items.append(.line(from: Point(Paper.margin, y), to: Point(size.width - Paper.margin, y), rule))
    page.y = y + 10
    return page
  }

  /// The statement piece by piece on as many pages as it needs, each but the first begun as `fresh`.
  private func brokenStatement(_ fresh: OpenPage) throws(LayoutError) -> [OpenPage] {
    var pages: [OpenPage] = []
    var page = top
    for piece in Statement(pen, isCompact: true).pieces(width: width) {
      guard piece.size.width <= width else { throw .statementTooWide(needed: piece.size.width, room: width) }
      if page.y + piece.size.height + 14 > bottom {
        pages.append(page)
        page = fresh
      }
      let room = bottom - page.y - 14
      guard piece.size.height <= room else { throw .statementTooTall(needed: piece.size.height, room: room) }
      page.drawing += piece.drawing.moved(x: Paper.margin, y: page.y)
      page.y += piece.size.height + Statement.rowGap
    }
    page.y -= Statement.rowGap
    return pages + [closed(page)]
  }

  /// The page with these steps of sections, side by side, below what stands on it already.
  private func place(
    _ sections: [(section: WorkPlan.Section, steps: [Int?])], on page: OpenPage
  ) throws(LayoutError) -> OpenPage {
    let y = page.hasWork ? page.y + Self.sectionGap : page.y
    let measures = sections.map { SectionMeasures($0.section, pen) }
    let widths = zip(sections, measures).map { $0.1.width(steps: $0.0.steps.count) }
    let needed = widths.reduce(0, +) + Self.sectionGap * Double(sections.count - 1)
    guard needed <= width else { throw .stepTooWide(needed: needed, room: width) }
    let height = measures.map(\.height).max() ?? 0
    guard y + height <= bottom else { throw .stepTooTall(needed: height, room: bottom - y) }
    var work = Work()
    var x = Paper.margin
    for ((section, steps), sectionWidth) in zip(sections, widths) {
      work.add(WorkGrid(section, steps: steps, at: Point(x, y), pen))
      x += sectionWidth + Self.sectionGap
    }
    var page = page
    page.drawing += work.withArrows(pen)
    (page.y, page.hasWork) = (y + height, true)
    return page
  }
}

// MARK: - Continued by time steps

extension PageFitting {
  /// The statement, then as many steps in a line as fit, evenly; line under line, page after page.
  private func pagesBySteps() throws(LayoutError) -> [OpenPage] {
    let header = furniture.continuedHeader(cover?.exercises[part])
    let fresh = OpenPage(size: size, drawing: header.drawing, y: header.y, namePlace: header.name)
    var pages: [OpenPage]
    if let page = (try? statement(isCompact: false)) ?? (try? statement(isCompact: true)) {
      pages = [page]
    } else {
      pages = try brokenStatement(fresh)
    }
    let sections = pen.plan.sections.map { ($0, $0.steps) }
    if sections.count > 1 {
      if let page = try? place(sections, on: pages[pages.count - 1]) { return pages.dropLast() + [page] }
      if let page = try? place(sections, on: fresh) { return pages + [page] }
    }
    var bands: [WorkPlan.Section] = []
    for section in pen.plan.sections { bands += try self.bands(of: section, on: fresh) }
    for band in bands {
      for steps in try lines(of: band) {
        if let page = try? place([(band, steps)], on: pages[pages.count - 1]) {
          pages[pages.count - 1] = page
        } else {
          guard pages.count < pen.mostPages else { throw .tooManyPages(limit: pen.mostPages) }
          pages.append(try place([(band, steps)], on: fresh))
        }
      }
    }
    return pages
  }

  /// A section, or the bands of one that is too tall for a page.
  private func bands(of section: WorkPlan.Section, on page: OpenPage) throws(LayoutError) -> [WorkPlan.Section] {
    let room = bottom - page.y
    guard let bands = section.bands(fitting: { SectionMeasures($0, pen).height <= room }) else {
      throw .stepTooTall(needed: SectionMeasures(section, pen).height, room: room)
    }
    return bands
  }

  /// A section's steps in lines that fit the width, each about as long as the others.
  private func lines(of section: WorkPlan.Section) throws(LayoutError) -> [[Int?]] {
    let measures = SectionMeasures(section, pen)
    let most = Int((width - measures.left - SectionMeasures.leftGap) / measures.stepWidth)
    guard most >= 1 else { throw .stepTooWide(needed: measures.width(steps: 1), room: width) }
    let count = (section.steps.count + most - 1) / most
    let even = (section.steps.count + count - 1) / count
    return stride(from: 0, to: section.steps.count, by: even).map { start in
      Array(section.steps[start..<min(start + even, section.steps.count)])
    }
  }
}

extension Pen {
  /// Most pages of one sheet; an enlarged one may have more in the measure of its area.
  var mostPages: Int { Int(12 * looks.enlargement.scale * looks.enlargement.scale) }
}
