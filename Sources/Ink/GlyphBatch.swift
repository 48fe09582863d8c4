internal import CCairo
internal import Typeset

/// Text of one font and colour, painted by one call.
struct GlyphBatch {
  let font: ScaledFont
  let color: Color
  private var runs: [Run] = []
  private var row = GlyphRow()

  /// Where a run stands, and what of the row is its own.
  private struct Run {
    var y: Double
    var x: Double
    var utf8: Range<Int>
    var glyphs: Range<Int>
    var clusters: Range<Int>
  }

  /// About as many as a page has of one font and colour.
  private static let usual = 48

  init(_ font: ScaledFont, _ color: Color) {
    (self.font, self.color) = (font, color)
    runs.reserveCapacity(Self.usual)
    row.reserve(Self.usual)
  }

  /// Adds a run at a place; `fill` appends its glyphs to the row.
  mutating func add(x: Double, y: Double, _ fill: (inout GlyphRow) -> Void) {
    let (utf8, glyphs, clusters) = (row.utf8.count, row.glyphs.count, row.clusters.count)
    fill(&row)
    runs.append(
      Run(
        y: y, x: x, utf8: utf8..<row.utf8.count, glyphs: glyphs..<row.glyphs.count,
        clusters: clusters..<row.clusters.count))
  }

  mutating func paint(on context: OpaquePointer, _ palette: Palette) {
    guard !runs.isEmpty else { return }
    // Line by line: a PDF then says where a line starts and how far apart its numbers stand, not where each is.
    runs.sort { ($0.y, $0.x) < ($1.y, $1.x) }
    var lines = GlyphRow()
    lines.reserve(row.glyphs.count)
    for run in runs { lines.append(row, run.utf8, run.glyphs, run.clusters) }
    row.removeAll()
    runs.removeAll(keepingCapacity: true)
    cairo_set_scaled_font(context, font.pointer)
    palette.use(color, on: context)
    lines.show(on: context)
  }
}
