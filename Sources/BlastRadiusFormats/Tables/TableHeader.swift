import BlastRadius

/// The line of a table that names its columns.
struct TableHeader {
  /// What the columns are called.
  let names: [String]
  let delimiter: UInt8
  /// Where the names begin.
  let start: Int
  /// Where the first record after them begins, and on which line.
  private let end: Int
  private let nextLine: Int

  /// The longest line of names, in bytes; what is longer names no columns.
  private static let longest = 65_536

  /// Takes the first line that is neither empty nor a comment after `#`, split as most of its names are
  /// known; `nil` where none is, however it is split.
  ///
  /// A line `sep=;`, as spreadsheets write it, says how; else commas, semicolons, tabs and bars are tried.
  ///
  /// - Parameter known: How many of some names are known.
  init?(_ text: Borrowed<UInt8>, known: (_ names: [String]) -> Int) {
    let before = Self.preamble(of: text)
    let line = text.part(0..<min(text.count, before.end + Self.longest + 1))
    var (best, most): (TableCursor?, Int) = (nil, 0)
    for delimiter in before.delimiters {
      var cursor = TableCursor(line, delimiter: delimiter, at: before.end, line: before.line)
      // A line that breaks the rules of quotes as it is split here has no names.
      let isRead = (try? cursor.next()) ?? false
      guard isRead, !cursor.isCut || line.count == text.count else { continue }
      let count = known(cursor.strings)
      if count > most { (best, most) = (cursor, count) }
    }
    guard let best else { return nil }
    (names, delimiter, start) = (best.strings, best.delimiter, best.start)
    (end, nextLine) = (best.position, best.nextLine)
  }

  /// Walks over the records after the names, in the text in which these stand.
  func records(in text: Borrowed<UInt8>) -> TableCursor {
    TableCursor(text, delimiter: delimiter, at: end, line: nextLine)
  }

  /// What stands before the names: where it ends, the line after it, and by what fields are separated.
  private static func preamble(
    of text: Borrowed<UInt8>
  ) -> (end: Int, line: Int, delimiters: [UInt8]) {
    var (start, line, delimiters) = (0, 1, Array(",;\t|".utf8))
    while start < text.count {
      let end =
        text.part(start..<text.count).firstIndex { $0 == 0x0A || $0 == 0x0D }
        .map { start + $0 } ?? text.count
      let first = text.part(start..<end).first { $0 != 0x20 && $0 != 0x09 }
      if end - start == 5, text.holds("sep=", at: start..<start + 4) {
        delimiters = [text[start + 4]]
      } else if let first, first != UInt8(ascii: "#") {
        break
      }
      start = TableCursor.lineEnd(at: end, in: text)
      line += 1
    }
    return (start, line, delimiters)
  }
}
