/// Texts in UTF-16 with a byte order mark.
enum UTF16Text {
  /// Whether bytes begin with the mark of UTF-16.
  static func isMarked(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// The text in UTF-8, or `nil` where the bytes do not begin with the mark of UTF-16.
  static func asUTF8(_ bytes: [UInt8]) -> [UInt8]? {
    guard isMarked(bytes) else { return nil }
    let isLittle = bytes[0] == 0xFF
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
