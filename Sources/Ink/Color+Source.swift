internal import CCairo
internal import Typeset

extension Color {
  /// Paints with this colour from here on.
  func use(on context: OpaquePointer) {
    let (red, green, blue) = rgb
    cairo_set_source_rgb(context, red, green, blue)
  }
}
