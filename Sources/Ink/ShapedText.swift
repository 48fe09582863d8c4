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
  /// Clusters run in the order of the text; in text from right to left, glyphs run the other way.
  var backward = false
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
