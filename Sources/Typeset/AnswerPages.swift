internal import Arithmetic
internal import Recurrence
package import Worksheet

/// Strips of paper with the answers of a sheet each, many to a page, to be cut or kept at hand.
///
/// At the left of a strip stands whose it is; at its right each answer under its symbol, of an exam in a line for each
/// exercise. Strips come one by one, and a page is given when it is full.
package struct AnswerPages<Measure: Ruler> {
  private let title: String
  /// What draws each exercise's answers.
  private let pens: [Pen<Measure>]
  private let size: Size
  private var columns: [Column] = []
  private var rows: [Row] = []
  private var ground: [Item] = []
  private var figures: [Item] = []
  private var y: Double

  /// The place of one answer: which row of its strip, how far from the left, how wide one of its entries is.
  private struct Column {
    var part: Int
    var slot: Int
    var row: Int
    var x: Double
    var width: Double
  }

  /// A line of answers.
  private struct Row {
    var height: Double
    /// The number of the exercise that begins here, and where it stands.
    var number: (text: String, x: Double)?
  }

  private static var ownerWidth: Double { 150 }
  /// What the number of an exercise has at the left of its answers.
  private static var numberWidth: Double { 16 }
  private static var labelHeight: Double { 17 }
  private static var lineHeight: Double { 17 }
  private static var padding: Double { 9 }

  /// - Parameters:
  ///   - isNumbered: whether the exercises have numbers, as an exam's.
  ///   - isDrawn: whether the numbers come from draws, so that there is room for whatever can be drawn.
  package init(
    _ solutions: [Solution], title: String, isNumbered: Bool, isDrawn: Bool, looks: Looks, ruler: Measure
  ) {
    self.title = title
    pens = solutions.map {
      Pen($0, isDrawn: isDrawn, metrics: Metrics(unit: Metrics.units[0]), looks: looks, ruler: ruler)
    }
    size = looks.paper.size
    y = 0
    let answersWidth = size.width - 2 * Paper.margin - Self.ownerWidth
    // Whose a strip is stands where its lines begin; its answers stay in the order of time.
    let start = looks.direction.start(
      from: Paper.margin + Self.ownerWidth, to: size.width - Paper.margin, width: size.width)
    let left = start + (isNumbered ? Self.numberWidth : 0)
    for part in pens.indices {
      let first = rows.count
      place(part, from: left, to: start + answersWidth)
      if isNumbered { rows[first].number = ("\(part + 1)", start) }
    }
    startPage()
  }

  /// Places an exercise's answers in as many rows as they need.
  private mutating func place(_ part: Int, from left: Double, to right: Double) {
    let pen = pens[part]
    rows.append(Row(height: 0))
    var x = left
    for slot in pen.model.answers {
      let shape = pen.model.shapes[slot]
      let symbol = pen.model.variables[slot].symbol
      let longest = max(24, pen.ruler.advance(of: pen.numbers.longestText(of: symbol), in: Self.number) + 10)
      let width = min(longest, (right - left) / Double(max(shape.columns, 1)))
      let label = pen.width(pen.notation.variable(pen.model.variables[slot])) + 10
      let whole = max(width * Double(shape.columns), label)
      if x > left, x + whole > right {
        rows.append(Row(height: 0))
        x = left
      }
      let height = Self.labelHeight + Self.lineHeight * Double(shape.rows)
      rows[rows.count - 1].height = max(rows[rows.count - 1].height, height)
      columns.append(
        Column(
          part: part, slot: slot, row: rows.count - 1, x: x, width: max(width, label / Double(shape.columns))))
      x += whole + 6
    }
  }

  private static var number: Font { Font(.sans, 13, weight: .semibold) }
  private var bottom: Double { size.height - Paper.margin }
  private var height: Double { max(46, rows.map(\.height).reduce(0, +) + 2 * Self.padding) }
  private var pen: Pen<Measure> { pens[0] }

  private mutating func startPage() {
    var drawing = Drawing()
    let words = pen.words(.answersPage, title)
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
  package mutating func add(_ solutions: [Solution], code: String, student: Student?) -> Page? {
    var full: Page?
    if y + height > bottom, !figures.isEmpty { full = finish() }
    figures += laid(owner(code, student))
    var starts: [Double] = []
    for row in rows {
      starts.append(starts.isEmpty ? y + Self.padding : starts[starts.count - 1] + rows[starts.count - 1].height)
      guard let (text, x) = row.number else { continue }
      let baseline = starts[starts.count - 1] + Self.labelHeight + 9
      ground.append(.text(TextRun(text, at: Point(x, baseline), Font(.sans, 10), .muted)))
    }
    for column in columns { add(column, of: solutions[column.part], from: starts[column.row]) }
    y += height
    ground.append(cut(at: y))
    return full
  }

  /// Adds an answer under its symbol.
  private mutating func add(_ column: Column, of solution: Solution, from top: Double) {
    let pen = pens[column.part]
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
