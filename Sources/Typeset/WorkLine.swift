internal import Recurrence

/// Parts of the work grid side by side from left to right, each as high as it can be with no box above the row of what
/// it reads.
struct WorkLine {
  private let parts: [WorkPart]
  /// The upper left corner of each part.
  private var corners: [Point] = []
  private(set) var size = Size(width: 0, height: 0)

  /// - Parameter gap: between two parts.
  init(_ parts: [WorkPart], gap: Double, _ pen: Pen) {
    self.parts = parts
    // The height at which the row of each box begins.
    var tops: [Int: Double] = [:]
    for part in parts {
      let measures = SectionMeasures(part.section, pen)
      let boxes = part.boxes(pen, measures)
      let lowering = boxes.flatMap { slot, top in
        pen.worked(by: slot).compactMap { tops[$0].map { $0 - top } }
      }.max()
      let corner = Point(corners.isEmpty ? 0 : size.width + gap, max(0, lowering ?? 0))
      tops.merge(boxes.map { ($0, $1 + corner.y) }) { first, _ in first }
      corners.append(corner)
      size.width = corner.x + measures.width(steps: part.steps.count)
      size.height = max(size.height, corner.y + measures.height)
    }
  }

  /// The parts with their arrows, the line's upper left corner at a point.
  func drawing(at origin: Point, _ pen: Pen) -> Drawing {
    var work = Work()
    for (part, corner) in zip(parts, corners) {
      let corner = Point(origin.x + corner.x, origin.y + corner.y)
      work.add(WorkGrid(part.section, steps: part.steps, at: corner, pen))
    }
    return work.withArrows(pen)
  }
}

extension WorkPart {
  /// The slots of its boxes, each with the height of its row in the section.
  fileprivate func boxes(_ pen: Pen, _ measures: SectionMeasures) -> [(slot: Int, top: Double)] {
    zip(section.rows, measures.rows).flatMap { row, place in
      row.entries.flatMap { entry in
        steps.compactMap { step in
          section.slot(of: entry, at: step, in: pen.model).map { ($0, place.y) }
        }
      }
    }
  }
}

extension Pen {
  /// What a box reads; for a copy without a place of its own, what that repeats.
  fileprivate func worked(by slot: Int) -> [Int] {
    (model.box(at: slot)?.operands ?? []).flatMap { model.hasOwnPlace($0) ? [$0] : worked(by: $0) }
  }
}
