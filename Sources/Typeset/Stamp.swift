/// What one sheet of a batch says of itself in its header and footer, apart from its problem.
package struct Stamp: Sendable, Equatable {
  /// Which of its batch's sheets it is, as in `Sheet 12 of 30`; nil for a sheet that is alone.
  package var place: String?
  /// What names the sheet among those of all batches, as in `7K3M-12-X`.
  package var code: String?
  /// The code as a QR code, for the upper right corner; the sheet's layout leaves room if its looks say so.
  package var qrCode: Bitmap?
  /// Whose sheet it is, if that is known before it is handed out.
  package var student: Student?

  package init(place: String? = nil, code: String? = nil, qrCode: Bitmap? = nil, student: Student? = nil) {
    self.place = place
    self.code = code
    self.qrCode = qrCode
    self.student = student
  }
}
