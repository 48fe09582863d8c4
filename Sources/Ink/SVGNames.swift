/// The names that cairo gives to surfaces in an SVG: it counts them through the whole process, so the same page would
/// get other names each time.
enum SVGNames {
  /// The same SVG with surfaces numbered from 1 in order of appearance. Text is outlines there, so that nothing but a
  /// name can look like one.
  static func renumbered(_ svg: [UInt8]) -> [UInt8] {
    let word = Array("surface".utf8)
    var (result, rest, numbers) = ([UInt8](), svg[...], [ArraySlice<UInt8>: Int]())
    result.reserveCapacity(svg.count)
    while let start = rest.firstIndex(of: word[0]) {
      result += rest[..<start]
      guard rest[start...].starts(with: word) else {
        result.append(word[0])
        rest = rest[(start + 1)...]
        continue
      }
      rest = rest[(start + word.count)...]
      let number = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      rest = rest[number.endIndex...]
      result += word
      if number.isEmpty { continue }
      let new = numbers[number] ?? numbers.count + 1
      numbers[number] = new
      result += Array("\(new)".utf8)
    }
    return result + rest
  }
}
