import GraphKernel

extension Analysis {
  /// So many ways are told apart at most.
  public static let maximumWays = 100

  /// Different ways to a fact: the best proof, then others of other edges; none where the fact is not
  /// reached.
  ///
  /// A way is a set of edges of which, at the instant asked about or at any, the best proof needs
  /// every one; conditions and quorums are part of it. Confirmed ways come first, then those of fewer
  /// hops (or with `cheapest` of less effort), then by their edges' sentences; the very first is the
  /// best proof of all. Each is explained as if there were no other edges, at the first instant at
  /// which it is best.
  ///
  /// The first ways are found without the others. Where proofs that are no ways are very many, or the
  /// same edges prove the fact in very many ways, the search ends after a fixed amount of work, and
  /// says so; what is given then is still the first ways in this order.
  ///
  /// ```swift
  /// for way in analysis.ways(to: Fact("jira", .control), count: 3).explanations {
  ///   print(way.hops, "hops,", way.effort, "effort")
  /// }
  /// ```
  ///
  /// - Complexity: O(size of what proofs of these ranks can be made of) for each way and each class of
  ///   others that might come before it.
  public func ways(to goal: Fact, count: Int, cheapest: Bool = false) -> Ways {
    ways(to: goal, count: count, cheapest: cheapest, within: WaySearch.maximumWork)
  }

  /// The same with so much work at most.
  package func ways(to goal: Fact, count: Int, cheapest: Bool, within work: Int) -> Ways {
    guard let fact = number(of: goal), count > 0 else {
      return Ways(explanations: [])
    }
    var search = WaySearch(self, goal: fact, cheapest: cheapest, within: work)
    let found = search.ways(min(count, Self.maximumWays))
    var closing: [ClosingKey: Bool] = [:]
    let explanations = found.ways.compactMap { way -> Explanation? in
      let part = program.part(leadingTo: fact, through: Set(way.edges))
      let alone = Analysis(part.program)
      let shown = alone.explanation(
        of: goal, at: way.point, way.rank.certainty, cheapest: cheapest)
      guard var explanation = shown else { return nil }
      // Without the other edges every unknown of a way would close it.
      let point = Witnesses.Point(fact: fact, interval: way.point.interval)
      explanation.closedBy = self.closing(explanation.dependsOn, point, &closing)
      return explanation
    }
    return Ways(explanations: explanations, isCutShort: found.isCutShort)
  }

  private struct ClosingKey: Hashable {
    var unknown: UInt32
    var interval: Int
  }

  /// Those of the unknowns, by name, each of which would close the fact whatever the way.
  private func closing(
    _ names: [String], _ point: Witnesses.Point, _ known: inout [ClosingKey: Bool]
  ) -> [String] {
    if names.isEmpty { return [] }
    let shown = Set<ExactText>(names)
    let numbers = program.unknowns.indices.filter { shown.contains(program.unknowns[$0]) }
    let keys = numbers.map { ClosingKey(unknown: UInt32($0), interval: point.interval) }
    let asked = keys.filter { known[$0] == nil }.map(\.unknown)
    let closing = Set(self.closing(asked, point))
    for key in keys where known[key] == nil { known[key] = closing.contains(key.unknown) }
    return self.names(keys.filter { known[$0] == true }.map(\.unknown))
  }
}
