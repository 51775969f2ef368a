/// The names that models have besides those of nodes, each with the texts that tell it.
struct NamesInUse {
  /// The texts by which each name is known.
  private(set) var texts: [NameClass: [ExactText: [String]]] = [:]

  /// Collects those of a model.
  mutating func add(_ model: Model) {
    for kind in model.vocabulary.kinds.texts { add(kind, .kind) }
    for relation in model.vocabulary.relations.texts { add(relation, .relation) }
    for kind in model.estate?.kindTable ?? [] { add(kind.name, .kind) }
    for relation in model.estate?.relationTable ?? [] { add(relation.name, .relation) }
    for zone in model.zones { add(zone.id, .zone, zone.label) }
    for control in model.controls { add(control.id, .control, control.label) }
    for node in model.nodes { add(node) }
    for mark in model.marks.all { add(zone: mark.zone, mark.tags, mark.scope) }
    for edge in model.edges {
      add(edge.relation, .relation)
      add(edge.id, .edge)
      for control in edge.unless { add(control, .control) }
      for record in edge.evidence { add(record.control, .control) }
    }
    for scenario in model.scenarios { add(scenario.name, .scenario) }
    for policy in model.policies {
      add(policy.id, .policy)
      for pattern in policy.patterns { add(pattern) }
    }
  }

  private mutating func add(_ node: Node) {
    add(node.kind.isEmpty ? nil : node.kind, .kind)
    add(node.believed, .belief)
    add(zone: node.zone, node.tags, node.scope)
  }

  private mutating func add(_ pattern: NodePattern) {
    add(zone: pattern.zone, [pattern.tag].compactMap(\.self), [pattern.scope].compactMap(\.self))
    add(pattern.believed, .belief)
    for part in pattern.any + pattern.not { add(part) }
  }

  private mutating func add(zone: String?, _ tags: [String], _ scopes: [String]) {
    add(zone, .zone)
    for tag in tags { add(tag, .tag) }
    for scope in scopes { add(scope, .scope) }
  }

  private mutating func add(_ name: String?, _ kind: NameClass, _ label: String? = nil) {
    guard let name else { return }
    texts[kind, default: [:]][name, default: [name]] += [label].compactMap(\.self)
  }
}

extension Policy {
  /// The patterns of nodes that it has.
  fileprivate var patterns: [NodePattern] {
    let own: [NodePattern] =
      switch rule {
      case .deny(let access), .allow(let access), .limit(let access, _):
        [access.from] + access.to.map(\.nodes)
      case .ends(let ending): [ending.of]
      case .sets(let targets, _, _): targets.map(\.nodes)
      }
    return own + exceptions.flatMap { $0.patterns.map(\.pattern) }
  }
}
