public import BlastRadius

/// An edge by name.
public struct ReferenceEdge: Hashable, Sendable {
  var subject: String
  var relation: String
  var object: String
  /// Its position in the model, or `nil` for one that `behind` implies.
  var index: Int?

  init(subject: String, relation: String, object: String, index: Int?) {
    (self.subject, self.relation, self.object, self.index) = (subject, relation, object, index)
  }

  /// The edge that a result names.
  public init(_ edge: EdgeReference) {
    self.init(
      subject: edge.subject, relation: edge.relation, object: edge.object, index: edge.index)
  }

  /// The edge in words.
  public var sentence: String { "\(subject) \(relation) \(object)" }
}

/// One rule: all its gates give the head.
///
/// Model semantics, edges are rules: `subject@needs ∧ requires… → object@gives`.
struct ReferenceRule {
  /// The edge as results name it.
  var via: ReferenceEdge
  /// The authored edge with its conditions, or `nil` for one that `behind` implies.
  var edge: Edge?
  /// What is needed on the subject.
  var needs: Fact
  /// What is needed besides the subject because the author says so.
  var requires: Set<Gate>
  /// What is given on the object.
  var head: Fact
  /// What the step costs.
  var effort: Effort
  /// Whether what it gives stays.
  var isLasting: Bool
  /// The elementary intervals in which it is there; all of them where nothing is said.
  var during: Set<Period>?

  init(
    via: ReferenceEdge, edge: Edge?, needs: Fact, requires: Set<Gate>, connection: Gate?,
    head: Fact, effort: Effort, isLasting: Bool
  ) {
    (self.via, self.edge, self.needs, self.requires) = (via, edge, needs, requires)
    (self.head, self.effort, self.isLasting) = (head, effort, isLasting)
    body = requires.union([.one(needs)]).union(connection.map { [$0] } ?? [])
  }

  /// One fact, or so many of several.
  struct Gate: Hashable {
    var count: Int
    var facts: Set<Fact>
    /// Whether the author wrote a threshold; its facts are not those named singly beside it.
    var isThreshold = false

    /// A gate that one fact opens.
    static func one(_ fact: Fact) -> Gate { Gate(count: 1, facts: [fact]) }
  }

  /// All that is needed, each thing once.
  var body: Set<Gate>

  /// Whether the edge remembers that its store was read: `stores` with `requires`.
  var remembersReading: Bool { via.relation == "stores" && !requires.isEmpty && edge != nil }
}

extension ReferenceEngine {
  /// The rules of the edges and of the gateways.
  static func rules(of model: Model) -> [ReferenceRule] {
    let gateways = ReferenceGateways(model)
    return model.edges.indices.flatMap { rules(ofEdge: $0, in: model, gateways) }
      + gateways.impliedRules()
  }

  /// The rules of an edge, one for each pair of levels of its relation.
  private static func rules(
    ofEdge index: Int, in model: Model, _ gateways: ReferenceGateways
  ) -> [ReferenceRule] {
    let edge = model.edges[index]
    guard let relation = model.vocabulary.relations[edge.relation] else { return [] }
    let via = ReferenceEdge(
      subject: edge.subject, relation: edge.relation, object: edge.object, index: index)
    return steps(of: edge, relation, gateways).map { step in
      ReferenceRule(
        via: via, edge: edge, needs: Fact(edge.subject, step.needs),
        requires: Set(edge.requires.map(gate)),
        connection: relation.isRemote
          ? gateways.connection(from: edge.subject, to: edge.object) : nil,
        head: Fact(edge.object, step.gives), effort: edge.effort, isLasting: relation.isLasting)
    }
  }

  /// What the edge needs and gives: `contains` of a network gives connections and nothing else.
  private static func steps(
    of edge: Edge, _ relation: Relation, _ gateways: ReferenceGateways
  ) -> [Relation.Step] {
    guard relation.name == "contains", gateways.isA(edge.subject, "network") else {
      return relation.steps
    }
    return [Relation.Step(.connect, .connect)]
  }

