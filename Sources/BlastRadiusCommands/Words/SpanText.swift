internal import BlastRadius
internal import BlastRadiusRendering

/// Spans in words.
enum SpanText {
  /// `leak → first use`.
  static func name(_ kind: Chronology.Span.Kind) -> String {
    switch kind {
    case .leakToFirstUse: Said.table.leakToFirstUse
    case .leakToAlert: Said.table.leakToAlert
    case .firstUseToAlert: Said.table.firstUseToAlert
    case .alertToDeactivation: Said.table.alertToDeactivation
    case .firstUseToDeactivation: Said.table.firstUseToDeactivation
    case .leakToDeactivation: Said.table.leakToDeactivation
    case .deactivationToContainment: Said.table.deactivationToContainment
    case .deactivationToLastActivity: Said.table.deactivationToLastActivity
    case .lastActivityToDeactivation: Said.table.lastActivityToDeactivation
    }
  }
}
