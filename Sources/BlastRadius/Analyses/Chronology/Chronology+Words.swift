extension Chronology {
  /// The spans in a sentence: `First use 27 days after the leak, alert …`; empty where there is none.
  package var story: String {
    let parts = spans.compactMap(\.words)
    guard !parts.isEmpty else { return "" }
    let text = parts.joined(separator: ", ") + "."
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension Chronology.Span {
  /// `first use 27 days after the leak`; `nil` for a later containment.
  package var words: String? { what.map { "\($0) \(remark)" } }

  /// `27 days after the leak`.
  package var remark: String {
    switch kind {
    case .leakToFirstUse, .leakToAlert, .leakToDeactivation: "\(length.text) after the leak"
    case .firstUseToAlert, .firstUseToDeactivation: "\(length.text) after the first use"
    case .alertToDeactivation: "\(length.text) after the alert"
    case .deactivationToContainment, .deactivationToLastActivity:
      "\(length.text) after the deactivation"
    case .lastActivityToDeactivation: "\(length.text) after the last activity"
    }
  }

  private var what: String? {
    switch kind {
    case .leakToFirstUse: "first use"
    case .firstUseToAlert, .leakToAlert: "alert"
    case .alertToDeactivation, .firstUseToDeactivation, .leakToDeactivation: "deactivation"
    case .deactivationToLastActivity: "last activity"
    // The deactivation itself is told with the alert.
    case .lastActivityToDeactivation, .deactivationToContainment: nil
    }
  }
}
