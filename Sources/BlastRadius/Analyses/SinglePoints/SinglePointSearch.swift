import GraphKernel

/// Finds the single points of targets: a point is on every proof, so the parts of one proof are tried.
struct SinglePointSearch {
  private let analysis: Analysis
  private let moment: Moment?
  private let parts: ChangeableParts
  private let witnesses: Witnesses
  /// The intervals in which a target has to be protected.
  private let asked: [Int]
  private let seeds: Set<Int>
  /// The controls that can be enforced, by id.
  private let controls: [ExactText: ChangeableParts.Item]

  /// A part of a proof, by what tells it apart.
  fileprivate struct Candidate {
    var key: String
    var kind: SinglePoints.Kind
    var item: ChangeableParts.Item
    /// The node that it is, if it is one.
    var node: Int?
  }

  /// A target that is reached.
  fileprivate struct Goal {
    var name: SinglePoints.Target.Name
    /// Those of its facts that are held.
    var facts: [Int]
    /// The candidates on its shown proof, with the fewest hops at which it meets them.
    var hops: [ExactText: Int]
  }

  /// A candidate, and what is lost without it.
  fileprivate struct Found {
    var candidate: Candidate
    var loss: PartLosses.Loss
    var protects: [SinglePoints.Target.Name] = []
  }

  init(_ analysis: Analysis, from moment: Moment?) {
    self.analysis = analysis
    self.moment = moment
    let program = analysis.program
    parts = ChangeableParts(program)
    witnesses = analysis.witnesses(.possible)
    let start = moment.map { program.timeline.index(of: $0.asEnd) } ?? 0
    asked = analysis.intervalsAsked.filter { $0 >= start }
    seeds = analysis.seedNodes
    let beginning = moment.map { program.timeline.index(of: $0.asBeginning) } ?? 0
    controls = Dictionary(parts.controls(from: beginning).map { ($0.name, $0) }) { first, _ in
      first
    }
  }

  func points(protecting names: [SinglePoints.Target.Name]) throws -> SinglePoints {
    var (goals, unreached): ([Goal], [SinglePoints.Target.Name]) = ([], [])
    var (candidates, seen): ([Candidate], Set<ExactText>) = ([], [])
    for name in names {
      guard let (facts, proof) = proof(protecting: try analysis.facts(of: name)) else {
        unreached.append(name)
        continue
      }
      var goal = Goal(name: name, facts: facts, hops: [:])
      let target = facts.last.flatMap { analysis.program.nodeFact($0)?.node }
      for step in proof.steps {
        for candidate in self.candidates(of: step) where isPoint(candidate, of: target) {
          goal.hops[candidate.key] = min(step.hops, goal.hops[candidate.key] ?? .max)
          if seen.insert(candidate.key).inserted { candidates.append(candidate) }
        }
      }
      goals.append(goal)
    }
    return result(goals, found(candidates, for: goals), unreached)
  }

  /// The facts among some of one node that are held, and the shown proof of the strongest; `nil` where
  /// none is.
  private func proof(protecting facts: [Int]) -> (held: [Int], proof: ShownProof)? {
    let held = facts.filter { fact in
      asked.contains { analysis.possible.holds(fact, at: $0) }
    }
    guard let last = held.last,
      let interval = asked.first(where: { analysis.possible.holds(last, at: $0) })
    else { return nil }
    return (held, ShownProof(of: last, at: interval, witnesses))
  }

  private func isPoint(_ candidate: Candidate, of target: Int?) -> Bool {
    guard let node = candidate.node else { return true }
    return node != target && !(seeds.count == 1 && seeds.contains(node))
  }

  /// The parts that a step uses.
  private func candidates(of step: ShownProof.Step) -> [Candidate] {
    let program = analysis.program
    let start = moment.map { program.timeline.index(of: $0.asEnd) } ?? 0
    var found: [Candidate] = []
    if let node = program.nodeFact(step.fact)?.node {
      let isCredential = program.nodes.isNode(node, a: "credential", in: program.model.vocabulary)
      let item = parts.node(node, isRevoked: isCredential, from: start)
      found.append(
        Candidate(
          key: "node \(node)", kind: isCredential ? .credential : .node, item: item, node: node))
    }
    guard case .rule(let rule) = step.cause, let key = program.changeableEdge(ofRule: rule) else {
      return found
    }
    for key in [key] + [program.unnamed(besides: key)].compactMap(\.self) {
      guard let item = parts.edge(key, from: start) else { continue }
      found.append(Candidate(key: "edge \(item.name)", kind: .edge, item: item))
    }
    for id in program.controls(of: key) {
      guard let item = controls[id] else { continue }
      found.append(Candidate(key: "control \(id)", kind: .control, item: item))
    }
    return found
  }

  /// What is lost without each of the candidates, and whom it protects.
  private func found(_ candidates: [Candidate], for goals: [Goal]) -> [ExactText: Found] {
    var losses = PartLosses(
      analysis, asked: asked, watched: Set(goals.flatMap(\.facts)))
    let lost = losses.losses(without: candidates.map { .init(part: $0.item.part, node: $0.node) })
    var found = [ExactText: Found](
      zip(candidates, lost).map { ($0.key, Found(candidate: $0, loss: $1)) }
    ) { first, _ in first }
    for goal in goals {
      for key in goal.hops.keys where found[key]?.protects(goal) == true {
        found[key]?.protects.append(goal.name)
      }
    }
    return found
  }

  /// All points of the targets, and the targets with theirs.
  private func result(
    _ goals: [Goal], _ found: [ExactText: Found], _ unreached: [SinglePoints.Target.Name]
  ) -> SinglePoints {
    let points = found.filter { !$0.value.protects.isEmpty }.sorted { one, other in
      one.value.isBefore(other.value)
    }
    let places = [ExactText: Int](points.enumerated().map { ($1.key, $0) }) { first, _ in first }
    let targets = goals.map { goal in
      let own = goal.hops.filter { found[$0.key]?.protects(goal) == true }
      let sorted = own.sorted { one, other in
        guard one.value == other.value, let first = found[one.key], let second = found[other.key]
        else { return one.value < other.value }
        return first.candidate.isBefore(second.candidate)
      }
      return SinglePoints.Target(name: goal.name, points: sorted.compactMap { places[$0.key] })
    }
    return SinglePoints(
      targets: targets, unreached: unreached,
      points: points.map { $0.value.point(from: moment) })
  }
}

extension SinglePointSearch.Candidate {
  /// By kind, then id.
  fileprivate func isBefore(_ other: Self) -> Bool {
    kind == other.kind ? item.name < other.item.name : kind.order < other.kind.order
  }
}

extension SinglePointSearch.Found {
  fileprivate func protects(_ goal: SinglePointSearch.Goal) -> Bool {
    goal.facts.allSatisfy(loss.closed.contains)
  }

  /// By how many targets it protects and how much it carries, most first.
  fileprivate func isBefore(_ other: Self) -> Bool {
    if protects.count != other.protects.count { return protects.count > other.protects.count }
    if loss.carries != other.loss.carries { return loss.carries > other.loss.carries }
    return candidate.isBefore(other.candidate)
  }

  fileprivate func point(from moment: Moment?) -> SinglePoints.Point {
    SinglePoints.Point(
      kind: candidate.kind, id: candidate.item.name,
      change: ModelChange(candidate.item.action, at: moment), protects: protects,
      carries: loss.carries)
  }
}

extension SinglePoints.Kind {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
