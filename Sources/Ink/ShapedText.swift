internal import CCairo
internal import Typeset

/// A string set in a font: glyphs with their places, ready to be painted anywhere; all lengths in points.
struct ShapedText {
  var pieces: [GlyphPiece] = []
  /// How far the pen moves.
  var advance = 0.0
  /// What is inked, relative to the left end of the baseline.
  var ink = Rect(x: 0, y: 0, width: 0, height: 0)
  /// Characters that no installed font has.
  var missing: Set<Unicode.Scalar> = []
}

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

extension ShapedText {
  /// The pieces as they are read, whichever way; a tagged PDF has its text so.
  var inReadingOrder: [GlyphPiece] {
    guard pieces.contains(where: \.isRightToLeft) else { return pieces }
    return pieces.sorted { $0.start < $1.start }.map { $0.isRightToLeft ? $0.reversed : $0 }
  }
}

extension GlyphPiece {
  /// The same clusters from the other end.
  fileprivate var reversed: GlyphPiece {
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
}

/// A font of cairo's at one size, shared by all text set in it.
final class ScaledFont {
  let pointer: OpaquePointer

  /// Keeps a reference of its own.
  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
    cairo_scaled_font_reference(pointer)
  }

  deinit {
    Turn.take { cairo_scaled_font_destroy(pointer) }
  }
}
