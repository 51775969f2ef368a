import GraphKernel

extension Program {
  /// An edge by its number: one of the model's own or of those it implies, or one of the estate's.
  struct EdgeKey: Hashable {
    var tag: UInt32
    var isOfEstate: Bool
  }

  /// The edge of a rule, or `nil` for an implication.
  func key(ofRule rule: Int) -> EdgeKey? {
    let isOfEstate = rule < problem.graph.base.ruleCount
    let tag = problem.graph.tag(of: rule)
    return isOfEstate || tag != Self.noEdge ? EdgeKey(tag: tag, isOfEstate: isOfEstate) : nil
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
      unknowns: unknowns, auxiliaries: auxiliaries, impliedEdges: impliedEdges, nodes: nodes,
      gateways: gateways)
  }

  /// The program without some edges, or with those alone.
  func restricted(to edges: Set<EdgeKey>, isKept: Bool) -> Program {
    closing { rule in key(ofRule: rule).map { edges.contains($0) != isKept } ?? false }
  }
}
