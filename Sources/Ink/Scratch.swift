internal import CCairo
internal import Typeset

/// A drawing that nobody sees, to measure outlines on.
final class Scratch {
  private let canvas: Canvas

  init() throws(InkError) {
    canvas = try Canvas(cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1), for: .findFonts)
  }

  /// What encloses the outlines of some glyphs, in points. The font's own boxes would enclose the points that pull its
  /// curves, too: a third of a point more at each side of an italic letter.
  func ink(of pieces: [GlyphPiece]) -> Rect {
    cairo_new_path(canvas.context)
    for piece in pieces {
      cairo_set_scaled_font(canvas.context, piece.font.pointer)
      cairo_glyph_path(canvas.context, piece.glyphs, Int32(piece.glyphs.count))
    }
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    cairo_path_extents(canvas.context, &left, &top, &right, &bottom)
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
