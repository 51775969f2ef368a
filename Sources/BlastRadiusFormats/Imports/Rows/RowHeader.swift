import BlastRadius

/// The names of the columns of a table of edges.
struct RowHeader {
  let names: [String]
  let delimiter: UInt8
  /// Where the names begin, and where the first record does.
  let start: Int
  let end: Int
  /// The line of the first record.
  let nextLine: Int

  /// Takes a text as a table of edges if its first line names their columns; else `nil`.
  init?(_ text: Borrowed<UInt8>, _ mapping: RowMapping) {
    var (start, line) = (0, 1)
    while start < text.count {
      let end = Self.endOfLine(text, start)
      let first = text.part(start..<end).first { $0 != 0x20 && $0 != 0x09 }
      if let first, first != UInt8(ascii: "#") { break }
      start = min(text.count, end + 1)
      line += 1
    }
    // A header is short; what is longer is none.
    let end = Self.endOfLine(text, start)
    guard start < text.count, end - start <= 65_536 else { return nil }
    for delimiter in ",;\t|".utf8 {
      var cursor = TableCursor(text.part(0..<end), delimiter: delimiter, at: start)
      guard (try? cursor.next()) == true else { continue }
      let names = cursor.fields.map(cursor.string)
      if mapping.edges(names).isEmpty { continue }
      (self.names, self.delimiter, self.start) = (names, delimiter, start)
      self.end = min(text.count, end + 1)
      nextLine = line + 1
      return
    }
    return nil
  }

  private static func endOfLine(_ text: Borrowed<UInt8>, _ start: Int) -> Int {
    var end = start
    while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
    return end
  }
}
