/// A `batch.json` from which nothing can be made.
package struct ManifestError: Error, Sendable, Equatable {
  package enum Fault: Sendable, Equatable {
    case notJSON
    case missing(String)
    /// A key whose value is not what it should be.
    case misfit(String)
    case count(Int)
    case digests(Int, sheets: Int)
    case generator(Int, program: Int)
    case form(Int, program: Int)
  }

  package var path: String
  package var fault: Fault

  init(_ path: String, _ fault: Fault) {
    self.path = path
    self.fault = fault
  }
}

extension ManifestError: CustomStringConvertible {
  package var description: String { "cannot make the sheets of \(path) again: \(fault)" }
}

extension ManifestError.Fault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notJSON: "it is no batch.json; `unroll make` writes one beside the sheets"
    case .missing(let key): "it is no batch.json, or was changed: `\(key)` is missing"
    case .misfit(let key): "it was changed: `\(key)` is not what unroll writes there"
    case .count(let count): "it was changed: a batch has 1 to \(Recipe.mostSheets) sheets, not \(count)"
    case .digests(let digests, let sheets): "it was changed: it has \(sheets) sheets, but \(digests) digests"
    case .generator(let batch, let program):
      "generator \(batch) drew its numbers, and this version of unroll has generator \(program), which draws others"
    case .form(let form, let program):
      "it has form \(form), of \(form < program ? "an earlier" : "a later") version of unroll, and this version reads form "
        + "\(program); print from it with that version, or make the batch anew: the same template, seed and count give "
        + "the same sheets"
    }
  }

  /// Where the decoder met something else than it looked for; nil when it does not say.
  init?(_ error: DecodingError) {
    let (path, isMissing): ([any CodingKey], Bool)
    switch error {
    case .keyNotFound(let key, let context): (path, isMissing) = (context.codingPath + [key], true)
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      (path, isMissing) = (context.codingPath, false)
    @unknown default: return nil
    }
    guard !path.isEmpty else { return nil }
    let name = path.map { key in key.intValue.map(String.init) ?? key.stringValue }.joined(separator: ".")
    self = isMissing ? .missing(name) : .misfit(name)
  }
}
