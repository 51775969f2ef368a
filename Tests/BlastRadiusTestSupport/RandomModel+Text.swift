public import BlastRadius

extension RandomModel {
  /// The model and the question as short text, the model in the form that the small models have.
  public static func text(_ model: Model, _ question: Question) -> String {
    var lines: [String] = []
    let own = model.vocabulary.kinds["vpn"] != nil
    if own { lines.append("# with the random models' own vocabulary") }
    let zones = model.zones.map { "\($0.id): {behind: [\($0.behind.joined(separator: ", "))]}" }
    if !zones.isEmpty { lines.append("zones: {\(zones.joined(separator: ", "))}") }
    let controls = model.controls.map { "\($0.id): \(text($0))" }
    if !controls.isEmpty { lines.append("controls: {\(controls.joined(separator: ", "))}") }
    lines.append("nodes:")
    lines += model.nodes.map { "  \($0.id): \(text($0))" }
    lines.append("edges:")
    lines += model.edges.map { "  - \(text($0))" }
    return (lines + [text(question)]).joined(separator: "\n")
  }

  private static func map(_ fields: [(String, String?)]) -> String {
    "{"
      + fields.compactMap { name, value in value.map { "\(name): \($0)" } }.joined(separator: ", ")
      + "}"
  }

  private static func list(_ items: [String]) -> String? {
    items.isEmpty ? nil : "[\(items.joined(separator: ", "))]"
  }

  private static func text(_ control: Control) -> String {
    let changes = control.changes.map {
      map([("from", $0.from?.description), ("is", $0.state.rawValue)])
    }
    return map([("state", list(changes))])
  }

  private static func text(_ validity: Validity) -> String? {
    guard validity != Validity() else { return nil }
    return map([("from", validity.from?.description), ("until", validity.until?.description)])
  }

  private static func text(_ node: Node) -> String {
    map([
      ("kind", node.kind), ("zone", node.zone),
      ("behind", node.behind.map { "[\($0.joined(separator: ", "))]" }),
      ("valid", text(node.valid)), ("issued", node.issued?.description),
      ("revoked", node.revoked?.description), ("expires", node.expires?.description),
      ("leaked", node.leaked?.description), ("rotated", text(node.rotated)),
      ("evicted", list(node.evicted.map(\.description))),
      ("durable", node.durable.map { "\($0)" }),
    ])
  }

  private static func text(_ rotation: Rotation) -> String? {
    switch rotation {
    case .never: nil
    case .unknown: "unknown"
    case .at(let moments): list(moments.map(\.description))
    }
  }

  private static func text(_ edge: Edge) -> String {
    let requires = edge.requires.map { requirement in
      switch requirement {
      case .fact(let fact): fact.description
      case .atLeast(let count, let facts):
        "{at-least: {n: \(count), of: [\(facts.map(\.description).joined(separator: ", "))]}}"
      }
    }
    let evidence = edge.evidence.map {
      map([
        ($0.outcome.rawValue, $0.at?.description ?? "true"), ("claim", $0.claim ? "true" : nil),
      ])
    }
    let attributes = map([
      ("id", edge.id), ("requires", list(requires)), ("unless", list(edge.unless)),
      ("valid", text(edge.valid)), ("exists", edge.exists == .yes ? nil : edge.exists.rawValue),
      ("effort", edge.effort == .one ? nil : edge.effort.description),
      ("evidence", list(evidence)),
    ])
    return attributes == "{}" ? edge.sentence : "\(edge.sentence): \(attributes)"
  }

  private static func text(_ question: Question) -> String {
    var parts = ["from \(question.from.map(\.description).joined(separator: ","))"]
    if let since = question.since { parts.append("since \(since)") }
    if let at = question.at { parts.append("at \(at)") }
    if question.assumesPersistence { parts.append("assuming persistence") }
    if question.trustsEvidence { parts.append("trusting evidence") }
    parts += question.assumptions.map { "assuming \($0)" }
    return parts.joined(separator: "; ")
  }
}
