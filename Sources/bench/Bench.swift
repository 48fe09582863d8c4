internal import Exam
internal import Ink
internal import Typeset
internal import Worksheet

/// Where the time of a batch goes: `swift run -c release bench [TEMPLATE] [COUNT]`.
///
/// Each stage does its work for all sheets before the next one starts, so that its time stands alone; medians of five
/// rounds.
@main
struct Bench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let name = arguments.first ?? "rnn"
    let count = min(arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000, VolumeSampler.volumeSize)
    let exercise = try Exercise(TemplateLibrary().template(name))
    var times: [String: [Double]] = [:]
    func timed<Value>(_ stage: String, _ work: () throws -> Value) rethrows -> Value {
      let clock = ContinuousClock()
      let start = clock.now
      let value = try work()
      times[stage, default: []].append((clock.now - start) / .milliseconds(1))
      return value
    }
    var attempts = 0
    for _ in 0..<5 {
      let standard = timed("standard") { Standard(exercise) }
      var sampler = VolumeSampler(exercise, seed: 7, volume: 0, standard: standard)
      let solutions = try timed("sample") {
        try (0..<count).compactMap { _ in try sampler.nextVariant()?.solution }
      }
      attempts = sampler.attempts
      let shaper = try TextShaper()
      let layout = try timed("lay out") {
        try SheetLayout(solutions[0], isDrawn: true, looks: Looks(), ruler: shaper)
      }
      let pages = timed("pages") {
        solutions.map { solution in
          let sheet = Sheet(solution, on: layout, stamp: Stamp(origin: "bench"))
          return sheet.pages(.blank) + sheet.pages(.key)
        }
      }
      try timed("paint") {
        var bytes = 0
        let document = try PDFDocument(PDFDocument.Info(title: "bench"), shaper: shaper) { bytes += $0.count }
        for page in pages.joined() { try document.add(page) }
        try document.finish()
      }
    }
    print("\(name), \(count) sheets (blank and key), \(attempts) draws; milliseconds, median of five")
    for stage in ["standard", "sample", "lay out", "pages", "paint"] {
      let median = (times[stage] ?? []).sorted()[2]
      print("  \(stage)\(String(repeating: " ", count: 10 - stage.count))\(median.formatted)")
    }
  }
}

extension Double {
  /// To a tenth.
  fileprivate var formatted: String { "\((self * 10).rounded() / 10)" }
}
