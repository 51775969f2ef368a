/// A record of what happened on an edge. Evidence changes no derivation.
public struct Evidence: Hashable, Sendable {
  /// What happened.
  public var outcome: Outcome
  /// When, where known.
  public var at: Moment?
  /// The number of the step in the story, where the author gives one.
  public var step: Int?
  /// How many times.
  public var count: Int?
  /// Why it was denied.
  public var reason: Reason?
  /// The id of the control that held.
  public var control: String?
  /// Where it is published.
  public var source: String?
  /// A remark for readers.
  public var note: String?
  /// Whether only the attacker says so.
  public var claim: Bool

  /// What happened on an edge.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    case observed, denied, attempted
  }

  /// Why a step was denied.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// It was tried and stopped.
    case refused = "refused"
    /// It cannot be done, says the source.
    case byDesign = "by-design"
    /// Nothing shows that it happened.
    case noEvidence = "no-evidence"
  }

  /// Makes a record of an outcome, undated where `at` is missing.
  public init(_ outcome: Outcome, at: Moment? = nil) {
    self.outcome = outcome
    self.at = at
    claim = false
  }
}

extension Evidence {
  /// Whether somebody tried and was stopped.
  package var isRefusal: Bool {
    outcome == .denied && !claim && (reason == nil || reason == .refused)
  }

  /// Whether it surely came before another record: by its time, else by its step.
  package func isSurelyBefore(_ other: Evidence) -> Bool {
    if let at, let moment = other.at {
      if moment.isAfter(at) { return true }
      if at.isAfter(moment) { return false }
    }
    guard let step, let later = other.step else { return false }
    return step < later
  }
}
