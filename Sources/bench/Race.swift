internal import Foundation

/// Programs run in turn, five rounds, each in a folder of its own.
struct Race {
  private struct Result {
    var seconds: Double
    /// The most memory that it had, in kilobytes.
    var peak: Int
    var bytes: Int
  }

  private let contenders: [Contender]
  private var results: [[Result]]

  private static let rounds = 5

  init(_ contenders: [Contender], in folder: String) throws {
    self.contenders = contenders
    results = contenders.map { _ in [] }
    for round in 0..<Self.rounds {
      for (number, contender) in contenders.enumerated() {
        let place = "\(folder)/\(round)-\(number)"
        // Left until all have run: after many files are removed, a file system may be slow to make others.
        try FileManager.default.createDirectory(atPath: "\(place)/out", withIntermediateDirectories: true)
        if let result = Self.run(contender, in: place) { results[number].append(result) }
      }
    }
  }

  /// What the runs say, as a table; a program that failed has dashes.
  var table: String {
    let rows = zip(contenders, results).map { contender, results in
      guard results.count == Self.rounds else { return "| \(contender.name) | – | – | – | – |" }
      let seconds = results.map(\.seconds).median
      let peak = results.map { Double($0.peak) / 1_000 }.median
      let (rate, bytes) = (Double(contender.sheets) / seconds, results[0].bytes / contender.sheets)
      return "| \(contender.name) | \(Int((seconds * 1_000).rounded())) ms | \(Int(rate.rounded())) | "
        + "\(bytes) | \(peak.toTenths) |"
    }
    let head = ["| program | time | sheets/s | bytes a sheet | peak MB |", "|---|---:|---:|---:|---:|"]
    return (head + rows).joined(separator: "\n")
  }

  private static func run(_ contender: Contender, in place: String) -> Result? {
    let clock = ContinuousClock()
    let start = clock.now
    guard let child = Child.run(contender.command, in: place), child.status == 0 else { return nil }
    let seconds = (clock.now - start) / .seconds(1)
    return Result(seconds: seconds, peak: child.peak, bytes: bytes(of: "\(place)/out"))
  }

  /// What the PDFs of worksheets and keys take; of other programs, all PDFs.
  private static func bytes(of folder: String) -> Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let beside = ["answers", "certificate", "roster"]
    return names.filter { name in name.hasSuffix(".pdf") && !beside.contains { name.hasPrefix($0) } }.reduce(0) {
      $0 + ((try? FileManager.default.attributesOfItem(atPath: "\(folder)/\($1)")[.size] as? Int) ?? 0)
    }
  }
}
