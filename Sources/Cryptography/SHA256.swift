internal import COpenSSL

/// A SHA-256 sum (FIPS 180-4) of bytes that come portion by portion.
@safe package final class SHA256 {
  /// How many bytes a sum has.
  package static let size = 32

  private let context: OpaquePointer

  package init() {
    guard Libcrypto.isReady, let context = unsafe EVP_MD_CTX_new() else {
      fatalError("libcrypto gives no digest context: \(Libcrypto.reason)")
    }
    unsafe self.context = context
    unsafe Libcrypto.check(EVP_DigestInit_ex2(context, EVP_sha256(), nil))
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  /// Adds further bytes.
  package func update(_ bytes: some Collection<UInt8>) {
    let isWhole: Void? = bytes.withContiguousStorageIfAvailable {
      unsafe Libcrypto.check(EVP_DigestUpdate(context, $0.baseAddress, $0.count))
    }
    if isWhole == nil { update(Array(bytes)) }
  }

  /// The sum of all bytes so far, which ends it: nothing may be added afterwards.
  package func finalize() -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, count in
      unsafe Libcrypto.check(EVP_DigestFinal_ex(context, buffer.baseAddress, nil))
      count = Self.size
    }
  }

  /// The sum of some bytes.
  package static func hash(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let sum = SHA256()
    sum.update(bytes)
    return sum.finalize()
  }
}
