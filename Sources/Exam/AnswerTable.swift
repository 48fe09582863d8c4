internal import Arithmetic
internal import Recurrence
internal import Typeset
internal import Worksheet

/// The answers of a batch as CSV: a row a sheet, with its code, its student's name and id, and a column an answer.
///
/// UTF-8 without a byte order mark, commas, an ASCII minus; numbers with the decimals that the key prints.
enum AnswerTable {
  /// The first line: `code,name,id,y[1],…`; an entry of a column is `h[1].2`, of a matrix `K[1].2,3`; an exam's answers
  /// begin with the number of their exercise, `1.y[1]`.
  static func header(_ exercises: [Exercise], isExam: Bool) -> String {
    let names = exercises.enumerated().flatMap { place, exercise in
      columns(of: exercise.model).map { isExam ? "\(place + 1).\($0)" : $0 }
    }
    return line(["code", "name", "id"] + names)
  }

  private static func columns(of model: Model) -> [String] {
    model.answers.flatMap { slot in
      let (name, shape) = (model.variables[slot].description, model.shapes[slot])
      return (1...max(shape.rows, 1)).flatMap { row in
        (1...max(shape.columns, 1)).map { column in
          shape.count == 1 ? name : shape.columns == 1 ? "\(name).\(row)" : "\(name).\(row),\(column)"
        }
      }
    }
  }

  /// A sheet's line.
  static func row(_ solutions: [Solution], code: String, student: Student?) -> String {
    let numbers = solutions.flatMap { solution in
      let exercise = solution.exercise
      return exercise.model.answers.flatMap { slot in
        solution.values[slot].entries.map { $0.text(decimals: exercise.printedDecimals[slot]) }
      }
    }
    return line([code, student?.name ?? "", student?.id ?? ""].map(\.withoutFormula) + numbers)
  }

  private static func line(_ fields: [String]) -> String { fields.map(\.quoted).joined(separator: ",") + "\n" }
}

extension String {
  /// The text with a ' before it where a spreadsheet would take it for a formula; a plain number stays one.
  var withoutFormula: String {
    guard let first = unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else { return self }
    return wholeMatch(of: /-[0-9]+(\.[0-9]+)?/) == nil ? "'" + self : self
  }

  /// The text as a field of a CSV file.
  fileprivate var quoted: String {
    let isPlain = !unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return isPlain ? self : "\"" + replacing("\"", with: "\"\"") + "\""
  }
}
