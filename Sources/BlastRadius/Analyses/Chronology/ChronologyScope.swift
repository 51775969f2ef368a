/// What of a model belongs to the question what some seeds reach.
struct ChronologyScope {
  private let catalog: Catalog
  private let facts: [Int: [ReachedFact]]
  private let controls: Set<ExactText>
  /// The numbers of the observed edges that belong to it, by position.
  private(set) var stepNumbers: [Int: Int] = [:]

  init(_ model: Model, _ exposure: Exposure, _ catalog: Catalog) {
    self.catalog = catalog
    var facts: [Int: [ReachedFact]] = [:]
    for fact in exposure.facts {
      if let node = catalog.number(of: fact.fact.node) { facts[node, default: []].append(fact) }
    }
    self.facts = facts
    var controls: Set<ExactText> = []
    for (index, edge) in model.edges.enumerated() where !edge.unless.isEmpty {
      if let ends = catalog.ends(ofEdge: index), facts[ends.subject] != nil {
        controls.formUnion(edge.unless)
      }
    }
    self.controls = controls
    let depths = Self.depths(exposure)
    let shown = model.edges.indices.filter { index in
      if depths[index] != nil { return true }
      guard let ends = catalog.ends(ofEdge: index), canTry(index, ends.subject) else {
        return false
      }
      return facts[ends.object] != nil || catalog.isCritical(ends.object)
    }
    stepNumbers = model.stepNumbers(among: shown, catalog) { index in
      if let depth = depths[index] { return depth }
      let held = catalog.ends(ofEdge: index).flatMap { facts[$0.subject] } ?? []
      return (held.map(\.main.hops).min() ?? 0) + 1
    }
  }

  /// The least depth at which a shown proof uses an edge of the model.
  private static func depths(_ exposure: Exposure) -> [Int: Int] {
    var depths: [Int: Int] = [:]
    for interval in exposure.facts.lazy.flatMap(\.intervals) {
      guard let index = interval.via?.index else { continue }
      depths[index] = min(depths[index] ?? .max, interval.hops)
    }
    return depths
  }

  /// Whether the node was held.
  func showsNode(_ id: String) -> Bool { catalog.number(of: id).map { facts[$0] != nil } ?? false }

  /// Whether something hangs on the control.
  func showsControl(_ id: String) -> Bool { controls.contains(id) }

  /// Whether the step is one of those who hold the seeds: its subject is held as it needs to be, or
  /// is the attacker.
  func showsSteps(ofEdge edge: Int) -> Bool {
    guard let subject = catalog.ends(ofEdge: edge)?.subject else { return false }
    return canTry(edge, subject) || isNode(subject, a: "actor")
  }

  private func canTry(_ edge: Int, _ subject: Int) -> Bool {
    guard let held = facts[subject] else { return false }
    let relation = catalog.vocabulary.relations[catalog.relationName(ofEdge: edge)]
    let needs = relation?.steps.map(\.needs) ?? []
    let isGateway = isNode(subject, a: "gateway")
    return held.contains { fact in
      needs.isEmpty
        ? fact.fact.level != .connect
        : needs.contains {
          fact.fact.level == $0 || fact.fact.level.implies($0, onGateway: isGateway)
        }
    }
  }

  private func isNode(_ node: Int, a kind: String) -> Bool {
    catalog.isNode(node, a: kind, in: catalog.vocabulary)
  }
}
