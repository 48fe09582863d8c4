internal import CCairo
internal import Typeset

/// A string set in a font: glyphs with their places, ready to be painted anywhere; all lengths in points.
///
/// Filled while it is shaped, then shared by all that paint it.
final class ShapedText {
  var pieces: [GlyphPiece]
  /// How far the pen moves.
  var advance = 0.0
  /// What is inked, relative to the left end of the baseline.
  var ink = Rect(x: 0, y: 0, width: 0, height: 0)
  /// Characters that no installed font has.
  var missing: Set<Unicode.Scalar> = []

  init(pieces: [GlyphPiece] = []) {
    self.pieces = pieces
  }
}

/// Glyphs of one scaled font in a row, with the text that they stand for, as `cairo_show_text_glyphs` wants them.
struct GlyphPiece {
  var font: ScaledFont
  var utf8: [CChar] = []
  var glyphs: [cairo_glyph_t] = []
  var clusters: [cairo_text_cluster_t] = []
  /// Whether it is read from right to left. Glyphs and clusters run from left to right in any case: so readers of PDFs
  /// expect it, and turn letters round themselves.
  var isRightToLeft = false
  /// Where its text starts in the whole, in bytes.
  var start = 0
}

extension ShapedText {
  /// The pieces as they are read, whichever way; a tagged PDF has its text so.
  var inReadingOrder: [GlyphPiece] {
    guard pieces.contains(where: \.isRightToLeft) else { return pieces }
    return pieces.sorted { $0.start < $1.start }.map { $0.isRightToLeft ? $0.reversed : $0 }
  }
}

extension GlyphPiece {
  /// The same clusters from the other end.
  fileprivate var reversed: GlyphPiece {
    var piece = self
    (piece.utf8, piece.glyphs) = ([], [])
    piece.clusters.reverse()
    var (bytes, count) = (utf8.count, glyphs.count)
    for cluster in piece.clusters {
      bytes -= Int(cluster.num_bytes)
      count -= Int(cluster.num_glyphs)
      piece.utf8 += utf8[bytes..<bytes + Int(cluster.num_bytes)]
      piece.glyphs += glyphs[count..<count + Int(cluster.num_glyphs)]
    }
    return piece
  }
}

extension ShapedText {
  /// The text at another size: outlines are not hinted, so that all its lengths grow alike.
  func scaled(by ratio: Double, _ fonts: ScaledFonts) -> ShapedText {
    let text = ShapedText()
    text.missing = missing
    text.advance = advance * ratio
    text.ink = Rect(x: ink.x * ratio, y: ink.y * ratio, width: ink.width * ratio, height: ink.height * ratio)
    text.pieces = pieces.map { piece in
      var piece = piece
      piece.font = fonts.font(piece.font, scaledBy: ratio)
      piece.glyphs = piece.glyphs.map { cairo_glyph_t(index: $0.index, x: $0.x * ratio, y: $0.y * ratio) }
      return piece
    }
    return text
  }

  /// Adds text at the right end, in the font that is there where it is the same.
  func append(_ next: ShapedText) {
    let bytes = pieces.reduce(0) { $0 + $1.utf8.count }
    for piece in next.pieces {
      if let last = pieces.last, last.font === piece.font, !last.isRightToLeft, !piece.isRightToLeft {
        let place = pieces.count - 1
        pieces[place].utf8 += piece.utf8
        pieces[place].clusters += piece.clusters
        for glyph in piece.glyphs {
          pieces[place].glyphs.append(cairo_glyph_t(index: glyph.index, x: glyph.x + advance, y: glyph.y))
        }
      } else {
        var piece = piece
        piece.start += bytes
        for place in piece.glyphs.indices { piece.glyphs[place].x += advance }
        pieces.append(piece)
      }
    }
    if next.ink.width > 0 {
      let added = next.ink.moved(x: advance, y: 0)
      ink = ink.width > 0 ? ink.union(added) : added
    }
    advance += next.advance
    if !next.missing.isEmpty { missing.formUnion(next.missing) }
  }
}
