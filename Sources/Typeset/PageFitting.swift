internal import Recurrence
internal import Worksheet

/// Tries to set a sheet in boxes of one size on paper of one size.
struct PageFitting<Measure: Ruler> {
  let pen: Pen<Measure>
  let size: Size

  /// Most pages of one sheet.
  static var mostPages: Int { 12 }
  private static var sectionGap: Double { 26 }

  private var width: Double { size.width - 2 * Paper.margin }
  private var bottom: Double { size.height - Paper.margin - Furniture<Measure>.footer }
  private var furniture: Furniture<Measure> { Furniture(pen: pen, size: size) }

  func pages(_ arrangement: Arrangement) throws(LayoutError) -> [PlacedPage] {
    switch arrangement {
    case .onePage(let isCompact):
      let first = try statement(isCompact: isCompact)
      return finished([try work(pen.plan.sections.map { ($0, $0.steps) }, on: first)])
    case .stepsOnPages: return finished(try pagesBySteps())
    }
  }

  /// The header and the statement, and the height at which the work starts.
  private func statement(isCompact: Bool) throws(LayoutError) -> (drawing: Drawing, y: Double) {
    var (drawing, y) = furniture.header(points: pen.model.fillCount)
    let columns = size.width > size.height ? 2 : 1
    let statement = Statement(pen, isCompact: isCompact).drawing(width: width, columns: columns)
    guard statement.width <= width else { throw .statementTooWide(needed: statement.width, room: width) }
    guard y + statement.height <= bottom else { throw .statementTooTall(needed: statement.height, room: bottom - y) }
    drawing += statement.drawing.moved(x: Paper.margin, y: y)
    y += statement.height + 14
    let rule = Stroke(0.6, .rule)
    drawing.items.append(.line(from: Point(Paper.margin, y), to: Point(size.width - Paper.margin, y), rule))
    return (drawing, y + 10)
  }

  /// A page with these steps of these sections below what stands on it already.
  private func work(
    _ sections: [(section: WorkPlan.Section, steps: [Int?])], on page: (drawing: Drawing, y: Double)
  ) throws(LayoutError) -> Drawing {
    var (drawing, y) = page
    let top = y
    for (number, (section, steps)) in sections.enumerated() {
      if number > 0 { y += Self.sectionGap }
      let measures = SectionMeasures(section, pen)
      let needed = measures.width(steps: steps.count)
      guard needed <= width else { throw .stepTooWide(needed: needed, room: width) }
      guard y + measures.height <= bottom else {
        throw .stepTooTall(needed: y + measures.height - top, room: bottom - top)
      }
      drawing += WorkGrid(section, steps: steps, at: Point(Paper.margin, y), pen).drawing
      y += measures.height
    }
    return drawing + roughWork(from: y + 20)
  }

  private func roughWork(from top: Double) -> Drawing {
    var drawing = Drawing()
    let area = Rect(x: Paper.margin, y: top + 16, width: width, height: bottom - top - 16)
    guard area.height >= 48 else { return drawing }
    drawing.add("Rough work", at: Point(Paper.margin, top + 8), Font(.sans, 10), .muted)
    drawing.items.append(.dots(area, pitch: 13, .faint))
    return drawing
  }

  private func finished(_ drawings: [Drawing]) -> [PlacedPage] {
    drawings.enumerated().map { number, drawing in
      let marks = Edition.allCases.compactMap { edition in edition.mark.map { (edition, furniture.mark($0).items) } }
      let ground = drawing.cells.sortedForPainting.map(\.frame) + drawing.items
      return PlacedPage(
        size: size, cells: drawing.cells, ground: ground + furniture.footer(page: number + 1, of: drawings.count).items,
        marks: number == 0 ? Dictionary(uniqueKeysWithValues: marks) : [:])
    }
  }
}

// MARK: - Continued by time steps

extension PageFitting {
  /// The statement, then as many steps a page as fit, evenly; the first page takes steps if they fit below it.
  private func pagesBySteps() throws(LayoutError) -> [Drawing] {
    let first: (drawing: Drawing, y: Double)
    do throws(LayoutError) {
      first = try statement(isCompact: false)
    } catch {
      first = try statement(isCompact: true)
    }
    var pages: [Drawing] = []
    var open: (drawing: Drawing, y: Double)? = first
    for section in pen.plan.sections {
      let measures = SectionMeasures(section, pen)
      let room = width - measures.left - SectionMeasures.leftGap
      let most = Int(room / measures.stepWidth)
      guard most >= 1 else { throw .stepTooWide(needed: measures.width(steps: 1), room: width) }
      let count = (section.steps.count + most - 1) / most
      let even = (section.steps.count + count - 1) / count
      guard pages.count + count <= Self.mostPages else { throw .tooManyPages(limit: Self.mostPages) }
      for start in stride(from: 0, to: section.steps.count, by: even) {
        let steps = Array(section.steps[start..<min(start + even, section.steps.count)])
        if let page = open, let drawing = try? work([(section, steps)], on: page) {
          pages.append(drawing)
        } else {
          if let page = open { pages.append(page.drawing + roughWork(from: page.y + 10)) }
          pages.append(try work([(section, steps)], on: furniture.continuedHeader()))
        }
        open = nil
      }
    }
    guard pages.count <= Self.mostPages else { throw .tooManyPages(limit: Self.mostPages) }
    return pages
  }
}
