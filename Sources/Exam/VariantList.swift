/// Variants by number, as `--variants 7,12-14` names them, in ascending order.
package struct VariantList: Sendable, Equatable {
  package var numbers: [Int]

  package init(all count: Int) {
    numbers = Array(1..<count + 1)
  }

  /// Reads numbers and ranges; each must lie within the batch.
  package init(_ text: String, count: Int) throws(BatchError) {
    var found: Set<Int> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0.filter { $0 != " " }) }
      guard 1...2 ~= ends.count, let first = ends[0], let last = ends.last ?? nil, first <= last else {
        throw .noVariantsIn(text)
      }
      for end in [first, last] where !(1...max(count, 1) ~= end) { throw .noSuchVariant(end, count: count) }
      found.formUnion(first...last)
    }
    numbers = found.sorted()
  }
}
