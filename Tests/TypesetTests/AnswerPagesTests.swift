import Ink
import Testing
import Typeset
import Worksheet

/// Strips of answers, whoever they belong to and however many answers there are.
@Suite struct AnswerPagesTests {
  private let shaper: TextShaper

  init() throws {
    shaper = try TextShaper()
  }

  /// As long as names come, in scripts whose marks stand high and hang low.
  static let students: [Student?] = [
    Student(name: "Ann Lee", id: "4711", seat: "A1"),
    Student(name: "Maximiliana Alexandra Wilhelmina von und zu Hohenstein-Schwarzenberg-Rudolstadt", id: "4712"),
    Student(name: String(repeating: "Wolfeschlegelstein", count: 12), id: String(repeating: "9", count: 100)),
    Student(name: String(repeating: "محمد بن عبد الله ", count: 6), section: String(repeating: "ש", count: 90)),
    Student(name: String(repeating: "श्री कृष्णमूर्ति ", count: 6), id: "4714"),
    Student(name: String(repeating: "สมชาย ใจดีที่สุด ", count: 6), id: "4715"),
    Student(name: String(repeating: "王小明", count: 40)), nil,
  ]

  private func pages(
    _ template: Template, seed: UInt64? = 3, paper: Paper = .a4, language: Language? = nil
  ) throws -> [Page] {
    let exercise = try Exercise(template, numbers: seed == nil ? .example : .draws)
    let solution: Solution
    if let seed {
      solution = try #require(try exercise.variant(1, seed: seed)?.solution)
    } else {
      solution = try exercise.problem(from: .example).solution()
    }
    var strips = strips([solution], Looks(paper: paper, language: language))
    var pages: [Page] = []
    for (number, student) in Self.students.enumerated() {
      pages += strips.add([solution], code: "7K3M-\(number + 1)-A", student: student)
    }
    return pages + [strips.finish()].compactMap(\.self)
  }

  private func strips(_ solutions: [Solution], isDrawn: Bool = true, _ looks: Looks) -> AnswerPages {
    AnswerPages(
      solutions, title: "Answers by Hand", isNumbered: solutions.count > 1, isDrawn: isDrawn, looks: looks,
      ruler: shaper)
  }

  @Test(arguments: templateNames, Paper.allCases)
  func nothingOverlapsOrLeavesThePage(name: String, paper: Paper) throws {
    let pages = try pages(template(name), seed: nil, paper: paper)
    #expect(pages.flatMap(\.strings).count { $0.hasPrefix("7K3M-") } == Self.students.count)
    for (number, page) in pages.enumerated() {
      #expect(Inspection(page, shaper).faults.isEmpty, "\(name), page \(number + 1)")
      #expect(page.smallestText >= 8.5, "\(name), page \(number + 1)")
    }
  }

  /// So many steps that a page cannot hold one strip: its parts say whose they are, and every answer is there.
  @Test(arguments: Paper.allCases)
  func aStripThatNoPageHoldsIsDivided(paper: Paper) throws {
    let exercise = try Exercise(template("rnn", set: [("T", "99"), ("h", "2"), ("y", "6")], require: false))
    let solution = try #require(try exercise.variant(1, seed: 3)?.solution)
    var strips = strips([solution], Looks(paper: paper))
    var pages: [Page] = []
    for (number, student) in Self.students.prefix(3).enumerated() {
      pages += strips.add([solution], code: "7K3M-\(number + 1)-A", student: student)
    }
    pages += [strips.finish()].compactMap(\.self)
    let codes = pages.flatMap(\.strings).filter { $0.hasPrefix("7K3M-") }
    #expect(codes.count > 3 && codes.count % 3 == 0)
    let parts = codes.count / 3
    #expect(pages.flatMap(\.strings).contains("1 of \(parts)"))
    #expect(pages.flatMap(\.strings).count { $0 == "\(parts) of \(parts)" } == 3)
    let numbers = pages.map { page in page.items.count { $0.isSemibold13 } }.reduce(0, +)
    #expect(numbers == pages.count + 3 * 99 * 6)
    for page in pages { #expect(Inspection(page, shaper).faults.isEmpty) }
  }

  /// Each exercise of an exam begins a line with its number, and again where its strip is divided.
  @Test func anExamsExercisesHaveTheirNumbers() throws {
    let solutions = try [("rnn", "4"), ("lstm", "2"), ("rnn", "99")].map { name, steps in
      let set = name == "rnn" ? [("T", steps), ("y", steps == "99" ? "6" : "1")] : []
      return try #require(try Exercise(template(name, set: set, require: false)).variant(1, seed: 3)?.solution)
    }
    var strips = strips(solutions, Looks())
    var pages = strips.add(solutions, code: "7K3M-1-A", student: nil)
    pages += [strips.finish()].compactMap(\.self)
    let numbers = pages.map { page in
      page.ground.compactMap { item -> String? in
        guard case .text(let run) = item, run.font == Font(.sans, 10) else { return nil }
        return run.string
      }
    }
    #expect(pages.count >= 2 && numbers.first == ["1", "2", "3"] && numbers.dropFirst().allSatisfy { $0 == ["3"] })
    for page in pages { #expect(Inspection(page, shaper).faults.isEmpty) }
  }

  /// One answer that is itself higher than a page and wider than a strip: it goes on under its symbol and dots.
  @Test func anAnswerThatNoPageHoldsIsDivided() throws {
    let text = """
      sizes: {n: 60, m: 20}
      given:
        a: {size: n, draw: -9..9}
        b: {size: m, draw: -9..9}
      equations:
        - P = a b'
      find:
        P: Product
      """
    let pages = try pages(Template(reading: SourceText(path: "p.yaml", text: text), name: "p"))
    for page in pages { #expect(Inspection(page, shaper).faults.isEmpty) }
    let numbers = pages.map { page in page.items.count { $0.isSemibold13 } }.reduce(0, +)
    #expect(numbers == pages.count + Self.students.count * 60 * 20)
  }

  /// Decimals stand below each other, and so do minus signs of equally long numbers.
  @Test func entriesEndAtOneHeight() throws {
    let page = try #require(try pages(template("lstm"), seed: nil).first)
    let ends = page.figures.compactMap { item -> Double? in
      guard case .text(let run) = item, item.isSemibold13 else { return nil }
      return run.origin.x + shaper.advance(of: run.string, in: run.font)
    }
    let pairs = stride(from: 0, to: ends.count - 1, by: 2).map { abs(ends[$0] - ends[$0 + 1]) }
    #expect(pairs.count >= 4 && pairs.allSatisfy { $0 < 0.01 })
  }
}

extension Item {
  /// Whether it is set as a strip's numbers, or as the page's title.
  fileprivate var isSemibold13: Bool {
    guard case .text(let run) = self else { return false }
    return run.font.weight == .semibold && run.font.size == 13
  }
}

extension Page {
  fileprivate var smallestText: Double {
    items.compactMap { if case .text(let run) = $0, run.font.family == .sans { run.font.size } else { nil } }.min() ?? 0
  }
}
