import BlastRadius

/// Reads lines of words and numbers, and says which line is wrong.
struct WireReader {
  private var lines: ArraySlice<Substring>
  private var number = 0

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
  }

  /// An error at the line last read.
  func problem(_ message: String) -> BlastRadiusError {
    BlastRadiusError(.badInput, "layout protocol, line \(number): \(message)")
  }

  /// The words after `key` on the next line, or `nil` where the line starts with something else.
  mutating func take(_ key: String) -> [String]? {
    guard let line = lines.first else { return nil }
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.first == key[...] else { return nil }
    lines.removeFirst()
    number += 1
    return words.dropFirst().map(String.init)
  }

  /// The `count` words after `key` on the next line.
  mutating func next(_ key: String, _ count: Int) throws(BlastRadiusError) -> [String] {
    guard let words = take(key), words.count == count else {
      number += 1
      throw problem("expected `\(key)` and \(count) words")
    }
    return words
  }

  /// Finite numbers.
  func numbers(_ words: ArraySlice<String>) throws(BlastRadiusError) -> [Double] {
    var numbers: [Double] = []
    for word in words {
      guard let value = Double(word), value.isFinite, abs(value) < 1e7 else {
        throw problem("`\(PictureText.shown(word, limit: 20))` is not a length")
      }
      numbers.append(value)
    }
    return numbers
  }

  /// A size of two positive numbers.
  func size(_ words: ArraySlice<String>) throws(BlastRadiusError) -> Size {
    let sides = try numbers(words)
    guard sides.count == 2, sides.allSatisfy({ $0 > 0 && $0 <= LayoutWire.longest }) else {
      throw problem("expected a width and a height from 0 to \(Int(LayoutWire.longest)) points")
    }
    return Size(sides[0], sides[1])
  }

  /// A position before `limit`, or `nil` for `-`.
  func index(_ word: String?, below limit: Int) throws(BlastRadiusError) -> Int? {
    if word == "-" { return nil }
    guard let word, let index = Int(word), (0..<limit).contains(index) else {
      throw problem("a position that does not exist")
    }
    return index
  }

  /// A line between two boxes.
  func line(_ words: [String], boxes: Int) throws(BlastRadiusError) -> LayoutRequest.Line {
    guard words.count == 6, let from = try index(words[0], below: boxes),
      let to = try index(words[1], below: boxes), let weight = Int(words[2]),
      (1...1000).contains(weight), let start = LayoutRequest.Port(rawValue: words[3]),
      let end = LayoutRequest.Port(rawValue: words[4]), words[5] == "drawn" || words[5] == "hidden"
    else { throw problem("expected two boxes, a weight, two ports, and drawn or hidden") }
    return LayoutRequest.Line(
      from: from, to: to, weight: weight, start: start, end: end, isHidden: words[5] == "hidden")
  }

  /// A rectangle of four numbers.
  func rectangle(_ words: [String]) throws(BlastRadiusError) -> Rectangle {
    let sides = try numbers(words[...])
    guard sides.count == 4 else { throw problem("expected four numbers") }
    return Rectangle(x: sides[0], y: sides[1], width: sides[2], height: sides[3])
  }
}
