internal import ArgumentParser

/// On what a triage ends with exit code 1.
enum FailureCondition: String, CaseIterable, Sendable {
  /// A leaked credential works, or may; or there was nothing to judge where something should have been.
  case live
  /// A leaked credential may work.
  case possible
  /// An entry of a list is not in the model.
  case unmatched
  /// A row of a list could not be read.
  case unread

  /// Reads conditions that are parted by commas.
  static func list(_ text: String) throws -> [FailureCondition] {
    try text.split(separator: ",", omittingEmptySubsequences: false).map { word in
      guard let condition = FailureCondition(rawValue: String(word)) else {
        let names = allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("Each is one of \(names).")
      }
      return condition
    }
  }

  /// Whether a triage is to fail.
  func isMet(by report: TriageReport, allowsUnread: Bool) -> Bool {
    let hasUnread = !report.list.unread.isEmpty
    return switch self {
    case .live:
      report.live + report.possiblyLive > 0 || hasUnread && !allowsUnread || report.matchesNothing
    case .possible: report.possiblyLive > 0
    case .unmatched: !report.list.unmatched.isEmpty
    case .unread: hasUnread
    }
  }
}
