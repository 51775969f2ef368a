import BlastRadius

/// Checks that bytes are a text before YAML is tried.
enum InputText {
  /// Whether the bytes are UTF-8 without NUL and what is hidden; reports the first that is not.
  static func check(_ source: SourceText, _ log: ProblemLog) -> Bool {
    if let offset = invalidByte(in: source.bytes) {
      let byte = String(source.bytes[offset], radix: 16, uppercase: true)
      let looksLikeUTF16 =
        source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF])
      log.error(
        "invalid-utf8", "the file is not UTF-8: byte 0x\(byte) at offset \(offset)",
        at: source.location(ofByte: offset),
        notes: looksLikeUTF16 ? [.init("it looks like UTF-16: save it as UTF-8")] : [])
      return false
    }
    if let offset = source.bytes.firstIndex(of: 0) {
      log.error(
        "nul-byte", "the file holds a NUL byte at offset \(offset): it is not a text",
        at: source.location(ofByte: offset))
      return false
    }
    if let hidden = HiddenCharacters.first(in: source) {
      log.error("bad-character", hidden.message, at: source.location(ofByte: hidden.offset))
      return false
    }
    return true
  }

  private static func invalidByte(in bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}
