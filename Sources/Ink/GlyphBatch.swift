internal import CCairo
internal import Typeset

/// Neighbouring pieces of text of one font and colour, painted by one call.
struct GlyphBatch {
  private var font: ScaledFont?
  private var color = Color.ink
  private var backward = false
  private var utf8: [CChar] = []
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []

  /// Adds a run; what was gathered is painted first if it differs in font, colour or direction.
  mutating func add(_ text: ShapedText, at origin: Point, _ color: Color, on context: OpaquePointer) {
    for piece in text.pieces {
      if font?.pointer != piece.font.pointer || self.color != color || backward || piece.backward {
        paint(on: context)
        (font, self.color, backward) = (piece.font, color, piece.backward)
      }
      let (x, y) = (short(origin.x), short(origin.y))
      utf8 += piece.utf8
      clusters += piece.clusters
      for glyph in piece.glyphs {
        glyphs.append(cairo_glyph_t(index: glyph.index, x: glyph.x + x, y: glyph.y + y))
      }
    }
  }

  /// Paints what was gathered and starts anew.
  mutating func paint(on context: OpaquePointer) {
    guard let font, !clusters.isEmpty else { return }
    cairo_set_scaled_font(context, font.pointer)
    color.use(on: context)
    if cairo_surface_get_type(cairo_get_target(context)) == CAIRO_SURFACE_TYPE_IMAGE {
      // cairo 1.16 moves glyphs to whole pixels, which makes letter spacing uneven; outlines stay where they belong.
      cairo_glyph_path(context, glyphs, Int32(glyphs.count))
      cairo_fill(context)
    } else {
      cairo_show_text_glyphs(
        context, utf8, Int32(utf8.count), glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
        backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0))
    }
    utf8.removeAll(keepingCapacity: true)
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
  }
}

/// The length to a hundredth of a point: far finer than print, and shorter to write.
func short(_ length: Double) -> Double { (length * 100).rounded() / 100 }
