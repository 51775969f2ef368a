internal import BlastRadius
internal import BlastRadiusFormats

/// A triage with what its formats need besides.
struct TriageReport {
  var triage: Triage
  var list: LeakedNodes
  var names: ModelNames
  /// How many lines a table has at most.
  var limit: Int

  /// How many credentials work.
  var live: Int { triage.rows.count { $0.status == .live } }

  /// How many may work.
  var possiblyLive: Int {
    triage.rows.count { if case .possiblyLive = $0.status { true } else { false } }
  }

  /// The rows by id.
  var rows: [String: Triage.Row] {
    Dictionary(uniqueKeysWithValues: triage.rows.map { ($0.id, $0) })
  }

  /// Those that do not work, by id.
  var dead: [Triage.Row] {
    triage.rows.filter { if case .dead = $0.status { true } else { false } }
  }

  /// Those that work, or may, and are believed out of use although something was seen.
  var contradicted: [Triage.Row] {
    triage.rows.filter { row in
      if case .dead = row.status { return false }
      return row.belief?.isContradicted ?? false
    }
  }

  /// The answer in one line: how many of how many work, and what they expose together.
  var headline: String {
    let moment = triage.at.map { "On \(TimeText.text($0)) UTC " } ?? ""
    let total = triage.rows.count
    let possibly = possiblyLive > 0 ? ", and possibly \(CountText.grouped(possiblyLive)) more" : ""
    let works =
      "\(CountText.grouped(live)) of \(CountText.grouped(total)) leaked \(noun(total)) "
      + "\(live == 1 || total == 1 ? "works" : "work")\(possibly)."
    let together =
      switch live + possiblyLive {
      case 0: ""
      case 1: " It reaches \(reach)."
      default: " Together they reach \(reach)."
      }
    let lost = list.unmatched.count
    let unmatched =
      lost == 0
      ? ""
      : " \(CountText.grouped(lost)) \(lost == 1 ? "entry" : "entries") of the list "
        + "\(lost == 1 ? "is" : "are") not in the model."
    return moment + works + together + unmatched
  }

  private func noun(_ count: Int) -> String { count == 1 ? "credential" : "credentials" }

  private var reach: String {
    let joint = triage.joint
    let parts = [
      (joint.controlled, "controlled"), (joint.writable, "writable"), (joint.readable, "readable"),
      (joint.connectable, "connectable"),
    ].filter { $0.0 > 0 }.map { "\(CountText.grouped($0.0)) \($0.1)" }
    let certain = parts.isEmpty ? "nothing for certain" : UnknownText.list(parts, "and")
    guard joint.possible > 0 else {
      return parts.isEmpty ? "nothing else" : "\(certain) \(assets(joint.confirmed))"
    }
    let more = "possibly more on \(CountText.grouped(joint.possible))"
    return parts.isEmpty ? "\(certain), \(more)" : "\(certain) \(assets(joint.confirmed)), \(more)"
  }

  private func assets(_ count: Int) -> String { count == 1 ? "asset" : "assets" }
}

/// Parts of a triage in words.
enum TriageWords {
  /// Whether a credential works, and why not.
  static func status(_ status: Triage.Status, _ names: ModelNames) -> String {
    switch status {
    case .live: "works"
    case .possiblyLive(let unknowns):
      "possibly, depending on " + UnknownText.list(unknowns.map(names.shownUnknown), "and")
    case .dead(let reason): self.reason(reason)
    }
  }

  private static func reason(_ reason: Triage.Status.Reason) -> String {
    switch reason {
    case .notYet(let from):
      from.map { "does not exist before \(TimeText.text($0))" } ?? "does not exist yet"
    case .revoked(let moment): "revoked \(text(moment))"
    case .expired(let moment): "expired \(text(moment))"
    case .ended(let moment): "ended \(text(moment))"
    case .replaced(let instant): "rotated by \(TimeText.text(instant))"
    }
  }

  /// A date, or an instant.
  static func text(_ moment: Moment) -> String {
    moment.isWholeDay ? moment.description : TimeText.text(moment.start)
  }

  /// `12`, `12 and possibly 3`, `possibly 3`, `0`.
  static func text(_ loss: Triage.Loss) -> String { text(loss.confirmed, loss.possible) }

  /// How many nodes are reached, at any level.
  static func text(_ counts: Exposure.Summary) -> String { text(counts.confirmed, counts.possible) }

  private static func text(_ certain: Int, _ possible: Int) -> String {
    if possible == 0 { return CountText.grouped(certain) }
    let more = "possibly \(CountText.grouped(possible))"
    return certain == 0 ? more : "\(CountText.grouped(certain)) and \(more)"
  }

  /// What contradicts a belief: observed uses in order of time, then a last use.
  static func uses(_ belief: CredentialAnswers.Belief, _ names: ModelNames) -> [String] {
    belief.uses.map { use in
      let when = use.at.map { " on \(text($0))" } ?? ""
      return "observed\(when): \(names.shown(use.via))"
    } + (belief.lastUsed.map { ["last used \(text($0))"] } ?? [])
  }
}
