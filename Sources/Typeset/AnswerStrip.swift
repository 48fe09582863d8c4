internal import Recurrence
internal import Worksheet

/// Where a sheet's answers stand on its strip: each under its symbol, in lines, an exercise after the other; a strip that
/// no page holds is divided into slips.
///
/// The places hang on the template alone, so that every sheet of a batch has them alike.
struct AnswerStrip: Sendable {
  /// A stretch of an answer's rows and columns; for most answers, all of them.
  struct Block: Sendable {
    /// Which of the sheet's exercises, from 0.
    var part: Int
    var slot: Int
    var rows: Range<Int>
    var columns: Range<Int>
    /// The upper left corner, from that of the answers.
    var corner: Point
    /// How wide an entry's column is.
    var width: Double
    /// Whether the answer has begun in an earlier block.
    var isContinued: Bool { rows.lowerBound > 0 || columns.lowerBound > 0 }
  }

  /// What stands on one piece of paper.
  struct Slip: Sendable {
    var blocks: [Block] = []
    /// What every sheet has on it, from the upper left corner of the answers: the symbols, and the numbers of exercises.
    var ground: [Item] = []
    var height = 0.0
  }

  let slips: [Slip]
  /// How far to the right the answers reach.
  let width: Double

  static let labelHeight = 15.0
  static let lineHeight = 17.0
  /// Where the first row of numbers stands below a block's upper edge.
  static let firstBaseline = labelHeight + 11
  private static let lineGap = 6.0
  /// What the number of an exercise has at the left of its answers.
  private static let numberWidth = 16.0
  private static let blockGap = 6.0
  private static let narrowest = 24.0
  static var number: Font { Font(.sans, 13, weight: .semibold) }

  /// - Parameters:
  ///   - pens: what draws each exercise's answers.
  ///   - isNumbered: whether the exercises have numbers, as an exam's.
  ///   - room: what a page has for the answers of a strip.
  init(_ pens: [Pen], isNumbered: Bool, room: Size) {
    var slips = [Slip()]
    let left = isNumbered ? Self.numberWidth : 0
    var (x, y, lineHeight, widest) = (left, 0.0, 0.0, 0.0)
    var numbered: Int?
    for (part, pen) in pens.enumerated() {
      // Each exercise begins a line.
      if part > 0 { (x, y, lineHeight) = (left, y + lineHeight + Self.lineGap, 0) }
      for var block in Self.blocks(pen, part, room: Size(width: room.width - left, height: room.height)) {
        let label = Self.label(of: block, pen)
        let count = Double(block.columns.count)
        block.width = max(block.width, (pen.width(label) + 10) / count)
        let height = Self.labelHeight + Self.lineHeight * Double(block.rows.count)
        if x > left, x + block.width * count > room.width {
          (x, y, lineHeight) = (left, y + lineHeight + Self.lineGap, 0)
        }
        if y > 0, y + height > room.height {
          slips.append(Slip())
          // What stood in the line already stays there.
          (x, y, lineHeight, numbered) = (left, 0, 0, nil)
        }
        block.corner = Point(x, y)
        slips[slips.count - 1].blocks.append(block)
        if isNumbered, numbered != part {
          let number = TextRun("\(part + 1)", at: Point(0, y + Self.firstBaseline), Font(.sans, 10), .muted)
          slips[slips.count - 1].ground.append(.text(number))
        }
        numbered = part
        slips[slips.count - 1].ground +=
          pen.label(label, centredAt: x + block.width * count / 2, baseline: y + 8, .muted).map(Item.text)
        x += block.width * count
        widest = max(widest, x)
        x += Self.blockGap
        lineHeight = max(lineHeight, height)
        slips[slips.count - 1].height = max(slips[slips.count - 1].height, y + height)
      }
    }
    (self.slips, width) = (slips, widest)
  }

  /// The answers in the order of time, each cut where it would be wider or higher than there is room.
  private static func blocks(_ pen: Pen, _ part: Int, room: Size) -> [Block] {
    let mostRows = max(1, Int((room.height - labelHeight) / lineHeight))
    return pen.model.answers.flatMap { slot -> [Block] in
      let shape = pen.model.shapes[slot]
      let longest = pen.numbers.longestText(of: pen.model.variables[slot].symbol)
      let width = min(room.width, max(narrowest, pen.ruler.advance(of: longest, in: number) + 10))
      let mostColumns = max(1, Int(room.width / width))
      return (0..<shape.rows).chunks(of: mostRows).flatMap { rows in
        (0..<shape.columns).chunks(of: mostColumns).map { columns in
          Block(part: part, slot: slot, rows: rows, columns: columns, corner: Point(0, 0), width: width)
        }
      }
    }
  }

  /// The symbol above a block, with dots where its answer goes on.
  private static func label(of block: Block, _ pen: Pen) -> MathLine {
    let name = pen.notation.variable(pen.model.variables[block.slot])
    return block.isContinued ? name + MathLine([.upright(" …")]) : name
  }
}

extension Range<Int> {
  /// The range in stretches of so many, the last of what is left.
  fileprivate func chunks(of count: Int) -> [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: count).map { $0..<Swift.min($0 + count, upperBound) }
  }
}
