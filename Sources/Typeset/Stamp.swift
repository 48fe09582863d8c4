/// What one sheet of a batch says of itself in its header and footer, apart from its problem.
package struct Stamp: Sendable, Equatable {
  /// Which of its batch's sheets it is, from 1.
  package var number: Int?
  /// What names the sheet among those of all batches, as in `7K3M-12-X`.
  package var code: String?
  /// The code as a QR code, for the upper right corner; the sheet's layout leaves room if its looks say so.
  package var qrCode: Bitmap?
  /// Whose sheet it is, if that is known before it is handed out.
  package var student: Student?

  package init(number: Int? = nil, code: String? = nil, qrCode: Bitmap? = nil, student: Student? = nil) {
    self.number = number
    self.code = code
    self.qrCode = qrCode
    self.student = student
  }
}
