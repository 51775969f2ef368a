/// A fingerprint of a known form: `SHA256:` in base64 or in hex, or hex alone with colons or
/// without.
struct Fingerprint {
  /// One spelling of all forms: `sha256:` and lower-case hex.
  let normalized: String
  /// What may be shown: a fingerprint that says what it is, and nothing that may be a secret in
  /// hex.
  let shown: String?

  /// The algorithms by the names that are written before a colon, with their sizes in bytes.
  private static let algorithms: [(name: String, size: Int)] = [
    ("md5", 16), ("sha1", 20), ("sha256", 32), ("sha384", 48), ("sha512", 64), ("sha-1", 20),
    ("sha-256", 32), ("sha-384", 48), ("sha-512", 64),
  ]

  /// Reads a fingerprint; `nil` where the text has no such form.
  init?(_ text: String) {
    let utf8 = Array(text.utf8.prefix(300))
    guard utf8.count >= 22, utf8.count < 300 else { return nil }
    if let (name, size, rest) = Self.prefix(of: utf8) {
      guard let bytes = Self.hex(rest) ?? Self.base64(rest), bytes.count == size else {
        return nil
      }
      normalized = Self.spelling(name, bytes)
      shown = normalized
    } else {
      guard let bytes = Self.hex(utf8[...]),
        let algorithm = Self.algorithms.first(where: { $0.size == bytes.count })
      else { return nil }
      normalized = Self.spelling(algorithm.name, bytes)
      shown = nil
    }
  }

  private static func prefix(of text: [UInt8]) -> (String, Int, ArraySlice<UInt8>)? {
    guard let end = text.prefix(8).firstIndex(where: { ":=".utf8.contains($0) }) else { return nil }
    let word = String(decoding: text[..<end], as: UTF8.self).lowercased()
    guard let algorithm = algorithms.first(where: { $0.name == word }) else { return nil }
    return (word.filter { $0 != "-" }, algorithm.size, text[(end + 1)...])
  }

  private static func spelling(_ name: String, _ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let hex = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return "\(name):" + String(decoding: hex, as: UTF8.self)
  }

  /// Bytes in hex, with colons or spaces between them or without.
  private static func hex(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var half: UInt8?
    for byte in text {
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: " ") {
        guard half == nil, !bytes.isEmpty else { return nil }
        continue
      }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      if let high = half {
        bytes.append(high << 4 | UInt8(digit))
        half = nil
      } else {
        half = UInt8(digit)
      }
    }
    return half == nil ? bytes : nil
  }

  /// Bytes in base64 of either alphabet, padded or not.
  private static func base64(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    let unpadded = text.prefix { $0 != UInt8(ascii: "=") }
    guard text[unpadded.endIndex...].allSatisfy({ $0 == UInt8(ascii: "=") }) else { return nil }
    for byte in unpadded {
      guard let value = sextet(byte) else { return nil }
      buffer = (buffer << 6 | value) & 0xFFFFFF
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
      }
    }
    return bits < 6 ? bytes : nil
  }

  private static func sextet(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
