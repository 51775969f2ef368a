/// Texts as they stand between the quotes of JSON.
package enum JSONText {
  /// Appends what a text means; `false` where an escape is wrong or half of a pair of surrogates.
  package static func append(_ raw: UnsafeRawBufferPointer, to bytes: inout [UInt8]) -> Bool {
    var position = 0
    while position < raw.count {
      let byte = unsafe raw[position]
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        position += 1
        continue
      }
      guard position + 1 < raw.count else { return false }
      let escape = unsafe raw[position + 1]
      position += 2
      if escape == UInt8(ascii: "u") {
        guard let scalar = unsafe scalar(raw, &position) else { return false }
        bytes.append(contentsOf: String(Character(scalar)).utf8)
      } else {
        guard let meant = meaning(of: escape) else { return false }
        bytes.append(meant)
      }
    }
    return true
  }

  /// What a text means, with U+FFFD where an escape is wrong.
  package static func string(_ raw: UnsafeRawBufferPointer) -> String {
    var bytes: [UInt8] = []
    guard unsafe append(raw, to: &bytes) else {
      return unsafe String(decoding: raw, as: UTF8.self) + "\u{FFFD}"
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Calls the body with what a text means, which mostly is what is written.
  @inline(__always)
  package static func withMeaning<Result>(
    of raw: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    guard unsafe raw.contains(UInt8(ascii: "\\")) else { return unsafe body(raw) }
    let meant = Array(unsafe string(raw).utf8)
    return unsafe meant.withUnsafeBytes { unsafe body($0) }
  }

  private static func meaning(of escape: UInt8) -> UInt8? {
    switch escape {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): escape
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "t"): 9
    default: nil
    }
  }

  /// The scalar of the digits after `\u`, and of the second half of a pair.
  private static func scalar(_ raw: UnsafeRawBufferPointer, _ position: inout Int)
    -> Unicode.Scalar?
  {
    guard let first = unsafe unit(raw, &position) else { return nil }
    guard first & 0xFC00 == 0xD800 else { return Unicode.Scalar(first) }
    guard position + 1 < raw.count, unsafe raw[position] == UInt8(ascii: "\\"),
      unsafe raw[position + 1] == UInt8(ascii: "u")
    else { return nil }
    position += 2
    guard let second = unsafe unit(raw, &position), second & 0xFC00 == 0xDC00 else { return nil }
    return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF))
  }

  private static func unit(_ raw: UnsafeRawBufferPointer, _ position: inout Int) -> UInt32? {
    guard position + 4 <= raw.count else { return nil }
    var value: UInt32 = 0
    for index in position..<position + 4 {
      guard let digit = Character(Unicode.Scalar(unsafe raw[index])).hexDigitValue else {
        return nil
      }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }
}
