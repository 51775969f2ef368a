/// A number that equal bytes have in common wherever the program runs: FNV-1a.
package struct ByteHash {
  /// The number.
  package private(set) var value: UInt64

  /// The number of no bytes.
  package init(basis: UInt64 = 0xCBF2_9CE4_8422_2325) { value = basis }

  /// Takes in a byte.
  @inline(__always)
  package mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Takes in more bytes.
  @inline(__always)
  package mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  /// The number in 16 hexadecimal digits.
  package var digits: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
