/// How sheets look, whatever stands on them.
package struct Looks: Codable, Sendable, Equatable {
  package var paper: Paper
  /// The whole language in which the sheets are printed, not its name: a later change of its file changes no printed
  /// batch. Nil is English.
  package var language: Language?
  /// Whether every page has its sheet's code as a QR code; not there in a batch.json that says nothing of it.
  private var showsQRCode: Bool?
  package var qrCode: Bool {
    get { showsQRCode ?? false }
    set { showsQRCode = newValue ? true : nil }
  }

  package init(paper: Paper = .a4, language: Language? = nil, qrCode: Bool = false) {
    self.paper = paper
    self.language = language
    self.qrCode = qrCode
  }

  /// The words printed on the sheets beside the template's own.
  package var words: Words { (language ?? .english).words }

  package var decimal: DecimalMark { (language ?? .english).decimal }
}
