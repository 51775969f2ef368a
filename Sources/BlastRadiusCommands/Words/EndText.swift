internal import BlastRadius
internal import BlastRadiusRendering

/// Ends in words.
enum EndText {
  /// `revocation`.
  static func noun(_ kind: Chronology.Kind) -> String {
    switch kind {
    case .revoked: Said.answer.revocation
    case .rotated: Said.answer.rotation
    case .evicted: Said.answer.eviction
    case .expires: Said.answer.expiry
    default: Said.answer.end
    }
  }
}
