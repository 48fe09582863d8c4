extension [String] {
  /// Up to three names that are written like another: the same but for a few letters, or one within the other.
  func near(_ name: String) -> [String] {
    let wanted = name.letters
    let ranked = map { family -> (family: String, distance: Int) in
      let letters = family.letters
      let isWithin = wanted.count > 2 && (letters.contains(wanted) || wanted.contains(letters))
      return (family, isWithin ? abs(letters.count - wanted.count) / 4 : letters.distance(to: wanted))
    }
    let close = ranked.filter { $0.distance <= Swift.max(1, wanted.count / 3) }
    return close.sorted { ($0.distance, $0.family) < ($1.distance, $1.family) }.prefix(3).map(\.family)
  }
}

extension String {
  /// The name's letters and digits alone, in lower case.
  fileprivate var letters: String { lowercased().filter { $0.isLetter || $0.isNumber } }

  /// How many letters must be changed, left out or put in to make the other (Levenshtein's distance).
  fileprivate func distance(to other: String) -> Int {
    let others = Array(other)
    var row = Array(0...others.count)
    for (number, letter) in enumerated() {
      var (above, left) = (row[0], number + 1)
      row[0] = left
      for (place, otherLetter) in others.enumerated() {
        let changed = above + (letter == otherLetter ? 0 : 1)
        above = row[place + 1]
        left = Swift.min(changed, above + 1, left + 1)
        row[place + 1] = left
      }
    }
    return row[others.count]
  }
}
