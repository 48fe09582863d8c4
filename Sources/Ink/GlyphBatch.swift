internal import CCairo
internal import Typeset

/// Text of one font and colour, painted by one call.
struct GlyphBatch {
  fileprivate let font: ScaledFont
  fileprivate let color: Color
  private var runs: [Run] = []

  /// A piece of a text, and where the text starts.
  private struct Run {
    var text: ShapedText
    var place: Int
    var x: Double
    var y: Double
  }

  fileprivate init(_ font: ScaledFont, _ color: Color) {
    (self.font, self.color) = (font, color)
  }

  fileprivate mutating func add(_ text: ShapedText, piece place: Int, x: Double, y: Double) {
    runs.append(Run(text: text, place: place, x: x, y: y))
  }

  fileprivate mutating func paint(on context: OpaquePointer, _ palette: Palette) {
    guard !runs.isEmpty else { return }
    var utf8: [CChar] = []
    var glyphs: [cairo_glyph_t] = []
    var clusters: [cairo_text_cluster_t] = []
    // Line by line: a PDF then says where a line starts and how far apart its numbers stand, not where each is.
    runs.sort { ($0.y, $0.x) < ($1.y, $1.x) }
    let count = runs.reduce(0) { $0 + $1.text.pieces[$1.place].glyphs.count }
    utf8.reserveCapacity(2 * count)
    glyphs.reserveCapacity(count)
    clusters.reserveCapacity(count)
    for run in runs {
      // A number has a few of each: too few for a copy at once to be worth its while.
      for byte in run.text.pieces[run.place].utf8 { utf8.append(byte) }
      for cluster in run.text.pieces[run.place].clusters { clusters.append(cluster) }
      for glyph in run.text.pieces[run.place].glyphs {
        glyphs.append(cairo_glyph_t(index: glyph.index, x: glyph.x + run.x, y: glyph.y + run.y))
      }
    }
    runs.removeAll(keepingCapacity: true)
    cairo_set_scaled_font(context, font.pointer)
    palette.use(color, on: context)
    if cairo_surface_get_type(cairo_get_target(context)) == CAIRO_SURFACE_TYPE_IMAGE {
      // cairo 1.16 moves glyphs to whole pixels, which makes letter spacing uneven; outlines stay where they belong.
      cairo_glyph_path(context, glyphs, Int32(glyphs.count))
      cairo_fill(context)
    } else {
      cairo_show_text_glyphs(
        context, utf8, Int32(utf8.count), glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
        cairo_text_cluster_flags_t(0))
    }
  }
}

/// Text of several fonts and colours that is painted together, one call for each: runs of text do not overlap, so
/// their order does not matter.
struct GlyphBatches {
  private let palette: Palette
  private var batches: [GlyphBatch] = []

  init(_ palette: Palette) {
    self.palette = palette
  }

  /// Adds a run.
  mutating func add(_ text: ShapedText, at origin: Point, _ color: Color) {
    // A twentieth of a point is nothing in print, and places that are alike are shorter to write.
    let (x, y) = (origin.x.toTenths, origin.y.toTenths)
    for place in text.pieces.indices where !text.pieces[place].clusters.isEmpty {
      let font = text.pieces[place].font
      if let known = batches.firstIndex(where: { $0.font === font && $0.color == color }) {
        batches[known].add(text, piece: place, x: x, y: y)
      } else {
        var batch = GlyphBatch(font, color)
        batch.add(text, piece: place, x: x, y: y)
        batches.append(batch)
      }
    }
  }

  /// Paints what was gathered and starts anew.
  mutating func paint(on context: OpaquePointer) {
    for place in batches.indices { batches[place].paint(on: context, palette) }
  }
}

/// The length to a hundredth of a point: far finer than print, and shorter to write.
func short(_ length: Double) -> Double { (length * 100).rounded() / 100 }

extension Double {
  fileprivate var toTenths: Double { (self * 10).rounded() / 10 }
}
