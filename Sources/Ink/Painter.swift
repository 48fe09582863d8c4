internal import CCairo
internal import Typeset

/// Paints pages, the same on PDF, SVG and PNG.
struct Painter {
  let context: OpaquePointer
  let shaper: TextShaper
  let operation: InkError.Operation
  let palette: Palette
  /// What the document knows of its text already, if anything.
  var told: ToldSigns?

  /// Paints a page item by item.
  func paint(_ page: Page) throws(InkError) {
    try paint(page.ground)
    try paint(page.figures)
  }

  /// Paints items in order.
  func paint(_ items: [Item]) throws(InkError) {
    var batches = GlyphBatches(palette, shaper, told: told)
    for item in items {
      // Text is gathered only as long as nothing else is painted between.
      if case .text = item {} else { batches.paint(on: context) }
      switch item {
      case .box(let rect, let fill, let border): paint(rect, fill: fill, border: border)
      case .line(let from, let to, let stroke): paint(from: from, to: to, stroke)
      case .arrow(let points, let stroke): try paint(arrow: points, stroke)
      case .text(let run): batches.add(run)
      case .dots(let rect, let pitch, let color):
        try Dots(in: rect, pitch: pitch, color, palette, operation)?.paint(on: context)
      case .bitmap(let bitmap, let rect, let color): try paint(bitmap, in: rect, color)
      }
    }
    batches.paint(on: context)
  }
}
