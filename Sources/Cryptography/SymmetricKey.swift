internal import COpenSSL

/// The bytes of a key, which are wiped from memory when nobody needs them any more.
package final class SymmetricKey: Sendable {
  private let bytes: UnsafeSendable

  /// A buffer that is written once, before it is shared.
  @safe private struct UnsafeSendable: @unchecked Sendable {
    let buffer: UnsafeMutableRawBufferPointer
  }

  package init(_ bytes: some Collection<UInt8>) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    unsafe buffer.copyBytes(from: bytes)
    self.bytes = unsafe UnsafeSendable(buffer: buffer)
  }

  deinit {
    unsafe OPENSSL_cleanse(bytes.buffer.baseAddress, bytes.buffer.count)
    unsafe bytes.buffer.deallocate()
  }

  /// Hands the bytes to a call of libcrypto, which must not keep them.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    unsafe try body(UnsafeRawBufferPointer(bytes.buffer))
  }

  /// The bytes, for whoever hands the key on.
  package var copy: [UInt8] { unsafe withBytes { unsafe Array($0) } }
}
