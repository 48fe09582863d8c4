import Foundation
import Testing
import Typeset
import Worksheet

@testable import Exam

/// `answers.csv`, field by field.
@Suite struct AnswerTableTests {
  private func solution(_ text: String) throws -> Solution {
    let source = Source(name: "sum", text: text, numbers: .example)
    var sheets = try SheetSource(source, paths: SourcePaths(template: "sum.yaml"))
    return try sheets.solution(1)
  }

  @Test func hasAColumnAnAnswer() throws {
    let solution = try solution(cumulated)
    #expect(AnswerTable.header([solution.exercise], isExam: false) == "code,name,id,s[1],s[2]\n")
    let student = Student(name: "Lee, \"Ann\"", id: "17")
    #expect(AnswerTable.row([solution], code: "1", student: student) == "1,\"Lee, \"\"Ann\"\"\",17,3,7\n")
    #expect(AnswerTable.row([solution], code: "1", student: nil) == "1,,,3,7\n")
  }

  @Test func anExamsAnswersHaveTheNumberOfTheirExercise() throws {
    let solution = try solution(cumulated)
    let exercises = [solution.exercise, solution.exercise]
    #expect(AnswerTable.header(exercises, isExam: true) == "code,name,id,1.s[1],1.s[2],2.s[1],2.s[2]\n")
    #expect(AnswerTable.header([solution.exercise], isExam: true) == "code,name,id,1.s[1],1.s[2]\n")
    #expect(AnswerTable.row([solution, solution], code: "1", student: nil) == "1,,,3,7,3,7\n")
  }

  @Test func entriesOfColumnsAndMatricesHaveNames() throws {
    let text = """
      title: Entries
      sizes: {T: 1, h: 2}
      given:
        x[t]: {size: h, draw: 1..9, example: [[-3, 4]]}
      equations:
        - s[t] = 2 x[t]
        - M[t] = x[t] x[t]'
      find:
        s[t]: Column
        M[t]: Matrix
      """
    let solution = try solution(text)
    #expect(
      AnswerTable.header([solution.exercise], isExam: false)
        == "code,name,id,s[1].1,s[1].2,\"M[1].1,1\",\"M[1].1,2\",\"M[1].2,1\",\"M[1].2,2\"\n")
    #expect(AnswerTable.row([solution], code: "7", student: nil) == "7,,,-6,8,9,-12,-12,16\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49", "'+49"), ("-Ann", "'-Ann"), ("@home", "'@home"), ("-17", "-17"), ("-1.5", "-1.5"),
    ("Ann", "Ann"), ("-1+2", "'-1+2"), ("\tx", "'\tx"), ("", ""),
  ])
  func nothingIsTakenForAFormula(_ text: String, _ safe: String) {
    #expect(text.withoutFormula == safe)
  }
}
