/// The course and the title at the top of a first page.
struct Heading<Measure: Ruler> {
  var course: String?
  var title: String
  var ruler: Measure
  private var metrics: Metrics { Metrics(unit: Metrics.units[0]) }

  init(course: String?, title: String, ruler: Measure) {
    (self.course, self.title, self.ruler) = (course, title, ruler)
  }

  /// The heading between two sides, the title's baseline, and where the title ends.
  func drawing(from left: Double, to right: Double) -> (drawing: Drawing, baseline: Double, titleEnd: Double) {
    var drawing = Drawing()
    var y = Paper.margin + 7
    if let course {
      let font = ruler.fitted(course.uppercased(), metrics.course, room: (right - left) * 0.7)
      drawing.add(course.uppercased(), at: Point(left, y), font, .muted)
    }
    let font = ruler.fitted(title, metrics.title, room: right - left)
    y += 24
    drawing.add(title, at: Point(left, y), font, .ink)
    return (drawing, y, left + ruler.advance(of: title, in: font))
  }

  /// The word at the top right that says what the page is.
  func mark(_ text: String, endingAt right: Double) -> Item {
    let font = metrics.mark
    let x = right - ruler.advance(of: text, in: font)
    // An accent on a capital stays on the page, too.
    let baseline = max(8, -ruler.ink(of: text, in: font).y - 1)
    return .text(TextRun(text, at: Point(x, Paper.margin + baseline), font, .accent))
  }
}

extension Ruler {
  /// The font, smaller where a text would not fit.
  func fitted(_ text: String, _ font: Font, room: Double) -> Font {
    let advance = advance(of: text, in: font)
    guard advance > room else { return font }
    var font = font
    font.size *= room / advance
    font.tracking *= room / advance
    return font
  }

  /// The text in lines that fit a width, broken between words; a word that is too long has a line of its own.
  func lines(of text: String, in font: Font, width: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, advance(of: "\(last) \(word)", in: font) <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
