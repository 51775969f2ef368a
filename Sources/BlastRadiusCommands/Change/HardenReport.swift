internal import BlastRadius

/// The cheapest fixes, with what their formats need besides.
struct HardenReport: Sendable {
  var found: Hardening
  var exposure: Exposure
  var names: ModelNames
  /// From when on the fixes act; `nil` for always.
  var from: Moment?
  /// Whether what is only possible may stay.
  var allowsPossible: Bool
  /// Whether the time was over.
  var isOver: Bool
  /// The time limit in words.
  var limit: String

  /// A fix of one of the sets.
  private struct Row: Sendable {
    var set: Int
    var isFirst: Bool
    var fixes: Hardening.FixSet
    var fix: FixOption
  }

  /// The answer in one line.
  var headline: String {
    let moment = exposure.at.map { "On \(TimeWords.text($0)) UTC: " } ?? ""
    if found.isAlreadyProtected {
      let surely = allowsPossible ? " for certain" : ", not even possibly"
      return "\(moment)\(targets) \(one ? "is" : "are") not reached\(surely): protected "
        + "already, at cost 0\(when)."
    }
    if found.isImpossible {
      return "\(moment)Nothing that can be fixed protects \(targets)\(world)\(when)."
    }
    guard let set = found.sets.first else {
      return
        "\(moment)No set that protects \(targets)\(world) was found\(spent)\(when); none is cheaper "
        + "than \(found.lowerBound)."
    }
    let words = ChangeWords(names: names).subject(set.fixes.map(\.change))
    let many = set.fixes.count > 3 ? "\(set.fixes.count) fixes together" : words
    return
      "\(moment)\(many) \(set.fixes.count == 1 ? "protects" : "protect") "
      + "\(targets)\(world)\(when), at cost \(set.cost): \(proved(set))."
  }

  private func proved(_ set: Hardening.FixSet) -> String {
    if found.isOptimal { return "nothing cheaper does" }
    let (cost, bound) = (set.cost.thousandths, found.lowerBound.thousandths)
    let gap = cost > bound ? cost - bound : 0
    let share = cost == 0 ? 0 : gap * 100 / cost
    return "the best that was found\(spent), and nothing cheaper than \(found.lowerBound) does "
      + "(a gap of \(share) %)"
  }

  private var when: String {
    from.map { ", from \(TimeWords.text($0)) on" } ?? ", had it always been so"
  }

  private var world: String { allowsPossible ? " from what is certain" : "" }

  private var spent: String { isOver ? " in \(limit)" : "" }

  private var one: Bool { found.targets.count == 1 }

  private var targets: String {
    CountText.first(
      3,
      of: found.targets.map { target in
        names.title(target.node) + (target.level.map { " (\($0.name))" } ?? "")
      })
  }
}

extension HardenReport {
  /// The answer, the sets, or the proof that cannot be broken.
  var document: Document {
    var document = Document(headlines: [headline])
    if !found.sets.isEmpty {
      document.remarks = ["Each set was verified by a run with it applied."]
      document.sections = [DocumentSection(table: sets)]
    }
    if let steps = found.unbreakable {
      let table = Table(
        [
          .both("Level", "level") { $0.fact.level.name },
          .both("Asset", "node") { names.title($0.fact.node) },
          .both("Through", "via") { $0.via.map(names.sentence) ?? "given" },
        ] as [TableColumn<Hardening.Step>], steps)
      document.sections.append(
        DocumentSection(title: "A proof of which nothing can be fixed", table: table))
    } else if found.isImpossible {
      document.remarks = ["What can be fixed does not break all proofs at once."]
    }
    return document
  }

  private var sets: Table {
    let rows = found.sets.enumerated().flatMap { number, set in
      set.fixes.enumerated().map { place, fix in
        Row(set: number + 1, isFirst: place == 0, fixes: set, fix: fix)
      }
    }
    let words = ChangeWords(names: names)
    let several = found.sets.count > 1
    let columns: [TableColumn<Row>] = [
      .shown(several ? "Set" : "Cost") { row in
        row.isFirst ? (several ? String(row.set) : row.fixes.cost.description) : nil
      },
      .shown(several ? "Cost" : "Each") { row in
        several
          ? (row.isFirst ? row.fixes.cost.description : nil) : row.fix.cost.description
      },
      .raw("set") { String($0.set) },
      .raw("cost") { $0.fixes.cost.description },
      .both("Kind", "kind") { $0.fix.kind.rawValue },
      .raw("id") { $0.fix.id },
      .raw("action") { $0.fix.action },
      .raw("fix_cost") { $0.fix.cost.description },
      .raw("change") { $0.fix.change.description },
      .shown("Fix") { words.text($0.fix.change) },
      .both("How", "how") { $0.fix.how },
    ]
    return Table(columns, rows)
  }

  /// Writes the fields of `blastradius.harden/1`.
  func write(_ json: inout JSONWriter) {
    json.field("from", exposure.from)
    json.field("at", exposure.at)
    json.field("protect", found.targets.map(\.description))
    json.field("fromNowOn", from?.description)
    json.field("certainty", (allowsPossible ? Certainty.confirmed : .possible).rawValue)
    json.field("sets", of: found.sets) { json, set in
      json.field("cost", set.cost)
      json.field("fixes", of: set.fixes) { json, fix in
        json.field("kind", fix.kind.rawValue)
        json.field("id", fix.id)
        json.field("action", fix.action)
        json.field("change", fix.change.description)
        json.field("cost", fix.cost)
        json.field("how", fix.how)
      }
      json.field("verified", true)
    }
    json.field("optimal", found.isOptimal)
    json.field("lowerBound", found.lowerBound)
    json.field("alreadyProtected", found.isAlreadyProtected)
    json.field("impossible") { json in
      guard found.isImpossible else { return json.null() }
      json.object { json in
        json.field("steps", of: found.unbreakable ?? []) { json, step in
          json.field("fact", step.fact.description)
          json.field("via", step.via?.sentence)
        }
      }
    }
  }
}
