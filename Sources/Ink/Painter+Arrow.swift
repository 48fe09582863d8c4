internal import CCairo
internal import Typeset

extension Painter {
  /// Strokes a smooth line and fills a head at its end; the stroke stops within the head, so the tip stays sharp.
  func paint(arrow points: [Point], _ stroke: Stroke) throws(InkError) {
    guard points.count >= 4, points.count % 3 == 1 else {
      throw InkError(operation, .arrow(points: points.count))
    }
    use(stroke)
    if stroke.dashed { cairo_set_dash(context, [3, 2], 2, 0) }
    cairo_move_to(context, points[0].x, points[0].y)
    for start in stride(from: 0, to: points.count - 1, by: 3) {
      var segment = Bezier(points[start], points[start + 1], points[start + 2], points[start + 3])
      if start + 4 == points.count { segment = segment.shortened(by: Head.length * 0.8) }
      let (c1, c2, end) = (segment.c1, segment.c2, segment.end)
      cairo_curve_to(context, c1.x, c1.y, c2.x, c2.y, end.x, end.y)
    }
    cairo_stroke(context)
    cairo_set_dash(context, nil, 0, 0)
    let last = points.suffix(4)
    paintHead(at: points[points.count - 1], after: Array(last.dropLast()))
  }

  /// Fills the head at `tip`, turned away from the nearest of the points before it that lies elsewhere.
  private func paintHead(at tip: Point, after before: [Point]) {
    guard let from = before.last(where: { $0.distance(to: tip) > 1e-6 }) else { return }
    let distance = from.distance(to: tip)
    let (ux, uy) = ((tip.x - from.x) / distance, (tip.y - from.y) / distance)
    let base = Point(tip.x - Head.length * ux, tip.y - Head.length * uy)
    cairo_move_to(context, tip.x, tip.y)
    cairo_line_to(context, base.x - Head.halfWidth * uy, base.y + Head.halfWidth * ux)
    cairo_line_to(context, base.x + Head.halfWidth * uy, base.y - Head.halfWidth * ux)
    cairo_close_path(context)
    cairo_fill(context)
  }
}

/// The measures of an arrow's head in points.
private enum Head {
  static let length = 5.5
  static let halfWidth = 2.4
}
