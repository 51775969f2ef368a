internal import BlastRadius

/// A text that stays the same for a finding, whatever lines move and whatever way leads there.
struct FindingFingerprint {
  /// 32 hexadecimal digits.
  let text: String

  init(_ key: PolicyFinding.Key) {
    let near = key.isNear ? "near " : ""
    let parts = [key.policy, key.to ?? "", near + (key.level?.name ?? "")] + key.from
    // Lengths keep one id with a separator apart from two.
    let bytes = parts.flatMap { Array("\($0.utf8.count):\($0)".utf8) }
    text = [0xCBF2_9CE4_8422_2325, 0x6C62_272E_07BB_0142].map { basis in
      Self.padded(Self.hash(bytes, basis))
    }.joined()
  }

  /// FNV-1a.
  private static func hash(_ bytes: [UInt8], _ basis: UInt64) -> UInt64 {
    bytes.reduce(basis) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func padded(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
