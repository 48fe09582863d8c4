internal import Typeset

/// A string set in a font: glyphs with their places, ready to be painted anywhere; all lengths in points.
final class ShapedText {
  let pieces: [GlyphPiece]
  /// How far the pen moves.
  let advance: Double
  /// What is inked, relative to the left end of the baseline; measured when somebody asks, for most texts nobody does.
  var ink: Rect?
  /// Characters that no installed font has.
  let missing: Set<Unicode.Scalar>

  init(pieces: [GlyphPiece], advance: Double = 0, missing: Set<Unicode.Scalar> = []) {
    (self.pieces, self.advance, self.missing) = (pieces, advance, missing)
  }

  /// Texts one after another from left to right.
  init(joining texts: [ShapedText]) {
    var pieces: [GlyphPiece] = []
    var (advance, bytes) = (0.0, 0)
    var missing: Set<Unicode.Scalar> = []
    let length = texts.reduce(0) { $0 + $1.length }
    for text in texts {
      for piece in text.pieces {
        pieces.append(piece, movedBy: advance, start: bytes + piece.start, room: length - bytes)
      }
      bytes += text.length
      advance += text.advance
      if !text.missing.isEmpty { missing.formUnion(text.missing) }
    }
    (self.pieces, self.advance, self.missing) = (pieces, advance, missing)
  }
}

extension ShapedText {
  /// How many bytes its text has.
  private var length: Int { pieces.reduce(0) { $0 + $1.utf8.count } }

  /// The pieces as they are read, whichever way; a tagged PDF has its text so.
  var inReadingOrder: [GlyphPiece] {
    guard pieces.contains(where: \.isRightToLeft) else { return pieces }
    return pieces.sorted { $0.start < $1.start }.map { $0.isRightToLeft ? $0.reversed : $0 }
  }

  /// The text at another size: outlines are not hinted, so that all its lengths grow alike.
  func scaled(by ratio: Double, _ fonts: ScaledFonts) -> ShapedText {
    ShapedText(pieces: pieces.map { $0.scaled(by: ratio, fonts) }, advance: advance * ratio, missing: missing)
  }
}
