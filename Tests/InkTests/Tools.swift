import Foundation
import Testing

/// Runs a program on some bytes, which it finds in a file named after its options; gives what it printed and fails the
/// test when the program fails.
func run(_ program: String, _ options: String..., on data: Data, then last: String...) throws -> Data {
  let file = FileManager.default.temporaryDirectory.appending(path: "ink-\(UUID().uuidString)")
  try data.write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/\(program)")
  process.arguments = options + [file.path] + last
  // Complaints go to the test's own stderr.
  let out = Pipe()
  process.standardOutput = out
  try process.run()
  let printed = out.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  #expect(process.terminationStatus == 0, "\(program) failed")
  return printed
}

/// The same as a string.
func text(_ data: Data) -> String { String(decoding: data, as: UTF8.self) }

/// A page as grey pixels, as poppler sees it.
struct Picture {
  let width: Int
  let height: Int
  private let pixels: Data

  /// Renders a page of a document.
  init(pdf: Data, page: Int = 1, dpi: Int) throws {
    let pgm = try run("pdftoppm", "-gray", "-r", "\(dpi)", "-f", "\(page)", "-singlefile", on: pdf)
    // "P5", width, height and 255, each followed by one white space; then a byte a pixel.
    let head = pgm.prefix(30).split(maxSplits: 4, omittingEmptySubsequences: true) { $0 == 10 || $0 == 32 }
    let numbers = head.dropFirst().prefix(2).compactMap { Int(text($0)) }
    width = try #require(numbers.first)
    height = try #require(numbers.last)
    pixels = Data(pgm.suffix(width * height))
  }

  /// How many pixels are lighter or darker than the other's by more than a share of black.
  func differences(to other: Picture, beyond share: Double) -> Int {
    zip(pixels, other.pixels).count { abs(Int($0) - Int($1)) > Int(255 * share) }
  }

  func isDark(_ x: Int, _ y: Int) -> Bool { pixels[y * width + x] < 128 }

  /// The columns and rows that hold something dark.
  func dark() -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>)? {
    let places = pixels.indices.filter { pixels[$0] < 128 }
    let columns = places.map { $0 % width }
    guard let left = columns.min(), let right = columns.max(), let first = places.first, let last = places.last
    else { return nil }
    return (left...right, first / width...last / width)
  }
}
