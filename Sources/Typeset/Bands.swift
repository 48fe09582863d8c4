extension WorkPlan.Section {
  /// The section's rows in as few bands as fit a page each, for a section that is taller than one; nil when a single row
  /// is too tall.
  ///
  /// A break comes where a row has a stack or a formula of its own, if it can; elsewhere the stack is repeated.
  func bands(fitting fits: (WorkPlan.Section) -> Bool) -> [WorkPlan.Section]? {
    var bands: [WorkPlan.Section] = []
    var start = 0
    while start < rows.count {
      let ends = (start + 1...rows.count).filter { fits(band(start..<$0)) }
      guard let longest = ends.last else { return nil }
      let natural = ends.last { $0 == rows.count || rows[$0].startsAnew }
      let end = longest == rows.count ? longest : natural ?? longest
      bands.append(band(start..<end))
      start = end
    }
    return bands
  }

  private func band(_ range: Range<Int>) -> WorkPlan.Section {
    var band = WorkPlan.Section(axis: axis, rows: Array(rows[range]))
    if !band.rows[0].startsAnew { band.rows[0].stack = band.rows[0].factors.map(\.operand) }
    return band
  }
}

extension WorkPlan.Row {
  /// Whether the row needs nothing that stands above it.
  fileprivate var startsAnew: Bool { !stack.isEmpty || factors.isEmpty }
}
