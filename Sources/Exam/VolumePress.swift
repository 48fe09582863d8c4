internal import Ink
internal import Typeset
internal import Worksheet

/// Prints a batch's sheets, volume by volume: each is drawn, solved, laid out, painted and forgotten.
struct VolumePress {
  private var batch: Batch
  private var source: SheetSource
  /// The fonts of all volumes' pages.
  private let shaper: TextShaper
  /// The layout of all sheets, once it is known that they have one.
  private var shared: SheetLayout?

  /// Reads and checks the template.
  init(_ batch: Batch) throws {
    self.batch = batch
    shaper = try batch.recipe.looks.shaper()
    source = try SheetSource(
      batch.recipe.source, paths: batch.paths, secret: batch.secret, language: batch.recipe.looks.language)
  }

  /// The same but for something that others print.
  func without(_ product: Product) -> VolumePress {
    var press = self
    press.batch.recipe.editions.removeAll { $0 == product }
    return press
  }

  private var recipe: Recipe { batch.recipe }
  private var makesAnswers: Bool { recipe.editions.contains(.answers) && recipe.format == .pdf }

  /// Writes the files of a volume; what pages share is its own, so that a run of many does not grow.
  ///
  /// - Parameter tell: told after each sheet; what it throws ends the run.
  mutating func press(_ volume: Int, into staged: StagedFiles, tell: () throws -> Void) throws -> VolumeContents {
    let cut = recipe.isCut ? volume : nil
    let files = files(cut, open: staged.open)
    let texts = texts(cut, open: staged.open)
    let answers =
      makesAnswers ? AnswerFiles(recipe, source.head, shaper: shaper, volume: cut, open: staged.open) : nil
    let (digests, fairness) = try press(volume, onto: files, texts, answers, tell: tell)
    try InkError.causes {
      try files.finish()
      try texts?.finish()
      try answers?.finish()
    }
    return VolumeContents(
      digests: digests, fairness: fairness, isExam: source.head.isExam, files: staged.written)
  }

  /// Writes the files of a volume and, last, its record.
  mutating func pressWithRecord(_ volume: Int, into staged: StagedFiles, tell: () throws -> Void) throws {
    let contents = try press(volume, into: staged, tell: tell).sealed(under: batch.secret)
    let record = VolumeRecord(batch: recipe.digest, volume: volume, contents: contents)
    try staged.write(JSONFile.bytes(record), to: VolumeRecord.fileName(volume))
  }

  /// Writes the worksheets of all volumes as one PDF or text.
  mutating func press(into stream: OutputFile, tell: () throws -> Void) throws {
    let files = files(nil) { _ in stream }
    let texts = texts(nil) { _ in stream }
    for volume in recipe.volumes.numbers { _ = try press(volume, onto: files, texts, measured: false, tell: tell) }
    try InkError.causes {
      try files.finish()
      try texts?.finish()
    }
  }

  /// Writes one sheet as a PDF or text of its own; numbers must be asked for in ascending order.
  mutating func press(sheet number: Int, into stream: OutputFile) throws {
    let files = files(nil) { _ in stream }
    let texts = texts(nil) { _ in stream }
    let volume = VolumeSampler.volume(of: number) + 1
    _ = try press(volume, numbers: [number], onto: files, texts, measured: false) {}
    try InkError.causes {
      try files.finish()
      try texts?.finish()
    }
  }

  private func texts(_ volume: Int?, open: @escaping (String) throws -> OutputFile) -> TextFiles? {
    recipe.format == .text ? TextFiles(recipe, cover: source.cover, volume: volume, open: open) : nil
  }

  private func files(_ volume: Int?, open: @escaping (String) throws -> OutputFile) -> SheetFiles {
    SheetFiles(recipe, source.head, shaper: shaper, volume: volume, open: open)
  }

  /// Problems of the kind that will be drawn, where the numbers have a bound: all sheets then have one layout, known
  /// before a long search for their numbers. Elsewhere each has boxes as wide as its own numbers need.
  private var trials: [Solution]? {
    guard source.isDrawn, source.exercises.allSatisfy({ $0.largest != nil }) else { return nil }
    let trials = source.exercises.compactMap(\.trial)
    return trials.count == source.exercises.count ? trials : nil
  }

