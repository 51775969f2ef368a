import GraphKernel

extension Analysis {
  /// The nodes that are reached but the seeds, in the order of `ReachedAsset`.
  ///
  /// ```swift
  /// for asset in analysis.assets() where asset.criticality == .critical {
  ///   print(asset.node, asset.level.name, asset.hops)
  /// }
  /// ```
  ///
  /// - Complexity: O(nodes × log nodes).
  public func assets() -> [ReachedAsset] {
    let seeds = seedNodes
    return (0..<program.nodes.count).filter { !seeds.contains($0) }.compactMap(asset)
      .sorted { $0.isShownBefore($1) }
  }

  /// Some nodes that are reached, by their ids; those of high or critical criticality where nobody says
  /// which. Seeds are left out; the order is that of `assets()`.
  ///
  /// - Complexity: O(these nodes × log of them).
  public func assets(among ids: Set<ExactText>?) -> [ReachedAsset] {
    let (seeds, nodes) = (seedNodes, program.nodes)
    let meant = ids.map { $0.texts.compactMap(nodes.number) } ?? nodes.criticalNodes
    return meant.filter { !seeds.contains($0) }.compactMap(asset)
      .sorted { $0.isShownBefore($1) }
  }

  /// For each compliance scope of the model, by name, what of it is reached.
  ///
  /// ```swift
  /// for answer in analysis.scopes() {
  ///   print(answer.scope, answer.reached.count, "of", answer.nodeCount)
  /// }
  /// ```
  ///
  /// - Complexity: O(nodes that are in a scope × their scopes).
  public func scopes() -> [ScopeAnswer] {
    var members: [ExactText: Set<Int>] = [:]
    let nodes = program.nodes
    let marked = nodes.marks.nodes { !$0.scope.isEmpty }
    for number in nodes.numbers + marked {
      for scope in nodes.scope(number) { members[scope, default: []].insert(number) }
    }
    return members.texts.sorted().map { scope in
      let nodes = members[scope] ?? []
      return ScopeAnswer(
        scope: scope, nodeCount: nodes.count,
        reached: nodes.compactMap(asset).sorted { $0.isShownBefore($1) })
    }
  }

  /// A node in one line, or `nil` where nothing of it is reached at the time asked about.
  func asset(_ node: Int) -> ReachedAsset? {
    guard let most = strongest(of: node, in: possible) else { return nil }
    let sure = strongest(of: node, in: confirmed)
    let (level, ranks) = (sure ?? most, sure == nil ? possible : confirmed)
    let (fact, interval) = (Int(program.fact(node, level)), intervalAsked)
    // Without an instant, those of the first interval in which it holds.
    let hops =
      interval.map { ranks.hops(of: fact, at: $0) } ?? ranks.hops.runs(of: fact).first?.rank
    return ReachedAsset(
      node: program.nodes.id(node), criticality: program.nodes.criticality(node), level: level,
      alsoRead: level == .write && ranks.holds(Int(program.fact(node, .read)), at: interval),
      certainty: sure == nil ? .possible : .confirmed, possibly: most == level ? nil : most,
      hops: Int(hops ?? 0))
  }
}
