internal import COpenSSL
internal import Synchronization

/// Message authentication codes under one key: HMAC-SHA-256 (RFC 2104).
package final class HMAC: Sendable {
  /// The key is worked into the context once; each code starts from a copy of it.
  private let keyed: Mutex<Context>

  /// Only one thread at a time uses it.
  @safe private struct Context: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  package init(key: SymmetricKey) {
    guard Libcrypto.isReady, let mac = unsafe EVP_MAC_fetch(nil, "HMAC", nil) else {
      fatalError("libcrypto has no HMAC: \(Libcrypto.reason)")
    }
    // The context keeps the algorithm as long as it needs it.
    defer { unsafe EVP_MAC_free(mac) }
    guard let context = unsafe EVP_MAC_CTX_new(mac) else {
      fatalError("libcrypto gives no HMAC context: \(Libcrypto.reason)")
    }
    var digest = Array("SHA256".utf8CString)
    unsafe digest.withUnsafeMutableBufferPointer { name in
      let parameters = unsafe [
        OSSL_PARAM_construct_utf8_string("digest", name.baseAddress, 0), OSSL_PARAM_construct_end(),
      ]
      unsafe key.withBytes { bytes in
        unsafe Libcrypto.check(
          EVP_MAC_init(context, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count, parameters))
      }
    }
    keyed = unsafe Mutex(Context(pointer: context))
  }

  deinit { keyed.withLock { unsafe EVP_MAC_CTX_free($0.pointer) } }

  /// The code of some bytes, 32 bytes.
  package func code(of bytes: [UInt8]) -> [UInt8] {
    keyed.withLock { context in
      // Without a key, the context starts anew with the one that it has.
      unsafe Libcrypto.check(EVP_MAC_init(context.pointer, nil, 0, nil))
      unsafe Libcrypto.check(EVP_MAC_update(context.pointer, bytes, bytes.count))
      return unsafe [UInt8](unsafeUninitializedCapacity: SHA256.size) { buffer, count in
        unsafe Libcrypto.check(EVP_MAC_final(context.pointer, buffer.baseAddress, &count, SHA256.size))
      }
    }
  }
}
