/// By how much a sheet is larger than it is laid out: a large sheet is laid out on small paper and then enlarged, so
/// that every measure grows alike.
package struct Enlargement: Sendable, Equatable {
  package var scale: Double

  package static let none = Enlargement(scale: 1)
  /// Small print of 8.5 points comes to 14, numbers and captions of 11 to 18.
  package static let large = Enlargement(scale: 1.65)

  package var isNone: Bool { scale == 1 }

  /// The paper on which a sheet is laid out for a paper; margins do not grow.
  package func small(_ paper: Size) -> Size {
    func side(_ length: Double) -> Double { (length - 2 * Paper.margin) / scale + 2 * Paper.margin }
    return isNone ? paper : Size(width: side(paper.width), height: side(paper.height))
  }

  /// The paper for which a sheet is laid out on small paper.
  package func full(_ small: Size) -> Size {
    func side(_ length: Double) -> Double { (length - 2 * Paper.margin) * scale + 2 * Paper.margin }
    return isNone ? small : Size(width: side(small.width), height: side(small.height))
  }

  package func callAsFunction(_ items: [Item]) -> [Item] { isNone ? items : items.map { self($0) } }

  package func callAsFunction(_ item: Item) -> Item {
    switch item {
    case .box(let rect, let fill, let border): .box(self(rect), fill: fill, border: border.map { self($0) })
    case .line(let from, let to, let stroke): .line(from: self(from), to: self(to), self(stroke))
    case .arrow(let points, let stroke): .arrow(points.map { self($0) }, self(stroke))
    case .text(let run): .text(self(run))
    case .dots(let rect, let pitch, let color): .dots(self(rect), pitch: pitch * scale, color)
    case .bitmap(let bitmap, let rect, let color): .bitmap(bitmap, in: self(rect), color)
    }
  }

  func callAsFunction(_ point: Point) -> Point {
    Point(Paper.margin + (point.x - Paper.margin) * scale, Paper.margin + (point.y - Paper.margin) * scale)
  }

  private func callAsFunction(_ rect: Rect) -> Rect {
    let corner = self(Point(rect.x, rect.y))
    return Rect(x: corner.x, y: corner.y, width: rect.width * scale, height: rect.height * scale)
  }

  private func callAsFunction(_ stroke: Stroke) -> Stroke {
    Stroke(stroke.width * scale, stroke.color, dashed: stroke.dashed)
  }

  private func callAsFunction(_ run: TextRun) -> TextRun {
    var run = run
    run.origin = self(run.origin)
    run.font.size *= scale
    run.font.tracking *= scale
    return run
  }
}

extension Page {
  /// A page that was laid out on small paper, at its full size.
  package func enlarged(by enlargement: Enlargement) -> Page {
    guard !enlargement.isNone else { return self }
    return Page(
      size: enlargement.full(size), ground: enlargement(ground), figures: enlargement(figures), palette: palette)
  }
}
