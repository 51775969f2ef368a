import GraphKernel

extension Analysis {
  /// The edges that lead into some nodes from outside, each with how many principals are upstream of it and
  /// how many downstream.
  ///
  /// ```swift
  /// let boundary = try analysis.zoneBoundary(of: ["jira"])
  /// for edge in boundary.edges {
  ///   print(edge.id, edge.exposure, "of", boundary.principals, edge.impact)
  /// }
  /// ```
  ///
  /// - Parameter zone: The ids of the nodes; without them those of high or critical criticality.
  /// - Throws: `BlastRadiusError` (`bad-input`) for an id that is not in the model.
  /// - Complexity: O(rules), and O(nodes + edges) for each 64 nodes at which the edges start or end.
  public func zoneBoundary(of zone: [String]? = nil) throws -> ZoneBoundary {
    let catalog = program.nodes
    let members = Set(
      try zone?.map { id in
        guard let node = catalog.number(of: id) else { throw catalog.unknown(id) }
        return node
      } ?? catalog.criticalNodes)
    let isPrincipal = (0..<catalog.count).map {
      catalog.isNode($0, a: "identity", in: model.vocabulary)
    }
    let (edges, sources, targets) = plainEdges()
    let entries = edges.indices.filter {
      !members.contains(Int(sources[$0])) && members.contains(Int(targets[$0]))
    }
    let outside = edges.indices.filter {
      !members.contains(Int(sources[$0])) && !members.contains(Int(targets[$0]))
    }
    let upstream = ReachCounts(
      sources: outside.map { targets[$0] }, targets: outside.map { sources[$0] },
      isCounted: isPrincipal.indices.map { isPrincipal[$0] && !members.contains($0) })
    let downstream = ReachCounts(sources: sources, targets: targets, isCounted: isPrincipal)
    let exposures = upstream.counts(from: entries.map { Int(sources[$0]) })
    let impacts = downstream.counts(from: entries.map { Int(targets[$0]) })
    let found = entries.enumerated().map { place, edge in
      let reference = catalog.reference(toEdge: edges[edge])
      return ZoneBoundary.Entry(
        id: reference.id ?? reference.sentence, exposure: exposures[place],
        impact: impacts[place])
    }
    return ZoneBoundary(
      nodes: members.count, principals: isPrincipal.count(where: \.self),
      edges: found.sorted { one, other in
        if one.exposure != other.exposure { return one.exposure > other.exposure }
        return one.impact == other.impact ? one.id < other.id : one.impact > other.impact
      })
  }

  /// The edges that may lead on at the time asked about, each with where it starts and ends.
  private func plainEdges() -> (edges: [Int], sources: [UInt32], targets: [UInt32]) {
    let graph = program.problem.graph
    let isOpen = program.problem.guards.map { rules in
      intervalsAsked.contains { rules.isOpen(at: $0, in: .open) }
    }
    var isSeen = [Bool](repeating: false, count: program.nodes.edgeCount)
    var found: (edges: [Int], sources: [UInt32], targets: [UInt32]) = ([], [], [])
    for rule in 0..<graph.ruleCount where isOpen[graph.guardIndex(of: rule)] {
      guard let key = program.changeableEdge(ofRule: rule), let edge = program.number(of: key),
        !isSeen[edge], let ends = program.nodes.ends(ofEdge: edge)
      else { continue }
      isSeen[edge] = true
      found.edges.append(edge)
      found.sources.append(UInt32(ends.subject))
      found.targets.append(UInt32(ends.object))
    }
    return found
  }
}
