internal import Foundation
internal import Ink
internal import Typeset
internal import Worksheet

/// The files that a batch's pages go to: one PDF an edition and volume, or one picture a page.
final class SheetFiles {
  private let recipe: Recipe
  private let title: String
  private let author: String?
  private let shaper: TextShaper
  /// Opens a file by its name; `-o -` has standard output in its place.
  private let open: (String) throws -> Output
  private var documents: [Edition: (document: PDFDocument, output: Output)] = [:]
  private var volume = -1
  private var printed = 0
  private(set) var outputs: [Output] = []

  /// Where bytes go, and how that ends.
  struct Output {
    var name: String
    var write: ([UInt8]) throws -> Void
    var close: () throws -> Void
    var publish: () throws -> Void
  }

  init(_ recipe: Recipe, template: Template, shaper: TextShaper, open: @escaping (String) throws -> Output) {
    self.recipe = recipe
    self.shaper = shaper
    self.open = open
    title = template.title
    author = template.course
  }

  /// Adds a sheet's pages to each edition's files.
  func add(_ sheet: Sheet<TextShaper>, number: Int) throws {
    for edition in recipe.editions {
      let pages = sheet.pages(edition)
      switch recipe.format {
      case .pdf: try add(pages, edition, number)
      case .svg, .png:
        for (page, content) in pages.enumerated() {
          let output = try start(pictureName(edition, number, page: pages.count == 1 ? nil : page + 1))
          if recipe.format == .svg {
            try SVG.paint(content, shaper: shaper, into: output.write)
          } else {
            try PNG.paint(content, dpi: recipe.dpi, shaper: shaper, into: output.write)
          }
          try output.close()
        }
      }
    }
    printed += 1
  }

  /// Ends all files; they are whole, but not yet in their places.
  func finish() throws {
    for edition in recipe.editions {
      guard let (document, output) = documents.removeValue(forKey: edition) else { continue }
      try document.finish()
      try output.close()
    }
  }

  private func start(_ name: String) throws -> Output {
    let output = try open(name)
    outputs.append(output)
    return output
  }

  private func pictureName(_ edition: Edition, _ number: Int, page: Int?) -> String {
    let digits = max(3, String(recipe.source.count).count)
    let stem = "\(edition.singular)-\(Self.padded(number, digits))"
    return stem + (page.map { "-\($0)" } ?? "") + ".\(recipe.format.rawValue)"
  }

  static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

// MARK: - PDF

extension SheetFiles {
  /// Up to so many sheets each has an entry in the outline; beyond, one in a hundred.
  private static let mostOutlined = 100

  private func add(_ pages: [Page], _ edition: Edition, _ number: Int) throws {
    let document = try document(edition, volume: VolumeSampler.volume(of: number))
    let isOutlined = recipe.source.count <= Self.mostOutlined || number % 100 == 1
    for (page, content) in pages.enumerated() {
      let label = pages.count == 1 ? "\(number)" : "\(number).\(page + 1)"
      try document.add(content, label: label, outline: page == 0 && isOutlined ? "\(edition.outlineTitle) \(number)" : nil)
    }
  }

  /// The edition's document of a volume; the one before it is ended.
  private func document(_ edition: Edition, volume: Int) throws -> PDFDocument {
    if volume != self.volume {
      try finish()
      self.volume = volume
    }
    if let (document, _) = documents[edition] { return document }
    let isSplit = recipe.source.count > VolumeSampler.volumeSize
    let output = try start(isSplit ? "\(edition.plural)-\(Self.padded(volume + 1, 4)).pdf" : "\(edition.plural).pdf")
    let info = PDFDocument.Info(
      title: "\(title): \(edition.plural)", author: author, subject: recipe.source.origin, keywords: nil)
    let document = try PDFDocument(info, shaper: shaper, into: output.write)
    documents[edition] = (document, output)
    return document
  }
}

extension Edition {
  /// The edition's name in file names and titles.
  package var singular: String {
    switch self {
    case .blank: "worksheet"
    case .key: "key"
    }
  }

  package var plural: String { singular + "s" }

  var outlineTitle: String {
    switch self {
    case .blank: "Sheet"
    case .key: "Key"
    }
  }
}
