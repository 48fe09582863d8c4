import Foundation
import Testing

@Suite struct DeckCommandTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func theSlidesOfTheExample() throws {
    let outcome = try Command.run(["deck", "rnn", "--example", "-o", "d"], in: folder)
    #expect(outcome.status == 0 && outcome.lines == ["d/deck.pdf"])
    let info = try Command.tool("pdfinfo", "d/deck.pdf", in: folder)
    #expect(info.contains(/Pages: +13\n/) && info.contains(/Page size: +960 x 540 pts/))
    let last = try Command.tool("pdftotext", "-layout", "-f", "13", "d/deck.pdf", "-", in: folder)
    for number in ["−11", "−22", "16", "28", "40", "12 of 12"] { #expect(last.contains(number)) }
    let first = try Command.tool("pdftotext", "-layout", "-l", "1", "d/deck.pdf", "-", in: folder)
    #expect(first.contains("RNN by Hand") && !first.contains("40"))
  }
}
