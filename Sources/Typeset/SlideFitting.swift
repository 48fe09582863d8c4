internal import Recurrence
internal import Worksheet

/// Tries to set a sheet on slides that are enlarged so much: statement and grid beside each other, else one after another.
struct SlideFitting<Measure: Ruler> {
  let pen: Pen<Measure>
  let zoom: Double

  private var size: Size { Size(width: SlideView.width / zoom, height: SlideView.height / zoom) }
  private var margin: Double { SlideView.margin }
  private var width: Double { size.width - 2 * margin }
  private var top: Double { margin + 28 }
  private var bottom: Double { size.height - margin - SlideView.footHeight - 8 }
  private static var gap: Double { 24 }
  private static var mostViews: Int { 60 }

  func views() throws(LayoutError) -> [SlideView] {
    for isCompact in [false, true] {
      let statement = column(isCompact: isCompact)
      let left = margin + statement.size.width + Self.gap
      if statement.size.height <= bottom - top, let work = try? onOneView(from: left) {
        return [view(work, statement: statement.drawing)]
      }
    }
    var views = [view(Drawing(), statement: statementAlone)]
    if let work = try? onOneView(from: margin) { return views + [view(work)] }
    for section in pen.plan.sections {
      let room = bottom - top
      guard let bands = section.bands(fitting: { SectionMeasures($0, pen).height <= room }) else {
        throw .stepTooTall(needed: SectionMeasures(section, pen).height, room: room)
      }
      for band in bands {
        let measures = SectionMeasures(band, pen)
        let most = Int((width - measures.left - SectionMeasures.leftGap) / measures.stepWidth)
        guard most >= 1 else { throw .stepTooWide(needed: measures.width(steps: 1), room: width) }
        for start in stride(from: 0, to: band.steps.count, by: most) {
          guard views.count < Self.mostViews else { throw .tooManyPages(limit: Self.mostViews) }
          let steps = Array(band.steps[start..<min(start + most, band.steps.count)])
          views.append(view(try work([(band, steps)], from: margin)))
        }
      }
    }
    return views
  }

  private func onOneView(from left: Double) throws(LayoutError) -> Drawing {
    try work(pen.plan.sections.map { ($0, $0.steps) }, from: left)
  }

  /// Sections side by side.
  private func work(_ sections: [(WorkPlan.Section, [Int?])], from left: Double) throws(LayoutError) -> Drawing {
    var work = Work()
    var x = left
    for (section, steps) in sections {
      let measures = SectionMeasures(section, pen)
      guard measures.height <= bottom - top else { throw .stepTooTall(needed: measures.height, room: bottom - top) }
      work.add(WorkGrid(section, steps: steps, at: Point(x, top), pen))
      x += measures.width(steps: steps.count) + Self.gap
    }
    guard x - Self.gap <= size.width - margin else {
      throw .stepTooWide(needed: x - Self.gap - left, room: size.width - margin - left)
    }
    return work.withArrows(pen)
  }

  /// The statement on a slide of its own, in one column or two; empty where it is too large for any slide.
  private var statementAlone: Drawing {
    for isCompact in [false, true] {
      for columns in [1, 2] {
        let set = Statement(pen, isCompact: isCompact).drawing(width: width, columns: columns)
        if set.width <= width, set.height <= bottom - top { return set.drawing }
      }
    }
    let column = column(isCompact: true)
    return column.size.width <= width && column.size.height <= bottom - top ? column.drawing : Drawing()
  }

  /// The statement as a column, each caption above its symbols.
  private func column(isCompact: Bool) -> (drawing: Drawing, size: Size) {
    let statement = Statement(pen, isCompact: isCompact)
    var drawing = Drawing()
    var (y, widest) = (0.0, 0.0)
    for row in statement.rows {
      var bare = row
      bare.caption = ""
      let set = statement.place(bare, 0, captionWidth: 0, width: width * 0.35)
      drawing.add(row.caption, at: Point(0, y + 9), pen.metrics.caption, .muted)
      drawing += set.wholes.drawing(.leftToRight, width: set.width).moved(x: 0, y: y + 14)
      widest = max(widest, set.width, pen.ruler.advance(of: row.caption, in: pen.metrics.caption))
      y += 14 + set.height + 8
    }
    drawing.items.removeAll { if case .text(let run) = $0 { run.string.isEmpty } else { false } }
    return (drawing, Size(width: widest, height: y - 8))
  }

  private func view(_ work: Drawing, statement: Drawing = Drawing()) -> SlideView {
    let statement = statement.moved(x: margin, y: top)
    let drawing = work + statement
    var frame = Drawing()
    let title = pen.exercise.template.title
    let font = pen.ruler.fitted(title, Font(.sans, 14, weight: .semibold), room: width * 0.8)
    frame.add(title, at: Point(margin, margin + 10), font, .ink)
    for y in [margin + 17, size.height - margin - SlideView.footHeight] {
      frame.items.append(.line(from: Point(margin, y), to: Point(size.width - margin, y), Stroke(0.7, .rule)))
    }
    let ground = drawing.cells.sortedForPainting.map(\.frame) + drawing.items + frame.items
    return SlideView(size: size, work: work.cells, statement: statement.cells, ground: ground)
  }
}
