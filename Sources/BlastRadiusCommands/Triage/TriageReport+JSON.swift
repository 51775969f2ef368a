internal import BlastRadius
internal import BlastRadiusFormats

extension TriageReport {
  /// Writes the fields of `blastradius.triage/1`, the plan among them where it is wanted.
  func write(_ json: inout JSONWriter, hasPlan: Bool) {
    let limit = top ?? .max
    json.field("at", triage.at)
    json.field("counterfactual", triage.counterfactual.rawValue)
    json.field("summary", summary)
    json.field("joint") { $0.object(triage.joint.write) }
    json.field("rows", of: Array(triage.rows.prefix(limit)), write)
    json.field("order", of: Array(triage.order.prefix(limit)), Self.write)
    json.field("exactSteps", triage.exactSteps)
    json.field("points", triage.harm)
    json.field("staying", staying.prefix(limit).map(\.id))
    json.field("plan") { json in
      if hasPlan { json.object { write(plan, to: &$0) } } else { json.null() }
    }
    json.field("unread", of: list.unread) { json, row in
      json.field("line", row.location?.line)
      json.field("code", row.code.rawValue)
      json.field("message", row.message)
    }
    json.field("unmatched", of: Array(list.unmatched.prefix(limit)), Self.write)
    json.field("ambiguous", of: Array(list.ambiguous.prefix(limit))) {
      Self.write($1.entry, to: &$0)
      $0.field("nodes", $1.nodes)
    }
    json.field("records", of: Array(list.records.prefix(limit))) { json, said in
      json.field("title", said.record.title)
      json.field("place", said.record.place.description)
      json.field("says", said.record.says)
      json.field("nodes", said.nodes)
    }
    json.field("access", of: added) { json, edge in
      json.field("edge", edge.sentence)
      json.field("sources", edge.sources)
    }
  }

  private func summary(_ json: inout JSONWriter) {
    json.object { json in
      json.field("listed", list.listed)
      json.field("leaked", triage.rows.count)
      json.field("live", live)
      json.field("possible", possiblyLive)
      json.field("dead", dead.count)
      json.field("unmatched", list.unmatched.count)
    }
  }

  private func write(_ json: inout JSONWriter, _ row: Triage.Row) {
    json.field("id", row.id)
    json.field("label", names.name(row.id))
    json.field("kind", row.kind)
    json.field("leaked", row.leaked?.description)
    json.field("status", row.status.name)
    json.field("reason", row.status == .live ? nil : TriageWords.status(row.status, names))
    json.field("hangsOn", row.status.unknowns)
    json.field("believed", row.belief?.text)
    json.field("lastUsed", row.belief?.lastUsed?.description)
    json.field("uses", of: row.belief?.uses ?? []) { json, use in
      json.field("at", use.at?.description)
      json.field("edge", use.via.sentence)
    }
    json.field("expires", row.expiry)
    json.field("secondFactor", row.secondFactor.rawValue)
    json.field("holders", of: row.holders) { json, holder in
      json.field("node", holder.node)
      json.field("thirdParty", holder.isThirdParty)
    }
    json.field("alone") { $0.object(row.alone.write) }
    json.field("adds") { $0.object { Self.write(row.adds, to: &$0) } }
    json.field("consumers", row.consumers)
    json.field("ownerOnly", list.accounts.contains(row.id))
    json.field("owners", list.owners[row.id, default: []].texts.sorted())
    json.field(
      "places",
      (list.entries[row.id] ?? []).flatMap(\.places).map(\.description))
  }

  private func write(_ plan: EradicationPlan, to json: inout JSONWriter) {
    json.field("held") { $0.object { Self.write(plan.held, to: &$0) } }
    json.field("waves", of: plan.waves) { json, wave in
      json.field("items", of: wave.items) { json, item in
        json.field("id", item.id)
        json.field("label", names.name(item.id))
        json.field("kind", item.kind)
        json.field("action", item.action.rawValue)
        json.field("leaked", item.isLeaked)
        json.field("certainty", item.certainty.rawValue)
        json.field("touched", item.isSeen)
        json.field("grants", item.grants)
        json.field("consumers", item.consumers)
      }
      json.field("left") { $0.object { Self.write(wave.left, to: &$0) } }
    }
  }

  private static func write(_ count: EradicationPlan.Count, to json: inout JSONWriter) {
    json.field("confirmed", count.confirmed)
    json.field("possible", count.possible)
  }

  private static func write(_ json: inout JSONWriter, _ step: Triage.Step) {
    json.field("id", step.id)
    json.field("group", step.group)
    json.field("closes") { json in
      guard let closes = step.closes else { return json.null() }
      json.object { write(closes, to: &$0) }
    }
    json.field("left") { json in
      guard let left = step.left else { return json.null() }
      json.object(left.write)
    }
    json.field("pointsLeft", step.harm)
    json.field("leastPointsLeft", step.leastHarm)
  }

  private static func write(_ loss: Triage.Loss, to json: inout JSONWriter) {
    json.field("confirmed", loss.confirmed)
    json.field("possible", loss.possible)
  }

  private static func write(_ json: inout JSONWriter, _ entry: LeakedList.Entry) {
    write(entry, to: &json)
  }

  private static func write(_ entry: LeakedList.Entry, to json: inout JSONWriter) {
    json.field("title", entry.title)
    json.field("places", entry.places.map(\.description))
    json.field("kind", entry.kind)
    json.field("leaked", entry.leaked?.description)
    json.field("seen", entry.seen)
    json.field("found", entry.found)
    if let isVerified = entry.isVerified {
      json.field("verified", isVerified)
    } else {
      json.field("verified") { $0.null() }
    }
  }
}

extension Triage.Row {
  /// When it expires, as far as the model says.
  var expiry: String? { ends.first { $0.cause == .expires }?.at?.description }
}

extension Triage.Status {
  /// The word for it in CSV and JSON.
  var name: String {
    switch self {
    case .live: "live"
    case .possiblyLive: "possible"
    case .dead: "dead"
    }
  }

  /// What it hangs on whether it works.
  fileprivate var unknowns: [String] {
    if case .possiblyLive(let unknowns) = self { unknowns } else { [] }
  }
}
