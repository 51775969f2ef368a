import BlastRadius

/// Finds what a reader of a text cannot see and a parser of YAML acts on.
///
/// YAML 1.1 ends lines where editors do not, so that a line stands hidden in what looks like a
/// comment; and controls of the direction of writing show a line in another order than it has.
enum HiddenCharacters {
  /// A character with where it stands.
  struct Found {
    var offset: Int
    var message: String
  }

  /// The first of them.
  static func first(in source: SourceText) -> Found? {
    let ends = hiddenEnd(in: source.bytes)
    let controls = directionControls(in: source.bytes)
    guard !controls.isEmpty else { return ends }
    let control = firstUnquoted(controls, source)
    return [ends, control].compactMap(\.self).min { $0.offset < $1.offset }
  }

  /// The first end of a line that editors do not show.
  private static func hiddenEnd(in bytes: [UInt8]) -> Found? {
    let hasLineFeeds = bytes.contains(0x0A)
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case 0x0D where hasLineFeeds && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A):
        return Found(
          offset: offset,
          message: "a carriage return alone ends a line here, and a line feed elsewhere")
      case 0x85 where offset >= 1 && bytes[offset - 1] == 0xC2:
        return Found(offset: offset - 1, message: hidden("U+0085"))
      case 0xA8, 0xA9:
        guard offset >= 2, bytes[offset - 1] == 0x80, bytes[offset - 2] == 0xE2 else { continue }
        return Found(offset: offset - 2, message: hidden(byte == 0xA8 ? "U+2028" : "U+2029"))
      default: continue
      }
    }
    return nil
  }

  private static func hidden(_ name: String) -> String {
    "\(name) ends a line for YAML and not for editors: in a text, write it as an escape in quotes"
  }

  /// Where controls of the direction of writing stand.
  private static func directionControls(in bytes: [UInt8]) -> [Int] {
    bytes.indices.dropLast(2).filter { offset in
      guard bytes[offset] == 0xE2 else { return false }
      return switch (bytes[offset + 1], bytes[offset + 2]) {
      case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): true
      default: false
      }
    }
  }

  /// The first of some places that is not between quotes.
  private static func firstUnquoted(_ offsets: [Int], _ source: SourceText) -> Found? {
    var quoted = quotedRanges(in: source)[...]
    var characters = 0
    var position = 0
    for offset in offsets {
      characters += source.bytes[position..<offset].count { $0 & 0xC0 != 0x80 }
      position = offset
      quoted = quoted.drop { $0.upperBound <= characters }
      if let next = quoted.first, next.contains(characters) { continue }
      return Found(
        offset: offset,
        message: "a control of the direction of writing stands outside quotes: what is shown is in "
          + "another order than what is read")
    }
    return nil
  }

  /// What stands between quotes, in characters; as far as the text is YAML.
  private static func quotedRanges(in source: SourceText) -> [Range<Int>] {
    let events = YAMLEvents(source.bytes)
    let scalars = Array(String(decoding: source.bytes, as: UTF8.self).unicodeScalars)
    var ranges: [Range<Int>] = []
    while let event = try? events.next() {
      if case .streamEnd = event.kind { break }
      guard case .scalar(_, isPlain: false, _) = event.kind,
        scalars.indices.contains(event.start.offset),
        ["\"", "'"].contains(scalars[event.start.offset])
      else { continue }
      ranges.append(event.start.offset..<event.end.offset)
    }
    return ranges
  }
}
