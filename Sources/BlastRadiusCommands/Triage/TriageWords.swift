internal import BlastRadius
internal import BlastRadiusRendering

/// Parts of a triage in words.
enum TriageWords {
  /// Whether a credential works, and why not.
  static func status(_ status: Triage.Status, _ names: ModelNames) -> String {
    switch status {
    case .live: "works"
    case .possiblyLive(let unknowns):
      "possibly, depending on " + WordList.joined(unknowns.map(names.unknown))
    case .dead(let reason): self.reason(reason)
    }
  }

  private static func reason(_ reason: Triage.Status.Reason) -> String {
    switch reason {
    case .notYet(let from):
      from.map { "does not exist before \(TimeWords.text($0))" } ?? "does not exist yet"
    case .revoked(let moment): "revoked \(TimeWords.text(moment))"
    case .expired(let moment): "expired \(TimeWords.text(moment))"
    case .ended(let moment): "ended \(TimeWords.text(moment))"
    case .replaced(let instant): "rotated by \(TimeWords.text(instant))"
    }
  }

  /// `12`, `12 and possibly 3`, `possibly 3`, `0`.
  static func text(_ loss: Triage.Loss) -> String { text(loss.confirmed, loss.possible) }

  /// How many nodes are reached, at any level.
  static func text(_ counts: Exposure.Summary) -> String { text(counts.confirmed, counts.possible) }

  /// How many nodes are held, at any level.
  static func text(_ count: EradicationPlan.Count) -> String {
    text(count.confirmed, count.possible)
  }

  private static func text(_ certain: Int, _ possible: Int) -> String {
    if possible == 0 { return CountText.grouped(certain) }
    let more = CountText.grouped(possible)
    return certain == 0
      ? Said.plan.possiblyCount(more) : Said.plan.andPossibly(CountText.grouped(certain), more)
  }

  /// What contradicts a belief: observed uses in order of time, then a last use.
  static func uses(_ belief: CredentialAnswers.Belief, _ names: ModelNames) -> [String] {
    belief.uses.map { use in
      let when = use.at.map { " on \(TimeWords.text($0))" } ?? ""
      return "observed\(when): \(names.sentence(use.via))"
    } + (belief.lastUsed.map { ["last used \(TimeWords.text($0))"] } ?? [])
  }

  /// What the order holds replacing against.
  static func meaning(_ counterfactual: Triage.Counterfactual) -> String {
    switch counterfactual {
    case .rotated: "each replaced now, so that what was built with it stays"
    case .neverWorked: "each as if it had never worked"
    }
  }

  /// `all 3 of group 1` for one that goes together with others.
  static func together(_ step: Triage.Step?, _ sizes: [Int: Int]) -> String? {
    guard let step, let size = sizes[step.group], size > 1 else { return nil }
    return "\(size == 2 ? "both" : "all \(CountText.grouped(size))") of group \(step.group)"
  }
}
