internal import COpenSSL

/// Bytes that only who has the key can read, and that nobody can change unnoticed: AES-256-GCM (NIST SP 800-38D).
///
/// The form is that of CryptoKit's `combined`: 12 bytes of nonce, the ciphertext, 16 bytes of tag.
package enum SealedBox {
  package static let nonceSize = 12
  private static let tagSize = 16

  /// Seals bytes under a key of 32 bytes; the same key and nonce must never seal other bytes.
  package static func seal(_ bytes: [UInt8], key: SymmetricKey, nonce: [UInt8]) -> [UInt8] {
    precondition(nonce.count == nonceSize, "a nonce has \(nonceSize) bytes")
    let cipher = Cipher(key, nonce: nonce, seals: true)
    var tag = [UInt8](repeating: 0, count: tagSize)
    let hidden = cipher.update(bytes)
    Libcrypto.check(cipher.finish())
    unsafe tag.withUnsafeMutableBytes {
      unsafe Libcrypto.check(
        EVP_CIPHER_CTX_ctrl(cipher.context, EVP_CTRL_AEAD_GET_TAG, Int32(tagSize), $0.baseAddress))
    }
    return nonce + hidden + tag
  }

  /// The bytes of a box; nil for one that is not as it was sealed, or was sealed under another key.
  package static func open(_ box: [UInt8], key: SymmetricKey) -> [UInt8]? {
    guard box.count >= nonceSize + tagSize else { return nil }
    let cipher = Cipher(key, nonce: Array(box.prefix(nonceSize)), seals: false)
    let bytes = cipher.update(Array(box.dropFirst(nonceSize).dropLast(tagSize)))
    var tag = Array(box.suffix(tagSize))
    unsafe tag.withUnsafeMutableBytes {
      unsafe Libcrypto.check(
        EVP_CIPHER_CTX_ctrl(cipher.context, EVP_CTRL_AEAD_SET_TAG, Int32(tagSize), $0.baseAddress))
    }
    return cipher.finish() == 1 ? bytes : nil
  }
}

/// One run of AES-256-GCM in one direction.
@safe private final class Cipher {
  let context: OpaquePointer

  init(_ key: SymmetricKey, nonce: [UInt8], seals: Bool) {
    guard Libcrypto.isReady, let context = unsafe EVP_CIPHER_CTX_new() else {
      fatalError("libcrypto gives no cipher context: \(Libcrypto.reason)")
    }
    unsafe self.context = context
    unsafe key.withBytes { bytes in
      precondition(bytes.count == 32, "a key of AES-256 has 32 bytes")
      unsafe Libcrypto.check(
        EVP_CipherInit_ex2(
          context, EVP_aes_256_gcm(), bytes.bindMemory(to: UInt8.self).baseAddress, nonce, seals ? 1 : 0, nil))
    }
  }

  deinit { unsafe EVP_CIPHER_CTX_free(context) }

  /// What so many bytes become; GCM gives as many.
  func update(_ bytes: [UInt8]) -> [UInt8] {
    guard let length = Int32(exactly: bytes.count) else { fatalError("too many bytes to be sealed: \(bytes.count)") }
    return unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      var written: Int32 = 0
      unsafe Libcrypto.check(EVP_CipherUpdate(context, buffer.baseAddress, &written, bytes, length))
      count = Int(written)
    }
  }

  /// Ends the run; 1 unless the tag is not that of the bytes.
  func finish() -> Int32 {
    var (rest, written): ([UInt8], Int32) = ([UInt8](repeating: 0, count: 16), 0)
    return unsafe EVP_CipherFinal_ex(context, &rest, &written)
  }
}
