internal import CCairo
internal import Typeset

/// What pages share, recorded once and replayed on each: one form in a PDF instead of its drawing on every page.
final class GroundRecording {
  let ground: [Item]
  private let size: Size
  private let canvas: Canvas

  /// Records items for paper of a size.
  init(_ ground: [Item], size: Size, shaper: TextShaper, _ operation: InkError.Operation) throws(InkError) {
    self.ground = ground
    self.size = size
    var extents = cairo_rectangle_t(x: 0, y: 0, width: size.width, height: size.height)
    canvas = try Canvas(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents), for: operation)
    try Painter(context: canvas.context, shaper: shaper, operation: operation).paint(ground)
    try canvas.check(operation)
  }

  /// Whether it is what a page has.
  func isGround(of page: Page) -> Bool { size == page.size && ground == page.ground }

  func replay(on context: OpaquePointer) {
    cairo_set_source_surface(context, canvas.surface, 0, 0)
    cairo_paint(context)
  }
}

/// The grounds of a document's pages: one that comes again is recorded.
struct GroundRecordings {
  private var recordings: [GroundRecording] = []
  /// Grounds that were painted once; recording pays from the second time on.
  private var seen: [(ground: [Item], size: Size)] = []

  /// More different grounds than a sheet's pages have would be none that come again.
  private static let most = 24

  /// The recording of a page's ground, if the ground was there before.
  mutating func recording(
    for page: Page, shaper: TextShaper, _ operation: InkError.Operation
  ) throws(InkError) -> GroundRecording? {
    if let recording = recordings.first(where: { $0.isGround(of: page) }) { return recording }
    guard let place = seen.firstIndex(where: { $0.size == page.size && $0.ground == page.ground }) else {
      if seen.count == Self.most { seen.removeFirst() }
      seen.append((page.ground, page.size))
      return nil
    }
    seen.remove(at: place)
    let recording = try GroundRecording(page.ground, size: page.size, shaper: shaper, operation)
    if recordings.count == Self.most { recordings.removeFirst() }
    recordings.append(recording)
    return recording
  }
}
