import GraphKernel

extension Program {
  /// An edge by its number: one of the model's own or of those it implies, or one of the estate's.
  struct EdgeKey: Hashable {
    var tag: UInt32
    var isOfEstate: Bool
  }

  /// The edge of a rule, or `nil` for an implication.
  func key(ofRule rule: Int) -> EdgeKey? {
    let tag = problem.graph.tag(of: rule)
    return rule < problem.graph.base.ruleCount
      ? EdgeKey(tag: tag, isOfEstate: true) : key(ofTag: tag)
  }

  /// The edge that rules besides the base have the tag of.
  func key(ofTag tag: UInt32) -> EdgeKey? {
    if tag == Self.noEdge { return nil }
    let place = Int(tag) - model.edges.count - impliedEdges.count
    return place < 0
      ? EdgeKey(tag: tag, isOfEstate: false)
      : EdgeKey(tag: UInt32(liftedEdges[place]), isOfEstate: true)
  }

  /// The edge of the estate that made a rule, one of the estate's or one lifted from them.
  func importedEdge(ofRule rule: Int) -> Int? {
    key(ofRule: rule).flatMap { $0.isOfEstate ? Int($0.tag) : nil }
  }

  /// The edge of a rule as results name it, or `nil` for an implication.
  func edge(ofRule rule: Int) -> EdgeReference? { key(ofRule: rule).map(reference) }

  /// An edge as results name it.
  func reference(to key: EdgeKey) -> EdgeReference {
    if let number = number(of: key) { return nodes.reference(toEdge: number) }
    let implied = impliedEdges[Int(key.tag) - model.edges.count]
    return EdgeReference(
      subject: nodes.id(implied.subject), relation: implied.isFronting ? "fronts" : "behind",
      object: nodes.id(implied.object))
  }

  /// The number of an edge in `nodes`; `nil` for an implied edge.
  func number(of key: EdgeKey) -> Int? {
    if key.isOfEstate { return nodes.number(ofImportedEdge: Int(key.tag)) }
    return Int(key.tag) < model.edges.count ? Int(key.tag) : nil
  }

  /// The edge without an id of the sentence of one that has an id: whoever removes it by its sentence
  /// removes both.
  func unnamed(besides key: EdgeKey) -> EdgeKey? {
    guard let number = number(of: key), let other = nodes.unnamedEdge(besides: number) else {
      return nil
    }
    let imported = nodes.importedEdge(other)
    return EdgeKey(tag: UInt32(imported ?? other), isOfEstate: imported != nil)
  }

  /// The program with other rules, which speak of these nodes alone.
  func copy(problem: Problem, auxiliaries: [Auxiliary], numbers: [Int]?) -> Program {
    Program(
      model: model, question: question, timeline: timeline, problem: problem,
      unknowns: unknowns, auxiliaries: auxiliaries, impliedEdges: impliedEdges,
      liftedEdges: liftedEdges, nodes: nodes, gateways: gateways, numbers: numbers)
  }
}
