extension Analysis {
  /// What happened, what was held when, and what each end ended.
  ///
  /// With `targets`, only what was held of these nodes is listed; with `limit`, at most so many ends
  /// are looked into, the first in time.
  ///
  /// ```swift
  /// let chronology = try analysis.chronology(of: ["jira"])
  /// for entry in chronology.entries { print(entry.at?.description ?? "undated", entry.label) }
  /// ```
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) as `Analysis(_:_:)` does.
  /// - Complexity: That of `exposure()`, and of two analyses per end.
  public func chronology(
    of targets: Set<ExactText> = [], limit: Int = 64
  ) throws -> Chronology {
    let whole = try overAllOfTime()
    let exposure = whole.exposure()
    let catalog = program.nodes
    let scope = ChronologyScope(model, exposure, catalog)
    var chronology = try model.chronology(scope, question, catalog)
    chronology.from = exposure.from
    chronology.at = at
    chronology.holdings = Holdings(exposure).all.compactMap { holding in
      targets.isEmpty || targets.contains(holding.node) ? holding.sliced(at: at) : nil
    }
    let comparison = try EndComparison(whole)
    let ends = comparison.endsOfWhatIsHeld()
    chronology.omittedEnds = max(0, ends.count - limit)
    chronology.ends = try comparison.compared(Array(ends.prefix(limit))).filter(\.hadEffect)
    return chronology
  }
}

extension Analysis {
  /// The same question, about no instant alone.
  private func overAllOfTime() throws -> Analysis {
    guard at != nil else { return self }
    var question = question
    question.at = nil
    return try Analysis(model, question)
  }
}

extension Chronology.Holding {
  /// What is held at an instant, with its whole stretch; `nil` where nothing is.
  fileprivate func sliced(at instant: Instant?) -> Chronology.Holding? {
    guard let instant else { return self }
    var slice = self
    slice.stretches = stretches.filter { $0.period.contains(instant) }
    return slice.stretches.isEmpty ? nil : slice
  }
}

extension Model {
  /// What happened: the events, the steps and what lay between them.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) when the model has errors.
  public func chronology() throws -> Chronology {
    try chronology(nil, Question(from: []), Catalog(self))
  }

  fileprivate func chronology(
    _ scope: ChronologyScope?, _ question: Question, _ catalog: Catalog
  ) throws -> Chronology {
    let shown = ChronologyEntries(self, catalog, scope).entries
    // What the whole incident took does not depend on which seeds are asked about.
    let all = scope == nil ? shown : ChronologyEntries(self, catalog, nil).entries
    let incident = IncidentSpans(all, isUse: try usesOfWhatLeaked(question, catalog))
    var entries = shown.map(\.entry)
    if let firstUse = incident.firstUse {
      let use = all[firstUse].entry
      if let index = entries.firstIndex(where: { $0.edge == use.edge && $0.at == use.at }) {
        entries[index].isFirstUse = true
      }
    }
    return Chronology(
      from: [], at: nil, entries: entries, holdings: [], spans: incident.spans,
      ends: [], omittedEnds: 0)
  }

  /// Whether an edge's subject is the attacker, or possibly held through what leaked.
  ///
  /// Without a `leaked` node, what the question starts from is meant; without that, everything.
  private func usesOfWhatLeaked(
    _ question: Question, _ catalog: Catalog
  ) throws -> (Int) -> Bool {
    let leaked = nodes.filter { $0.leaked != nil }.map { Fact($0.id, .control) }
    let seeds = leaked.isEmpty ? question.from : leaked
    if seeds.isEmpty { return { _ in true } }
    let analysis = try Analysis(self, Question(from: seeds))
    let isUse = try edges.map { edge in
      let isOfActor =
        catalog.number(of: edge.subject).map { catalog.isNode($0, a: "actor", in: vocabulary) }
        ?? false
      return try isOfActor || analysis.reaches(edge.subject)
    }
    return { isUse[$0] }
  }
}

extension Analysis {
  /// What each end of a node, or of an edge named by its id or sentence, ended and what outlived it;
  /// in order of time.
  ///
  /// ```swift
  /// for end in try analysis.ends(of: "smartsheet-credential") {
  ///   print(end.at, "ended", end.ended.count, "facts;", end.survived.count, "stayed")
  /// }
  /// ```
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) where the model has no such node or edge, or where
  ///   nothing says that it ends.
  public func ends(of name: String) throws -> [Chronology.End] {
    let comparison = try EndComparison(self)
    let subject = try program.nodes.subject(named: name)
    let ends = comparison.ends(of: subject)
    guard !ends.isEmpty else {
      let shown = SafeText.visible(SafeText.shortened(subject.name, to: 200))
      throw BlastRadiusError(
        .badInput,
        "nothing says when \(shown) ends: no `revoked`, `rotated`, `evicted`, `expires` or `until`")
    }
    return try comparison.compared(ends)
  }

  /// The seeds that end while they are held, with what outlives that; at most so many, the first
  /// in time. Those that nothing outlives are left out, and so are all where one instant is asked about.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) as `Analysis(_:_:)` does.
  /// - Complexity: That of an analysis without efforts per seed that ends.
  public func outlivedSeeds(limit: Int = 8) throws -> [OutlivedSeed] {
    guard question.at == nil else { return [] }
    let comparison = try EndComparison(self)
    let seeds = Set<ExactText>(question.from.map(\.node))
    let ends = comparison.endsOfWhatIsHeld().filter { end in
      if case .node(let id) = end.subject { seeds.contains(id) } else { false }
    }
    return try ends.prefix(limit).compactMap { end in
      let survived = try comparison.survivors(of: end)
      return survived.isEmpty
        ? nil : OutlivedSeed(seed: end.subject.name, kind: end.kind, survived: survived)
    }
  }
}