  /// - Parameter tellings: the mistakes that keys list, an exercise at a time.
  private func layout(of solutions: [Solution], _ tellings: [Telling?]) throws -> SheetLayout {
    let (cover, isDrawn) = (source.cover, source.isDrawn)
    let origin = recipe.source.origin(recipe.looks.words)
    let parts = zip(solutions, tellings).map { SheetPart($0, isDrawn: isDrawn, telling: $1) }
    guard recipe.imposition.perPage == .one else {
      return try SheetLayout(
        parts, cover: cover, looks: recipe.looks, origin: origin, sharing: recipe.imposition, ruler: shaper)
    }
    do throws(LayoutError) {
      return try SheetLayout(parts, cover: cover, looks: recipe.looks, origin: origin, ruler: shaper)
    } catch {
      throw recipe.advice(on: error, of: solutions, cover, isDrawn: isDrawn, shaper)
    }
  }

  /// Gives the digests of a volume's sheets, all or those with some numbers, and the figures of drawn ones, an exercise
  /// at a time.
  private mutating func press(
    _ volume: Int, numbers: [Int]? = nil, onto files: SheetFiles, _ texts: TextFiles?, _ answers: AnswerFiles? = nil,
    measured: Bool = true,
    tell: () throws -> Void
  ) throws -> (digests: [String], fairness: [Fairness]) {
    let trials = texts == nil && shared == nil ? trials : nil
    var tellings: [Telling?] = source.exercises.map { _ in nil }
    if recipe.mistakes {
      // To find the mistakes takes much longer than to see that a sheet does not fit even without them.
      if let trials { _ = try layout(of: trials, tellings) }
      tellings = source.tellings()
    }
    if let trials { shared = try layout(of: trials, tellings) }
    let isDrawn = source.isDrawn
    let (tag, students) = (batch.tag, recipe.students)
    let expected = batch.recorded(of: volume)
    var surveys =
      isDrawn && measured
      ? zip(source.exercises, source.standards()).map { FairnessSurvey($0, $1, recipe.looks.words) } : []
    var digests: [String] = []
    for number in numbers ?? recipe.numbers(of: volume) {
      let solutions = try source.solutions(number)
      let digest = batch.secret.map { solutions.digest(number: number, under: $0) } ?? solutions.digest
      guard expected[number] ?? digest == digest else { throw BatchError.otherAnswers(variant: number) }
      digests.append(digest)
      for (place, solution) in zip(surveys.indices, solutions) { surveys[place].add(solution, number: number) }
      let stamp = try recipe.stamp(of: number, tag, students[number])
      try InkError.causes {
        if let texts {
          try texts.add(solutions, tellings, stamp)
        } else {
          try files.add(Sheet(solutions, on: shared ?? layout(of: solutions, tellings), stamp: stamp), number: number)
        }
        try answers?.add(solutions, number: number, stamp, isDrawn: isDrawn)
      }
      try tell()
    }
    return (digests, surveys.map(\.fairness))
  }

  /// The files that no volume has: who got which sheet, and a page of a whole batch's figures for each exercise.
  func besides(_ summaries: [FairnessSummary]) throws -> [(name: String, bytes: [UInt8])] {
    guard recipe.format == .pdf else { return [] }
    var files: [(name: String, bytes: [UInt8])] = []
    if makesAnswers, let list = recipe.classList(batch.tag, source.head, shaper) {
      let pages = (1...list.pageCount).lazy.map(list.page)
      files.append((SheetFileName.classList, try pdf(of: pages, .classListTitle)))
    }
    // Reprinted sheets belong to a batch that has its own.
    if !summaries.isEmpty, recipe.variants == nil {
      let pages = zip(summaries, source.exercises).enumerated().map { part, pair in
        pair.0.certificate(of: recipe, pair.1.template, source.head, part: source.cover?.exercises[part])
          .page(recipe.looks, ruler: shaper)
      }
      files.append((SheetFileName.certificate, try pdf(of: pages, .certificateTitle)))
    }
    return files
  }

  private func pdf(of pages: some Sequence<Page>, _ title: Phrase) throws -> [UInt8] {
    let info = PDFDocument.Info(
      title: recipe.looks.words(title, source.head.title), author: source.head.course,
      subject: recipe.source.origin(recipe.looks.words))
    var bytes: [UInt8] = []
    let document = try PDFDocument(info, shaper: shaper) { bytes += $0 }
    for page in pages { try document.add(page) }
    try document.finish()
    return bytes
  }
}

extension InkError {
  /// What a file's own error says is what went wrong; that a page was being painted is of no account.
  fileprivate static func causes(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let error as InkError {
      if case .sink(let cause) = error.reason { throw cause }
      throw error
    }
  }
}
