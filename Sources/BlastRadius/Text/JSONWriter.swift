/// Writes JSON with keys in the order given, so that the same values give the same bytes.
///
/// Objects and lists of objects take a line per field or item, lists of plain values one line.
/// Characters that move a cursor or hide text are escaped, which changes no value.
package struct JSONWriter {
  /// The bytes written so far.
  package private(set) var bytes: [UInt8] = []
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
    writer.append("\n")
    return writer.bytes
  }

  /// The text of a value inside so many objects and lists, without a line feed at the end.
  package static func value(depth: Int, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.depth = depth
    body(&writer)
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

  /// Writes a field whose name comes from the input; `body` writes its value.
  package mutating func field(named key: String, _ body: (inout JSONWriter) -> Void) {
    startItem()
    append(quoted: key)
    append(": ")
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

  /// Writes a field with an instant as text, or `null`.
  package mutating func field(_ key: String, _ value: Instant?) {
    field(key) { writer in
      guard let value else { return writer.null() }
      writer.bytes.append(UInt8(ascii: "\""))
      writer.bytes.append(value)
      writer.bytes.append(UInt8(ascii: "\""))
    }
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
  package mutating func field<Items: RandomAccessCollection<Item>, Item>(
    _ key: String, of items: Items, _ body: (inout JSONWriter, Item) -> Void
  ) where Items.Index == Int {
    field(key, count: items.count) { writer, position in
      writer.object { body(&$0, items[items.startIndex + position]) }
    }
  }

  /// Writes a field with a list of so many items; `body` writes each.
  package mutating func field(
    _ key: String, count: Int, _ body: (inout JSONWriter, Int) -> Void
  ) {
    field(key) { writer in
      writer.container("[", "]") { writer in
        for position in 0..<count { writer.item { body(&$0, position) } }
      }
    }
  }

  /// Writes an item of a list; `body` writes its value.
  package mutating func item(_ body: (inout JSONWriter) -> Void) {
    startItem()
    body(&self)
    needsComma = true
  }

  /// Writes a field with a list of which others write the items; returns where these belong.
  mutating func field(_ key: String, leavingOut count: Int) -> Gap {
    var gap = Gap(offset: 0, depth: 0)
    field(key) { writer in
      writer.append("[")
      gap = Gap(offset: writer.bytes.count, depth: writer.depth + 1)
      if count > 0 { writer.newLine() }
      writer.append("]")
    }
    return gap
  }

  /// The place of the items of a list.
  struct Gap {
    var offset: Int
    var depth: Int
  }

  /// Takes back all that was written, and goes on in a list after so many items.
  mutating func restart(in gap: Gap, after count: Int) {
    bytes.removeAll(keepingCapacity: true)
    depth = gap.depth
    needsComma = count > 0
  }

  /// Appends what is JSON already.
  package mutating func append(json: [UInt8]) { bytes.append(contentsOf: json) }

  /// Appends what is JSON already.
  package mutating func append(json: UnsafeRawBufferPointer) {
    unsafe bytes.append(contentsOf: json)
  }

  /// How many bytes are written.
  package var count: Int { bytes.count }

  /// Appends bytes that were written before once more.
  package mutating func append(again range: Range<Int>) {
    let end = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: range.count))
    unsafe bytes.withUnsafeMutableBytes { bytes in
      unsafe bytes[end...].copyBytes(from: bytes[range])
    }
  }

  /// Appends a part of a text between quotes that are written already.
  package mutating func append(inside text: UnsafeRawBufferPointer) {
    if unsafe ByteWord.areASCII(text, Self.arePlain), unsafe !Self.mayHavePassword(text) {
      unsafe bytes.append(contentsOf: text)
    } else {
      append(inside: unsafe String(decoding: text, as: UTF8.self))
    }
  }

  /// Appends a part of a text between quotes that are written already.
  package mutating func append(inside text: String) {
    var text = text
    let isPlain = text.withUTF8 {
      unsafe ByteWord.areASCII(UnsafeRawBufferPointer($0), Self.arePlain)
        && !Self.mayHavePassword(UnsafeRawBufferPointer($0))
    }
    if isPlain {
      append(text)
    } else {
      for scalar in SecretText.withoutPasswords(text).unicodeScalars { append(escaping: scalar) }
    }
  }

  /// Whether a text has a `:` and an `@`, as addresses with a password do; names of directories have one of
  /// them alone.
  private static func mayHavePassword(_ text: UnsafeRawBufferPointer) -> Bool {
    let lacksAt = unsafe ByteWord.areASCII(text) { ~$0.equals(UInt8(ascii: "@")) }
    return unsafe !lacksAt && !ByteWord.areASCII(text) { ~$0.equals(UInt8(ascii: ":")) }
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

  /// Appends text as it is.
  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Appends a text in quotes.
  package mutating func append(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    append(inside: text)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Which bytes stand for themselves.
  @inline(__always)
  private static func arePlain(_ bytes: ByteWord) -> UInt64 {
    bytes.isBetween(0x20, 0x7E)
      & ~(bytes.equals(UInt8(ascii: "\"")) | bytes.equals(UInt8(ascii: "\\")))
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
