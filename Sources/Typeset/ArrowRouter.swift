/// Finds arrows a way that crosses no number, label or box: the first clear one, the straightest tried first.
struct ArrowRouter {
  private let obstacles: [Rect]
  private let unit: Double
  private var taken: [Rect] = []

  init(_ drawing: Drawing, unit: Double, _ ruler: some Ruler) {
    self.unit = unit
    let texts = drawing.items.compactMap { item -> Rect? in
      guard case .text(let run) = item else { return nil }
      return ruler.ink(of: run.string, in: run.font).moved(x: run.origin.x, y: run.origin.y).inset(by: -0.6)
    }
    obstacles = drawing.cells.map(\.rect) + texts
  }

  /// The height at which an arrow enters a copy: low in its last row, below the copy's own label.
  static func entry(into copy: Rect, unit: Double) -> Double { copy.maxY - unit * 0.24 }

  /// An arrow from a value's own boxes to its copy; nil when there is no clear way.
  mutating func arrow(from source: Rect, to copy: Rect) -> Item? {
    let near = obstacles.filter { $0.overlaps(source.union(copy).inset(by: -60)) }
    for route in Self.routes(from: source, to: copy, unit: unit) where route.isClear(of: near, taken) {
      taken += route.segments
      return route.item
    }
    return nil
  }

  /// A short arrow into a copy whose source stands on another page or line.
  mutating func stub(into copy: Rect) -> Item? {
    let y = Self.entry(into: copy, unit: unit)
    let route = ArrowRoute(corners: [Point(copy.x - 13, y), Point(copy.x, y)])
    return route.isClear(of: obstacles, taken) ? route.item : nil
  }

  private static func routes(from source: Rect, to copy: Rect, unit: Double) -> [ArrowRoute] {
    let rows = stride(from: source.y + unit / 2, to: source.maxY, by: unit)
    let low = entry(into: copy, unit: unit)
    let entries = [low] + stride(from: copy.maxY - unit / 2, to: copy.y, by: -unit)
    let beside = stride(from: 4.0, through: 28, by: 3)
    var routes: [ArrowRoute] = []
    // Out, along a gutter, in.
    for start in rows {
      for end in entries {
        for distance in beside {
          for x in [source.maxX + distance, copy.maxX + distance, copy.x - distance - 3, source.x - distance] {
            guard let out = side(of: source, at: start, facing: x), let into = side(of: copy, at: end, facing: x) else {
              continue
            }
            routes.append(ArrowRoute(corners: [out, Point(x, start), Point(x, end), into]))
          }
        }
      }
    }
    // Out, along a gutter, across between two rows, along another gutter, in.
    for start in rows {
      for first in [source.x - 3.5, source.maxX + 4, source.x - 7, source.maxX + 7] {
        for channel in [copy.maxY + 4, copy.maxY + 7, source.y - 16, source.y - 13, source.maxY + 4, source.maxY + 7] {
          for distance in [5.0, 8, 11, 14] {
            for second in [copy.maxX + distance, copy.x - distance - 3] {
              guard let out = side(of: source, at: start, facing: first),
                let into = side(of: copy, at: low, facing: second)
              else { continue }
              routes.append(
                ArrowRoute(corners: [
                  out, Point(first, start), Point(first, channel), Point(second, channel), Point(second, low), into,
                ]))
            }
          }
        }
      }
    }
    return routes
  }

  /// The point of a box's left or right side that faces a vertical line; nil when the line runs through the box.
  private static func side(of box: Rect, at y: Double, facing x: Double) -> Point? {
    if x > box.maxX { return Point(box.maxX, y) }
    return x < box.x ? Point(box.x, y) : nil
  }
}

extension Rect {
  /// The smallest rectangle that holds both.
  func union(_ other: Rect) -> Rect {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return Rect(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }
}
