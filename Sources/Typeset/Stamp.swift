/// What one sheet of a batch says of itself in its header and footer, apart from its problem.
package struct Stamp: Sendable, Equatable {
  /// What rebuilds the sheet: its number, its template and its seed.
  package var origin: String

  package init(origin: String) {
    self.origin = origin
  }
}
