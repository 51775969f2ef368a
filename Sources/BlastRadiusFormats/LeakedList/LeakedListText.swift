import BlastRadius

/// The text of a list: UTF-8, or UTF-16 with a byte order mark.
enum LeakedListText {
  /// The text in UTF-8 without a byte order mark; reports the first byte that is no text.
  static func utf8(_ bytes: [UInt8], _ log: inout ImportLog) -> [UInt8] {
    if let text = UTF16Text.asUTF8(bytes) {
      if let offset = brokenUnit(bytes) {
        let before = UTF16Text.asUTF8(Array(bytes[..<offset])) ?? []
        log.error("invalid-utf16", before.count, "the list is not UTF-16: half a character")
      }
      checkNUL(text, &log)
      return text
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = hasMark ? Array(bytes.dropFirst(3)) : bytes
    do {
      _ = try UTF8Span(validating: text.span)
      checkNUL(text, &log)
    } catch {
      log.error("invalid-utf8", error.byteOffsets.lowerBound, "the list is not UTF-8")
    }
    return text
  }

  /// Whether the text is `null`, the report of a scanner that found nothing.
  static func isNull(_ text: [UInt8]) -> Bool {
    text.count < 64
      && NameShape.trimmed(String(decoding: text, as: UTF8.self)) == "null"
  }

  private static func checkNUL(_ text: [UInt8], _ log: inout ImportLog) {
    guard let offset = text.firstIndex(of: 0) else { return }
    log.error(
      "nul-byte", offset, "the list holds a NUL byte: it is not a text",
      notes: [.init("UTF-16 is read where it begins with a byte order mark")])
  }

  /// Where half a pair of surrogates or half a unit stands.
  private static func brokenUnit(_ bytes: [UInt8]) -> Int? {
    let high = bytes[0] == 0xFF ? 1 : 0
    var isInPair = false
    for offset in stride(from: 2, to: bytes.count - 1, by: 2) {
      let part = bytes[offset + high] & 0xFC
      if isInPair != (part == 0xDC) { return isInPair ? offset - 2 : offset }
      isInPair = part == 0xD8
    }
    return isInPair || bytes.count % 2 == 1 ? (bytes.count - 1) & ~1 : nil
  }
}
