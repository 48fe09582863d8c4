/// A formula as pieces on a line: letters, signs, subscripts and superscripts.
package struct MathLine: Sendable, Equatable {
  package indirect enum Piece: Sendable, Equatable {
    case italic(String)
    case upright(String)
    case lowered([Piece])
    case raised([Piece])
    /// Space in parts of the font size.
    case space(Double)
  }

  package var pieces: [Piece]

  package init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  package static func + (left: MathLine, right: MathLine) -> MathLine { MathLine(left.pieces + right.pieces) }
}

extension MathLine {
  /// How wide the line is when it is set at a size.
  package func width(size: Double, _ ruler: some Ruler) -> Double {
    Setter(size: size, color: .ink, ruler: ruler).set(pieces, at: Point(0, 0)).width
  }

  /// The runs of the line from the left end of its baseline.
  package func runs(at origin: Point, size: Double, _ color: Color, _ ruler: some Ruler) -> [TextRun] {
    Setter(size: size, color: color, ruler: ruler).set(pieces, at: origin).runs
  }
}

/// Sets pieces one after another, subscripts smaller and lower.
private struct Setter<Measure: Ruler> {
  var size: Double
  var color: Color
  var ruler: Measure

  private static var scriptSize: Double { 0.72 }
  private static var drop: Double { 0.22 }
  private static var rise: Double { 0.36 }
  /// What a slanted letter keeps between its end and the next sign, in parts of the size.
  private static var slant: Double { 0.03 }

  func set(_ pieces: [MathLine.Piece], at origin: Point) -> (runs: [TextRun], width: Double) {
    var runs: [TextRun] = []
    var x = origin.x
    for piece in pieces {
      switch piece {
      case .italic(let text), .upright(let text):
        let isItalic = if case .italic = piece { true } else { false }
        let font = Font(.math, size, italic: isItalic)
        let ink = isItalic ? ruler.ink(of: text, in: font) : Rect(x: 0, y: 0, width: 0, height: 0)
        // A slanted letter reaches beyond its advance at either side.
        x -= min(0, ink.x)
        runs.append(TextRun(text, at: Point(x, origin.y), font, color))
        x += max(ruler.advance(of: text, in: font), ink.maxX) + (isItalic ? Self.slant * size : 0)
      case .lowered(let inner), .raised(let inner):
        let isLowered = if case .lowered = piece { true } else { false }
        var script = self
        script.size = max(size * Self.scriptSize, min(size, 7))
        let y = origin.y + size * (isLowered ? Self.drop : -Self.rise)
        let set = script.set(inner, at: Point(x, y))
        runs += set.runs
        x += set.width + 0.04 * size
      case .space(let ems): x += ems * size
      }
    }
    return (runs, x - origin.x)
  }
}
