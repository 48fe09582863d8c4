package import Worksheet

/// A solved problem on its layout: the boxes placed, ready to be shown in any edition.
package struct Sheet<Measure: Ruler> {
  private let layout: SheetLayout<Measure>
  private let solution: Solution
  /// What rebuilds the sheet: template, seed and number, as the footer says it.
  private let origin: String

  package init(_ solution: Solution, on layout: SheetLayout<Measure>, origin: String) {
    self.solution = solution
    self.layout = layout
    self.origin = origin
  }

  /// The sheet's pages in an edition.
  package func pages(_ edition: Edition) -> [Page] {
    let pen = layout.pen
    return layout.pages.map { placed in
      let numbers = placed.cells.filter(edition.shows).map { cell in
        let text = cell.slot.map { pen.numbers.texts(of: solution.values[$0], slot: $0)[cell.row][cell.column] } ?? "1"
        return cell.number(text, pen.metrics, pen.ruler)
      }
      return Page(
        size: placed.size, ground: placed.ground + (placed.marks[edition] ?? []),
        figures: [Furniture(pen: pen, size: placed.size).origin(origin)] + numbers)
    }
  }
}

extension [Cell] {
  /// Thin borders first, so that the strong one of a result is whole.
  var sortedForPainting: [Cell] {
    filter { $0.role != .asked(isResult: true) } + filter { $0.role == .asked(isResult: true) }
  }
}
