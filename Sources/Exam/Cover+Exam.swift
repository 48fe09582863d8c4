internal import Arithmetic
internal import Typeset
internal import Worksheet

extension Cover {
  /// What stands above an exam's exercises, with their points counted, in a language as far as it has the exam's texts.
  init(_ exam: ExamFile, _ exercises: [Worksheet.Exercise], _ language: Language) {
    let words = language.words
    func own(_ text: String) -> String { language.captions[text] ?? text }
    var sum: Rational? = 0
    let rows = zip(exam.exercises, exercises).enumerated().map { number, pair in
      let (wanted, exercise) = pair
      let points = wanted.points.total(of: exercise)
      sum = points.flatMap { points in sum.flatMap { try? $0 + points } }
      return Cover.Exercise(
        number: number + 1, title: wanted.title.map(own) ?? exercise.template.title,
        points: points.map { $0.text() } ?? "–",
        scheme: wanted.points.scheme(words, Notation(exercise.model, exercise.template.notation)))
    }
    let facts = [(Phrase.date, exam.date), (.duration, exam.duration), (.aids, exam.aids)]
    self.init(
      course: exam.course.map(own), title: own(exam.title),
      facts: facts.compactMap { name, text in text.map { Fact(words(name), own($0)) } },
      instructions: exam.instructions.map(own), exercises: rows, total: sum.map { $0.text() } ?? "–")
  }
}

extension Points {
  /// How points are spread over boxes, in words; nil where they are for the whole exercise.
  fileprivate func scheme(_ words: Words, _ notation: Notation) -> String? {
    func text(_ points: Rational) -> String {
      words(.pointsABox, points == 1 ? words(.onePoint) : words(.points, points.text()))
    }
    return switch self {
    case .whole: nil
    case .eachBox(let points): text(points)
    case .bySymbol(let symbols):
      symbols.map { words(.pointsOfSymbol, notation.symbol($0.name).linear, text($0.points)) }.inLine()
    }
  }
}
