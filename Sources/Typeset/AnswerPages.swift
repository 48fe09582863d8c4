internal import Arithmetic
internal import Recurrence
package import Worksheet

/// Strips of paper with the answers of a sheet each, many to a page, to be cut or kept at hand.
///
/// At the left of a strip stands whose it is; at its right each answer under its symbol, of an exam in a line for each
/// exercise. Strips come one by one, and a page is given when it is full.
package struct AnswerPages {
  private let title: String
  /// What draws each exercise's answers.
  let pens: [Pen]
  private let size: Size
  private let strip: AnswerStrip
  let ownerWidth: Double
  private var ground: [Item] = []
  private var figures: [Item] = []
  private var y = 0.0

  private static var leastOwnerWidth: Double { 150 }
  private static var mostOwnerWidth: Double { 260 }
  private static var padding: Double { 10 }
  /// From the top of the paper's margin to the first cut.
  private static var headHeight: Double { 24 }

  /// - Parameters:
  ///   - isNumbered: whether the exercises have numbers, as an exam's.
  ///   - isDrawn: whether the numbers come from draws, so that there is room for whatever can be drawn.
  package init(
    _ solutions: [Solution], title: String, isNumbered: Bool, isDrawn: Bool, looks: Looks, ruler: any Ruler
  ) {
    self.title = title
    pens = solutions.map {
      let metrics = Metrics(unit: Metrics.units[0], enlargement: looks.enlargement)
      return Pen($0, isDrawn: isDrawn, metrics: metrics, looks: looks, ruler: ruler)
    }
    size = looks.enlargement.small(looks.paper.size)
    let whole = size.width - 2 * Paper.margin
    let leastOwnerWidth = min(Self.leastOwnerWidth, whole * 0.4)
    let room = Size(
      width: whole - leastOwnerWidth,
      height: size.height - 2 * Paper.margin - Self.headHeight - 2 * Self.padding)
    strip = AnswerStrip(pens, isNumbered: isNumbered, room: room)
    // What the answers leave is for long names.
    ownerWidth = max(leastOwnerWidth, min(Self.mostOwnerWidth, whole - strip.width))
    startPage()
  }

  var pen: Pen { pens[0] }
  /// Whose a strip is stands where its lines begin; its answers stay in the order of time.
  private var start: Double {
    pen.looks.direction.start(from: Paper.margin + ownerWidth, to: size.width - Paper.margin, width: size.width)
  }
  private var bottom: Double { size.height - Paper.margin }

  /// Adds a sheet's strip; gives the pages that are full before it ends.
  package mutating func add(_ solutions: [Solution], code: String, student: Student?) -> [Page] {
    var full: [Page] = []
    for (number, slip) in strip.slips.enumerated() {
      let place = strip.slips.count > 1 ? pen.words(.slideOfSlides, number + 1, strip.slips.count) : nil
      let owner = owner(code, student, place)
      let height = max(slip.height, owner.height) + 2 * Self.padding
      if y + height > bottom + 0.01, !figures.isEmpty, let page = finish() { full.append(page) }
      let top = y + Self.padding
      figures += laid(owner.items.map { $0.moved(x: Paper.margin, y: top) })
      let corner = Point(start, top)
      ground += slip.ground.map { $0.moved(x: corner.x, y: corner.y) }
      for block in slip.blocks { add(block, of: solutions[block.part], from: corner) }
      y += height
      ground.append(cut(at: y))
    }
    return full
  }

  /// The page so far; nil when it has no strips.
  package mutating func finish() -> Page? {
    guard !figures.isEmpty else { return nil }
    defer { startPage() }
    return Page(size: size, ground: ground, figures: figures, palette: pen.looks.palette)
      .enlarged(by: pen.looks.enlargement)
  }
}

// MARK: - What stands on a page

extension AnswerPages {
  private mutating func startPage() {
    var drawing = Drawing()
    let words = pen.words(.answersPage, title)
    let font = pen.ruler.fitted(words, Font(.sans, 13, weight: .semibold), room: size.width - 2 * Paper.margin)
    drawing.add(words, at: Point(Paper.margin, Paper.margin + 12), font, .ink)
    y = Paper.margin + Self.headHeight
    (ground, figures) = (laid(drawing.items) + [cut(at: y)], [])
  }

  private func laid(_ items: [Item]) -> [Item] {
    pen.looks.direction.laid(items, width: size.width, pen.ruler)
  }

  private func cut(at y: Double) -> Item {
    .line(
      from: Point(Paper.margin, y), to: Point(size.width - Paper.margin, y), Stroke(0.6, .rule))
  }

  /// The numbers of an answer, below each other by their last figures.
  private mutating func add(_ block: AnswerStrip.Block, of solution: Solution, from corner: Point) {
    let texts = pens[block.part].numbers.texts(of: solution.values[block.slot], slot: block.slot)
    for (place, column) in block.columns.enumerated() {
      let numbers = block.rows.map { fitted(texts[$0, column], room: block.width - 3, pens[block.part].ruler) }
      let longest = numbers.reduce(0) { max($0, $1.width) }
      let end = corner.x + block.corner.x + (Double(place) + 0.5) * block.width + longest / 2
      for (line, number) in numbers.enumerated() {
        let baseline =
          corner.y + block.corner.y + AnswerStrip.firstBaseline + Double(line) * AnswerStrip.lineHeight
        figures.append(.text(TextRun(number.text, at: Point(end - number.width, baseline), number.font, .ink)))
      }
    }
  }

  private func fitted(_ text: String, room: Double, _ ruler: any Ruler) -> (text: String, font: Font, width: Double) {
    let width = ruler.advance(of: text, in: AnswerStrip.number)
    guard width > room else { return (text, AnswerStrip.number, width) }
    let font = ruler.fitted(text, AnswerStrip.number, room: room)
    return (text, font, ruler.advance(of: text, in: font))
  }
}
