internal import Recurrence
package import Worksheet

/// A solved problem as slides: the empty sheet, then a box a slide in the order of computation.
package struct Deck<Measure: Ruler> {
  private let solution: Solution
  private let views: [SlideView]
  private let pen: Pen<Measure>
  private let texts: [[[String]]]

  /// - Throws: what does not fit on any slide, however small.
  package init(_ solution: Solution, looks: Looks = Looks(), ruler: Measure) throws(LayoutError) {
    self.solution = solution
    var refusal = LayoutError.tooManyPages(limit: 0)
    var best: (views: [SlideView], pen: Pen<Measure>)?
    for zoom in SlideView.zooms {
      for unit in Metrics.units {
        let pen = Pen(solution, isDrawn: false, metrics: Metrics(unit: unit), looks: looks, ruler: ruler)
        do throws(LayoutError) {
          let views = try SlideFitting(pen: pen, zoom: zoom).views()
          if views.count < best?.views.count ?? .max { best = (views, pen) }
        } catch {
          refusal = error
        }
      }
    }
    guard let best else { throw refusal }
    (views, pen) = best
    let numbers = best.pen.numbers
    texts = solution.values.enumerated().map { numbers.texts(of: $1, slot: $0) }
  }

  /// How many slides there are: one for each box, and the empty one.
  package var count: Int { solution.exercise.model.boxes.count + 1 }

  /// A slide's name: `0` for the empty one, else that of its new box.
  package func label(_ number: Int) -> String {
    guard number > 0 else { return "0" }
    let variable = pen.model.boxes[number - 1].variable
    return variable.symbol + (variable.step.map { "\($0)".lowered } ?? "")
  }

  /// The line of the contents that a slide begins: a time step, or a symbol without time.
  package func outline(_ number: Int) -> String? {
    let title = section(number)
    return number == 0 || title != section(number - 1) ? title : nil
  }

  private func section(_ number: Int) -> String {
    guard number > 0 else { return pen.words(.emptySheet) }
    let variable = pen.model.boxes[number - 1].variable
    guard let step = variable.step, let axis = pen.model.axes[variable.symbol] else { return variable.symbol }
    return "\(axis.index) = \(step)"
  }

  /// A slide, from 0.
  package func page(_ number: Int) -> Page {
    let slot = number == 0 ? nil : pen.model.givenCount + number - 1
    let view =
      slot.flatMap { slot in
        // A start that only repeats another box has no place but on top of what it goes into.
        views.first { $0.isHome(of: slot) } ?? views.first { !$0.blocks(of: slot).isEmpty }
      } ?? views[0]
    let figures = view.cells.compactMap { cell -> Item? in
      let isKnown = cell.slot.map { $0 < pen.model.givenCount + number } ?? true
      guard isKnown else { return nil }
      let text = cell.slot.map { texts[$0][cell.row][cell.column] } ?? "1"
      return cell.number(text, pen, color: cell.slot == slot && slot != nil ? .accent : .ink)
    }
    let marks = slot.map { self.marks(of: $0, on: view) } ?? []
    let foot = SlideFoot(view: view, pen: pen)
    let words = number == 0 ? foot.equations : foot.items(formula(number - 1))
    let place = foot.place(number == 0 ? "" : pen.words(.slideOfSlides, number, count - 1))
    return Page(size: view.size, ground: view.ground, figures: marks + figures + words + place)
      .scaled(by: SlideView.width / view.size.width)
  }

  /// How the value of a box is found.
  package func formula(_ box: Int) -> WorkedFormula {
    WorkedFormula(pen.model.boxes[box], in: solution, pen.notation, PrintedValues(pen.model, texts: texts))
  }

  /// A strong frame around the new box, thin ones around what it reads.
  private func marks(of slot: Int, on view: SlideView) -> [Item] {
    guard let home = view.blocks(of: slot).first else { return [] }
    let operands = (pen.model.box(at: slot)?.operands ?? []).compactMap { view.block(of: $0, read: home.rect)?.rect }
    return operands.map { .box($0, fill: nil, border: Stroke(1.6, .accent)) }
      + [.box(home.rect, fill: nil, border: Stroke(2.6, .accent))]
  }
}

extension String {
  /// Digits as subscripts.
  fileprivate var lowered: String {
    let signs: [Character: Character] = [
      "-": "₋", "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈", "9": "₉",
    ]
    return String(map { signs[$0] ?? $0 })
  }
}
