import Ink
import Testing
import Typeset
import Worksheet

@Suite struct ImpositionTests {
  private let a5 = Imposition(perPage: .two).format(.a4).size

  private func page(_ name: String, _ size: Size) -> Page {
    Page(size: size, ground: [.text(TextRun(name, at: Point(50, 60), Font(.sans, 10), .ink))])
  }

  private func printed(_ imposition: Imposition, _ sheets: [[Page]]) throws -> [Imposer.Output] {
    var imposer = Imposer(imposition, paper: .a4, leftBlank: "left blank")
    var output: [Imposer.Output] = []
    for (number, pages) in sheets.enumerated() { output += try imposer.add(pages, number: number + 1) }
    return output + imposer.finish()
  }

  @Test func eachCopyStartsOnAnOddPage() throws {
    let (one, two) = (page("one", Paper.a4.size), page("two", Paper.a4.size))
    let output = try printed(Imposition(isDuplex: true, copies: 2), [[one], [one, two]])
    let strings = output.map { $0.page.strings[0] }
    #expect(strings == ["one", "left blank", "one", "left blank", "one", "two", "one", "two"])
    #expect(output.map(\.label) == ["1", "1.blank", "1", "1.blank", "2.1", "2.2", "2.1", "2.2"])
    #expect(output.map(\.starts) == [1, nil, nil, nil, 2, nil, nil, nil])
  }

  @Test func twoUprightSheetsStandSideBySide() throws {
    let output = try printed(Imposition(perPage: .two), (1...3).map { [page("\($0)", a5)] })
    #expect(output.map(\.page.size) == [Paper.a4.size.turned, Paper.a4.size.turned])
    #expect(output.map(\.label) == ["1-2", "3"])
    #expect(output[0].page.strings == ["1", "2"])
    let places = output[0].page.items.compactMap { if case .text(let run) = $0 { run.origin } else { nil } }
    #expect(abs(places[0].x - 50 * Imposition.reduction) < 0.01 && abs(places[0].y - places[1].y) < 0.01)
    #expect(abs(places[1].x - places[0].x - Paper.a4.size.height / 2) < 0.01)
  }

  @Test func broadSheetsStandAboveEachOther() throws {
    let output = try printed(Imposition(perPage: .two), (1...2).map { [page("\($0)", a5.turned)] })
    #expect(output.map(\.page.size) == [Paper.a4.size])
  }

  @Test func fourShareAPageAndItsBackIsEmpty() throws {
    let a6 = Imposition(perPage: .four).format(.letter).size
    var imposer = Imposer(Imposition(perPage: .four, isDuplex: true, copies: 3), paper: .letter, leftBlank: "blank")
    let first = try imposer.add([page("a", a6)], number: 1)
    let second = try imposer.add([page("b", a6)], number: 2)
    let last = imposer.finish()
    #expect(first.isEmpty)
    #expect(second.map(\.page.strings) == [["a", "a", "a", "b"], ["blank"]])
    #expect(last.map(\.page.strings) == [["b", "b"], ["blank"]])
    #expect(second[0].page.size == Paper.letter.size)
  }

  @Test func sheetsOfSeveralPagesDoNotShareOne() throws {
    let pages = [page("one", a5), page("two", a5)]
    #expect(throws: ImpositionError(number: 1, pages: 2, perPage: 2)) {
      try printed(Imposition(perPage: .two), [pages])
    }
  }

  /// What students write in is at least 7 mm high, and nothing leaves its part of the page.
  @Test(arguments: ["rnn", "linear-layer"])
  func boxesOfHalfAPageAreLargeEnough(name: String) throws {
    let shaper = try TextShaper()
    let imposition = Imposition(perPage: .two)
    let solution = try Exercise(template(name), numbers: .example).problem(from: .example).solution()
    let layout = try SheetLayout(
      solution, isDrawn: false, looks: Looks(), format: imposition.format(.a4), ruler: shaper)
    let sheet = Sheet(solution, on: layout, stamp: Stamp(origin: "origin"))
    let page = try printed(imposition, [sheet.pages(.key), sheet.pages(.key)])[0].page
    let paper = Rect(x: 0, y: 0, width: page.size.width, height: page.size.height)
    for case .box(let rect, _, _) in page.items {
      #expect(rect.height >= 7 * 72 / 25.4 && paper.contains(rect), "\(rect)")
    }
    for case .text(let run) in page.items {
      let ink = shaper.ink(of: run.string, in: run.font).moved(x: run.origin.x, y: run.origin.y)
      #expect(paper.contains(ink), "\(run.string)")
    }
  }
}
