/// Why there is no secret to draw from, or not the right one.
///
/// No case holds what was typed after `--secret`: it may be the secret itself, typed in place of its file.
package enum SecretError: Error, Sendable, Equatable {
  case unreadable(FileError.Reason)
  case tooShort(bytes: Int)
  /// The batch was made from a secret, and none is given.
  case missing(batch: String)
  /// The batch was made from another secret.
  case wrong(batch: String)
  /// The batch was made from no secret.
  case needless(batch: String)
}

extension SecretError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadable(let reason): "cannot read the file that --secret names: \(reason). \(Self.advice)"
    case .tooShort(let bytes):
      (bytes == 0 ? "the file of the secret is empty" : "the secret has \(bytes) bytes, which can be guessed")
        + "; \(Secret.fewestBytes) are the fewest. \(Self.advice)"
    case .missing(let batch):
      "the sheets of \(batch) come from a secret, and without it nobody can make their keys; name its file with "
        + "--secret FILE"
    case .wrong(let batch): "the sheets of \(batch) come from another secret than the one in the file of --secret"
    case .needless(let batch): "the sheets of \(batch) come from no secret; leave --secret out"
    }
  }

  private static let advice = "This makes one: head -c 32 /dev/urandom | base64 > exam.secret"
}
