import Arithmetic
import Recurrence
import Testing
import Worksheet

/// Every template in Templates/: it reads, its example can be solved, and it gives variants readily.
@Suite struct ShippedTests {
  @Test func areThere() {
    #expect(Shipped.names.count >= 20)
    #expect(Shipped.names.contains("rnn"))
  }

  @Test(arguments: Shipped.names) func exampleMeetsRequirements(_ name: String) throws {
    let template = try Shipped.template(name)
    let solution = try Exercise(template, numbers: .example).problem(from: .example).solution()
    #expect(solution.missed() == [])
    for given in template.given {
      #expect(given.example != nil || given.value != nil, "\(name) has no example of \(given.symbol)")
    }
  }

  /// A comment at the top names author and year, and captions stand at all that is given.
  @Test(arguments: Shipped.names) func saysWhereItComesFrom(_ name: String) throws {
    let text = try Shipped.text(name)
    let comment = text.split(separator: "\n").prefix { $0.hasPrefix("# ") }.joined(separator: "\n")
    #expect(comment.contains(#/(?:19|20)\d\d\)/#))
    let template = try Shipped.template(name)
    #expect(template.course == "Sequence Models")
    #expect(template.given.allSatisfy { $0.caption != nil })
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 120 })
  }

  @Test(arguments: Shipped.names, [1, 2, 3] as [UInt64])
  func givesVariants(_ name: String, seed: UInt64) throws {
    var sampler = VolumeSampler(try Exercise(try Shipped.template(name)), seed: seed, volume: 0)
    var answers: Set<[Matrix]> = []
    for _ in 1...200 {
      let variant = try #require(try sampler.nextVariant())
      #expect(variant.solution.missed() == [], "variant \(variant.number) of seed \(seed)")
      answers.insert(variant.solution.answers)
    }
    #expect(answers.count == 200)
    #expect(sampler.attempts <= 200 * 100, "fewer than one draw in a hundred is accepted")
  }
}
