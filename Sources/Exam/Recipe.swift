package import Typeset

/// All that decides what a batch's files hold, byte for byte: template, numbers, settings, paper, format.
package struct Recipe: Codable, Sendable, Equatable {
  package var source: Source
  /// Which of the source's sheets are made; nil makes all.
  package var variants: VariantList?
  package var looks: Looks
  package var format: Format
  /// Dots per inch of PNG files.
  package var dpi: Int
  package var editions: [Edition]
  /// Whether keys list the common mistakes; not there in a batch.json that says nothing of it.
  private var listsMistakes: Bool?
  package var mistakes: Bool {
    get { listsMistakes ?? false }
    set { listsMistakes = newValue ? true : nil }
  }

  package enum Format: String, CaseIterable, Codable, Sendable {
    case pdf, svg, png
  }

  package init(
    _ source: Source, looks: Looks = Looks(), format: Format = .pdf, dpi: Int = 150,
    editions: [Edition] = Edition.allCases,
    mistakes: Bool = false
  ) {
    self.source = source
    self.looks = looks
    self.format = format
    self.dpi = dpi
    self.editions = editions
    self.mistakes = mistakes
  }

  /// Most sheets of one batch.
  package static let mostSheets = 1_000_000

  /// The dots per inch that are possible; at most, a page has a hundred million of them.
  package static let possibleDPI = 10...1_000

  /// The numbers of the sheets that are made, ascending.
  package var numbers: [Int] { variants?.numbers ?? VariantList(all: source.count).numbers }
}
