internal import BlastRadius
internal import BlastRadiusFormats
internal import BlastRadiusRendering

/// A triage with what its formats need besides.
struct TriageReport {
  var triage: Triage
  /// What has to be done until nothing is held.
  var plan: EradicationPlan
  var list: LeakedNodes
  /// What lists say that credentials sign in as, and the model does not.
  var added: [Edge] = []
  var names: ModelNames
  /// How many lines a table has; without it all of them, of which people see the first.
  var top: Int?

  /// What could be taken through what leaked, and stays when that is replaced.
  var staying: [EradicationPlan.Item] { plan.waves.flatMap(\.items).filter { !$0.isLeaked } }

  /// Whether there are lists, and nothing in them means a node of the model.
  var matchesNothing: Bool { list.listed != nil && list.entries.isEmpty }

  /// How many credentials work.
  var live: Int { triage.rows.count { $0.status == .live } }

  /// How many may work.
  var possiblyLive: Int {
    triage.rows.count { if case .possiblyLive = $0.status { true } else { false } }
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
    let say = Said.plan
    let moment = triage.at.map { say.onUTC(TimeWords.text($0)) } ?? ""
    let total = triage.rows.count
    let possibly = possiblyLive > 0 ? say.possiblyMore(CountText.grouped(possiblyLive)) : ""
    let works = say.works(
      total == 1 ? 1 : live, CountText.grouped(live), say.leaked(total), possibly)
    let together =
      switch live + possiblyLive {
      case 0: ""
      case 1: say.itReaches(reach)
      default: say.togetherReach(reach)
      }
    let lost = list.unmatched.count
    let unmatched =
      lost == 0
      ? ""
      : " \(CountText.grouped(lost)) \(lost == 1 ? "entry" : "entries") of the list "
        + "\(lost == 1 ? "is" : "are") not in the model."
    return nothingMatched + unread + moment + works + together + unmatched
  }

  /// What was not judged at all comes first.
  private var nothingMatched: String {
    guard matchesNothing else { return "" }
    if list.listed == 0, !list.records.isEmpty {
      return "The list says of nothing that it leaked: nothing was judged. "
    }
    return list.listed == 0
      ? "The list has no entry that can be read: nothing was judged. "
      : "No entry of the list is in the model: nothing is known of what leaked. "
  }

  private var unread: String {
    let count = list.unread.count
    if count == 0 { return "" }
    let lines = CountText.first(
      3, of: list.unread.compactMap { $0.location?.line }.map { String($0) })
    let rows = count == 1 ? "row of the list was" : "rows of the list were"
    let places = count == 1 ? "line" : "lines"
    return "\(CountText.grouped(count)) \(rows) not read (\(places) \(lines)). "
  }

  private var reach: String {
    let joint = triage.joint
    let say = Said.plan
    let parts = [
      (joint.controlled, say.controlled), (joint.writable, say.writable),
      (joint.readable, say.readable), (joint.connectable, say.connectable),
    ].filter { $0.0 > 0 }.map { count, form in form(CountText.grouped(count)) }
    let certain =
      parts.isEmpty
      ? say.nothingCertain : say.certainAssets(joint.confirmed, Said.language.list(parts))
    guard joint.possible > 0 else { return parts.isEmpty ? say.nothingElse : certain }
    return certain + ", " + say.possiblyMoreOn(CountText.grouped(joint.possible))
  }
}
