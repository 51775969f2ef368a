import GraphKernel

extension Analysis {
  /// So many ways are told apart at most.
  public static let maximumWays = 100

  /// Different ways to a fact: the best proof, then others of other edges; empty where the fact is
  /// not reached.
  ///
  /// A way is a set of edges of which, at the instant asked about or at any, the best proof needs
  /// every one; conditions and quorums are part of it. Confirmed ways come first, then those of fewer
  /// hops (or with `cheapest` of less effort), then by their edges' sentences; the very first is the
  /// best proof of all. Each is explained as if there were no other edges, at the first instant at
  /// which it is best.
  ///
  /// - Complexity: a run of the engine per edge of a way found, and more where ways share much.
  /// - Throws: `BlastRadiusError` of code `limit` where there are too many ways to tell them apart.
  public func explanations(
    of goal: Fact, count: Int, cheapest: Bool = false
  ) throws -> [Explanation] {
    guard let fact = number(of: goal), count > 0 else { return [] }
    var search = WaySearch(self, goal: fact, cheapest: cheapest)
    return try search.ways(min(count, Self.maximumWays)).compactMap { way in
      let alone = Analysis(
        program.restricted(to: Set(way.edges), isKept: true), withEffort: true)
      let shown = alone.explanation(
        of: goal, at: way.point, way.rank.certainty, cheapest: cheapest)
      guard var explanation = shown else { return nil }
      // Without the other edges every unknown of a way would close it.
      explanation.closedBy = closing(way, explanation.dependsOn)
      return explanation
    }
  }

  /// Those of the unknowns, by name, each of which would close the fact whatever the way.
  private func closing(_ way: Way, _ names: [String]) -> [String] {
    guard way.rank.certainty == .possible else { return [] }
    let shown = Set(names)
    let numbers = program.unknowns.indices.filter { shown.contains(program.unknowns[$0]) }
    return self.names(numbers.map { UInt32($0) }.filter { closes($0, way.point) })
  }
}
