/// What of a model belongs to the question what some seeds reach.
struct ChronologyScope {
  private let model: Model
  private let facts: [String: [ReachedFact]]
  private let gateways: Set<String>
  private let actors: Set<String>
  private let controls: Set<String>
  /// The numbers of the observed edges that belong to it, by position.
  private(set) var stepNumbers: [Int: Int] = [:]

  init(_ model: Model, _ exposure: Exposure) {
    self.model = model
    let facts = Dictionary(grouping: exposure.facts, by: \.fact.node)
    self.facts = facts
    let isKind = { (kind: String) in
      Set(model.nodes.filter { model.vocabulary.kind($0.kind, isA: kind) }.map(\.id))
    }
    gateways = isKind("gateway")
    actors = isKind("actor")
    controls = Set(model.edges.filter { facts[$0.subject] != nil }.flatMap(\.unless))
    let depths = Self.depths(exposure)
    let critical = Set(
      model.nodes.filter { $0.criticality == .high || $0.criticality == .critical }.map(\.id))
    let shown = model.edges.indices.filter { index in
      let edge = model.edges[index]
      return depths[index] != nil
        || canTry(edge) && (facts[edge.object] != nil || critical.contains(edge.object))
    }
    stepNumbers = model.stepNumbers(among: shown) { index in
      depths[index] ?? (facts[model.edges[index].subject]?.map(\.main.hops).min() ?? 0) + 1
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
  func showsNode(_ id: String) -> Bool { facts[id] != nil }

  /// Whether something hangs on the control.
  func showsControl(_ id: String) -> Bool { controls.contains(id) }

  /// Whether the step is one of those who hold the seeds: its subject is held as it needs to be, or
  /// is the attacker.
  func showsSteps(of edge: Edge) -> Bool { canTry(edge) || actors.contains(edge.subject) }

  private func canTry(_ edge: Edge) -> Bool {
    guard let held = facts[edge.subject] else { return false }
    let needs = model.vocabulary.relations[edge.relation]?.steps.map(\.needs) ?? []
    let isGateway = gateways.contains(edge.subject)
    return held.contains { fact in
      needs.isEmpty
        ? fact.fact.level != .connect
        : needs.contains {
          fact.fact.level == $0 || fact.fact.level.implies($0, onGateway: isGateway)
        }
    }
  }
}
