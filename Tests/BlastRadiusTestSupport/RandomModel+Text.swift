public import BlastRadius

extension RandomModel {
  /// The model as a text model, and the question below it.
  public static func text(_ model: Model, _ question: Question) -> String {
    yaml(model) + text(question)
  }

  /// The model as a text model, apart from relations of its own that need several levels.
  public static func yaml(_ model: Model) -> String {
    var lines = ["blastradius: 1"]
    func add(_ section: String, _ items: [String]) {
      if !items.isEmpty { lines += ["\(section):"] + items.map { "  \($0)" } }
    }
    let (own, builtIn) = (model.vocabulary, Vocabulary.builtIn)
    let kinds = own.kinds.values.filter { builtIn.kinds[$0.name] != $0 }
    add("kinds", kinds.sorted { $0.name < $1.name }.map { "\($0.name): \(text($0))" })
    let relations = own.relations.values.filter { builtIn.relations[$0.name] != $0 }
    add("relations", relations.sorted { $0.name < $1.name }.map { "\($0.name): \(text($0))" })
    add(
      "zones", model.zones.map { "\($0.id): {behind: [\($0.behind.joined(separator: ", "))]}" })
    add("controls", model.controls.map { "\($0.id): \(text($0))" })
    add("nodes", model.nodes.map { "\($0.id): \(text($0))" })
    add("edges", model.edges.map { "- \(text($0))" })
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(_ kind: Kind) -> String {
    map([
      ("parent", kind.parent), ("meaning", "\"\(kind.meaning)\""),
      ("durable", kind.durable.map { "\($0)" }),
    ])
  }

  private static func text(_ relation: Relation) -> String {
    let needs = Set(relation.steps.map(\.needs.name)).sorted().joined(separator: " or ")
    return map([
      ("category", relation.category.rawValue), ("needs", needs),
      ("gives", list(relation.steps.map(\.gives.name))), ("remote", "\(relation.isRemote)"),
      ("lasting", "\(relation.isLasting)"), ("sentence", "\"\(relation.sentence)\""),
    ])
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
      ("kind", node.kind.isEmpty ? nil : node.kind), ("zone", node.zone),
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
        ($0.outcome.rawValue, $0.at?.description ?? "unknown"), ("claim", $0.claim ? "true" : nil),
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
