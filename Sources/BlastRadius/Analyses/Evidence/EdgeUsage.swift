import GraphKernel

/// Says when edges take the attacker further, and what they lack; edges by their numbers in `Catalog`.
///
/// An edge is used in an interval of a world where one of its rules is open and holds all its
/// premises. A relation that gives nothing needs its subject read.
struct EdgeUsage {
  let analysis: Analysis
  private let confirmed: Witnesses
  private let possible: Witnesses
  private let rulesOfEdges: [Int: [Int]]
  private var unknowns: UnknownsOfProofs

  init(_ analysis: Analysis) {
    self.analysis = analysis
    confirmed = analysis.witnesses(.confirmed)
    possible = analysis.witnesses(.possible)
    rulesOfEdges = Self.rulesOfEdges(analysis)
    unknowns = UnknownsOfProofs(possible)
  }

  /// An edge in the first interval in which it is used, a confirmed one where there is any.
  struct Use {
    var certainty: Certainty
    var interval: Int
    /// What it gave, by level.
    var gives: [Fact]
    /// The levels of nodes that it cannot do without.
    var needs: [Fact]
    /// What a possible use hangs on.
    var unknowns: [UInt32]
  }

  private var program: Program { analysis.program }

  /// The use of an edge in some intervals, or `nil` where there is none.
  mutating func use(ofEdge index: Int, in span: Range<Int>) -> Use? {
    let rules = rules(ofEdge: index)
    for certainty in [Certainty.confirmed, .possible] {
      for interval in span {
        if isStepless(index) {
          guard readsSubject(index, certainty, at: interval) else { continue }
          let needs = [Fact(program.nodes.reference(toEdge: index).subject, .read)]
          return Use(
            certainty: certainty, interval: interval, gives: [], needs: needs,
            unknowns: hangsOn(needs, certainty, interval))
        }
        let used = rules.filter { isUsed($0, certainty, at: interval) }
        guard let strongest = used.last else { continue }
        let needs = Set(used.flatMap(needs)).sorted { $0.description < $1.description }
        return Use(
          certainty: certainty, interval: interval,
          gives: used.map { Self.given($0, in: analysis) }, needs: needs,
          unknowns: hangsOn(strongest, certainty, interval))
      }
    }
    return nil
  }

  /// The rules of an edge, the weakest level given first.
  func rules(ofEdge edge: Int) -> [Int] { rulesOfEdges[edge] ?? rulesOfBase(edge) }

  /// The edges that may lack more than their subject: those of the model, and imported ones that have
  /// rules besides the base.
  var edgesThatMayLack: [Int] {
    Array(program.model.edges.indices)
      + rulesOfEdges.keys.filter { $0 >= program.model.edges.count }.sorted()
  }

  /// The rules that an imported edge has in the base, which nothing else speaks of.
  private func rulesOfBase(_ edge: Int) -> [Int] {
    guard let imported = program.nodes.importedEdge(edge),
      let ends = program.nodes.ends(ofEdge: edge)
    else { return [] }
    let graph = program.problem.graph
    let rules = steps(ofEdge: edge).flatMap { step in
      graph.base.rules(
        from: Int(program.fact(ends.subject, step.needs)),
        giving: Int(program.fact(ends.object, step.gives)))
    }.filter { graph.base.tags[$0] == imported }
    return Self.sorted(Array(Set(rules)), analysis)
  }

  private static func rulesOfEdges(_ analysis: Analysis) -> [Int: [Int]] {
    let graph = analysis.program.problem.graph
    var rules: [Int: [Int]] = [:]
    for rule in graph.base.ruleCount..<graph.ruleCount {
      if let edge = analysis.program.key(ofRule: rule).flatMap(analysis.program.number) {
        rules[edge, default: []].append(rule)
      }
    }
    return rules.mapValues { sorted($0, analysis) }
  }

  private static func sorted(_ rules: [Int], _ analysis: Analysis) -> [Int] {
    rules.sorted { left, right in
      let (first, second) = (given(left, in: analysis), given(right, in: analysis))
      return first.level == second.level
        ? left < right : first.level.rawValue < second.level.rawValue
    }
  }

  /// What an edge would give, by level.
  func wouldGive(ofEdge index: Int) -> [Fact] {
    let levels = Set(steps(ofEdge: index).map(\.gives)).sorted { $0.rawValue < $1.rawValue }
    return levels.map { Fact(program.nodes.reference(toEdge: index).object, $0) }
  }

