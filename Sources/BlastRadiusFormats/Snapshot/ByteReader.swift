import BlastRadius

/// Reads what a `ByteWriter` wrote, and trusts none of it.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The text is not what a writer writes.
  struct Malformed: Error {}

  mutating func number() throws -> Int {
    guard bytes.count - position >= 8 else { throw Malformed() }
    var value: UInt64 = 0
    for offset in 0..<8 { value |= UInt64(bytes[position + offset]) << (8 * UInt64(offset)) }
    position += 8
    return Int(truncatingIfNeeded: value)
  }

  /// A number of items, each of which takes at least a byte.
  mutating func count() throws -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - position else { throw Malformed() }
    return count
  }

  mutating func content() throws -> [UInt8] {
    let length = try count()
    defer { position += length }
    return Array(bytes[position..<position + length])
  }

  mutating func text() throws -> String { String(decoding: try content(), as: UTF8.self) }

  mutating func optionalText() throws -> String? {
    switch try number() {
    case 0: nil
    case 1: try text()
    default: throw Malformed()
    }
  }

  /// How many bytes are left.
  var rest: Int { bytes.count - position }

  /// A number in as few bytes as it takes.
  mutating func compact() throws -> UInt64 {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while position < bytes.count, shift < 63 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw Malformed()
  }

  /// The same, of what is smaller than 2³².
  mutating func compactNumber() throws -> Int {
    let number = try compact()
    guard number <= UInt32.max else { throw Malformed() }
    return Int(number)
  }

  /// A number of items, each of which takes at least a byte.
  mutating func compactCount() throws -> Int {
    let count = try compactNumber()
    guard count <= rest else { throw Malformed() }
    return count
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { position == bytes.count }
}
