/// Tells bulk data from text models by their first bytes.
enum InputSniffer {
  /// What a file is.
  enum Shape: Equatable {
    /// A text model, or anything that the reader of text models says what is wrong with.
    case text
    /// OpenGraph JSON, or what looks like the JSON of a collector.
    case json
    case zip
  }

  /// So many bytes are looked at.
  static let reach = 65_536

  /// What a file is that begins with these bytes.
  ///
  /// An object is a text model if it has a key `blastradius`, and bulk data if it has one of those
  /// of OpenGraph, its dialects or the collectors.
  static func shape(of head: [UInt8]) -> Shape {
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      return .zip
    }
    var keys = TopKeys(UTF16Text.asUTF8(head) ?? head)
    let found = keys.read()
    if found.contains("blastradius") { return .text }
    return found.isDisjoint(with: bulk) ? .text : .json
  }

  private static let bulk: Set<String> = [
    "graph", "metadata", "meta", "data", "labels", "start_id",
  ]
}

/// Reads the keys of the object that a text begins with, as far as the text goes.
private struct TopKeys {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func read() -> Set<String> {
    var keys: Set<String> = []
    skipSpace()
    guard next() == UInt8(ascii: "{") else { return [] }
    var depth = 1
    var expectsKey = true
    while depth > 0, let byte = next() {
      switch byte {
      case UInt8(ascii: "\""):
        let text = quoted()
        if depth == 1, expectsKey, keys.count < 1000 { keys.insert(text) }
        expectsKey = false
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ","): expectsKey = expectsKey || depth == 1
      default: break
      }
    }
    return keys
  }

  private mutating func next() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  private mutating func quoted() -> String {
    let start = position
    while let byte = next(), byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") { position += 1 }
    }
    let end = min(bytes.count, max(start, position - 1))
    return String(decoding: bytes[start..<min(end, start + 40)], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) {
      position += 1
    }
  }
}

/// Texts in UTF-16 with a byte order mark.
enum UTF16Text {
  /// The text in UTF-8, or `nil` where the bytes do not begin with the mark of UTF-16.
  static func asUTF8(_ bytes: [UInt8]) -> [UInt8]? {
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).lazy.map { index in
      isLittle
        ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
        : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) {
      result.append($0)
    }
    return result
  }
}
