/// The measures of a sheet's QR code in points.
enum QRPlace {
  /// 21 squares of a fiftieth of an inch (0.5 mm): whole dots at 100, 150, 300 and 600 dots per inch.
  static let side = 21 * 1.44
  /// The white that a reader needs around it, four squares and a little.
  static let quiet = 8.0
}
