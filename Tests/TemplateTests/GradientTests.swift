import Arithmetic
import Recurrence
import Testing
import Worksheet

/// The gradients of `bptt` against differences of its own loss.
@Suite struct GradientTests {
  private static let small = Rational(decimal: "0.0001") ?? 1

  /// Where a pre-activation is 0, ReLU has two slopes: such a variant is passed over.
  @Test(arguments: [[("T", "3")], [("T", "4"), ("x", "2")], [("T", "2"), ("y", "2")]])
  func agreeWithDifferences(_ sizes: [(String, String)]) throws {
    let template = try Shipped.template("bptt", set: sizes + [("decimals", "9")])
    var sampler = VolumeSampler(try Exercise(template), seed: 1, volume: 0)
    var checked = 0
    while checked < 12 {
      let solution = try #require(try sampler.nextVariant()).solution
      let steps = try #require(solution.exercise.model.axes["z"]?.count)
      if (1...steps).contains(where: { solution.entries("z[\($0)]")?.contains(0) ?? true }) { continue }
      for symbol in ["A", "B", "C"] {
        let gradient = try #require(solution.entries("G_\(symbol)"))
        let slopes = try gradient.indices.map { try slope(of: solution, symbol, entry: $0) }
        #expect(agree(gradient, slopes, within: 1e-4), "G_\(symbol) is \(gradient), differences are \(slopes)")
      }
      checked += 1
    }
  }

  /// How fast the loss grows with one entry of a weight.
  private func slope(of solution: Solution, _ symbol: String, entry: Int) throws -> Double {
    let above = try loss(of: solution, symbol, entry: entry, plus: Self.small)
    let below = try loss(of: solution, symbol, entry: entry, plus: -Self.small)
    return (above - below) / (2 * Self.small.double)
  }

  private func loss(of solution: Solution, _ symbol: String, entry: Int, plus change: Rational) throws -> Double {
    let model = solution.exercise.model
    var values: [String: NumberTree] = [:]
    for (spec, given) in zip(solution.exercise.template.given, model.given) {
      let steps = try given.slots.map { slot in
        var rows = solution.values[slot].entries
        if spec.symbol == symbol { rows[entry] = try rows[entry] + change }
        return Self.tree(rows, columns: given.shape.columns)
      }
      values[spec.symbol] = given.hasSteps ? .list(steps) : steps[0]
    }
    let source = NumberSource.values(values)
    let exercise = try Exercise(solution.exercise.template, numbers: source)
    return try #require(try exercise.problem(from: source).solution().entries("L")?.first)
  }

  private static func tree(_ entries: [Rational], columns: Int) -> NumberTree {
    .list(
      stride(from: 0, to: entries.count, by: columns).map { start in
        .list(entries[start..<start + columns].map(NumberTree.number))
      })
  }
}
