package import Worksheet

/// The pages of a sheet with every box at its place; the same for blank and key, and for all sheets of a batch whose
/// template bounds its numbers.
package struct SheetLayout<Measure: Ruler> {
  /// The pages in order.
  package let pages: [PlacedPage]
  let pen: Pen<Measure>
  /// The mistakes that the key lists, if it does.
  var strip: Strip<Measure>?
}

/// One page of a layout: its boxes, and all that is drawn on it whatever the numbers are.
package struct PlacedPage: Sendable {
  package var size: Size
  package var cells: [Cell]
  /// Frames, captions, labels and arrows, and what one edition alone has, such as the words ANSWER KEY; put together
  /// once, so that all sheets of a batch share it.
  package var grounds: [Edition: [Item]]
  /// Where the student's name stands.
  var namePlace: NamePlace?
  /// Where the key adds what belongs to this sheet's numbers alone.
  package var notePlace: Point?
  /// Where the key lists mistakes.
  var stripPlace: StripPlace?
  /// Whether the key alone has the page.
  var isOfKeyAlone = false
}

/// Some rows of the list of mistakes, and the corner from which they stand.
struct StripPlace: Sendable {
  var rows: Range<Int>
  var corner: Point
}

extension SheetLayout {
  /// Finds the first arrangement in which everything fits: boxes scaled down to the smallest, then the page turned, then
  /// weights drawn only once, then further pages by time steps, as few as can be.
  ///
  /// - Parameters:
  ///   - isDrawn: whether the numbers come from draws, so that boxes have room for whatever can be drawn.
  ///   - telling: the mistakes that the key lists; nil lists none.
  package init(
    _ solution: Solution, isDrawn: Bool, telling: Telling? = nil, looks: Looks, ruler: Measure
  ) throws(LayoutError) {
    let pens = Metrics.units.map {
      Pen(solution, isDrawn: isDrawn, metrics: Metrics(unit: $0), looks: looks, ruler: ruler)
    }
    let fittings = [looks.paper.size, looks.paper.size.turned].flatMap { size in
      pens.map { PageFitting(pen: $0, size: size, telling: telling) }
    }
    for arrangement in Arrangement.onOnePage(sections: pens[0].plan.sections.count) {
      for fitting in fittings {
        if let pages = try? fitting.pages(arrangement) {
          self.init(pages: pages, pen: fitting.pen, strip: fitting.strip)
          return
        }
      }
    }
    var fewest: SheetLayout?
    var refusal = LayoutError.tooManyPages(limit: PageFitting<Measure>.mostPages)
    for fitting in fittings {
      do throws(LayoutError) {
        let pages = try fitting.pages(.stepsOnPages)
        if pages.count < fewest?.pages.count ?? .max {
          fewest = SheetLayout(pages: pages, pen: fitting.pen, strip: fitting.strip)
        }
      } catch {
        refusal = error
      }
    }
    guard let fewest else { throw refusal }
    self = fewest
  }
}

/// How a sheet is spread over its pages.
enum Arrangement {
  /// Everything on one page; compact: weights that the grid shows are only named; beside: sections next to each other.
  case onePage(isCompact: Bool, isBeside: Bool)
  /// On further pages by time steps.
  case stepsOnPages

  /// The ways to fill one page, the better first.
  static func onOnePage(sections: Int) -> [Arrangement] {
    [false, true].flatMap { isCompact in
      (sections > 1 ? [true, false] : [false]).map { .onePage(isCompact: isCompact, isBeside: $0) }
    }
  }
}

/// A sheet that cannot be laid out, however small and on however many pages.
package enum LayoutError: Error, Sendable, Equatable {
  case stepTooWide(needed: Double, room: Double)
  case stepTooTall(needed: Double, room: Double)
  case statementTooTall(needed: Double, room: Double)
  case statementTooWide(needed: Double, room: Double)
  case tooManyPages(limit: Int)
}

extension LayoutError: CustomStringConvertible {
  package var description: String {
    func compare(_ what: String, _ needed: Double, _ room: Double) -> String {
      "\(what) needs \(Int(needed.rounded(.up))) points, but the page has \(Int(room)); choose smaller sizes"
    }
    return switch self {
    case .stepTooWide(let needed, let room): compare("one time step, with its matrices, is too wide: it", needed, room)
    case .stepTooTall(let needed, let room): compare("one time step is too tall: it", needed, room)
    case .statementTooTall(let needed, let room): compare("the statement is too tall: it", needed, room)
    case .statementTooWide(let needed, let room): compare("the statement is too wide: it", needed, room)
    case .tooManyPages(let limit): "the sheet needs more than \(limit) pages; choose smaller sizes"
    }
  }
}
