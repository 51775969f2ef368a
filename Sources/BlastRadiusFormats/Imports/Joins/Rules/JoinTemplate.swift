import BlastRadius

/// A pattern of ids with names for their parts: `github:{org}/{repo}/branches/{branch/}`.
///
/// A part has at least one byte and no slash, or slashes too where its name ends with one; at most one part of
/// a template has. A slash stands behind each part before that one and before each behind it, so that every id is
/// taken apart in one way.
struct JoinTemplate {
  /// The names of the parts, in their order.
  let names: [String]
  /// The texts before, between and behind them: one more than there are parts.
  private let texts: [[UInt8]]
  /// The part that may have slashes.
  private let open: Int?

  /// What all ids begin with.
  var prefix: [UInt8] { texts[0] }

  /// Reads a template, or says `nil` where ids could be taken apart in several ways.
  init?(_ written: String) {
    guard let (texts, names) = Self.parts(of: written), !names.isEmpty else { return nil }
    let slashed = names.indices.filter { names[$0].utf8.last == UInt8(ascii: "/") }
    guard slashed.count <= 1 else { return nil }
    let stop = slashed.first ?? names.count
    for part in names.indices.dropLast() {
      let text = texts[part + 1]
      if part < stop, text.first != UInt8(ascii: "/") { return nil }
      if part >= stop, text.last != UInt8(ascii: "/") { return nil }
    }
    if let last = texts.last, !last.isEmpty, last.first != UInt8(ascii: "/") { return nil }
    self.names = names.map { name in
      name.utf8.last == UInt8(ascii: "/")
        ? String(decoding: name.utf8.dropLast(), as: UTF8.self) : name
    }
    guard Set<ExactText>(self.names).count == names.count else { return nil }
    (self.texts, open) = (texts, slashed.first)
  }

  /// The texts and names of a text with names in braces, or `nil` where a brace is not closed.
  static func parts(of written: String) -> (texts: [[UInt8]], names: [String])? {
    var texts: [[UInt8]] = [[]]
    var names: [String] = []
    var name: [UInt8]?
    for byte in written.utf8 {
      switch (byte, name) {
      case (UInt8(ascii: "{"), nil): name = []
      case (UInt8(ascii: "}"), let done?):
        if done.isEmpty || done == [UInt8(ascii: "/")] { return nil }
        names.append(String(decoding: done, as: UTF8.self))
        texts.append([])
        name = nil
      case (UInt8(ascii: "{"), _?), (UInt8(ascii: "}"), nil): return nil
      case (_, nil): texts[texts.count - 1].append(byte)
      case (_, _?): name?.append(byte)
      }
    }
    return name == nil ? (texts, names) : nil
  }

  /// What the parts of an id are, or `nil` where it is none of these.
  ///
  /// - Complexity: O(length of the id).
  func values(of id: Borrowed<UInt8>) -> [String]? {
    guard id.starts(with: texts[0]) else { return nil }
    var (low, high) = (texts[0].count, id.count)
    var values = [Range<Int>](repeating: 0..<0, count: names.count)
    let stop = open ?? names.count
    for part in 0..<stop {
      var end = low
      while end < high, id[end] != UInt8(ascii: "/") { end += 1 }
      guard end > low else { return nil }
      values[part] = low..<end
      let text = texts[part + 1]
      guard end + text.count <= high, id.part(end..<end + text.count).elementsEqual(text) else {
        return nil
      }
      low = end + text.count
    }
    guard let open else { return low == high ? values.map { id.part($0).string } : nil }
    for part in stride(from: names.count - 1, through: open, by: -1) {
      let text = texts[part + 1]
      guard high - text.count > low, id.part(high - text.count..<high).elementsEqual(text) else {
        return nil
      }
      high -= text.count
      if part == open { break }
      var start = high
      while start > low, id[start - 1] != UInt8(ascii: "/") { start -= 1 }
      guard start < high else { return nil }
      values[part] = start..<high
      high = start
    }
    values[open] = low..<high
    return values.map { id.part($0).string }
  }
}
