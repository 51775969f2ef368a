import GraphKernel

extension Estate {
  /// The edges that make rules and start at a node, ascending.
  ///
  /// - Complexity: O(edges × log edges of the node).
  func edges(withRulesFrom node: Int) -> [Int] {
    guard node < nodeCount else { return [] }
    return distinct((0..<4).flatMap { level in graph.rules(from: level * nodeCount + node) })
  }

  /// The edges that make rules and end at a node, ascending.
  ///
  /// - Complexity: O(edges × log edges of the node).
  func edges(withRulesInto node: Int) -> [Int] {
    guard node < nodeCount else { return [] }
    return distinct(
      (0..<4).flatMap { level in Array(graph.rules(giving: level * nodeCount + node)) })
  }

  /// The edges that make no rules, since their relation gives nothing or they lead back to where they
  /// start.
  ///
  /// - Complexity: O(edges).
  var edgesWithoutRules: [Int] {
    let givesNothing = relationTable.map(\.steps.isEmpty)
    return (0..<edgeCount).filter { edge in
      subjects[edge] == objects[edge] || givesNothing[Int(relations[edge])]
    }
  }

  /// An edge by what it says, in numbers of the estate.
  private struct Statement: Hashable {
    var subject: Int
    var relation: Int
    var object: Int
  }

  /// The edges of a relation between two nodes, ascending.
  ///
  /// - Complexity: O(edges of one of the nodes); where they make no rules, O(edges).
  func edges(from subject: Int, _ relation: String, to object: Int) -> [Int] {
    guard let wanted = statement(subject, relation, object) else { return [] }
    return withRules(wanted)
      ?? edgesWithoutRules.filter { statement(of: $0) == wanted }
  }

  /// The edges of the estate that edges of a model amend, each with the position of the first that does:
  /// one without an id that says the same of the same nodes.
  ///
  /// - Complexity: O(edges of the model × edges of their nodes), and O(edges) where one of them makes
  ///   no rules.
  func amendments(by edges: [Edge], number: (String) -> Int?) -> [Int: Int] {
    var amendments: [Int: Int] = [:]
    var withoutRules: [Statement: Int] = [:]
    for (position, edge) in edges.enumerated() where edge.id == nil {
      guard let subject = number(edge.subject), let object = number(edge.object),
        let wanted = statement(subject, edge.relation, object)
      else { continue }
      guard let found = withRules(wanted) else {
        withoutRules[wanted] = withoutRules[wanted] ?? position
        continue
      }
      for edge in found where amendments[edge] == nil { amendments[edge] = position }
    }
    if withoutRules.isEmpty { return amendments }
    for edge in edgesWithoutRules { amendments[edge] = withoutRules[statement(of: edge)] }
    return amendments
  }

  /// What edges of the estate may say, or `nil` where none can.
  private func statement(_ subject: Int, _ relation: String, _ object: Int) -> Statement? {
    guard subject < nodeCount, object < nodeCount,
      let number = relationTable.firstIndex(where: { $0.name == relation })
    else { return nil }
    return Statement(subject: subject, relation: number, object: object)
  }

  private func statement(of edge: Int) -> Statement {
    Statement(
      subject: Int(subjects[edge]), relation: Int(relations[edge]), object: Int(objects[edge]))
  }

  /// The edges that say this, or `nil` where such edges make no rules.
  private func withRules(_ wanted: Statement) -> [Int]? {
    guard wanted.subject != wanted.object, let step = relationTable[wanted.relation].steps.first
    else { return nil }
    let rules = graph.rules(
      from: Int(step.needs.rawValue) * nodeCount + wanted.subject,
      giving: Int(step.gives.rawValue) * nodeCount + wanted.object)
    return distinct(rules).filter { statement(of: $0) == wanted }
  }

  private func distinct(_ rules: [Int]) -> [Int] {
    Set(rules.map { Int(graph.tags[$0]) }).sorted()
  }
}

extension BaseGraph {
  /// The rules from one fact to another.
  ///
  /// - Complexity: O(rules of whichever of the two has fewer).
  func rules(from premise: Int, giving head: Int) -> [Int] {
    guard premise < factCount, head < factCount else { return [] }
    let leaving = rules(from: premise)
    let entering = Int(giverOffsets[head])..<Int(giverOffsets[head + 1])
    if leaving.count <= entering.count { return leaving.filter { Int(heads[$0]) == head } }
    return entering.map { Int(givers[$0]) }.filter { leaving.contains($0) }
  }
}
