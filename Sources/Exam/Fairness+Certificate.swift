internal import Typeset
internal import Worksheet

extension Fairness {
  /// The figures as a page that a teacher can hold up.
  func certificate(of recipe: Recipe, _ template: Template) -> Certificate {
    let efforts = rows.map(\.effort)
    return Certificate(
      course: template.course, title: template.title, headline: headline, facts: facts(recipe, template),
      chartTitle: "Effort, sheet by sheet", chart: Histogram(efforts).chart(band: band),
      notes: """
        Effort counts every operation on a sheet’s own numbers; 1 is a sum or a product of two one-digit numbers. \
        The file batch.json has a row of figures for every sheet, and the same sheets can be made from it again.
        """, origin: "\(rows.count.sheets)  ·  \(recipe.source.origin)")
  }

  private var headline: String {
    switch (rows.count, band) {
    case (1, nil): "One sheet, and what it asks for"
    case (1, _?): "One sheet, as much work as others of its template"
    case (let count, nil): "\(count) sheets, and how far they differ"
    case (let count, _?): "\(count) different sheets, all within one band of work"
    }
  }

  private func facts(_ recipe: Recipe, _ template: Template) -> [Certificate.Fact] {
    let requirements = template.requirements.map(\.sentence)
    let origin = ["template \(recipe.source.origin)"] + recipe.source.settingTexts
    return [
      .init("Made from", origin.joined(separator: "  ·  ")),
      .init("Sheets", rows.count == 1 ? "1" : "\(rows.count), numbered 1 to \(rows.count)"),
      .init("Effort", effortText),
      .init("Band they share", bandText(template)),
      .init("Largest number", "\(Self.range(rows.map(\.largest))) in a box"),
      .init("Clips", Self.count(rows.map(\.clips), of: "entries that ReLU sets to zero")),
      .init("Minus signs", Self.count(rows.map(\.minuses), of: "negative numbers, given and worked out")),
      .init("Mistakes told apart", toldText),
      .init("Required", requirements.isEmpty ? "nothing" : requirements.joined(separator: "; ")),
    ]
  }

  private var effortText: String {
    let efforts = rows.map(\.effort).sorted()
    guard let low = efforts.first, let high = efforts.last else { return "none" }
    guard low > 0, efforts.count > 1 else { return Self.range(efforts) }
    let percent = Int(((high / low - 1) * 100).rounded())
    return "\(Self.range(efforts)), \(efforts[efforts.count / 2].short) in the middle; "
      + "the longest sheet is \(percent) % more work than the shortest"
  }

  private func bandText(_ template: Template) -> String {
    guard let band else { return "none is required" }
    let isEven = template.requirements.contains(.effort(.even))
    return "\(band.from.short) to \(band.to.short)" + (isEven ? ", within a tenth of the template’s middle" : "")
  }

  private var toldText: String {
    guard !told.isEmpty else { return "none on every sheet" }
    return "\(told.count) on every sheet where they can be made: \(told.joined(separator: ", "))"
  }

  private static func count(_ counts: [Int], of what: String) -> String {
    counts.allSatisfy { $0 == 0 } ? "none" : "\(range(counts.map(Double.init))) \(what)"
  }

  private static func range(_ values: [Double]) -> String {
    guard let low = values.min(), let high = values.max() else { return "none" }
    return low == high ? low.short : "\(low.short) to \(high.short)"
  }
}

extension Int {
  /// A number of sheets.
  fileprivate var sheets: String { self == 1 ? "1 sheet" : "\(self) sheets" }
}

extension Histogram {
  /// The histogram as bars, with the band that the template asks for.
  func chart(band: Fairness.Band?) -> BarChart {
    BarChart(
      bins.map { .init(from: $0.from, to: $0.to, fromText: $0.from.short, toText: $0.to.short, count: $0.count) },
      mark: band.map { .init(from: $0.from, to: $0.to, text: "band: \($0.from.short) to \($0.to.short)") },
      axis: "effort, in sums and products of one-digit numbers")
  }
}
