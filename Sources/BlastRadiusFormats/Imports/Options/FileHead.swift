import BlastRadius

/// How a file begins: what importers know their own by, and never by its name.
struct FileHead {
  /// The first bytes in UTF-8, without a byte order mark; 64 KB at most.
  let text: Borrowed<UInt8>
  /// The keys of the JSON object that it begins with; empty where it begins otherwise.
  let keys: TopKeys
  /// The keys of the first object of the JSON list that it begins with, or under a key of that object;
  /// empty where there is none.
  let itemKeys: TopKeys

  init(_ head: Borrowed<UInt8>) {
    text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.part(3..<head.count) : head
    keys = TopKeys(text)
    // Before rows may stand a list of what their columns are.
    let hasColumns = keys.has("columns", "[") && keys.has("rows", "[")
    let start = hasColumns ? text.firstIndex(of: #""rows""#, in: 0..<text.count) : nil
    itemKeys =
      Self.firstItem(text, after: start ?? 0).map { TopKeys($0) } ?? TopKeys(Borrowed())
  }

  /// Where the first object of a list begins, at the top of the text or under a key of its object.
  private static func firstItem(
    _ text: Borrowed<UInt8>, after position: Int
  ) -> Borrowed<UInt8>? {
    guard let start = text.firstIndex(where: { !isSpace($0) }) else { return nil }
    if text[start] != UInt8(ascii: "[") {
      guard text[start] == UInt8(ascii: "{") else { return nil }
      var search = max(start, position)
      while let bracket = text.firstIndex(of: UInt8(ascii: "["), in: search..<text.count) {
        if let item = object(after: bracket, in: text) { return item }
        search = bracket + 1
      }
      return nil
    }
    return object(after: start, in: text)
  }

  private static func object(after bracket: Int, in text: Borrowed<UInt8>) -> Borrowed<UInt8>? {
    var start = bracket + 1
    while start < text.count, isSpace(text[start]) { start += 1 }
    guard start < text.count, text[start] == UInt8(ascii: "{") else { return nil }
    return text.part(start..<text.count)
  }

  /// The first line that is not empty and no comment after `#`, without its end.
  var firstLine: Borrowed<UInt8> {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      let line = text.part(start..<end)
      if let first = line.firstIndex(where: { !Self.isSpace($0) }), line[first] != UInt8(ascii: "#")
      {
        return line
      }
      start = end + 1
    }
    return Borrowed()
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
