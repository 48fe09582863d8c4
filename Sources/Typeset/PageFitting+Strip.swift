extension PageFitting {
  /// The key's list of mistakes on pages of its own, at the end.
  var stripPages: [PlacedPage] {
    guard let strip else { return [] }
    let header = furniture.shortHeader(.mistakesPage)
    var pages: [PlacedPage] = []
    var start = 0
    while start < strip.rowCount {
      let ends = start + 1...strip.rowCount
      let end = ends.last { header.y + strip.height(start..<$0) <= bottom } ?? start + 1
      pages.append(
        PlacedPage(
          size: size, cells: [],
          grounds: furniture.grounds(header.drawing.items + furniture.footer(pen.words(.mistakes)), isMarked: true),
          stripPlace: StripPlace(rows: start..<end, corner: Point(Paper.margin, header.y)), isOfKeyAlone: true))
      start = end
    }
    return pages
  }
}
