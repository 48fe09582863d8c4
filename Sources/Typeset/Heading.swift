/// The course and the title at the top of a first page.
struct Heading {
  var course: String?
  var title: String
  var ruler: any Ruler
  private let metrics: Metrics

  init(course: String?, title: String, metrics: Metrics = Metrics(unit: Metrics.units[0]), ruler: any Ruler) {
    (self.course, self.title, self.metrics, self.ruler) = (course, title, metrics, ruler)
  }

  /// The heading between two sides, the title's baseline, and where the title ends.
  func drawing(from left: Double, to right: Double) -> (drawing: Drawing, baseline: Double, titleEnd: Double) {
    var drawing = Drawing()
    var y = Paper.margin + 7
    if let course {
      let font = ruler.fitted(course.uppercased(), metrics.course, room: (right - left) * 0.7)
      drawing.add(course.uppercased(), at: Point(left, y), font, .muted, tag: .course)
    }
    let (lines, font) = titleLines(room: right - left)
    y += 24
    for (number, line) in lines.enumerated() {
      if number > 0 { y += font.size * 1.25 }
      drawing.add(line, at: Point(left, y), font, .ink, tag: .title)
    }
    return (drawing, y, left + (lines.map { ruler.advance(of: $0, in: font) }.max() ?? 0))
  }

  /// A title that would be set too small has two lines.
  private func titleLines(room: Double) -> (lines: [String], font: Font) {
    let whole = ruler.fitted(title, metrics.title, room: room)
    guard whole.size < Self.smallestTitle else { return ([title], whole) }
    var font = whole
    font.size = Self.brokenTitle
    let lines = ruler.lines(of: title, in: font, width: room)
    return lines.count == 2 ? (lines, font) : ([title], whole)
  }

  private static var smallestTitle: Double { 13 }
  private static var brokenTitle: Double { 16 }

  /// The word at the top right that says what the page is.
  func mark(_ text: String, endingAt right: Double) -> Item {
    let font = metrics.mark
    let x = right - ruler.advance(of: text, in: font)
    // An accent on a capital stays on the page, too.
    let baseline = max(8, -ruler.ink(of: text, in: font).y - 0.5)
    return .text(TextRun(text, at: Point(x, Paper.margin + baseline), font, .accent, tag: .mark))
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

  /// The text in lines that fit a width, broken where its script lets it; a word that is too long has a line of its own.
  package func lines(of text: String, in font: Font, width: Double) -> [String] {
    var lines: [String] = []
    var end = 0.0
    for word in text.words {
      let spaced = word.spaceBefore ? " \(word.text)" : word.text
      // Word by word, since words come again and beginnings of lines do not; but what no space parts may touch.
      var next = end + advance(of: spaced, in: font)
      if !word.spaceBefore, let last = lines.last, next > 0.9 * width { next = advance(of: last + spaced, in: font) }
      if !lines.isEmpty, next <= width {
        lines[lines.count - 1] += spaced
        end = next
      } else {
        lines.append(word.text)
        end = advance(of: word.text, in: font)
      }
    }
    return lines
  }
}

extension String {
  /// What a line may not be broken within: words between spaces, and each character of a script without spaces, with
  /// the marks that may not begin a line.
  fileprivate var words: [(text: String, spaceBefore: Bool)] {
    var words: [(text: String, spaceBefore: Bool)] = []
    for part in split(separator: " ") {
      var (starts, mayBreak, wasOpened) = (true, false, false)
      for character in part {
        let scalar = character.unicodeScalars[character.unicodeScalars.startIndex]
        if starts || (mayBreak || scalar.breaksAnywhere || scalar.opens) && !scalar.staysWithLast && !wasOpened {
          words.append((String(character), starts && !words.isEmpty))
        } else {
          words[words.count - 1].text.append(character)
        }
        (starts, mayBreak, wasOpened) = (false, scalar.breaksAnywhere || scalar.staysWithLast, scalar.opens)
      }
    }
    return words
  }
}

extension Unicode.Scalar {
  /// Whether no line may end with it.
  fileprivate var opens: Bool {
    switch self {
    case "（", "「", "《", "“": true
    default: false
    }
  }

  /// Whether no line may begin with it, in a script that breaks anywhere else.
  fileprivate var staysWithLast: Bool {
    switch self {
    case "、", "。", "，", "．", "；", "：", "？", "！", "）", "」", "》", "”", "％": true
    case "ー", "々", "っ", "ゃ", "ゅ", "ょ", "ッ", "ャ", "ュ", "ョ": true
    default: false
    }
  }

  /// Whether a line may be broken before and after it: kana, Han characters.
  fileprivate var breaksAnywhere: Bool {
    switch value {
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
