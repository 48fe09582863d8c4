/// The arrow from where a value is found to where it is copied.
///
/// It leaves the source at the side that faces the copy, runs along a lane that nothing else uses, and enters the copy
/// low at its side, below the copy's own label.
struct CarryArrow {
  var source: Rect
  var copy: Rect
  /// Where it runs up or down, in points from the left of the page.
  var runX: Double

  private static let corner = 6.0
  private static let stroke = Stroke(0.9, .carry)

  /// The height at which an arrow enters a copy of boxes of this side: low in the last row.
  static func entry(into copy: Rect, unit: Double) -> Double { copy.maxY - unit * 0.24 }

  func item(unit: Double) -> Item {
    let entersFromLeft = runX < copy.midX
    let leavesRight = runX > source.midX
    let start = Point(leavesRight ? source.maxX : source.x, source.y + unit * 0.5)
    let end = Point(entersFromLeft ? copy.x : copy.maxX, Self.entry(into: copy, unit: unit))
    let corner = min(Self.corner, abs(start.y - end.y) / 2)
    let turn = end.y < start.y ? -corner : corner
    let first = Point(runX, start.y + turn)
    let last = Point(runX, end.y - turn)
    return .arrow(
      [
        start, Point(runX, start.y), Point(runX, start.y), first,
        Point(runX, (first.y * 2 + last.y) / 3), Point(runX, (first.y + last.y * 2) / 3), last,
        Point(runX, end.y), Point((runX + end.x) / 2, end.y), end,
      ], Self.stroke)
  }

  /// A short arrow into a copy whose source is on another page.
  static func stub(into copy: Rect, unit: Double) -> Item {
    let end = Point(copy.x, entry(into: copy, unit: unit))
    let start = Point(end.x - 13, end.y)
    return .arrow([start, Point(start.x + 4, start.y), Point(end.x - 6, end.y), end], stroke)
  }
}
