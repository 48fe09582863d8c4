internal import CCairo
internal import Typeset

/// What pages share, recorded in few commands and replayed on each: one form in a PDF instead of its drawing on every
/// page.
private struct Ground {
  let items: [Item]
  let size: Size
  let palette: Palette
  let recording: Canvas
  /// Whether a second page had it.
  var isShared = false

  init(_ page: Page, shaper: TextShaper, _ operation: InkError.Operation) throws(InkError) {
    (items, size, palette) = (page.ground, page.size, page.palette)
    var extents = cairo_rectangle_t(x: 0, y: 0, width: size.width, height: size.height)
    recording = try Canvas(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents), for: operation)
    try Layers(items, shaper: shaper, palette, operation).paint(on: recording.context)
    try recording.check(operation)
  }

  func isGround(of page: Page) -> Bool { size == page.size && palette == page.palette && items == page.ground }
}

/// The grounds of a document's pages, each recorded when it first comes.
struct Grounds {
  private var grounds: [Ground] = []

  /// More different grounds than a sheet's pages have: if none of so many came again, none will.
  private static let most = 24

  /// Paints what a page shares with others.
  mutating func paint(
    _ page: Page, on context: OpaquePointer, shaper: TextShaper, _ operation: InkError.Operation
  ) throws(InkError) -> Bool {
    guard let recording = try recording(of: page, shaper: shaper, operation) else { return false }
    cairo_set_source_surface(context, recording.surface, 0, 0)
    cairo_paint(context)
    return true
  }

  /// Nil where grounds never come again, since recording would cost more than it saves.
  private mutating func recording(
    of page: Page, shaper: TextShaper, _ operation: InkError.Operation
  ) throws(InkError) -> Canvas? {
    if let known = grounds.firstIndex(where: { $0.isGround(of: page) }) {
      grounds[known].isShared = true
      return grounds[known].recording
    }
    if grounds.count == Self.most {
      guard grounds.contains(where: \.isShared) else { return nil }
      grounds.removeFirst()
    }
    let ground = try Ground(page, shaper: shaper, operation)
    grounds.append(ground)
    return ground.recording
  }
}
