/// The page on which a sheet is laid out, and the sides that its boxes may have, the larger first.
package struct SheetFormat: Sendable, Equatable {
  package var size: Size
  package var units: [Double]
  /// By how much the sheet is then made smaller, to share a page; nil where it has its own.
  package var reduction: Double?

  package init(size: Size, units: [Double] = Metrics.units, reduction: Double? = nil) {
    (self.size, self.units, self.reduction) = (size, units, reduction)
  }
}
