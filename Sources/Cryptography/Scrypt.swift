internal import COpenSSL

/// A slow function from passphrases to keys, so that guesses cost time and memory: scrypt (RFC 7914).
package struct Scrypt: Sendable {
  /// N, the cost in time and memory; a power of two.
  package var cost: UInt64
  /// r, the size of a block.
  package var blockSize: UInt64
  /// p, how often the whole is done.
  package var parallelism: UInt64 = 1

  package init(cost: UInt64, blockSize: UInt64, parallelism: UInt64 = 1) {
    (self.cost, self.blockSize, self.parallelism) = (cost, blockSize, parallelism)
  }

  /// The key that a passphrase stretches to.
  ///
  /// - Throws: that the memory is not to be had: 128 · N · r bytes and a little more.
  package func key(from passphrase: [UInt8], salt: [UInt8], size: Int) throws(CryptographyError) -> SymmetricKey {
    var key = [UInt8](repeating: 0, count: size)
    let memory = 128 * blockSize * (cost + parallelism + 2)
    defer { unsafe key.withUnsafeMutableBytes { unsafe OPENSSL_cleanse($0.baseAddress, $0.count) } }
    let status = unsafe passphrase.withUnsafeBytes { bytes in
      let characters = unsafe bytes.bindMemory(to: CChar.self)
      return unsafe Libcrypto.isReady
        ? EVP_PBE_scrypt(
          characters.baseAddress, characters.count, salt, salt.count, cost, blockSize, parallelism, memory, &key, size)
        : 0
    }
    guard status == 1 else { throw .noMemory(bytes: memory, reason: Libcrypto.reason) }
    return SymmetricKey(key)
  }
}
