internal import BlastRadius

/// The single points of targets, with what their formats need besides.
struct ChokeReport: Sendable {
  var found: SinglePoints
  /// The edges into the targets, with the figures of BloodHound Enterprise, where they are asked for.
  var boundary: ZoneBoundary?
  var exposure: Exposure
  var seeds: [Fact]
  var names: ModelNames
  /// From when on the changes would be; `nil` for always.
  var from: Moment?
  /// How many points are listed; all of them without it, of which people see the first.
  var top: Int?

  /// The points that are listed.
  var points: ArraySlice<SinglePoints.Point> { found.points.prefix(top ?? .max) }

  /// The answer in one line.
  var headline: String {
    let moment = exposure.at.map { "On \(TimeWords.text($0)) UTC: " } ?? ""
    let who = SeedsText(seeds: seeds, names: names)
    guard !found.targets.isEmpty else {
      let none = found.unreached.count
      if none == 0 {
        return "\(moment)\(who.text) \(who.verb("reaches", "reach")) nothing of high or critical "
          + "criticality\(when), so there is nothing to protect."
      }
      let what =
        none == 1 ? title(found.unreached[0]) : "none of \(CountText.grouped(none)) targets"
      let verb = none == 1 ? "does not reach" : "reaches"
      return
        "\(moment)\(who.text) \(who.verb(verb, none == 1 ? "do not reach" : "reach")) \(what)\(when), "
        + "so there is nothing to protect."
    }
    return moment + (found.targets.count == 1 ? one(found.targets[0]) : many)
      + (from == nil ? ", had it always been so." : "\(when).")
  }

  private var when: String { from.map { ", from \(TimeWords.text($0)) on" } ?? "" }

  private func one(_ target: SinglePoints.Target) -> String {
    let name = title(target.name)
    switch target.points.count {
    case 0: return "Nothing single protects \(name)"
    case 1: return "One single point protects \(name)"
    case let count: return "Each of \(CountText.grouped(count)) single points protects \(name)"
    }
  }

  private var many: String {
    let total = found.targets.count
    let hanging = found.targets.count { !$0.points.isEmpty }
    guard let best = found.points.first else {
      return "None of \(CountText.grouped(total)) targets hangs on a single point"
    }
    return "\(CountText.grouped(hanging)) of \(CountText.grouped(total)) targets "
      + "\(hanging == 1 ? "hangs" : "hang") on single points; \(what(best)) protects "
      + "\(best.protects.count == total ? "all of them" : CountText.grouped(best.protects.count))"
  }

  /// A target for people.
  func title(_ target: SinglePoints.Target.Name) -> String {
    names.title(target.node) + (target.level.map { " (\($0.name))" } ?? "")
  }

  /// A point for people.
  func what(_ point: SinglePoints.Point) -> String {
    switch point.kind {
    case .node, .credential: names.title(point.id)
    case .edge: "`\(names.unknown(point.id))`"
    case .control: names.control(point.id)
    }
  }
}

extension ChokeReport {
  /// The answer, and the points: those of one target in the order of its proof, those of several by what
  /// they protect.
  var document: Document {
    let isOne = found.targets.count == 1
    let order = isOne ? found.targets[0].points.map { found.points[$0] } : found.points
    let columns: [TableColumn<SinglePoints.Point>] = [
      .both("Kind", "kind") { $0.kind.rawValue },
      .raw("id") { $0.id },
      .raw("change") { $0.change.description },
      .number(isOne ? nil : "Protects", "protects") { $0.protects.count },
      .number("Carries", "carries") { $0.carries },
      .shown("What") { what($0) },
      .shown("Change") { ChangeWords(names: names).text($0.change) },
      .raw("targets") { $0.protects.map(\.description).joined(separator: "; ") },
    ]
    let table = Table(
      columns, order, limit: top ?? 50, part: "point",
      advice: "--top says how many, --format csv lists all")
    let bare = found.targets.filter(\.points.isEmpty)
    let remark =
      isOne || bare.isEmpty
      ? []
      : [
        "No single point protects "
          + CountText.first(5, of: bare.map { title($0.name) }) + "."
      ]
    let unreached =
      found.unreached.isEmpty || found.targets.isEmpty
      ? [] : ["Not reached: \(CountText.first(5, of: found.unreached.map(title)))."]
    return Document(
      headlines: [headline], remarks: remark + unreached,
      sections: [DocumentSection(table: table)] + (boundary.map { [section($0)] } ?? []),
      partName: boundary == nil ? nil : "part")
  }

