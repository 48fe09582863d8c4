internal import COpenSSL

/// What all calls of OpenSSL's libcrypto share: it is set up once, and each of its statuses is checked.
enum Libcrypto {
  /// Sets the library up without the machine's configuration file, so that it computes the same everywhere and starts
  /// sooner. Whoever calls libcrypto reads it first.
  static let isReady: Bool =
    OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG) | UInt64(OPENSSL_INIT_NO_ATEXIT), nil) == 1

  /// Ends the program when a call failed that can only fail for want of memory, as Swift's own allocations do.
  static func check(_ status: Int32, _ call: StaticString = #function) {
    guard status == 1 else { fatalError("libcrypto failed in \(call): \(reason)") }
  }

  /// The last error's reason in libcrypto's own words.
  static var reason: String {
    guard let text = unsafe ERR_reason_error_string(ERR_peek_last_error()) else { return "no reason given" }
    return unsafe String(cString: text)
  }
}
