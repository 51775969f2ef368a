import BlastRadius

/// A range of addresses of version 4 or 6, as `10.0.0.0/8`; an address is a range of one.
struct AddressRange: Hashable {
  private let bytes: [UInt8]
  private let bits: Int

  /// Reads a range; `nil` where it is none.
  init?(_ text: String) {
    let halves = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard let address = halves.first, halves.count < 3,
      let bytes = Self.version4(address) ?? Self.version6(address)
    else { return nil }
    self.bytes = bytes
    if halves.count == 1 {
      bits = bytes.count * 8
    } else {
      guard let bits = Int(halves[1]), bits >= 0, bits <= bytes.count * 8 else { return nil }
      self.bits = bits
    }
  }

  /// Whether all of another range is in it.
  func contains(_ other: AddressRange) -> Bool {
    guard bytes.count == other.bytes.count, bits <= other.bits else { return false }
    return (0..<bits).allSatisfy { bit in
      let mask = UInt8(0x80) >> UInt8(bit % 8)
      return bytes[bit / 8] & mask == other.bytes[bit / 8] & mask
    }
  }

  private static func version4(_ text: String) -> [UInt8]? {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let bytes = parts.compactMap { UInt8(String(Substring($0))) }
    return bytes.count == 4 ? bytes : nil
  }

  private static func version6(_ text: String) -> [UInt8]? {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard parts.count > 2, parts.count < 10 else { return nil }
    // The gap between two colons stands for as many zeros as are missing; at an end it is two empty parts.
    var words: [UInt16] = []
    var gap: Int?
    for (index, part) in parts.enumerated() {
      if part.isEmpty {
        if index == 0 || index == parts.count - 1 { continue }
        guard gap == nil else { return nil }
        gap = words.count
      } else {
        guard part.utf8.count < 5, let word = UInt16(part, radix: 16) else { return nil }
        words.append(word)
      }
    }
    if let gap, words.count < 8 {
      words.insert(contentsOf: [UInt16](repeating: 0, count: 8 - words.count), at: gap)
    }
    guard words.count == 8 else { return nil }
    return words.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }
}