  /// The level of a node that a rule of an edge gives.
  private static func given(_ rule: Int, in analysis: Analysis) -> Fact {
    let program = analysis.program
    var head = program.problem.graph.head(of: rule)
    if case .grant(_, let fact) = program.auxiliary(head) { head = Int(fact) }
    return program.named(head) ?? Fact("", .connect)
  }

  /// Whether the relation of an edge gives nothing.
  func isStepless(_ index: Int) -> Bool { steps(ofEdge: index).isEmpty }

  private func steps(ofEdge index: Int) -> [Relation.Step] {
    let model = program.model
    guard let relation = model.vocabulary.relations[program.nodes.relationName(ofEdge: index)],
      let subject = program.nodes.ends(ofEdge: index)?.subject
    else { return [] }
    return model.steps(of: relation, from: subject, program.nodes)
  }

  private func isUsed(_ rule: Int, _ certainty: Certainty, at interval: Int) -> Bool {
    let world = certainty == .confirmed ? confirmed : possible
    return world.isOpen(rule, at: interval)
      && program.problem.graph.body(of: rule).allSatisfy {
        world.ranks.hops.rank(of: $0, at: interval) != nil
      }
  }

  /// The levels of nodes that a rule cannot do without.
  private func needs(_ rule: Int) -> [Fact] {
    program.problem.graph.body(of: rule).flatMap { premise -> [Fact] in
      switch program.auxiliary(premise) {
      case nil: return program.named(premise).map { [$0] } ?? []
      case .threshold(let count, let members):
        return count == members.count ? members.compactMap { program.named(Int($0)) } : []
      case .memory(let edge): return [Fact(program.nodes.reference(toEdge: edge).subject, .read)]
      case .grant: return []
      }
    }
  }

  private mutating func hangsOn(
    _ rule: Int, _ certainty: Certainty, _ interval: Int
  ) -> [UInt32] {
    guard certainty == .possible else { return [] }
    let graph = program.problem.graph
    var found = Set(
      program.problem.guards[graph.guardIndex(of: rule)].unknowns(at: interval) ?? [])
    for premise in graph.body(of: rule) {
      found.formUnion(unknowns.unknowns(of: .init(fact: premise, interval: interval)))
    }
    return found.sorted()
  }

  private mutating func hangsOn(
    _ facts: [Fact], _ certainty: Certainty, _ interval: Int
  ) -> [UInt32] {
    guard certainty == .possible else { return [] }
    let numbers = facts.compactMap(analysis.number)
    return Set(numbers.flatMap { unknowns.unknowns(of: .init(fact: $0, interval: interval)) })
      .sorted()
  }

  /// Whether the subject of an edge that gives nothing is read while the edge is open.
  private func readsSubject(_ index: Int, _ certainty: Certainty, at interval: Int) -> Bool {
    let edge = program.nodes.edge(index)
    let ranks = certainty == .confirmed ? confirmed.ranks : possible.ranks
    guard let subject = program.nodes.ends(ofEdge: index)?.subject,
      ranks.hops.rank(of: Int(program.fact(subject, .read)), at: interval) != nil,
      edge.exists != .no,
      program.timeline.indices(of: edge.valid.period).contains(interval)
    else { return false }
    let states = states(ofControlsOn: index, at: interval)
    if states.contains(where: { $0.state == .enforced }) { return false }
    return certainty == .possible || ownUnknowns(ofEdge: index, at: interval).isEmpty
  }

  /// What is unknown of an edge itself in an interval, by name, sorted.
  func ownUnknowns(ofEdge index: Int, at interval: Int) -> [String] {
    let edge = program.nodes.edge(index)
    if analysis.question.trustsEvidence, let settled = edge.settledFrom,
      interval >= program.timeline.index(of: settled)
    {
      return []
    }
    let controls = states(ofControlsOn: index, at: interval).filter { $0.state == .unknown }
    return (controls.map(\.id) + (edge.exists == .unknown ? [edge.sentence] : [])).sorted()
  }

  private func states(
    ofControlsOn index: Int, at interval: Int
  ) -> [(id: String, state: Control.State)] {
    let start = program.timeline.start(of: interval)
    let names = Set<ExactText>(program.nodes.edge(index).unless)
    if names.isEmpty { return [] }
    return program.model.controls.filter { names.contains($0.id) }
      .map { ($0.id, $0.state(at: start)) }
  }
}
