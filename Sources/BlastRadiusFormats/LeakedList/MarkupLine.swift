/// The first line of a text that begins as JSON or XML does: no name does that.
struct MarkupLine {
  /// Where the line begins, without the spaces before it.
  let offset: Int
  let isJSON: Bool

  /// Finds it; `nil` where there is none.
  init?(_ text: [UInt8]) {
    var isAtStart = true
    for (offset, byte) in text.enumerated() {
      switch byte {
      case 0x0A, 0x0D: isAtStart = true
      case 0x20, 0x09: continue
      case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<"):
        guard isAtStart else { continue }
        self.offset = offset
        isJSON = byte != UInt8(ascii: "<")
        return
      default: isAtStart = false
      }
    }
    return nil
  }

  /// The text with spaces for what stands before the line, so that places stay.
  func withoutBanner(_ text: [UInt8]) -> [UInt8] {
    text[..<offset].map { $0 == 0x0A || $0 == 0x0D ? $0 : 0x20 } + text[offset...]
  }
}
