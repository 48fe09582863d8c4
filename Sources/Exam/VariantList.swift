/// Variants by number, as `--variants 7,12-14` names them, in ascending order.
package struct VariantList: Sendable, Equatable {
  package private(set) var numbers: [Int]

  package init(all count: Int) {
    numbers = Array(1..<max(count, 0) + 1)
  }

  /// Reads numbers and ranges; each must lie within the batch.
  package init(_ text: String, count: Int) throws(BatchError) {
    var found: Set<Int> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0.filter { $0 != " " }) }
      guard 1...2 ~= ends.count, let first = ends[0], let last = ends[ends.count - 1], first <= last else {
        throw .noVariantsIn(text)
      }
      for end in [first, last] where !(1...max(count, 1) ~= end) { throw .noSuchVariant(end, count: count) }
      found.formUnion(first...last)
    }
    numbers = found.sorted()
  }
}

extension VariantList: CustomStringConvertible {
  /// The shortest text that names them: `7,12-14`.
  package var description: String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let run = runs.last, run.upperBound == number - 1 {
        runs[runs.count - 1] = run.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
  }
}

extension VariantList: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      self = try VariantList(container.decode(String.self), count: Recipe.mostSheets)
    } catch let error as BatchError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
