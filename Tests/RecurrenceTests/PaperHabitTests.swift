import Recurrence
import Testing

/// What authors copy from papers, and what the errors make of it.
@Suite struct PaperHabitTests {
  private func message(_ given: [(String, String)], _ equations: [String]) -> String {
    do {
      _ = try Model(sizes: Sizes([("T", 3)]), given: given.map { ($0.0, $0.1) }, equations: equations, find: ["h[t]"])
      return "no fault"
    } catch {
      return error.list.map(\.fault.description).joined(separator: "\n")
    }
  }

  @Test func anUnderscoreInPlaceOfTheBracket() {
    let text = message([("x[t]", "1")], ["z[t] = x[t]", "h[t] = relu(z_t)"])
    #expect(text == "no symbol `z_t`; did you mean `z[t]`?")
  }

  @Test func aHatForAPower() {
    #expect(message([("x[t]", "1")], ["h[t] = x[t]^2"]).hasPrefix("`^` means nothing here; `square(x)`"))
  }

  @Test func twoStepsBackTakeTwoStarts() throws {
    #expect(message([("x[t]", "1"), ("h[0]", "1")], ["h[t] = x[t] + h[t-2]"]).contains("add `h[-1]` under given"))
    let starts = [("x[t]", "1"), ("h[0]", "1"), ("h[-1]", "1")]
    #expect(message(starts, ["h[t] = x[t] + h[t-2]"]) == "no fault")
  }
}
