/// Why libcrypto could not do what it was asked, where that is not for want of a few bytes.
package enum CryptographyError: Error, Sendable, Equatable {
  /// Stretching a passphrase takes this much memory, and it was not to be had.
  case noMemory(bytes: UInt64, reason: String)
  /// The system gives no random bytes.
  case noRandomness(reason: String)
}

extension CryptographyError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noMemory(let bytes, let reason):
      "stretching the secret takes \(bytes / 1_000_000) MB of memory, which the system does not give (\(reason))"
    case .noRandomness(let reason): "the system gives no random bytes (\(reason))"
    }
  }
}
