/// The measures of a sheet in points; all follow from the side of a box.
package struct Metrics: Sendable, Equatable {
  /// The side of a box.
  package var unit: Double

  /// From the normal box (9.2 mm) down to the smallest in which two digits and a minus sign still stand at 11 points.
  package static let units = [26.0, 24.5, 23.0]

  package var numberSize: Double { max(11, unit * 11.5 / 26) }
  package var captionSize: Double { 11 }
  package var labelSize: Double { max(10.5, unit * 12 / 26) }
  package var smallSize: Double { 8.5 }

  /// The space between a step's columns in which nothing but a carry arrow runs, and between two such arrows.
  package var arrowRoom: Double { 8 }
  /// The space between one row of boxes and the next, in which weights have their names.
  package var rowGap: Double { 22 }

  package func number(weight: Font.Weight = .regular) -> Font { Font(.sans, numberSize, weight: weight) }
  package var caption: Font { Font(.sans, captionSize) }
  package var small: Font { Font(.sans, smallSize) }

  package init(unit: Double) {
    self.unit = unit
  }
}

extension Font {
  /// The height of its capitals and figures, in points.
  package var capHeight: Double {
    switch family {
    case .sans: 0.727 * size
    case .math: 0.683 * size
    }
  }
}
