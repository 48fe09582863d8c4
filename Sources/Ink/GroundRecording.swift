internal import CCairo
internal import Typeset

/// What pages share, recorded once and replayed on each: one form in a PDF instead of its drawing on every page.
final class GroundRecording {
  let ground: [Item]
  private let size: Size
  private let palette: Palette
  private let canvas: Canvas

  /// Records the ground of a page.
  init(_ page: Page, shaper: TextShaper, _ operation: InkError.Operation) throws(InkError) {
    (ground, size, palette) = (page.ground, page.size, page.palette)
    var extents = cairo_rectangle_t(x: 0, y: 0, width: size.width, height: size.height)
    canvas = try Canvas(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents), for: operation)
    try Layers(ground, shaper: shaper, palette, operation).paint(on: canvas.context)
    try canvas.check(operation)
  }

  /// Whether it is what a page has.
  func isGround(of page: Page) -> Bool { size == page.size && palette == page.palette && ground == page.ground }

  func replay(on context: OpaquePointer) {
    cairo_set_source_surface(context, canvas.surface, 0, 0)
    cairo_paint(context)
  }
}

/// The grounds of a document's pages, each recorded when it first comes.
struct GroundRecordings {
  private var recordings: [GroundRecording] = []
  private var hasReplayed = false

  /// More different grounds than a sheet's pages have: if none of so many came again, none will.
  private static let most = 24

  /// The recording of a page's ground; nil where grounds never come again, since recording would cost more than it saves.
  mutating func recording(
    for page: Page, shaper: TextShaper, _ operation: InkError.Operation
  ) throws(InkError) -> GroundRecording? {
    if let recording = recordings.first(where: { $0.isGround(of: page) }) {
      hasReplayed = true
      return recording
    }
    if recordings.count == Self.most {
      guard hasReplayed else { return nil }
      recordings.removeFirst()
    }
    let recording = try GroundRecording(page, shaper: shaper, operation)
    recordings.append(recording)
    return recording
  }
}
