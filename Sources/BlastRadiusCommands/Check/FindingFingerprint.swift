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
    text = [ByteHash(), ByteHash(basis: 0x6C62_272E_07BB_0142)].map { hash in
      var hash = hash
      hash.combine(bytes)
      return hash.digits
    }.joined()
  }
}
