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
      var page = try statement(isCompact: isCompact)
      for section in pen.plan.sections { page = try place(section, section.steps, on: page) }
      return finished([page])
    case .stepsOnPages: return finished(try pagesBySteps())
    }
  }

  /// A page in the making: what stands on it, and the height from which there is room.
  private struct OpenPage {
    var drawing: Drawing
    var y: Double
    /// Whether work stands on it, from which more keeps a distance.
    var hasWork = false
  }

  /// The header and the statement, and the height at which the work starts.
  private func statement(isCompact: Bool) throws(LayoutError) -> OpenPage {
    var (drawing, y) = furniture.header(points: pen.model.fillCount)
    let columns = size.width > size.height ? 2 : 1
    let statement = Statement(pen, isCompact: isCompact).drawing(width: width, columns: columns)
    guard statement.width <= width else { throw .statementTooWide(needed: statement.width, room: width) }
    guard y + statement.height <= bottom else { throw .statementTooTall(needed: statement.height, room: bottom - y) }
    drawing += statement.drawing.moved(x: Paper.margin, y: y)
    y += statement.height + 14
    let rule = Stroke(0.6, .rule)
    drawing.items.append(.line(from: Point(Paper.margin, y), to: Point(size.width - Paper.margin, y), rule))
    return OpenPage(drawing: drawing, y: y + 10)
  }

  /// The page with these steps of a section below what stands on it already.
  private func place(
    _ section: WorkPlan.Section, _ steps: [Int?], on page: OpenPage
  ) throws(LayoutError) -> OpenPage {
    let y = page.hasWork ? page.y + Self.sectionGap : page.y
    let measures = SectionMeasures(section, pen)
    let needed = measures.width(steps: steps.count)
    guard needed <= width else { throw .stepTooWide(needed: needed, room: width) }
    guard y + measures.height <= bottom else { throw .stepTooTall(needed: measures.height, room: bottom - y) }
    let grid = WorkGrid(section, steps: steps, at: Point(Paper.margin, y), pen)
    return OpenPage(drawing: page.drawing + grid.drawing, y: y + measures.height, hasWork: true)
  }

  private func roughWork(from top: Double) -> Drawing {
    var drawing = Drawing()
    let area = Rect(x: Paper.margin, y: top + 16, width: width, height: bottom - top - 16)
    guard area.height >= 48 else { return drawing }
    drawing.add("Rough work", at: Point(Paper.margin, top + 8), Font(.sans, 10), .muted)
    drawing.items.append(.dots(area, pitch: 13, .faint))
    return drawing
  }

  private func finished(_ pages: [OpenPage]) -> [PlacedPage] {
    pages.enumerated().map { number, page in
      let drawing = page.drawing + roughWork(from: page.y + 20)
      let marks = Edition.allCases.compactMap { edition in edition.mark.map { (edition, furniture.mark($0).items) } }
      let ground = drawing.cells.sortedForPainting.map(\.frame) + drawing.items
      return PlacedPage(
        size: size, cells: drawing.cells, ground: ground + furniture.footer(page: number + 1, of: pages.count).items,
        marks: number == 0 ? Dictionary(uniqueKeysWithValues: marks) : [:])
    }
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
    for section in pen.plan.sections {
      for steps in try lines(of: section) {
        if let page = try? place(section, steps, on: pages[pages.count - 1]) {
          pages[pages.count - 1] = page
        } else {
          guard pages.count < Self.mostPages else { throw .tooManyPages(limit: Self.mostPages) }
          let header = furniture.continuedHeader()
          pages.append(try place(section, steps, on: OpenPage(drawing: header.drawing, y: header.y)))
        }
      }
    }
    return pages
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
