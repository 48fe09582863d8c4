package import Worksheet

/// The solved problems of a source, one by one in the order of their numbers.
package struct SheetSource {
  package let exercise: Exercise
  private let source: Source
  /// The one problem of an example or of given values.
  private let written: Solution?
  private var sampler: VolumeSampler?
  /// What the variants are measured against, worked out before the first is drawn.
  package private(set) lazy var standard = Standard(exercise)
  private var volume = -1

  /// Reads and checks the source's template; an example or given values are solved at once.
  package init(_ source: Source, paths: SourcePaths) throws {
    self.source = source
    let text = SourceText(path: paths.template, text: source.text)
    let template = try source.settings.applied(to: Template(reading: text, name: source.name))
    let numbers: NumberSource
    switch source.numbers {
    case .drawn: numbers = .draws
    case .example: numbers = .example
    case .values(let text):
      let text = SourceText(path: paths.values, text: text)
      numbers = .values(try GivenValues(reading: text, for: template).bySymbol)
    }
    exercise = try Exercise(template, numbers: numbers)
    written = if case .drawn = source.numbers { nil } else { try exercise.problem(from: numbers).solution() }
  }

  /// Whether the boxes must have room for whatever can be drawn.
  package var isDrawn: Bool { written == nil }

  /// The solution of a sheet; numbers must be asked for in ascending order.
  package mutating func solution(_ number: Int) throws -> Solution {
    if let written, number == 1 { return written }
    guard let seed = source.seed, 1...max(source.count, 1) ~= number else {
      throw BatchError.noSuchVariant(number, count: source.count)
    }
    let wanted = VolumeSampler.volume(of: number)
    if wanted != volume {
      sampler = VolumeSampler(exercise, seed: seed, volume: wanted, standard: standard)
      volume = wanted
    }
    while let variant = try sampler?.nextVariant() {
      if variant.number == number { return variant.solution }
    }
    throw BatchError.noSuchVariant(number, count: source.count)
  }
}
