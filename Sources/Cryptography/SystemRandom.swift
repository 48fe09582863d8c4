internal import COpenSSL

/// Random bytes that nobody can foresee, from the system's own source.
package enum SystemRandom {
  package static func bytes(_ count: Int) throws(CryptographyError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    guard let size = Int32(exactly: count), Libcrypto.isReady, unsafe RAND_bytes(&bytes, size) == 1 else {
      throw .noRandomness(reason: Libcrypto.reason)
    }
    return bytes
  }
}

/// Whether two sums are the same, in a time that does not tell where they differ.
package func areEqualInConstantTime(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  unsafe left.count == right.count && CRYPTO_memcmp(left, right, left.count) == 0
}
