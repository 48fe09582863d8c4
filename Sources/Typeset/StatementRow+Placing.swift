internal import Recurrence

extension Statement {
  /// A row from the corner (0, 0); symbols that do not fit beside each other go on below.
  func place(_ row: StatementRow, captionWidth: Double, width: Double) -> (
    wholes: [Whole], height: Double, width: Double
  ) {
    let metrics = pen.metrics
    var wholes: [Whole] = []
    var y = 0.0
    var lineHeight = 0.0
    let labels = row.groups.map { pen.width($0.label) + 8 }
    let firstLabel = max(labels.first ?? 0, 26)
    var x = captionWidth
    var right = 0.0
    for (number, group) in row.groups.enumerated() {
      let label = number == 0 ? firstLabel : labels[number]
      if number > 0, x + label + group.width > width {
        (x, y) = (captionWidth, y + lineHeight + Self.rowGap)
        lineHeight = 0
      }
      var height = group.blocks.isEmpty ? 18 : Double(group.rowCount) * metrics.unit
      let mid = y + (group.blocks.isEmpty ? 9 : metrics.unit / 2)
      if number == 0 {
        let baseline = mid + metrics.caption.capHeight / 2
        wholes.append(pen.whole(row.caption, at: Point(0, baseline), metrics.caption))
      }
      var drawing = Drawing()
      let left = x
      var end = x
      drawing.add(pen.runs(group.label, at: Point(x, mid + metrics.caption.capHeight / 2)))
      x += label
      drawing.items += group.text.map { Item.text($0).moved(x: x, y: mid + metrics.caption.capHeight / 2) }
      x += group.wordsWidth
      if !group.blocks.isEmpty { drawing.add(pen.words(of: group.symbol, beside: Point(x, y))) }
      let start = x
      var lineY = y
      for block in group.blocks {
        let blockWidth = group.boxWidth * Double(block.shape.columns)
        if x + blockWidth > width, x > start {
          (x, lineY) = (start, lineY + height + 6)
        }
        let role = pen.role(ofSlot: block.slot)
        drawing.cells += pen.cells(
          slot: block.slot, shape: block.shape, at: Point(x, lineY), width: group.boxWidth, role)
        x += blockWidth
        end = max(end, x)
      }
      height += lineY - y
      x += group.textWidth
      end = max(end, x)
      wholes.append(Whole(drawing: drawing, left: left, right: end))
      right = max(right, end)
      x += Self.groupGap
      lineHeight = max(lineHeight, height)
    }
    return (wholes, y + lineHeight, right)
  }
}
