import Recurrence
import Testing
import Typeset

@Suite struct MistakeWordsTests {
  @Test func wordsAreATeachers() {
    func text(_ mistake: Mistake) -> String { mistake.text(.english) }
    #expect(text(.functionLeftOut(.phi)) == "activation forgotten")
    #expect(text(.functionBeforeSum(.relu)) == "ReLU before the sum")
    #expect([text(.biasForgotten("1")), text(.biasForgotten("b"))] == ["bias forgotten", "bias b forgotten"])
    #expect(text(.gatesSwapped("z", "r")) == "gates z and r swapped")
  }
}
