import BlastRadius

/// A table as RFC 4180 has it, with commas, semicolons, tabs or bars between its fields.
struct DelimitedText {
  /// A field: where its value stands, without quotes around it.
  struct Field {
    var range: Range<Int>
    var hasDoubledQuotes = false
  }

  /// Why a record cannot be read.
  struct Failure: Error {
    var offset: Int
    var message: String
  }

  let bytes: [UInt8]
  let delimiter: UInt8
  /// Where the first record after the names of the columns begins.
  let bodyStart: Int
  /// Where the names of the columns begin.
  let headerStart: Int
  /// What the columns are called.
  let names: [String]
  /// What the columns say.
  let columns: [LeakedField]

  /// Takes the text as a table if its first line names columns that are known; else `nil`.
  init?(_ text: [UInt8]) {
    bytes = text
    var start = 0
    var candidates = Array(",;\t|".utf8)
    while start < text.count {
      let end = Self.endOfLine(text, start)
      let line = text[start..<end]
      let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if line.count == 5, line.starts(with: "sep=".utf8), let last = line.last {
        candidates = [last]
      } else if !isBlank, line.first != UInt8(ascii: "#") {
        break
      }
      start = end + 1
    }
    headerStart = start
    // A header is short; what is longer is none.
    guard start < text.count, Self.endOfLine(text, start) - start <= 65_536 else { return nil }
    var best: (delimiter: UInt8, names: [String], columns: [LeakedField], end: Int)?
    var bestCount = 0
    for candidate in candidates {
      var position = start
      guard let fields = try? Self.record(text, &position, candidate) else { continue }
      let names = fields.map { Self.text(text, $0) }
      let columns = names.map { LeakedField($0) }
      let count = columns.count { $0 != .unknown }
      if count > bestCount {
        best = (candidate, names, columns, position)
        bestCount = count
      }
    }
    guard let best else { return nil }
    (delimiter, names, columns, bodyStart) = (best.delimiter, best.names, best.columns, best.end)
  }

  /// The fields of the record at a position, which goes on to the next one.
  func record(_ position: inout Int) throws(Failure) -> [Field] {
    try Self.record(bytes, &position, delimiter)
  }

  /// The text of a field.
  func text(_ field: Field) -> String { Self.text(bytes, field) }

  private static func text(_ bytes: [UInt8], _ field: Field) -> String {
    let text = String(decoding: bytes[field.range], as: UTF8.self)
    return field.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
  }

  private static func endOfLine(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, !isNewline(bytes[end]) { end += 1 }
    return end
  }

  private static func record(_ bytes: [UInt8], _ position: inout Int, _ delimiter: UInt8)
    throws(Failure) -> [Field]
  {
    var fields: [Field] = []
    while true {
      fields.append(try field(bytes, &position, delimiter))
      guard position < bytes.count, bytes[position] == delimiter else { break }
      position += 1
    }
    if position < bytes.count {
      let isPair =
        bytes[position] == 0x0D && position + 1 < bytes.count
        && bytes[position + 1] == 0x0A
      position += isPair ? 2 : 1
    }
    return fields
  }

  private static func field(_ bytes: [UInt8], _ position: inout Int, _ delimiter: UInt8)
    throws(Failure) -> Field
  {
    while position < bytes.count, isSpace(bytes[position]), bytes[position] != delimiter {
      position += 1
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      while position < bytes.count, bytes[position] != delimiter, !isNewline(bytes[position]) {
        position += 1
      }
      return Field(range: start..<position)
    }
    return try quotedField(bytes, &position, delimiter)
  }

  private static func quotedField(_ bytes: [UInt8], _ position: inout Int, _ delimiter: UInt8)
    throws(Failure) -> Field
  {
    let start = position + 1
    var field = Field(range: start..<start)
    position = start
    while true {
      while position < bytes.count, bytes[position] != UInt8(ascii: "\"") { position += 1 }
      guard position < bytes.count else {
        throw Failure(offset: start - 1, message: "the quote that begins here is not closed")
      }
      position += 1
      guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { break }
      field.hasDoubledQuotes = true
      position += 1
    }
    field.range = start..<position - 1
    while position < bytes.count, isSpace(bytes[position]), bytes[position] != delimiter {
      position += 1
    }
    guard position == bytes.count || bytes[position] == delimiter || isNewline(bytes[position])
    else { throw Failure(offset: position, message: "something stands after a closing quote") }
    return field
  }

  private static func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
