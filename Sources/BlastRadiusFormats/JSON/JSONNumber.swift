/// The grammar of numbers.
enum JSONNumber {
  /// Whether the bytes are a number as JSON writes it.
  static func isValid(_ bytes: Borrowed<UInt8>) -> Bool {
    var position = 0
    if byte(bytes, 0) == UInt8(ascii: "-") { position += 1 }
    let startsWithZero = byte(bytes, position) == UInt8(ascii: "0")
    let whole = takeDigits(bytes, &position)
    guard whole == 1 || whole > 1 && !startsWithZero else { return false }
    if byte(bytes, position) == UInt8(ascii: ".") {
      position += 1
      guard takeDigits(bytes, &position) > 0 else { return false }
    }
    if byte(bytes, position) | 0x20 == UInt8(ascii: "e") {
      position += 1
      let sign = byte(bytes, position)
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
      guard takeDigits(bytes, &position) > 0 else { return false }
    }
    return position == bytes.count
  }

  /// A byte, or 0 after the last.
  @inline(__always)
  private static func byte(_ bytes: Borrowed<UInt8>, _ position: Int) -> UInt8 {
    position < bytes.count ? bytes[position] : 0
  }

  /// Goes over digits; says how many there are.
  @inline(__always)
  private static func takeDigits(_ bytes: Borrowed<UInt8>, _ position: inout Int) -> Int {
    let start = position
    while byte(bytes, position) &- UInt8(ascii: "0") < 10 { position += 1 }
    return position - start
  }
}
