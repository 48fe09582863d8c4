internal import Ink
internal import Typeset

extension Recipe {
  /// What a sheet says of itself.
  func stamp(of number: Int, _ tag: SheetTag, _ student: Student? = nil) throws -> Stamp {
    let code = SheetCode(tag, number).description
    return Stamp(
      number: number, code: code, qrCode: looks.qrCode ? try QRCode.bitmap(of: code) : nil, student: student)
  }
}