  /// Writes the fields of `blastradius.choke/1`.
  func write(_ json: inout JSONWriter) {
    json.field("from", exposure.from)
    json.field("at", exposure.at)
    json.field("fromNowOn", from?.description)
    json.field("targets", of: found.targets) { json, target in
      json.field("target", target.name.description)
      json.field("points", of: target.points.map { found.points[$0] }) { json, point in
        json.field("kind", point.kind.rawValue)
        json.field("id", point.id)
      }
    }
    json.field("unreached", found.unreached.map(\.description))
    json.field("points", of: Array(points)) { json, point in
      json.field("kind", point.kind.rawValue)
      json.field("id", point.id)
      json.field("change", point.change.description)
      json.field("protects", point.protects.map(\.description))
      json.field("carries", point.carries)
    }
    json.field("omitted", found.points.count - points.count)
    json.field("exposure") { json in
      guard let boundary else { return json.null() }
      json.object { write(boundary, &$0) }
    }
  }

  private func write(_ boundary: ZoneBoundary, _ json: inout JSONWriter) {
    let (edges, protections) = (Array(boundary.edges.prefix(top ?? .max)), protections)
    json.field("zone", boundary.nodes)
    json.field("principals", boundary.principals)
    json.field("edges", of: edges) { json, edge in
      json.field("id", edge.id)
      json.field("exposure", edge.exposure)
      json.field("impact", edge.impact)
      json.field("protects", protections[edge.id] ?? 0)
    }
    json.field("omitted", boundary.edges.count - edges.count)
  }

  /// How many targets each edge protects that is a single point.
  private var protections: [ExactText: Int] {
    [ExactText: Int](
      found.points.filter { $0.kind == .edge }.map { ($0.id, $0.protects.count) }
    ) { first, _ in first }
  }

  /// The edges into the targets.
  private func section(_ boundary: ZoneBoundary) -> DocumentSection {
    let protections = protections
    let columns: [TableColumn<ZoneBoundary.Entry>] = [
      .number("Exposure", "exposure") { $0.exposure },
      .shown("Share") { share($0.exposure, of: boundary.principals) },
      .number("Impact", "impact") { $0.impact },
      .number("Protects", "protects") { protections[$0.id] ?? 0 },
      .both("Edge", "id") { "`\(names.unknown($0.id))`" },
    ]
    let zone =
      boundary.nodes == 1 ? "the target" : "\(CountText.grouped(boundary.nodes)) targets"
    return DocumentSection(
      title: "Edges into \(zone) from outside, in a plain graph", isHeading: true,
      paragraphs: [
        "As BloodHound Enterprise counts, of \(CountText.grouped(boundary.principals)) identities: exposure "
          + "is how many others are upstream of where an edge starts, past no target, impact how many "
          + "others are downstream of where it ends. Levels and conditions are left out."
      ],
      table: Table(
        columns, boundary.edges, limit: top ?? 50, part: "edge",
        advice: "--top says how many, --format csv lists all"),
      notes: boundary.edges.isEmpty ? ["No edge leads into \(zone) from outside."] : [])
  }

  private func share(_ count: Int, of all: Int) -> String {
    all == 0 ? "" : "\(Int((Double(count) * 100 / Double(all)).rounded())) %"
  }
}
