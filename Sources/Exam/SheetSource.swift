package import Typeset
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
  /// What is drawn from; nil where nothing is.
  private let key: DrawKey?

  /// Reads and checks the source's template; an example or given values are solved at once.
  ///
  /// - Parameters:
  ///   - secret: what the numbers are drawn from, where the source says so; must be the right one.
  ///   - language: what the template's titles and captions are printed in; nil leaves them.
  package init(
    _ source: Source, paths: SourcePaths, secret: Secret? = nil, language: Language? = nil
  ) throws {
    self.source = source
    try source.check(secret, of: paths.template)
    key = source.drawKey(secret)
    let text = SourceText(path: paths.template, text: source.text)
    let template = try source.settings.applied(to: Template(reading: text, name: source.name))
      .captioned(in: language ?? .english)
    let numbers: NumberSource
    switch source.numbers {
    case .drawn, .secret: numbers = .draws
    case .example: numbers = .example
    case .values(let text):
      let text = SourceText(path: paths.values, text: text)
      numbers = .values(try GivenValues(reading: text, for: template).bySymbol)
    }
    exercise = try Exercise(template, numbers: numbers)
    written = key == nil ? try exercise.problem(from: numbers).solution() : nil
  }

  /// Whether the boxes must have room for whatever can be drawn.
  package var isDrawn: Bool { written == nil }

  /// The solution of a sheet; numbers must be asked for in ascending order.
  package mutating func solution(_ number: Int) throws -> Solution {
    if let written, number == 1 { return written }
    guard let key, 1...max(source.count, 1) ~= number else {
      throw BatchError.noSuchVariant(number, count: source.count)
    }
    let wanted = VolumeSampler.volume(of: number)
    if wanted != volume {
      sampler = VolumeSampler(exercise, key: key, volume: wanted, standard: standard)
      volume = wanted
    }
    while let variant = try sampler?.nextVariant() {
      if variant.number == number { return variant.solution }
    }
    throw BatchError.noSuchVariant(number, count: source.count)
  }
}

extension Source {
  /// Throws unless a secret is given where the numbers come from one, and just that.
  ///
  /// - Parameter batch: how the error names the batch.
  func check(_ secret: Secret?, of batch: String) throws(SecretError) {
    switch (fingerprint, secret) {
    case (nil, nil): return
    case (nil, _?): throw .needless(batch: batch)
    case (_?, nil): throw .missing(batch: batch)
    case (let own?, let secret?): guard own == secret.fingerprint else { throw .wrong(batch: batch) }
    }
  }
}

extension Source {
  /// What the numbers are drawn from. Not inlined: Swift 6.3's optimizer fails on it within a longer function.
  @inline(never)
  fileprivate func drawKey(_ secret: Secret?) -> DrawKey? { secret?.drawKey ?? seed.map(DrawKey.seed) }
}
