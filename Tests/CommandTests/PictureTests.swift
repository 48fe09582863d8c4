import Foundation
import Testing

@Suite struct PictureTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func svgIsValidAndScales() throws {
    #expect(try Command.run(["make", "rnn", "-n", "2", "--format", "svg", "-o", "s"], in: folder).status == 0)
    let names = ["key-001.svg", "key-002.svg", "worksheet-001.svg", "worksheet-002.svg"]
    #expect(folder.names(in: "s") == ["batch.json"] + names)
    for name in names {
      _ = try Command.tool("xmllint", "--noout", "s/\(name)", in: folder)
      #expect(try folder.text("s/\(name)").prefix(400).contains(/viewBox="0 0 595.28 841.89"/), "\(name)")
    }
  }

  @Test(arguments: [("a4", "50", 414, 585), ("a4", "72", 596, 842), ("letter", "100", 850, 1_100)])
  func pngHasThePaperAndTheResolution(_ paper: String, _ dpi: String, _ width: Int, _ height: Int) throws {
    let arguments = ["make", "rnn", "--example", "--format", "png", "--dpi", dpi, "--paper", paper, "-o", "p"]
    #expect(try Command.run(arguments, in: folder).status == 0)
    #expect(folder.names(in: "p") == ["batch.json", "key-001.png", "worksheet-001.png"])
    let bytes = [UInt8](try folder.bytes("p/key-001.png"))
    #expect(Array(bytes[1..<4]) == Array("PNG".utf8))
    func number(at start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(number(at: 16) == width)
    #expect(number(at: 20) == height)
  }
}
