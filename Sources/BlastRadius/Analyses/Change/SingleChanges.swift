import GraphKernel

/// What each single change of a class would close, alone.
public struct SingleChanges: Sendable {
  /// A class of changes.
  public enum Class: String, CaseIterable, Hashable, Sendable {
    /// A control is enforced.
    case control
    /// An edge is removed.
    case edge
    /// A node is removed.
    case node
    /// A credential is revoked.
    case credential
  }

  /// A change and how much it closes.
  public struct Row: Hashable, Sendable {
    /// The change.
    public var change: ModelChange
    /// Nodes of high or critical criticality whose strongest confirmed level drops at some time.
    public var closedCritical = 0
    /// Others of these whose strongest possible level does.
    public var possiblyClosedCritical = 0
    /// Nodes besides the seeds whose strongest confirmed level drops at some time.
    public var closed = 0
    /// Others whose strongest possible level does.
    public var possiblyClosed = 0
    /// Levels of nodes that were held, and never are.
    public var facts = 0
    /// How many nodes it opens, or possibly does; a removal opens nothing.
    public var opened = 0
    /// What it costs, where it is a fix.
    public var cost: Effort?
    /// How it is done, where it is a fix and the model says.
    public var how: String?
    /// By what ties are ordered: the id of a control or a node, the sentence or the id of an edge.
    var name: String

    init(_ change: ModelChange, name: String) {
      self.change = change
      self.name = name
    }

    fileprivate var isSomething: Bool { closed + possiblyClosed + facts + opened > 0 }

    fileprivate func isBefore(_ other: Row) -> Bool {
      let own = (closedCritical, possiblyClosedCritical, closed, possiblyClosed, facts)
      let others = (
        other.closedCritical, other.possiblyClosedCritical, other.closed, other.possiblyClosed,
        other.facts
      )
      return own == others ? name < other.name : own > others
    }
  }

  /// The changes that close or open something: by critical nodes closed, possibly closed, nodes closed,
  /// possibly closed, facts closed, most first, then by name.
  public let rows: [Row]
  /// How many changes of the class close nothing.
  public let closingNothing: Int

  init(_ rows: [Row], of count: Int) {
    let closing = rows.filter(\.isSomething)
    self.rows = closing.sorted { $0.isBefore($1) }
    closingNothing = count - closing.count
  }
}

extension Analysis {
  /// What each single change of a class would close, from a moment on or had it always been so.
  ///
  /// A change of which no proof of the fewest hops needs anything closes nothing and costs a look; of the
  /// others what hangs on them is looked at. None of these changes opens anything.
  ///
  /// - Parameter workers: How many threads share the work; the result does not depend on it.
  /// - Throws: `BlastRadiusError` (`bad-input`) as `Analysis(model, question)` does.
  /// - Complexity: O(rules), and for each change O(rules into and out of what hangs on it), in each
  ///   interval and each of two worlds, but at most some twenty runs of the engine for 64 changes.
  public func singleChanges(
    _ kind: SingleChanges.Class, from moment: Moment? = nil, workers: Int = 1
  ) throws -> SingleChanges {
    let analysis = try cut(at: moment)
    let (items, count) = analysis.items(kind, from: moment)
    let losses = ClosedCounts(analysis)
    let chunk = 64
    let rows = Concurrently.map((items.count + chunk - 1) / chunk, workers: workers) {
      losses.probes()
    } body: { number, probes in
      let own = items[number * chunk..<min(items.count, (number + 1) * chunk)]
      return losses.rows(own.map { (ModelChange($0.action, at: moment), $0) }, &probes)
    }
    return SingleChanges(rows.flatMap(\.self), of: count)
  }

  /// The same with an interval beginning at a moment, as a beginning and as an end.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where the instant asked about is before it.
  func cut(at moment: Moment?) throws -> Analysis {
    guard let moment else { return self }
    if let at, at < moment.asEnd {
      throw BlastRadiusError(
        .badInput,
        "nothing that changes from \(moment) on is seen at \(at): ask about a later instant, or about all"
      )
    }
    let cuts = Set([moment.asBeginning, moment.asEnd])
    if cuts.isSubset(of: program.timeline.cuts) { return self }
    var question = question
    // The model has them in it.
    question.assumptions = []
    return Analysis(try Compiler.compile(model, question, cuts: cuts, isLenient: true))
  }

  /// The changes of a class that may close something, and how many there are.
  private func items(
    _ kind: SingleChanges.Class, from moment: Moment?
  ) -> (items: [ChangeableParts.Item], count: Int) {
    let parts = ChangeableParts(program)
    let timeline = program.timeline
    let end = moment.map { timeline.index(of: $0.asEnd) } ?? 0
    switch kind {
    case .control:
      let start = moment.map { timeline.index(of: $0.asBeginning) } ?? 0
      let items = parts.controls(from: start)
      return (items, items.count)
    case .node, .credential:
      let isRevoked = kind == .credential
      let meant = (0..<program.nodes.count).filter {
        !isRevoked || program.nodes.isNode($0, a: "credential", in: model.vocabulary)
      }
      // What is held before the instant asked about may be what is carried on to it.
      let levels = program.problem.graph.levels
      let reached = meant.filter { possible.strongest(of: $0, levels, at: nil) != nil }
      return (
        reached.map { parts.node($0, isRevoked: isRevoked, from: end) }, meant.count
      )
    case .edge:
      let keys = shownEdges(from: end)
      var seen: Set<ExactText> = []
      let items = (keys + keys.compactMap(program.unnamed)).compactMap { parts.edge($0, from: end) }
        .filter { seen.insert($0.name).inserted }
      let existing = program.nodes.edges.count { program.nodes.exists($0) }
      return (items, existing)
    }
  }

  /// The edges that give something as early as it is reached, in either world, from an interval on.
  func shownEdges(
    from interval: Int
  ) -> [Program.EdgeKey] {
    let graph = program.problem.graph
    let worlds = World.bounds(hasUnknowns: program.hasUnknowns)
    var shown = [Bool](repeating: false, count: graph.ruleCount)
    for world in worlds {
      let supports = FactSupports(program.problem, world, ranks(of: world).hops)
      for rule in 0..<graph.ruleCount where !shown[rule] {
        shown[rule] = (interval..<program.timeline.count).contains {
          supports.isShown(rule, at: $0)
        }
      }
    }
    var (seen, keys): (Set<Program.EdgeKey>, [Program.EdgeKey]) = ([], [])
    for rule in shown.indices where shown[rule] {
      let key = program.changeableEdge(ofRule: rule)
      if let key, seen.insert(key).inserted { keys.append(key) }
    }
    return keys
  }

  /// What holds in a world.
  func ranks(of world: World) -> WorldRanks { world == .confirmed ? confirmed : possible }
}

extension Catalog {
  /// Whether an edge exists, or nobody knows.
  func exists(_ edge: Int) -> Bool {
    importedEdge(edge) != nil || authoredEdges[edge].exists != .no
  }
}
