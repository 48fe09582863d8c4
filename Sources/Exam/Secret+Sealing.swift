internal import Cryptography
internal import Foundation

extension Secret {
  /// Bytes as a text that only who has the secret can read; the same bytes give the same text.
  func sealed(_ bytes: [UInt8]) -> String {
    // A nonce that follows from the bytes is never that of others.
    let nonce = digest(of: Hexadecimal.text(SHA256.hash(bytes)), for: .nonce).prefix(SealedBox.nonceSize)
    return Data(SealedBox.seal(bytes, key: sealingKey, nonce: Array(nonce))).base64EncodedString()
  }

  /// The bytes of a sealed text; nil for one that is not as it was sealed, or was sealed under another secret.
  func opened(_ text: String) -> [UInt8]? {
    Data(base64Encoded: text).flatMap { SealedBox.open(Array($0), key: sealingKey) }
  }

  private var sealingKey: SymmetricKey { SymmetricKey(digest(of: "", for: .sealing)) }
}

extension VolumeContents {
  /// Without a sheet's figures but for who has the secret: they would narrow its answers down.
  func sealed(under secret: Secret?) throws -> VolumeContents {
    guard let secret, !fairnessByExercise.isEmpty else { return self }
    var contents = self
    contents.sealedFairness = secret.sealed(try JSONFile.bytes(fairnessByExercise))
    (contents.fairness, contents.exercises) = (nil, nil)
    return contents
  }

  /// The sheets' figures, sealed or not, an exercise at a time.
  ///
  /// - Throws: that nobody can read them with this secret.
  func figures(under secret: Secret?) throws -> [Fairness] {
    guard let sealedFairness else { return fairnessByExercise }
    let bytes = secret?.opened(sealedFairness) ?? []
    return try JSONDecoder().decode([Fairness].self, from: Data(bytes))
  }
}
