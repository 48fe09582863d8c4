internal import CCairo
internal import Typeset

/// Text of one font and colour, painted by one call.
struct GlyphBatch {
  fileprivate let font: ScaledFont
  fileprivate let color: Color
  private var utf8: [CChar] = []
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []

  fileprivate init(_ piece: GlyphPiece, _ color: Color) {
    (font, self.color) = (piece.font, color)
  }

  fileprivate mutating func add(_ piece: GlyphPiece, x: Double, y: Double) {
    utf8 += piece.utf8
    clusters += piece.clusters
    for glyph in piece.glyphs {
      glyphs.append(cairo_glyph_t(index: glyph.index, x: glyph.x + x, y: glyph.y + y))
    }
  }

  fileprivate mutating func paint(on context: OpaquePointer, _ palette: Palette) {
    guard !clusters.isEmpty else { return }
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
    utf8.removeAll(keepingCapacity: true)
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
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
    let (x, y) = (short(origin.x), short(origin.y))
    for piece in text.pieces {
      let known = batches.firstIndex {
        $0.font.pointer == piece.font.pointer && $0.color == color
      }
      if let known {
        batches[known].add(piece, x: x, y: y)
      } else {
        var batch = GlyphBatch(piece, color)
        batch.add(piece, x: x, y: y)
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
