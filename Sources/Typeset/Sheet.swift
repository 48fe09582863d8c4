internal import Recurrence
package import Worksheet

/// A solved problem on its layout: the boxes placed, ready to be shown in any edition.
package struct Sheet {
  private let layout: SheetLayout
  private let solutions: [Solution]
  private let stamp: Stamp
  /// The printed numbers of each exercise by slot.
  private let texts: [[PrintedMatrix]]

  /// A sheet of one exercise.
  package init(_ solution: Solution, on layout: SheetLayout, stamp: Stamp) {
    self.init([solution], on: layout, stamp: stamp)
  }

  /// - Parameter solutions: one for each exercise of the layout.
  package init(_ solutions: [Solution], on layout: SheetLayout, stamp: Stamp) {
    (self.solutions, self.layout, self.stamp) = (solutions, layout, stamp)
    texts = zip(solutions, layout.pens).map { solution, pen in
      solution.values.enumerated().map { pen.numbers.texts(of: $1, slot: $0) }
    }
  }

  /// The sheet's pages in an edition.
  package func pages(_ edition: Edition) -> [Page] {
    layout.pages.filter { edition == .key || !$0.isOfKeyAlone }.map { placed in
      let furniture = Furniture(pen: layout.pens[placed.parts.first?.part ?? 0], size: placed.size, cover: layout.cover)
      let pen = furniture.pen
      let name =
        stamp.student.flatMap { student in
          placed.namePlace?.items(of: student, smallest: pen.metrics.smallSize, pen.ruler)
        } ?? []
      var items = furniture.laid(name)
      items.reserveCapacity(2 + name.count + placed.parts.reduce(0) { $0 + $1.cells.count })
      items += furniture.stamp(stamp)
      for part in placed.parts { items += figures(of: part, edition, placed.size) }
      let enlargement = pen.looks.enlargement
      return Page(
        size: enlargement.full(placed.size), ground: placed.grounds[edition] ?? [], figures: enlargement(items),
        palette: pen.looks.palette)
    }
  }

  /// An exercise's numbers, and what the key adds.
  private func figures(of placed: PlacedPart, _ edition: Edition, _ size: Size) -> [Item] {
    let pen = layout.pens[placed.part]
    let texts = texts[placed.part]
    let numbers =
      placed.cells.filter(edition.shows).map { cell in
        cell.number(cell.slot.map { texts[$0][cell.row, cell.column] } ?? "1", pen)
      } + (pen.looks.isTagged ? placed.cells.filter { !edition.shows($0) }.map { $0.silence(pen) } : [])
    guard edition == .key else { return numbers }
    let note = placed.notePlace.flatMap { self.note(solutions[placed.part], pen, at: $0, width: size.width) }
    let added = ((note.map { [$0] } ?? []) + mistakes(on: placed)).map { $0.inPart(placed.part) }
    return numbers + pen.looks.direction.laid(added, width: size.width, pen.ruler)
  }

  /// The mistakes that the page lists, with the answers to which they lead.
  private func mistakes(on placed: PlacedPart) -> [Item] {
    guard let strip = layout.strips[placed.part], let place = placed.stripPlace else { return [] }
    return strip.items(of: solutions[placed.part], rows: place.rows, at: place.corner)
  }

  /// The answers of whoever carries unrounded numbers, where they are others.
  private func note(_ solution: Solution, _ pen: Pen, at place: Point, width: Double) -> Item? {
    guard let answers = solution.otherAnswers else { return nil }
    let text = pen.unroundedNote(answers)
    var font = pen.metrics.caption
    let advance = pen.ruler.advance(of: text, in: font)
    font.size *= min(1, (width - 2 * Paper.margin) / advance)
    return .text(TextRun(text, at: place, font, .accent, tag: ReadingTag(.paragraph, at: ReadingPlace(.notes, 0))))
  }
}

extension [Cell] {
  /// Thin borders first, so that the strong one of a result is whole.
  var sortedForPainting: [Cell] {
    filter { $0.role != .asked(isResult: true) } + filter { $0.role == .asked(isResult: true) }
  }
}
