import BlastRadius
import GraphKernel

/// A model in JSON whose escapes of two surrogates are put as YAML knows them: `\\ud83d\\ude00` as
/// `\\U0001F600`, which is two characters shorter.
struct SurrogateEscapes {
  /// The text for the parser.
  private(set) var bytes: [UInt8]
  /// Where in it the shorter escapes begin, in characters.
  private var places: [Int] = []

  private static let shortening = 2

  init(_ text: [UInt8]) {
    bytes = text
    // Only in JSON is it sure that an escape stands between quotes that have escapes.
    let first = text.first { !" \t\r\n".utf8.contains($0) }
    guard first == UInt8(ascii: "{"), Self.hasPairs(text), Self.isJSON(text) else { return }
    bytes = []
    bytes.reserveCapacity(text.count)
    var (position, characters) = (0, 0)
    while position < text.count {
      if let scalar = Self.pair(text, position) {
        places.append(characters)
        let digits = String(scalar.value, radix: 16)
        bytes += Array(("\\U" + String(repeating: "0", count: 8 - digits.count) + digits).utf8)
        position += 12
        characters += 10
        continue
      }
      // What an escape stands for is passed over with it.
      for _ in 0..<(text[position] == UInt8(ascii: "\\") ? 2 : 1) where position < text.count {
        bytes.append(text[position])
        if text[position] & 0xC0 != 0x80 { characters += 1 }
        position += 1
      }
    }
  }

  /// A place in the parser's text as one in the file.
  func original(_ mark: YAMLMark) -> YAMLMark {
    if places.isEmpty { return mark }
    let before = places.partitioningIndex { $0 >= mark.offset }
    let line = places.partitioningIndex { $0 >= mark.offset - mark.column }
    var mark = mark
    mark.offset += Self.shortening * before
    mark.column += Self.shortening * (before - line)
    return mark
  }

  private static func hasPairs(_ text: [UInt8]) -> Bool {
    text.indices.contains { pair(text, $0) != nil }
  }

  private static func isJSON(_ text: [UInt8]) -> Bool {
    text.lend { text in
      do throws(JSONFailure) {
        var cursor = try TokenCursor.start(text)
        try cursor.skipValue()
        return cursor.isAtEnd
      } catch {
        return false
      }
    }
  }

  /// The scalar of a pair of escaped surrogates.
  private static func pair(_ text: [UInt8], _ position: Int) -> Unicode.Scalar? {
    guard text[position] == UInt8(ascii: "\\"), position + 12 <= text.count,
      let high = unit(text, position), let low = unit(text, position + 6),
      high & 0xFC00 == 0xD800, low & 0xFC00 == 0xDC00
    else { return nil }
    return Unicode.Scalar(0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF))
  }

  private static func unit(_ text: [UInt8], _ position: Int) -> UInt32? {
    guard text[position] == UInt8(ascii: "\\"), text[position + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt32(String(decoding: text[position + 2..<position + 6], as: UTF8.self), radix: 16)
  }
}
