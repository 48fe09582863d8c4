internal import CQREncode
internal import Glibc
package import Typeset

/// QR codes (ISO/IEC 18004) of short texts.
package enum QRCode {
  /// The squares of a text's code, without the four squares of quiet that it needs on every side.
  ///
  /// A code with a quarter of it spoilt can still be read (error correction Q). Up to 16 characters of digits, capitals
  /// and dashes make 21 by 21 squares, longer texts more.
  package static func bitmap(of text: String) throws(InkError) -> Bitmap {
    guard let code = QRcode_encodeString(text, 1, QR_ECLEVEL_Q, QR_MODE_8, 1) else {
      throw InkError(.makeQRCode, .system(String(cString: strerror(errno))))
    }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    let squares = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
    return Bitmap(width: width, squares: squares.map { $0 & 1 == 1 })
  }
}
