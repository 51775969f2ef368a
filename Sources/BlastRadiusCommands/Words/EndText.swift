internal import BlastRadius

/// Ends in words.
enum EndText {
  /// `revocation`.
  static func noun(_ kind: Chronology.Kind) -> String {
    switch kind {
    case .revoked: "revocation"
    case .rotated: "rotation"
    case .evicted: "eviction"
    case .expires: "expiry"
    default: "end"
    }
  }
}
