import BlastRadius

/// Walks over the records of a table as RFC 4180 has it, without a value per field.
struct TableCursor {
  /// A field: where its value stands, without quotes or spaces around it.
  struct Field {
    var range: Range<Int>
    /// Whether a quote in it stands twice.
    var hasDoubledQuotes = false
  }

  /// Why a record cannot be read.
  struct Failure: Error {
    var offset: Int
    var message: String
  }

  let text: Borrowed<UInt8>
  let delimiter: UInt8
  /// The fields of the record that was read last.
  private(set) var fields: [Field] = []
  /// Where the record that was read last begins.
  private(set) var start = 0
  /// The line on which it begins, from 1.
  private(set) var line = 1
  /// Whether the text ended in the record that was read last, and not its line.
  private(set) var isCut = false
  /// Where the record after it begins.
  private(set) var position: Int
  /// The line on which that one begins.
  private(set) var nextLine: Int

  /// Starts at a position, which is on a line.
  init(_ text: Borrowed<UInt8>, delimiter: UInt8, at position: Int = 0, line: Int = 1) {
    (self.text, self.delimiter, self.position, nextLine) = (text, delimiter, position, line)
  }

  /// Reads the next record that is not an empty line; says whether there is one.
  mutating func next() throws(Failure) -> Bool {
    while position < text.count {
      (start, line) = (position, nextLine)
      fields.removeAll(keepingCapacity: true)
      while true {
        try readField()
        guard position < text.count, text[position] == delimiter else { break }
        position += 1
      }
      endLine()
      if fields.count > 1 || !fields[0].range.isEmpty { return true }
    }
    return false
  }

  /// Goes over the end of a line.
  private mutating func endLine() {
    isCut = position == text.count
    if isCut { return }
    position = Self.lineEnd(at: position, in: text)
    nextLine += 1
  }

  /// Where the line after one begins that ends at a position, with a line feed, a carriage return or both.
  static func lineEnd(at position: Int, in text: Borrowed<UInt8>) -> Int {
    let isPair = position + 1 < text.count && text.holds("\r\n", at: position..<position + 2)
    return min(text.count, position + (isPair ? 2 : 1))
  }

  private mutating func readField() throws(Failure) {
    while position < text.count, isSpace(text[position]) { position += 1 }
    if position < text.count, text[position] == UInt8(ascii: "\"") { return try readQuoted() }
    let start = position
    var end = start
    while position < text.count {
      let byte = text[position]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      position += 1
      if byte != 0x20 && byte != 0x09 { end = position }
    }
    fields.append(Field(range: start..<end))
  }

  private mutating func readQuoted() throws(Failure) {
    let start = position + 1
    var field = Field(range: start..<start)
    position = start
    while true {
      while position < text.count, text[position] != UInt8(ascii: "\"") {
        let isEnd = isNewline(text[position])
        position = isEnd ? Self.lineEnd(at: position, in: text) : position + 1
        if isEnd { nextLine += 1 }
      }
      guard position < text.count else {
        throw Failure(offset: start - 1, message: "the quote that begins here is not closed")
      }
      position += 1
      guard position < text.count, text[position] == UInt8(ascii: "\"") else { break }
      field.hasDoubledQuotes = true
      position += 1
    }
    field.range = start..<position - 1
    while position < text.count, isSpace(text[position]) { position += 1 }
    guard position == text.count || text[position] == delimiter || isNewline(text[position]) else {
      throw Failure(offset: position, message: "something stands after a closing quote")
    }
    fields.append(field)
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    (byte == 0x20 || byte == 0x09) && byte != delimiter
  }

  private func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The texts of the last record, field by field.
  var strings: [String] { fields.map(string) }

  /// The text of a field of the last record, with U+FFFD for what is no UTF-8.
  func string(_ field: Field) -> String {
    if !field.hasDoubledQuotes { return text.part(field.range).string }
    var bytes: [UInt8] = []
    append(field, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the bytes of a field of the last record, by its number; none where it has no such field.
  func append(column: Int, to bytes: inout [UInt8]) {
    if column < fields.count { append(fields[column], to: &bytes) }
  }

  /// Appends the bytes of a field of the last record as they are meant.
  func append(_ field: Field, to bytes: inout [UInt8]) {
    guard field.hasDoubledQuotes else {
      return unsafe bytes.append(contentsOf: text.part(field.range).raw)
    }
    var isSecond = false
    for byte in text.part(field.range) {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { bytes.append(byte) }
    }
  }
}
