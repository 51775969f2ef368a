import GraphKernel

/// A model with the leaked nodes at one instant.
struct LeakedEstate: Sendable {
  let program: Program
  /// The leaked nodes, by id.
  let seeds: [LeakedSeed]
  let interval: Int
  /// The instant asked about, where there are instants at all.
  let shownInstant: Instant?

  /// - Parameter hasNext: Whether an interval begins right after the instant, for what stays then.
  init(_ model: Model, _ question: LeakQuestion, hasNext: Bool = false) throws {
    var asked = Question(from: [])
    asked.assumptions = question.assumptions
    asked.assumesPersistence = question.assumesPersistence
    asked.trustsEvidence = question.trustsEvidence
    let instant = try Self.instant(model, question)
    let cut = instant ?? Instant(microseconds: 0)
    let said = [ExactText: Moment?](question.leaked.map { ($0.id, $0.at) }) { first, second in
      [first, second].compactMap(\.self).min { $0.asBeginning < $1.asBeginning }
    }
    let own = [ExactText: Moment?](model.nodes.map { ($0.id, $0.leaked) }) { first, _ in first }
    let leaks = said.map { id, at in (id: id.text, at: at ?? own[id] ?? nil) }
      .sorted { $0.id < $1.id }
    var cuts = leaks.compactMap { $0.at?.asBeginning }.filter { $0 <= cut } + [cut]
    if hasNext { cuts.append(Instant(microseconds: cut.microseconds + 1)) }
    program = try Compiler.compile(model, asked, cuts: Set(cuts))
    interval = program.timeline.index(of: cut)
    shownInstant = instant
    var seeds: [LeakedSeed] = []
    var seen: Set<Int> = []
    for leak in leaks {
      guard let node = program.nodes.number(of: leak.id) else {
        throw program.nodes.unknown(leak.id)
      }
      if !seen.insert(node).inserted { continue }
      seeds.append(LeakedSeed(node, leaked: leak.at, at: cut, in: program))
    }
    self.seeds = seeds
  }

  /// The instant asked about; without any in model and list, none is needed.
  private static func instant(_ model: Model, _ question: LeakQuestion) throws -> Instant? {
    if let asked = question.at ?? model.asOf { return asked.asBeginning }
    guard try Compiler.compile(model, Question(from: [])).timeline.count == 1 else {
      throw BlastRadiusError(
        .badInput, "the model changes over time: say --at INSTANT, or as-of in the model")
    }
    return question.leaked.compactMap { $0.at?.asBeginning }.max()
  }

  /// The worlds to look at: one where nothing is unknown.
  var worlds: [World] {
    World.bounds(hasUnknowns: program.hasUnknowns || !seeds.allSatisfy { $0.status.isKnown })
  }

  /// Whether a seed is held at the instant in a world.
  func isHeld(_ seed: LeakedSeed, in world: World) -> Bool {
    seed.held.isOpen(at: interval, in: world)
  }

  /// What each seed exposes alone, as if leaked at the instant.
  func alone(workers: Int, _ progress: (@Sendable (Int) -> Void)?) -> [Exposure.Summary] {
    let slice = program.problem.slice(at: interval)
    let nodes = seeds.map(\.node)
    let (held, possible) = (seeds.map { isHeld($0, in: .confirmed) }, seeds.map(mayBeHeld))
    let certain = Condensation(slice, .confirmed)
    let counting = ExposureCounting(slice, certain, given: nil, critical: [])
    let isOneWorld = worlds.count == 1
    let wider = isOneWorld ? certain : Condensation(slice, .open)
    let widerCounting =
      isOneWorld ? counting : ExposureCounting(slice, wider, given: nil, critical: [])
    return LanePasses.map(count: nodes.count, workers: workers, progress: progress) {
      (SeedSweep(certain), SeedSweep(wider))
    } pass: { range, sweeps in
      let own = Array(nodes[range])
      let counts = counting.counts(of: own, held: Array(held[range]), &sweeps.0)
        .map(Exposure.Summary.init)
      if isOneWorld { return counts }
      let only = counting.possible(
        of: own, held: (Array(held[range]), Array(possible[range])), in: widerCounting, &sweeps)
      return zip(counts, only).map { count, possible in
        var count = count
        count.possible = possible
        return count
      }
    }
  }

  private func mayBeHeld(_ seed: LeakedSeed) -> Bool {
    isHeld(seed, in: .open)
  }

  func rows(alone: [Exposure.Summary], adds: [Triage.Loss]) throws -> [Triage.Row] {
    var question = program.question
    question.at = shownInstant.map { Moment($0) }
    question.assumptions = []
    let questions = try CredentialQuestions(program.model, question)
    return seeds.indices.map { index in
      let node = seeds[index].node
      let id = program.nodes.id(node)
      let holders = questions.holders(of: id)
      return Triage.Row(
        id: id, kind: program.nodes.kind(node), leaked: seeds[index].leaked,
        status: seeds[index].status, belief: questions.belief(about: id),
        ends: questions.ends(of: id), secondFactor: questions.secondFactor(of: id).answer,
        holders: holders, alone: alone[index], adds: adds[index],
        consumers: consumers(of: node, holders))
    }
  }

  /// What stops working when a node is replaced: its consumers, and whoever holds it.
  func consumers(of node: Int, _ holders: [CredentialAnswers.Holder]) -> [String] {
    let held = holders.filter { $0.via.relation == "holds" && !program.isActor($0.node) }
    return ((program.nodes.authored(node)?.consumers ?? []) + held.map(\.node)).distinct()
  }

  /// The nodes that observed steps used or reached.
  var nodesSeen: Set<Int> {
    var seen: Set<Int> = []
    for edge in program.model.edges
    where edge.evidence.contains(where: { $0.outcome == .observed && !$0.claim }) {
      seen.formUnion([edge.subject, edge.object].compactMap(program.nodes.number))
    }
    return seen
  }
}

extension Program {
  /// Whether a node is somebody who attacks.
  fileprivate func isActor(_ id: String) -> Bool {
    nodes.number(of: id).map(isActor) ?? false
  }

  private func isActor(_ node: Int) -> Bool {
    nodes.kinds(node).contains { model.vocabulary.kind($0, isA: "actor") }
  }
}

extension Exposure.Summary {
  fileprivate init(_ counts: ExposureCounts) {
    controlled = counts.controlled
    writable = counts.writable
    readable = counts.readable
    connectable = counts.connectable
  }
}

extension Triage.Status {
  fileprivate var isKnown: Bool {
    if case .possiblyLive = self { false } else { true }
  }
}
