internal import CCairo

/// Glyphs of one scaled font in a row, with the text that they stand for, as `cairo_show_text_glyphs` wants them.
struct GlyphPiece {
  var font: ScaledFont
  var utf8: [CChar] = []
  var glyphs: [cairo_glyph_t] = []
  var clusters: [cairo_text_cluster_t] = []
  /// Whether it is read from right to left. Glyphs and clusters run from left to right in any case: so readers of PDFs
  /// expect it, and turn letters round themselves.
  var isRightToLeft = false
  /// Where its text starts in the whole, in bytes.
  var start = 0
}

extension GlyphPiece {
  /// The same clusters from the other end.
  var reversed: GlyphPiece {
    var piece = self
    (piece.utf8, piece.glyphs) = ([], [])
    piece.clusters.reverse()
    var (bytes, count) = (utf8.count, glyphs.count)
    for cluster in piece.clusters {
      bytes -= Int(cluster.num_bytes)
      count -= Int(cluster.num_glyphs)
      piece.utf8 += utf8[bytes..<bytes + Int(cluster.num_bytes)]
      piece.glyphs += glyphs[count..<count + Int(cluster.num_glyphs)]
    }
    return piece
  }

  func scaled(by ratio: Double, _ fonts: ScaledFonts) -> GlyphPiece {
    var piece = self
    piece.font = fonts.font(font, scaledBy: ratio)
    piece.glyphs = glyphs.map { cairo_glyph_t(index: $0.index, x: $0.x * ratio, y: $0.y * ratio) }
    return piece
  }
}

extension GlyphPiece {
  /// Whether another piece may be added at its end.
  fileprivate func goesOn(in next: GlyphPiece) -> Bool {
    font === next.font && !isRightToLeft && !next.isRightToLeft
  }
}

extension [GlyphPiece] {
  /// Adds a piece that is moved right, to the last one where that has the same font.
  ///
  /// - Parameter room: how many bytes of text are to come, this piece's among them.
  mutating func append(_ piece: GlyphPiece, movedBy dx: Double, start: Int, room: Int) {
    if !(last?.goesOn(in: piece) ?? false) {
      var new = GlyphPiece(font: piece.font)
      (new.start, new.isRightToLeft) = (start, piece.isRightToLeft)
      new.utf8.reserveCapacity(room)
      new.glyphs.reserveCapacity(room)
      new.clusters.reserveCapacity(room)
      append(new)
    }
    let place = count - 1
    for byte in piece.utf8 { self[place].utf8.append(byte) }
    for cluster in piece.clusters { self[place].clusters.append(cluster) }
    for glyph in piece.glyphs {
      self[place].glyphs.append(cairo_glyph_t(index: glyph.index, x: glyph.x + dx, y: glyph.y))
    }
  }
}
