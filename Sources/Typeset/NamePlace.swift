/// Where a page has the name of its student: a stretch of a line to write on.
struct NamePlace: Equatable, Sendable {
  var from: Double
  var to: Double
  var baseline: Double
  /// Where what does not fit beside a long name stands, if there is room below the line.
  var below: Double?
}

extension NamePlace {
  private static var nameSize: Double { 11.5 }
  /// A longer name is set smaller down to this, and then loses its end.
  private static var smallestSize: Double { 7 }
  private static var detailSize: Double { 8.5 }
  private static var gap: Double { 8 }

  /// The name beside the line's own word, whichever way it is written, and what tells namesakes apart at its other end.
  func items(of student: Student, _ ruler: some Ruler) -> [Item] {
    var items: [Item] = []
    var room = to - from
    let nameFont = Font(.sans, Self.nameSize, weight: .medium)
    if let details = student.details {
      let (text, font) = ruler.shortened(
        details, Font(.sans, Self.detailSize), room: room / 2, smallest: Self.smallestSize)
      let width = ruler.advance(of: text, in: font)
      let isTight = ruler.fitted(student.name, nameFont, room: room - width - Self.gap).size < Self.smallestSize
      if isTight, let below {
        let small = ruler.fitted(text, Font(.sans, Self.smallestSize), room: room)
        items.append(.text(TextRun(text, at: Point(from, below), small, .muted)))
      } else {
        items.append(.text(TextRun(text, at: Point(to - width, baseline), font, .muted)))
        room -= width + Self.gap
      }
    }
    let (name, fitting) = ruler.shortened(student.name, nameFont, room: room, smallest: Self.smallestSize)
    return [.text(TextRun(name, at: Point(from, baseline), fitting, .ink))] + items
  }
}

extension Ruler {
  /// The text in a smaller font where it would not fit, and without its end where it would not fit the smallest.
  func shortened(_ text: String, _ font: Font, room: Double, smallest: Double) -> (text: String, font: Font) {
    let fitting = fitted(text, font, room: room)
    guard fitting.size < smallest else { return (text, fitting) }
    var font = font
    font.size = smallest
    var (low, high) = (0, text.count)
    while low < high {
      let middle = (low + high + 1) / 2
      if advance(of: text.prefix(middle) + "…", in: font) <= room { low = middle } else { high = middle - 1 }
    }
    return (text.prefix(low) + "…", font)
  }
}
