internal import Recurrence
internal import Worksheet

/// Tries to set a sheet in boxes of one size on paper of one size.
struct PageFitting<Measure: Ruler> {
  let pen: Pen<Measure>
  let size: Size
  /// The mistakes that the key lists, if it does.
  let strip: Strip<Measure>?

  init(pen: Pen<Measure>, size: Size, telling: Telling? = nil) {
    (self.pen, self.size) = (pen, size)
    strip = telling.flatMap { telling in
      telling.kinds.isEmpty ? nil : Strip(telling, pen, width: size.width - 2 * Paper.margin)
    }
  }

  /// Most pages of one sheet.
  static var mostPages: Int { 12 }
  private static var sectionGap: Double { 26 }

  private var width: Double { size.width - 2 * Paper.margin }
  var bottom: Double { size.height - Paper.margin - Furniture<Measure>.footer }
  var furniture: Furniture<Measure> { Furniture(pen: pen, size: size) }

  func pages(_ arrangement: Arrangement) throws(LayoutError) -> [PlacedPage] {
    switch arrangement {
    case .onePage(let isCompact, let isBeside):
      var page = try statement(isCompact: isCompact)
      let sections = pen.plan.sections.map { ($0, $0.steps) }
      for line in isBeside ? [sections] : sections.map({ [$0] }) { page = try place(line, on: page) }
      return finished([page])
    case .stepsOnPages: return finished(try pagesBySteps())
    }
  }

  /// A page in the making: what stands on it, and the height from which there is room.
  private struct OpenPage {
    var drawing: Drawing
    var y: Double
    var namePlace: NamePlace
    /// Whether work stands on it, from which more keeps a distance.
    var hasWork = false
  }

  /// The header and the statement, and the height at which the work starts.
  private func statement(isCompact: Bool) throws(LayoutError) -> OpenPage {
    var (drawing, y, namePlace) = furniture.header(points: pen.model.fillCount)
    let columns = size.width > size.height ? 2 : 1
    let statement = Statement(pen, isCompact: isCompact).drawing(width: width, columns: columns)
    guard statement.width <= width else { throw .statementTooWide(needed: statement.width, room: width) }
    guard y + statement.height <= bottom else { throw .statementTooTall(needed: statement.height, room: bottom - y) }
    drawing += statement.drawing.moved(x: Paper.margin, y: y)
    y += statement.height + 14
    let rule = Stroke(0.6, .rule)
    drawing.items.append(.line(from: Point(Paper.margin, y), to: Point(size.width - Paper.margin, y), rule))
    return OpenPage(drawing: drawing, y: y + 10, namePlace: namePlace)
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
    return OpenPage(
      drawing: page.drawing + work.withArrows(pen), y: y + height, namePlace: page.namePlace, hasWork: true)
  }

  private func roughWork(from top: Double, to bottom: Double) -> Drawing {
    var drawing = Drawing()
    let area = Rect(x: Paper.margin, y: top + 16, width: width, height: bottom - top - 16)
    guard area.height >= 48 else { return drawing }
    drawing.add(pen.words(.roughWork), at: Point(Paper.margin, top + 8), Font(.sans, 10), .muted)
    drawing.items.append(.dots(area, pitch: 13, .faint))
    return drawing
  }

  /// The pages with what fills and frames them; where the key's list of mistakes has no room, it has pages of its own.
  private func finished(_ pages: [OpenPage]) -> [PlacedPage] {
    let stripHeight = strip.map { $0.height(0..<$0.rowCount) } ?? 0
    let home = strip == nil ? nil : pages.lastIndex { $0.y + 24 + stripHeight <= bottom }
    let placed = pages.enumerated().map { number, page in
      let place = strip.flatMap { strip in
        let corner = Point(Paper.margin, bottom - stripHeight)
        return number == home ? StripPlace(rows: 0..<strip.rowCount, corner: corner) : nil
      }
      // The dots give way on every edition, so that the key is the blank with more ink.
      let roughWork = roughWork(from: page.y + 20, to: place.map { $0.corner.y - 8 } ?? bottom)
      let drawing = page.drawing + roughWork
      let ground = drawing.cells.sortedForPainting.map(\.frame) + drawing.items
      return PlacedPage(
        size: size, cells: drawing.cells,
        grounds: furniture.grounds(
          ground + furniture.footer(pen.words(.pageOfPages, number + 1, pages.count)), isMarked: number == 0),
        namePlace: page.namePlace, notePlace: drawing.notePlace, stripPlace: place)
    }
    return placed + (home == nil ? stripPages : [])
  }
}

// MARK: - Continued by time steps

extension PageFitting {
  /// The statement, then as many steps in a line as fit, evenly; line under line, page after page.
  private func pagesBySteps() throws(LayoutError) -> [OpenPage] {
    var pages: [OpenPage] = []
    do throws(LayoutError) {
      pages.append(try statement(isCompact: false))
    } catch {
      pages.append(try statement(isCompact: true))
    }
    let header = furniture.continuedHeader()
    let fresh = OpenPage(drawing: header.drawing, y: header.y, namePlace: header.name)
    let sections = pen.plan.sections.map { ($0, $0.steps) }
    if sections.count > 1 {
      if let page = try? place(sections, on: pages[0]) { return [page] }
      if let page = try? place(sections, on: fresh) { return pages + [page] }
    }
    var bands: [WorkPlan.Section] = []
    for section in pen.plan.sections { bands += try self.bands(of: section, on: fresh) }
    for band in bands {
      for steps in try lines(of: band) {
        if let page = try? place([(band, steps)], on: pages[pages.count - 1]) {
          pages[pages.count - 1] = page
        } else {
          guard pages.count < Self.mostPages else { throw .tooManyPages(limit: Self.mostPages) }
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
