import GraphKernel

extension Program {
  /// An edge by its number: one of the model's own or of those it implies, or one of the estate's.
  struct EdgeKey: Hashable {
    var tag: UInt32
    var isOfEstate: Bool
  }

  /// The edge of a rule, or `nil` for an implication.
  func key(ofRule rule: Int) -> EdgeKey? {
    if let edge = importedEdge(ofRule: rule) {
      return EdgeKey(tag: UInt32(edge), isOfEstate: true)
    }
    let tag = problem.graph.tag(of: rule)
    return tag == Self.noEdge ? nil : EdgeKey(tag: tag, isOfEstate: false)
  }

  /// The edge of the estate that made a rule, one of the estate's or one lifted from them.
  func importedEdge(ofRule rule: Int) -> Int? {
    let tag = problem.graph.tag(of: rule)
    if rule < problem.graph.base.ruleCount { return Int(tag) }
    let place = Int(tag) - model.edges.count - impliedEdges.count
    return tag == Self.noEdge || place < 0 ? nil : liftedEdges[place]
  }

  /// The edge of a rule as results name it, or `nil` for an implication.
  func edge(ofRule rule: Int) -> EdgeReference? {
    if let edge = importedEdge(ofRule: rule) {
      return nodes.reference(toEdge: nodes.number(ofImportedEdge: edge))
    }
    return edge(ofTag: problem.graph.tag(of: rule))
  }

  /// The edge that rules of its own have the tag of.
  func edge(ofTag tag: UInt32) -> EdgeReference? {
    guard tag != Self.noEdge else { return nil }
    let place = Int(tag) - model.edges.count - impliedEdges.count
    if place >= 0 {
      return nodes.reference(toEdge: nodes.number(ofImportedEdge: liftedEdges[place]))
    }
    if Int(tag) < model.edges.count { return nodes.reference(toEdge: Int(tag)) }
    let implied = impliedEdges[Int(tag) - model.edges.count]
    return EdgeReference(
      subject: nodes.id(implied.subject),
      relation: implied.isFronting ? "fronts" : "behind", object: nodes.id(implied.object),
      index: nil, id: nil)
  }

  /// The number in `nodes` of the edge of a rule; `nil` for an implication and an implied edge.
  func number(ofEdgeOf rule: Int) -> Int? {
    guard let key = key(ofRule: rule) else { return nil }
    if key.isOfEstate { return nodes.number(ofImportedEdge: Int(key.tag)) }
    return Int(key.tag) < model.edges.count ? Int(key.tag) : nil
  }

  /// The program in which some rules never fire.
  func closing(_ isClosed: (_ rule: Int) -> Bool) -> Program {
    Program(
      model: model, question: question, timeline: timeline, problem: problem.closing(isClosed),
      unknowns: unknowns, auxiliaries: auxiliaries, impliedEdges: impliedEdges,
      liftedEdges: liftedEdges, nodes: nodes, gateways: gateways)
  }

  /// The program with other rules, which speak of these nodes alone.
  func copy(problem: Problem, auxiliaries: [Auxiliary], numbers: [Int]) -> Program {
    Program(
      model: model, question: question, timeline: timeline, problem: problem,
      unknowns: unknowns, auxiliaries: auxiliaries, impliedEdges: impliedEdges,
      liftedEdges: liftedEdges, nodes: nodes, gateways: gateways, numbers: numbers)
  }

  /// The program without some edges, or with those alone.
  func restricted(to edges: Set<EdgeKey>, isKept: Bool) -> Program {
    closing { rule in key(ofRule: rule).map { edges.contains($0) != isKept } ?? false }
  }
}
