import Arithmetic
import Testing
import Worksheet

/// A problem looked at in whole numbers is what it is in fractions.
@Suite struct TrialTests {
  @Test(arguments: ["rnn", "jordan", "linear-layer", "deep-rnn", "birnn"])
  func wholeNumbersSayWhatFractionsSay(name: String) throws {
    let exercise = try Exercise(Shipped.template(name))
    let kinds = exercise.telling.kinds
    var seen = 0
    for seed in UInt64(1)...8 {
      var sampler = VolumeSampler(exercise, seed: seed, volume: 0)
      // What is refused is looked at most often.
      for _ in 0..<60 {
        let trial: any Trial
        switch sampler.draw() {
        case .accepted(let variant): trial = variant.solution.trial
        case .refused(_, let refused): trial = refused
        case .undefined: continue
        }
        guard !(trial is Solution) else { continue }
        seen += 1
        let exact = trial.solution
        #expect(trial.effort == exact.effort && trial.clipped == exact.clipped, "seed \(seed)")
        #expect(trial.answered == exact.answered, "seed \(seed)")
        for kind in kinds {
          #expect(trial.answers(making: kind) == exact.answers(making: kind), "seed \(seed), \(kind.names)")
        }
        for bound in [3, 20, 99] as [Rational] {
          #expect(trial.isWithin(bound) == exact.isWithin(bound), "seed \(seed), \(bound)")
        }
        for slot in exact.values.indices {
          for entry in exact.values[slot].entries.indices {
            #expect(
              trial.isZero(entry, ofSlot: slot) == exact.isZero(entry, ofSlot: slot), "seed \(seed), slot \(slot)")
          }
        }
      }
    }
    #expect(seen > 100)
  }
}
