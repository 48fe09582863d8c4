import Recurrence
import Testing

@Suite struct CircleTests {
  func fault(_ equations: [String]) -> [String] {
    Texts(given: [("x[t]", "1"), ("h[0]", "1")], equations: equations, find: ["h[t]"]).faults()
  }

  @Test func atTheSameStep() {
    #expect(fault(["h[t] = x[t] + h[t]"]) == ["equation 0 0+4: `h[t]` depends on itself at the same step"])
    #expect(
      fault(["h[t] = z[t]", "z[t] = x[t] + h[t]"]) == [
        "equation 0 0+4: `h[t]` depends on itself at the same step: `h[1]` needs `z[1]` needs `h[1]`"
      ])
  }

  @Test func overSteps() {
    #expect(
      fault(["h[t] = z[t+1]", "z[t] = h[t-1]", "z[T+1] = x[1]"]) == [
        "equation 0 0+4: `h[t]` depends on itself: `h[1]` needs `z[2]` needs `h[1]`"
      ])
  }

  @Test func withoutTime() {
    #expect(fault(["h[t] = x[t]", "A = A"]) == ["equation 1 0+1: `A` depends on itself"])
    #expect(fault(["h[t] = x[t]", "y = y + h[T]"]) == ["equation 1 0+1: `y` depends on itself"])
  }

  @Test func longOnesAreCutShort() {
    let texts = Texts(
      sizes: [("T", 99)], given: [("x[t]", "1")], equations: ["h[t] = h[t-1] + x[t]", "h[0] = h[T]"], find: ["h[t]"])
    #expect(
      texts.faults() == [
        """
        equation 1 0+4: `h[0]` depends on itself: `h[0]` needs `h[99]` needs `h[98]` needs `h[97]` needs `h[96]` \
        needs …
        """
      ])
  }
}
