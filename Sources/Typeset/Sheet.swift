internal import Recurrence
package import Worksheet

/// A solved problem on its layout: the boxes placed, ready to be shown in any edition.
package struct Sheet<Measure: Ruler> {
  private let layout: SheetLayout<Measure>
  private let solution: Solution
  private let stamp: Stamp
  /// The printed numbers by slot, row and column.
  private let texts: [[[String]]]

  package init(_ solution: Solution, on layout: SheetLayout<Measure>, stamp: Stamp) {
    self.solution = solution
    self.layout = layout
    self.stamp = stamp
    texts = solution.values.enumerated().map { layout.pen.numbers.texts(of: $1, slot: $0) }
  }

  /// The sheet's pages in an edition.
  package func pages(_ edition: Edition) -> [Page] {
    let pen = layout.pen
    return layout.pages.filter { edition == .key || !$0.isOfKeyAlone }.map { placed in
      let numbers = placed.cells.filter(edition.shows).map { cell in
        cell.number(cell.slot.map { texts[$0][cell.row][cell.column] } ?? "1", pen.metrics, pen.ruler)
      }
      let note = edition == .key ? placed.notePlace.flatMap { self.note(at: $0, width: placed.size.width) } : nil
      let name = stamp.student.flatMap { student in placed.namePlace?.items(of: student, pen.ruler) } ?? []
      return Page(
        size: placed.size, ground: placed.grounds[edition] ?? [],
        figures: name + Furniture(pen: pen, size: placed.size).stamp(stamp) + numbers + (note.map { [$0] } ?? [])
          + (edition == .key ? mistakes(on: placed) : []))
    }
  }

  /// The mistakes that the page lists, with the answers to which they lead.
  private func mistakes(on placed: PlacedPage) -> [Item] {
    guard let strip = layout.strip, let place = placed.stripPlace else { return [] }
    return strip.items(of: solution, rows: place.rows, at: place.corner)
  }

  /// The answers of whoever carries unrounded numbers, where they are others.
  private func note(at place: Point, width: Double) -> Item? {
    guard let answers = solution.otherAnswers else { return nil }
    let pen = layout.pen
    let texts = zip(pen.model.answers, answers).map { slot, value in
      let entries = pen.numbers.texts(of: value, slot: slot).map { $0.joined(separator: " ") }
      return entries.count == 1 ? entries[0] : "(\(entries.joined(separator: pen.looks.decimal.separator)))"
    }
    let text = pen.words(.unroundedCarries, texts.joined(separator: "  "))
    var font = pen.metrics.caption
    let advance = pen.ruler.advance(of: text, in: font)
    font.size *= min(1, (width - 2 * Paper.margin) / advance)
    return .text(TextRun(text, at: place, font, .accent))
  }
}

extension [Cell] {
  /// Thin borders first, so that the strong one of a result is whole.
  var sortedForPainting: [Cell] {
    filter { $0.role != .asked(isResult: true) } + filter { $0.role == .asked(isResult: true) }
  }
}
