internal import Typeset

/// Dots for rough work: little squares, which are cheaper to fill than round ones and look the same.
enum Dots {
  private static let side = 0.8

  /// The dots in the middle of the squares of a grid.
  static func squares(in rect: Rect, pitch: Double) -> [Rect] {
    guard pitch > 0, rect.width >= pitch, rect.height >= pitch else { return [] }
    let columns = (rect.width / pitch + 1e-6).rounded(.down)
    let rows = (rect.height / pitch + 1e-6).rounded(.down)
    let left = rect.x + (rect.width - (columns - 1) * pitch) / 2
    let top = rect.y + (rect.height - (rows - 1) * pitch) / 2
    return (0..<Int(rows)).flatMap { row in
      (0..<Int(columns)).map { column in
        Rect(
          x: left + Double(column) * pitch - side / 2, y: top + Double(row) * pitch - side / 2, width: side,
          height: side)
      }
    }
  }
}
