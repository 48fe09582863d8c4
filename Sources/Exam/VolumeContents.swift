/// What was made of one volume: a digest of each sheet's answers, the sheets' figures, the files with their sums.
package struct VolumeContents: Codable, Sendable, Equatable {
  /// A digest of each sheet's answers, in the order of their numbers.
  package var digests: [String]
  /// What makes the sheets fair; nil for written numbers, and for an exam.
  package var fairness: Fairness?
  /// The same for an exam, an exercise at a time.
  package var exercises: [Fairness]?
  /// The same, of each exercise, as nobody can read it without the secret that the sheets come from.
  var sealedFairness: String?
  /// The files that belong to it.
  package var files: [WrittenFile]

  /// - Parameter fairness: what makes each exercise of the sheets fair; none for written numbers.
  init(digests: [String], fairness: [Fairness], isExam: Bool, files: [WrittenFile]) {
    (self.digests, self.files) = (digests, files)
    if isExam {
      exercises = fairness.isEmpty ? nil : fairness
    } else {
      self.fairness = fairness.first
    }
  }

  /// The figures of each exercise that are not sealed.
  var fairnessByExercise: [Fairness] { exercises ?? fairness.map { [$0] } ?? [] }
}

/// A file of a batch, and the sum by which damage is found.
package struct WrittenFile: Codable, Sendable, Equatable {
  package var name: String
  /// SHA-256 of its bytes, in hexadecimal.
  package var sha256: String
}

/// What `volume-0003.json` says of one volume of a batch; there once the volume's files are whole.
package struct VolumeRecord: Codable, Sendable, Equatable {
  /// Of which batch: the digest of its recipe.
  package var batch: String
  /// From 1.
  package var volume: Int
  package var contents: VolumeContents

  /// The name of a volume's record.
  package static func fileName(_ volume: Int) -> String {
    "volume-\(String(repeating: "0", count: max(0, 4 - "\(volume)".count)))\(volume).json"
  }

  /// Sheets of a thousand pictures' names and figures; far more than there can be.
  private static let mostBytes = 50_000_000

  /// Reads a volume's record, of which nothing is taken on trust.
  init(contentsOf path: String) throws {
    self = try JSONFile.read(VolumeRecord.self, path, limit: Self.mostBytes)
  }

  init(batch: String, volume: Int, contents: VolumeContents) {
    (self.batch, self.volume, self.contents) = (batch, volume, contents)
  }

  /// Whether it can be of a volume of a batch: as many digests as sheets, and no other files than sheets.
  func isOf(_ recipe: Recipe, volume: Int) -> Bool {
    batch == recipe.digest && self.volume == volume
      && contents.digests.count == recipe.numbers(of: volume).count
      && contents.files.map(\.name).allSatisfy(recipe.mayHave)
  }
}
