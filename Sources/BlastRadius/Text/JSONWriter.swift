/// Writes JSON with keys in the order given, so that the same values give the same bytes.
///
/// Objects and lists of objects take a line per field or item, lists of plain values one line.
/// Characters that move a cursor or hide text are escaped, which changes no value.
package struct JSONWriter {
  /// The bytes written so far.
  private var bytes: [UInt8] = []
  private var depth = 0
  /// Whether the next value follows another one.
  private var needsComma = false

  /// Makes a writer that has written nothing.
  package init() {}

  /// The text written by `body`, which writes one value, with a line feed at the end.
  package static func text(_ body: (inout JSONWriter) -> Void) -> String {
    String(decoding: bytes(body), as: UTF8.self)
  }

  /// The text written by `body` as UTF-8, for results of any size.
  package static func bytes(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    body(&writer)
    writer.bytes.append(UInt8(ascii: "\n"))
    return writer.bytes
  }

  /// Writes an object; `body` writes its fields.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    container("{", "}", body)
  }

  /// Writes a field; `body` writes its value.
  package mutating func field(_ key: String, _ body: (inout JSONWriter) -> Void) {
    startItem()
    bytes.append(UInt8(ascii: "\""))
    append(key)
    append("\": ")
    body(&self)
    needsComma = true
  }

  /// Writes a field with a text, or `null`.
  package mutating func field(_ key: String, _ value: String?) {
    field(key) { $0.value(value) }
  }

  /// Writes a field with a whole number.
  package mutating func field(_ key: String, _ value: Int) {
    field(key) { $0.append(value) }
  }

  /// Writes a field with a whole number, or `null`.
  package mutating func field(_ key: String, _ value: Int?) {
    if let value { field(key, value) } else { field(key) { $0.null() } }
  }

  /// Writes a field with a truth value.
  package mutating func field(_ key: String, _ value: Bool) {
    field(key) { $0.append(value ? "true" : "false") }
  }

  /// Writes a field with an effort as a number.
  package mutating func field(_ key: String, _ value: Effort) {
    field(key) { $0.append(value) }
  }

  /// Writes a field with an instant as text, or `null`.
  package mutating func field(_ key: String, _ value: Instant?) {
    field(key, value?.description)
  }

  /// Writes a field with a list of texts on one line.
  package mutating func field(_ key: String, _ values: [String]) {
    field(key) { writer in
      writer.append("[")
      for (index, value) in values.enumerated() {
        if index > 0 { writer.append(", ") }
        writer.append(quoted: value)
      }
      writer.append("]")
    }
  }

  /// Writes a field with a list; `body` writes the object of each item.
  package mutating func field<Item>(
    _ key: String, of items: [Item], _ body: (inout JSONWriter, Item) -> Void
  ) {
    field(key, count: items.count) { writer, position in
      writer.object { body(&$0, items[position]) }
    }
  }

  /// Writes a field with a list of so many items; `body` writes each.
  package mutating func field(
    _ key: String, count: Int, _ body: (inout JSONWriter, Int) -> Void
  ) {
    field(key) { writer in
      writer.container("[", "]") { writer in
        for position in 0..<count {
          writer.startItem()
          body(&writer, position)
          writer.needsComma = true
        }
      }
    }
  }

  /// What the body would write here, without writing it.
  package mutating func preview(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    let start = bytes.count
    body(&self)
    defer { bytes.removeSubrange(start...) }
    return Array(bytes[start...])
  }

  /// Makes room for so many bytes, which takes memory only as far as they are written.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Appends what is JSON already.
  package mutating func append(json: [UInt8]) { bytes.append(contentsOf: json) }

  /// Appends what another writer has written.
  package mutating func append(_ other: JSONWriter) { bytes.append(contentsOf: other.bytes) }

  /// Takes back all that was written, and keeps its memory.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a part of a text between quotes that are written already.
  package mutating func append(inside text: UnsafeRawBufferPointer) {
    var special: UInt8 = 0
    for index in 0..<text.count { special |= unsafe Self.isPlain(text[index]) ? 0 : 1 }
    if special == 0 {
      unsafe bytes.append(contentsOf: text)
    } else {
      append(inside: unsafe String(decoding: text, as: UTF8.self))
    }
  }

  /// Appends a part of a text in which nothing needs an escape.
  mutating func append(plain text: UnsafeRawBufferPointer) {
    unsafe bytes.append(contentsOf: text)
  }

  /// Appends a part of a text between quotes that are written already.
  package mutating func append(inside text: String) {
    if text.utf8.allSatisfy(Self.isPlain) {
      append(text)
    } else {
      for scalar in text.unicodeScalars { append(escaping: scalar) }
    }
  }

  /// Writes `null`.
  package mutating func null() { append("null") }

  /// Writes a text, or `null`.
  private mutating func value(_ value: String?) {
    if let value { append(quoted: value) } else { append("null") }
  }

  private mutating func container(
    _ open: String, _ close: String, _ body: (inout JSONWriter) -> Void
  ) {
    append(open)
    depth += 1
    needsComma = false
    let start = bytes.count
    body(&self)
    depth -= 1
    if bytes.count > start { newLine() }
    append(close)
  }

  private mutating func startItem() {
    if needsComma { append(",") }
    needsComma = false
    newLine()
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  /// Appends a number in decimal, without a text in between.
  package mutating func append(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let first = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[first...].reverse()
  }

  /// Appends an effort as a number.
  package mutating func append(_ value: Effort) {
    if value.thousandths % 1000 == 0 {
      append(Int(value.thousandths / 1000))
    } else {
      append(value.description)
    }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    append(inside: text)
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func append(escaping scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case _ where SafeText.isInvisible(scalar):
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16, uppercase: true)
        append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      }
    default: append(String(scalar))
    }
  }
}
