internal import CCairo
internal import Typeset

/// What pages share, compiled to few commands.
final class Ground {
  private let items: [Item]
  private let size: Size
  private let palette: Palette
  private let layers: Layers
  /// Whether a second page had it.
  fileprivate(set) var isShared = false

  fileprivate init(_ page: Page, shaper: TextShaper, _ operation: InkError.Operation) throws(InkError) {
    (items, size, palette) = (page.ground, page.size, page.palette)
    layers = try Layers(items, shaper: shaper, palette, operation)
  }

  fileprivate func isGround(of page: Page) -> Bool {
    size == page.size && palette == page.palette && items == page.ground
  }

  func paint(on context: OpaquePointer) { layers.paint(on: context) }

  /// Recorded once and replayed on each page: one form in a PDF instead of its drawing on every page.
  func recording(_ operation: InkError.Operation) throws(InkError) -> Canvas {
    var extents = cairo_rectangle_t(x: 0, y: 0, width: size.width, height: size.height)
    let canvas = try Canvas(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents), for: operation)
    paint(on: canvas.context)
    try canvas.check(operation)
    return canvas
  }
}

/// The grounds of some documents' pages, each compiled when it first comes.
package final class Grounds {
  private var grounds: [Ground] = []

  /// More different grounds than a sheet's pages have: if none of so many came again, none will.
  private static let most = 24

  package init() {}

  /// The ground of a page; nil where grounds never come again, since compiling would cost more than it saves.
  func ground(of page: Page, shaper: TextShaper, _ operation: InkError.Operation) throws(InkError) -> Ground? {
    if let ground = grounds.first(where: { $0.isGround(of: page) }) {
      ground.isShared = true
      return ground
    }
    if grounds.count == Self.most {
      guard grounds.contains(where: \.isShared) else { return nil }
      grounds.removeFirst()
    }
    let ground = try Ground(page, shaper: shaper, operation)
    grounds.append(ground)
    return ground
  }
}

/// The grounds of a document's pages as its forms.
struct GroundRecordings {
  private var known: [(ground: Ground, recording: Canvas)] = []

  mutating func replay(
    _ ground: Ground, on context: OpaquePointer, _ operation: InkError.Operation
  ) throws(InkError) {
    let recording: Canvas
    if let old = known.first(where: { $0.ground === ground }) {
      recording = old.recording
    } else {
      recording = try ground.recording(operation)
      known.append((ground, recording))
    }
    cairo_set_source_surface(context, recording.surface, 0, 0)
    cairo_paint(context)
  }
}
