import Ink
import Testing
import Typeset

/// The QR code in the corner of every page, with the quiet that a reader needs.
@Suite struct QRPlaceTests {
  private func quiet(on page: Page) throws -> Rect {
    let places = page.figures.compactMap { item -> Rect? in
      if case .bitmap(let bitmap, let rect, _) = item {
        rect.inset(by: -4 * rect.width / Double(bitmap.width))
      } else {
        nil
      }
    }
    #expect(places.count == 1)
    return try #require(places.first)
  }

  @Test(arguments: ["rnn", "lstm", "seq2seq", "transformer-block", "viterbi"], Paper.allCases)
  func nothingComesNear(name: String, paper: Paper) throws {
    let shaper = try TextShaper()
    let code = try QRCode.bitmap(of: "7K3M-12-A")
    let printed = try Printed(template(name), seed: 3, paper: paper, shaper: shaper, listsMistakes: true, qrCode: code)
    for page in printed.blank + printed.key {
      let quiet = try quiet(on: page)
      for item in page.items {
        switch item {
        case .bitmap: continue
        case .box(let rect, _, _), .dots(let rect, _, _): #expect(!quiet.overlaps(rect), "\(name), \(paper)")
        case .line(let from, let to, _):
          let width = max(to.x - from.x, 0.1)
          let rect = Rect(x: from.x, y: from.y, width: width, height: max(to.y - from.y, 0.1))
          #expect(!quiet.overlaps(rect), "\(name), \(paper)")
        case .arrow(let points, _):
          #expect(!points.contains { quiet.contains(Rect(x: $0.x, y: $0.y, width: 0, height: 0)) })
        case .text(let run):
          let ink = shaper.ink(of: run.string, in: run.font).moved(x: run.origin.x, y: run.origin.y)
          #expect(!quiet.overlaps(ink), "\(name), \(paper): \(run.string)")
        }
      }
      #expect(Inspection(page, shaper).faults.isEmpty, "\(name), \(paper)")
    }
  }

  @Test func thePageHasNoRoomForItUnlessItsLooksSaySo() throws {
    let page = try Printed(template("rnn")).blank[0]
    #expect(!page.items.contains { if case .bitmap = $0 { true } else { false } })
    #expect(page.strings.contains { $0.hasPrefix("7K3M-12-A") })
  }
}
