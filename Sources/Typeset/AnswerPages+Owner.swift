extension AnswerPages {
  private static var ownerGap: Double { 16 }
  private static var smallestSize: Double { 8.5 }

  /// Whose strip it is, from the upper left corner, and which of its slips.
  func owner(_ code: String, _ student: Student?, _ slip: String?) -> (items: [Item], height: Double) {
    let room = ownerWidth - Self.ownerGap
    var items: [Item] = []
    var y = 0.0
    func add(_ text: String?, _ font: Font, _ color: Color, lines count: Int = 1) {
      guard let text else { return }
      let rooms = Array(repeating: room, count: count)
      let set = pen.ruler.broken(text, font, rooms: rooms, smallest: min(font.size, Self.smallestSize))
      for line in set.lines {
        // Arabic and Devanagari reach far below their line.
        y += font.size + 4.5
        items.append(.text(TextRun(line, at: Point(0, y - 6.5), set.font, color)))
      }
    }
    add(code, Font(.sans, 11, weight: .semibold), .ink)
    add(student?.name, Font(.sans, 10), .ink, lines: 3)
    add(student?.details, Font(.sans, 8.5), .muted, lines: 2)
    add(slip, Font(.sans, 8.5), .muted)
    return (items, y)
  }
}
