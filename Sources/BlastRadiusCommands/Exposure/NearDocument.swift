internal import BlastRadius

/// What is one step away, for people and programs.
struct NearDocument: Sendable {
  var near: [NearFact]
  var names: ModelNames

  /// What lacks one thing, what it lacks, and what it would open.
  var section: DocumentSection {
    let columns: [TableColumn<NearFact>] = [
      .shown("Level") { $0.fact.level.name },
      .shown("Asset") { names.title($0.fact.node) },
      .shown("Lacks") { $0.ways.map(lacking).withoutRepetition().joined(separator: "; or ") },
      .number("Opens", nil) { $0.opens },
      .number("Critical", nil) { $0.opensCritical },
    ]
    if near.isEmpty {
      return DocumentSection(
        paragraphs: ["Nothing is one step away."])
    }
    return DocumentSection(
      title: "One step away",
      paragraphs: near[0].opens == nil
        ? ["They are too many to count what each opens over time."] : [],
      table: Table(columns, near, limit: 100, for: .people, advice: "--format json has all"))
  }

  /// The one thing that is in the way of an edge.
  private func lacking(_ way: NearFact.Way) -> String {
    if let control = way.control { return "that \(control) is not enforced" }
    return way.lack.map(names.sentence) ?? ""
  }

  /// Writes a fact that is one step away.
  static func write(_ json: inout JSONWriter, _ near: NearFact) {
    json.field("node", near.fact.node)
    json.field("level", near.fact.level.name)
    json.field("ways", of: near.ways) { json, way in
      json.field("via", way.via.sentence)
      json.field("missing", way.lack?.of.map(\.description) ?? [])
      json.field("control", way.control)
    }
    json.field("opens", near.opens)
    json.field("opensCritical", near.opensCritical)
  }
}

extension [String] {
  /// The texts, each once, in order.
  fileprivate func withoutRepetition() -> [String] {
    var seen: Set<ExactText> = []
    return filter { seen.insert($0).inserted }
  }
}
