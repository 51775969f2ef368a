internal import BlastRadius

/// Spans in words.
enum SpanText {
  /// `leak → first use`.
  static func name(_ kind: Chronology.Span.Kind) -> String {
    switch kind {
    case .leakToFirstUse: "leak → first use"
    case .leakToAlert: "leak → alert"
    case .firstUseToAlert: "first use → alert"
    case .alertToDeactivation: "alert → deactivation"
    case .firstUseToDeactivation: "first use → deactivation"
    case .leakToDeactivation: "leak → deactivation"
    case .deactivationToContainment: "deactivation → later containment"
    case .deactivationToLastActivity: "deactivation → last activity"
    case .lastActivityToDeactivation: "last activity → deactivation"
    }
  }
}