  private static func gate(_ requirement: Requirement) -> ReferenceRule.Gate {
    switch requirement {
    case .fact(let fact): .one(fact)
    case .atLeast(let count, let facts):
      ReferenceRule.Gate(count: count, facts: Set(facts), isThreshold: true)
    }
  }

  /// What a fact implies about the same node, at no hops and no effort.
  ///
  /// Model semantics, facts: on a gateway reading or writing is not passing.
  static func implied(by level: Level, onGateway: Bool) -> [Level] {
    switch level {
    case .control: [.read, .write, .connect]
    case .read, .write: onGateway ? [] : [.connect]
    case .connect: []
    }
  }
}

/// Who is behind which gateway. Model semantics, behind a gateway.
struct ReferenceGateways {
  let model: Model
  private let nodes: [String: Node]
  private let zones: [String: Zone]

  init(_ model: Model) {
    self.model = model
    nodes = Dictionary(model.nodes.map { ($0.id, $0) }) { first, _ in first }
    zones = Dictionary(model.zones.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Whether the node is of the kind or of one that descends from it.
  func isA(_ id: String, _ kind: String) -> Bool {
    nodes[id].map { model.vocabulary.lineage(of: $0.kind).contains(kind) } ?? false
  }

  /// Whether the node is a gateway.
  func isGateway(_ id: String) -> Bool { isA(id, "gateway") }

  /// Whether control of the node means standing where it is.
  func isPlace(_ id: String) -> Bool {
    let places = [
      "host", "device", "application", "plugin", "implant", "pipeline", "database", "network",
      "gateway", "integration", "identity-provider",
    ]
    return places.contains { isA(id, $0) }
  }

  /// The gateways in front of the node: its own list, else its zone's.
  ///
  /// A gateway never gates itself; credentials and identities are no places one connects to.
  func inFront(of id: String) -> Set<String> {
    guard let node = nodes[id], !isA(id, "credential"), !isA(id, "identity") else { return [] }
    let listed = node.behind ?? node.zone.flatMap { zones[$0]?.behind } ?? []
    return Set(listed).subtracting([id])
  }

  /// The gateways in front of the node, those in front of these, and so on.
  func allInFront(of id: String) -> Set<String> {
    var found = inFront(of: id)
    while true {
      let further = found.union(found.flatMap { inFront(of: $0) })
      if further == found { return found.subtracting([id]) }
      found = further
    }
  }

  /// What a remote edge asks for besides its subject, if anything.
  ///
  /// Into a node it is a connection to it, into a gateway that one of those in front was passed. A
  /// place that stands behind one of the same gateways asks for none.
  func connection(from subject: String, to object: String) -> ReferenceRule.Gate? {
    let doors = inFront(of: object)
    guard !doors.isEmpty else { return nil }
    if isPlace(subject), !inFront(of: subject).isDisjoint(with: doors) { return nil }
    guard isGateway(object) else { return .one(Fact(object, .connect)) }
    return ReferenceRule.Gate(count: 1, facts: Set(doors.map { Fact($0, .connect) }))
  }

  /// `G fronts node` for what is no gateway, `place behind G` for what one can stand in.
  func impliedRules() -> [ReferenceRule] {
    model.nodes.flatMap { node in
      let fronts =
        isGateway(node.id)
        ? [] : inFront(of: node.id).map { implied($0, .connect, "fronts", node.id) }
      let behind =
        isPlace(node.id)
        ? allInFront(of: node.id).map { implied(node.id, .control, "behind", $0) } : []
      return fronts + behind
    }
  }

  private func implied(
    _ subject: String, _ needs: Level, _ relation: String, _ object: String
  ) -> ReferenceRule {
    ReferenceRule(
      via: ReferenceEdge(subject: subject, relation: relation, object: object, index: nil),
      edge: nil,
      needs: Fact(subject, needs), requires: [], connection: nil, head: Fact(object, .connect),
      effort: .one, isLasting: false)
  }
}
