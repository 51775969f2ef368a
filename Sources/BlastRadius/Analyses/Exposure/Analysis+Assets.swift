import GraphKernel

extension Analysis {
  /// The nodes that are reached but the seeds, in the order of `ReachedAsset`.
  ///
  /// - Complexity: O(nodes × log nodes).
  public func assets() -> [ReachedAsset] {
    let seeds = Set(question.from.compactMap { program.nodes.number(of: $0.node) })
    return (0..<program.nodes.count).filter { !seeds.contains($0) }.compactMap(asset)
      .sorted { $0.isShownBefore($1) }
  }

  /// For each compliance scope of the model, by name, what of it is reached.
  ///
  /// - Complexity: O(nodes that are in a scope × their scopes).
  public func scopes() -> [ScopeAnswer] {
    var members: [String: Set<Int>] = [:]
    let nodes = program.nodes
    let marked = nodes.marks.nodes { !$0.scope.isEmpty }
    for number in nodes.numbers + marked {
      for scope in nodes.scope(number) { members[scope, default: []].insert(number) }
    }
    return members.keys.sorted().map { scope in
      let nodes = members[scope] ?? []
      return ScopeAnswer(
        scope: scope, nodeCount: nodes.count,
        reached: nodes.compactMap(asset).sorted { $0.isShownBefore($1) })
    }
  }

  /// A node in one line, or `nil` where nothing of it is reached at the time asked about.
  func asset(_ node: Int) -> ReachedAsset? {
    let interval = at.map { program.timeline.index(of: $0) }
    guard let most = strongest(of: node, possible.hops, at: interval) else { return nil }
    let sure = strongest(of: node, confirmed.hops, at: interval)
    let shown = sure ?? most
    return ReachedAsset(
      node: program.nodes.id(node), criticality: program.nodes.criticality(node),
      level: shown.level,
      alsoRead: shown.level == .write
        && isRead(node, sure == nil ? possible.hops : confirmed.hops, at: interval),
      certainty: sure == nil ? .possible : .confirmed,
      possibly: most.level == shown.level ? nil : most.level, hops: Int(shown.hops))
  }

  private func isRead(
    _ node: Int, _ ranks: IntervalRanks<UInt32>, at interval: Int?
  ) -> Bool {
    let fact = Int(program.fact(node, .read))
    return interval.map { ranks.rank(of: fact, at: $0) != nil } ?? ranks.holds(fact)
  }

  /// The strongest level of a node in a world, with the hops of the first interval in question.
  private func strongest(
    of node: Int, _ ranks: IntervalRanks<UInt32>, at interval: Int?
  ) -> (level: Level, hops: UInt32)? {
    for level in Level.allCases.reversed() {
      let fact = Int(program.fact(node, level))
      let hops =
        interval.map { ranks.rank(of: fact, at: $0) } ?? ranks.runs(of: fact).first?.rank
      if let hops { return (level, hops) }
    }
    return nil
  }
}
