internal import Recurrence
internal import Worksheet

/// Tries to set a sheet on slides that are enlarged so much: statement and grid beside each other, or each alone.
struct SlideFitting {
  let pen: Pen
  let zoom: Double

  var size: Size { Size(width: SlideView.width / zoom, height: SlideView.height / zoom) }
  var margin: Double { SlideView.margin }
  var width: Double { size.width - 2 * margin }
  var top: Double { margin + 28 }
  /// Where the foot with the new box's formula begins.
  private var bottom: Double { size.height - margin - SlideView.footHeight - 8 }
  private static var gap: Double { 24 }
  private static var mostViews: Int { 60 }

  /// Statement and grid on one view; nil where they do not fit beside each other.
  ///
  /// - Parameter isCompact: whether the statement names the matrices that stand in the grid by their size alone.
  func together(isCompact: Bool) -> SlideView? {
    let statement = column(isCompact: isCompact)
    let left = margin + statement.size.width + Self.gap
    guard statement.size.height <= bottom - top, let work = try? work(on: pen.plan.sections.map { ($0, $0.steps) })
    else { return nil }
    guard left + work.width <= size.width - margin else { return nil }
    // Lines of words begin at the statement; the grid stands where they end.
    let direction = pen.looks.direction
    let x = direction.start(from: margin, to: margin + statement.size.width, width: size.width)
    return view(
      work.drawing.moved(x: direction == .leftToRight ? left : margin, y: top),
      statement: statement.drawing.moved(x: x, y: top))
  }

  /// The grid alone: its bands of rows side by side, those that find no room on the next view.
  func work() throws(LayoutError) -> [SlideView] {
    var views: [SlideView] = []
    var beside: [(WorkPlan.Section, [Int?])] = []
    for band in try bands {
      if let work = try? work(on: beside + [band]), work.width <= width {
        beside.append(band)
        continue
      }
      guard views.count < Self.mostViews else { throw .tooManyPages(limit: Self.mostViews) }
      views.append(view(try work(on: beside).drawing.moved(x: margin, y: top)))
      beside = [band]
    }
    return views + [view(try work(on: beside).drawing.moved(x: margin, y: top))]
  }

  /// The grid in parts that a view holds: so many rows, so many steps.
  private var bands: [(WorkPlan.Section, [Int?])] {
    get throws(LayoutError) {
      var parts: [(WorkPlan.Section, [Int?])] = []
      let room = bottom - top
      for section in pen.plan.sections {
        guard let bands = section.bands(fitting: { SectionMeasures($0, pen).height <= room }) else {
          throw .stepTooTall(needed: SectionMeasures(section, pen).height, room: room)
        }
        for band in bands {
          let measures = SectionMeasures(band, pen)
          let most = Int((width - measures.left - SectionMeasures.leftGap) / measures.stepWidth)
          guard most >= 1 else { throw .stepTooWide(needed: measures.width(steps: 1), room: width) }
          for start in stride(from: 0, to: band.steps.count, by: most) {
            parts.append((band, Array(band.steps[start..<min(start + most, band.steps.count)])))
          }
        }
      }
      return parts
    }
  }

  /// Sections side by side from the corner (0, 0), and how wide they are.
  private func work(
    on sections: [(WorkPlan.Section, [Int?])]
  ) throws(LayoutError) -> (drawing: Drawing, width: Double) {
    var work = Work()
    var x = 0.0
    for (section, steps) in sections {
      let measures = SectionMeasures(section, pen)
      guard measures.height <= bottom - top else { throw .stepTooTall(needed: measures.height, room: bottom - top) }
      work.add(WorkGrid(section, steps: steps, at: Point(x, 0), pen))
      x += measures.width(steps: steps.count) + Self.gap
    }
    return (work.withArrows(pen), x - Self.gap)
  }

  /// A view with its title; one with work has a foot, too.
  func view(_ work: Drawing, statement: Drawing = Drawing()) -> SlideView {
    let drawing = work + statement
    var frame = Drawing()
    let title = pen.exercise.template.title
    let font = pen.ruler.fitted(title, Font(.sans, 14, weight: .semibold), room: width * 0.8)
    frame.add(title, at: Point(margin, margin + 10), font, .ink)
    let foot = work.cells.isEmpty ? [] : [size.height - margin - SlideView.footHeight]
    for y in [margin + 17] + foot {
      frame.items.append(.line(from: Point(margin, y), to: Point(size.width - margin, y), Stroke(0.7, .rule)))
    }
    let ground =
      drawing.cells.sortedForPainting.map(\.frame) + drawing.items
      + pen.looks.direction.laid(frame.items, width: size.width, pen.ruler)
    return SlideView(
      size: size, metrics: pen.metrics, work: work.cells, statement: statement.cells, ground: ground)
  }
}
