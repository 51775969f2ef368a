import GraphKernel

extension Analysis {
  /// What each single fix would close alone, from a moment on or had it always been so, and what it would
  /// open.
  ///
  /// Which fixes there are, models say, and costs where they do not. What is enforced, removed or revoked
  /// costs a look at what hangs on it; for each of the others, of which models have few, the engine is run.
  ///
  /// - Parameter workers: How many threads share the work; the result does not depend on it.
  /// - Throws: `BlastRadiusError`: `bad-input` as `Analysis(model, question)` does, `limit` where more than
  ///   500 fixes need a run.
  /// - Complexity: That of `singleChanges`, and a run of the engine for each fix that puts behind a gateway,
  ///   asks for one thing more, rotates or evicts.
  public func singleFixes(
    _ costs: FixCosts = FixCosts(), from moment: Moment? = nil, workers: Int = 1
  ) throws -> SingleChanges {
    let analysis = try cut(at: moment)
    let fixes = SingleFixes(analysis, costs, from: moment)
    guard fixes.others.count <= SingleFixes.mostRuns else {
      throw BlastRadiusError(
        .limit,
        "\(fixes.others.count) fixes of the model can open something, and each takes a run; more than "
          + "\(SingleFixes.mostRuns) are not tried one by one")
    }
    let losses = ClosedCounts(analysis)
    let chunk = 64
    let rows = Concurrently.map((fixes.parts.count + chunk - 1) / chunk, workers: workers) {
      losses.probes()
    } body: { number, probes in
      let own = fixes.parts[number * chunk..<min(fixes.parts.count, (number + 1) * chunk)]
      return zip(own, losses.rows(own.map { ($0.change, $1) }, &probes)).map { $1.fixed(by: $0.0) }
    }
    let others = try Concurrently.map(fixes.others.count, workers: workers) { number in
      Result { try analysis.row(of: fixes.others[number], from: moment) }
    }.map { try $0.get() }
    return SingleChanges(rows.flatMap(\.self) + others, of: fixes.count)
  }

  /// What a fix closes and opens, by a run with it.
  private func row(of fix: FixOption, from moment: Moment?) throws -> SingleChanges.Row {
    var question = question
    question.assumptions = []
    question.changes.append(fix.change)
    let cuts = moment.map { Set([$0.asBeginning, $0.asEnd]) } ?? []
    let after = Analysis(try Compiler.compile(model, question, cuts: cuts, isLenient: true))
    let difference = ExposureDifference(before: self, after: after)
    var row = SingleChanges.Row(fix.change, name: fix.id)
    row.closedCritical = difference.counts.closedCritical
    row.possiblyClosedCritical = difference.counts.possiblyClosedCritical
    row.closed = difference.counts.closed
    row.possiblyClosed = difference.counts.possiblyClosed
    row.opened = difference.counts.opened + difference.counts.possiblyOpened
    row.facts = difference.rows.count { $0.effect == .closed }
    return row.fixed(by: fix)
  }
}

/// The fixes of what a question reaches.
private struct SingleFixes {
  /// Those that only take a part away, with the part.
  private(set) var parts: [(fix: FixOption, item: ChangeableParts.Item)] = []
  /// The others.
  private(set) var others: [FixOption] = []
  /// How many fixes there are, of what is not reached too.
  private(set) var count = 0

  static let mostRuns = 500

  private let program: Program
  private let finder: FixFinder
  private let changeable: ChangeableParts
  /// The interval in which what ends with the moment has ended.
  private let end: Int

  init(_ analysis: Analysis, _ costs: FixCosts, from moment: Moment?) {
    program = analysis.program
    finder = FixFinder(
      costs: costs, fixesSeeds: false, moment: moment, seeds: analysis.seedNodes)
    changeable = ChangeableParts(program)
    let timeline = program.timeline
    end = moment.map { timeline.index(of: $0.asEnd) } ?? 0
    addControls(from: moment.map { timeline.index(of: $0.asBeginning) } ?? 0)
    addEdges(analysis.shownEdges(from: end), costs)
    addNodes(analysis)
  }

  private mutating func addControls(from interval: Int) {
    let controls = [ExactText: Control](program.model.controls.map { ($0.id, $0) }) { first, _ in
      first
    }
    for item in changeable.controls(from: interval) {
      let fixes = controls[item.name].map { finder.fixes(of: $0) } ?? []
      parts += fixes.map { ($0, item) }
      count += fixes.count
    }
  }

  private mutating func addEdges(_ shown: [Program.EdgeKey], _ costs: FixCosts) {
    var seen: Set<FixOption> = []
    for key in shown + shown.compactMap(program.unnamed) {
      guard let item = changeable.edge(key, from: end) else { continue }
      for fix in finder.fixes(of: key, in: program)
      where fix.id == item.name && seen.insert(fix).inserted {
        if case .removeEdge = fix.change.action {
          parts.append((fix, item))
        } else {
          others.append(fix)
        }
      }
    }
    let (nodes, vocabulary) = (program.nodes, program.model.vocabulary)
    let usual = vocabulary.relations.mapValues { costs.cost(of: $0) == nil ? 0 : 1 }
    count += nodes.edges.reduce(0) { sum, edge in
      guard nodes.exists(edge) else { return sum }
      let said = nodes.importedEdge(edge) == nil ? nodes.authoredEdges[edge].fixes : nil
      return sum + (said?.count ?? usual[nodes.relationName(ofEdge: edge)] ?? 0)
    }
  }

  private mutating func addNodes(_ analysis: Analysis) {
    for number in program.nodes.numbers {
      let fixes = finder.fixes(ofNode: number, in: program)
      count += fixes.count
      // Of what is not reached a removal closes nothing; a gateway may open something all the same.
      let isReached = analysis.strongest(of: number, in: analysis.possible) != nil
      for fix in fixes {
        switch fix.change.action {
        case .revoke where isReached:
          parts.append((fix, changeable.node(number, isRevoked: true, from: end)))
        case .removeNode where isReached:
          parts.append((fix, changeable.node(number, isRevoked: false, from: end)))
        case .revoke, .removeNode: continue
        default: others.append(fix)
        }
      }
    }
  }
}

extension SingleChanges.Row {
  /// The row of a fix.
  fileprivate func fixed(by fix: FixOption) -> SingleChanges.Row {
    var row = self
    (row.cost, row.how) = (fix.cost, fix.how)
    return row
  }
}
