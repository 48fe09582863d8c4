internal import CCairo

/// Glyphs at their places on the page, with the text that they stand for, as `cairo_show_text_glyphs` wants them.
struct GlyphRow {
  private(set) var utf8: [CChar] = []
  private(set) var glyphs: [cairo_glyph_t] = []
  private(set) var clusters: [cairo_text_cluster_t] = []

  /// Adds a piece of a text that starts at a place.
  mutating func append(_ piece: GlyphPiece, x: Double, y: Double) {
    utf8 += piece.utf8
    clusters += piece.clusters
    for glyph in piece.glyphs { glyphs.append(glyph.movedBy(x, y)) }
  }

  /// Adds a number or a code that starts at a place.
  mutating func append(_ text: SignText, _ signs: SignSet, x: Double, y: Double) {
    var x = x
    signs.forEach(of: text) { sign in
      utf8.append(sign.byte)
      clusters.append(cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1))
      glyphs.append(sign.glyph.movedBy(x, y))
      x += sign.advance
    }
  }

  /// Adds a part of another row.
  mutating func append(_ other: GlyphRow, _ utf8: Range<Int>, _ glyphs: Range<Int>, _ clusters: Range<Int>) {
    // A number has a few of each: too few for a copy at once to be worth its while.
    for place in utf8 { self.utf8.append(other.utf8[place]) }
    for place in glyphs { self.glyphs.append(other.glyphs[place]) }
    for place in clusters { self.clusters.append(other.clusters[place]) }
  }

  /// Makes room for glyphs of which each stands for about a byte.
  mutating func reserve(_ count: Int) {
    utf8.reserveCapacity(count)
    glyphs.reserveCapacity(count)
    clusters.reserveCapacity(count)
  }

  mutating func removeAll() {
    utf8.removeAll(keepingCapacity: true)
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
  }

  func show(on context: OpaquePointer) {
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

extension cairo_glyph_t {
  fileprivate func movedBy(_ x: Double, _ y: Double) -> cairo_glyph_t {
    cairo_glyph_t(index: index, x: self.x + x, y: self.y + y)
  }
}
