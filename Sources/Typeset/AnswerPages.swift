internal import Arithmetic
internal import Recurrence
package import Worksheet

/// Strips of paper with the answers of a sheet each, many to a page, to be cut or kept at hand.
///
/// At the left of a strip stands whose it is; at its right each answer under its symbol. Strips come one by one, and a
/// page is given when it is full.
package struct AnswerPages<Measure: Ruler> {
  private let pen: Pen<Measure>
  private let size: Size
  private let columns: [Column]
  private let rowHeights: [Double]
  private var ground: [Item] = []
  private var figures: [Item] = []
  private var y: Double

  /// The place of one answer: which row of its strip, how far from the left, how wide one of its entries is.
  private struct Column {
    var slot: Int
    var row: Int
    var x: Double
    var width: Double
  }

  private static var ownerWidth: Double { 150 }
  private static var labelHeight: Double { 17 }
  private static var lineHeight: Double { 17 }
  private static var padding: Double { 9 }

  /// - Parameter isDrawn: whether the numbers come from draws, so that there is room for whatever can be drawn.
  package init(_ solution: Solution, isDrawn: Bool, looks: Looks, ruler: Measure) {
    pen = Pen(solution, isDrawn: isDrawn, metrics: Metrics(unit: Metrics.units[0]), looks: looks, ruler: ruler)
    size = looks.paper.size
    let answersWidth = size.width - 2 * Paper.margin - Self.ownerWidth
    // Whose a strip is stands where its lines begin; its answers stay in the order of time.
    let start = looks.direction.start(
      from: Paper.margin + Self.ownerWidth, to: size.width - Paper.margin, width: size.width)
    let right = start + answersWidth
    var columns: [Column] = []
    var heights: [Double] = []
    var x = start
    for slot in pen.model.answers {
      let shape = pen.model.shapes[slot]
      let symbol = pen.model.variables[slot].symbol
      let longest = max(24, ruler.advance(of: pen.numbers.longestText(of: symbol), in: Self.number) + 10)
      let width = min(longest, (right - start) / Double(max(shape.columns, 1)))
      let label = pen.width(pen.notation.variable(pen.model.variables[slot])) + 10
      let whole = max(width * Double(shape.columns), label)
      if heights.isEmpty || x + whole > right { (heights, x) = (heights + [0], start) }
      let height = Self.labelHeight + Self.lineHeight * Double(shape.rows)
      heights[heights.count - 1] = max(heights[heights.count - 1], height)
      columns.append(Column(slot: slot, row: heights.count - 1, x: x, width: max(width, label / Double(shape.columns))))
      x += whole + 6
    }
    (self.columns, rowHeights) = (columns, heights)
    y = 0
    startPage()
  }

  private static var number: Font { Font(.sans, 13, weight: .semibold) }
  private var bottom: Double { size.height - Paper.margin }
  private var height: Double { max(46, rowHeights.reduce(0, +) + 2 * Self.padding) }

  private mutating func startPage() {
    var drawing = Drawing()
    let words = pen.words(.answersPage, pen.exercise.template.title)
    let font = pen.ruler.fitted(words, Font(.sans, 13, weight: .semibold), room: size.width - 2 * Paper.margin)
    y = Paper.margin + 12
    drawing.add(words, at: Point(Paper.margin, y), font, .ink)
    y += 12
    (ground, figures) = (laid(drawing.items) + [cut(at: y)], [])
  }

  private func laid(_ items: [Item]) -> [Item] {
    pen.looks.direction.laid(items, width: size.width, pen.ruler)
  }

  private func cut(at y: Double) -> Item {
    .line(
      from: Point(Paper.margin, y), to: Point(size.width - Paper.margin, y), Stroke(0.6, .muted, dashed: true))
  }

  /// Adds a sheet's strip; gives the page that was full before it.
  package mutating func add(_ solution: Solution, code: String, student: Student?) -> Page? {
    var full: Page?
    if y + height > bottom, !figures.isEmpty { full = finish() }
    figures += laid(owner(code, student))
    let rowStarts = rowHeights.indices.map { y + Self.padding + rowHeights[..<$0].reduce(0, +) }
    for column in columns {
      let top = rowStarts[column.row]
      let texts = pen.numbers.texts(of: solution.values[column.slot], slot: column.slot)
      let width = column.width * Double(texts.first?.count ?? 1)
      let name = pen.notation.variable(pen.model.variables[column.slot])
      ground += pen.label(name, centredAt: column.x + width / 2, baseline: top + 8, .muted).map(Item.text)
      for (row, line) in texts.enumerated() {
        for (place, text) in line.enumerated() {
          let font = pen.ruler.fitted(text, Self.number, room: column.width - 3)
          let midX = column.x + (Double(place) + 0.5) * column.width
          let baseline = top + Self.labelHeight + Double(row) * Self.lineHeight + 9
          figures.append(
            .text(TextRun(text, at: Point(midX - pen.ruler.advance(of: text, in: font) / 2, baseline), font, .ink)))
        }
      }
    }
    y += height
    ground.append(cut(at: y))
    return full
  }

  /// The page so far; nil when it has no strips.
  package mutating func finish() -> Page? {
    guard !figures.isEmpty else { return nil }
    defer { startPage() }
    return Page(size: size, ground: ground, figures: figures, palette: pen.looks.palette)
  }

  /// Whose strip it is.
  private func owner(_ code: String, _ student: Student?) -> [Item] {
    let room = Self.ownerWidth - 16
    let lines: [(String?, Font, Color)] = [
      (code, Font(.sans, 11, weight: .bold), .ink), (student?.name, Font(.sans, 10), .ink),
      (student?.details, Font(.sans, 8.5), .muted),
    ]
    return lines.enumerated().compactMap { line, entry in
      guard let whole = entry.0 else { return nil }
      let (text, font) = pen.ruler.shortened(whole, entry.1, room: room, smallest: 7)
      return .text(TextRun(text, at: Point(Paper.margin, y + 16 + 12 * Double(line)), font, entry.2))
    }
  }
}
