import GraphKernel

/// Finds out what ends of held things ended, by running the model without them.
///
/// - Complexity: An analysis without efforts per end and per thing that ends, and O(facts) for each.
struct EndComparison {
  private let model: Model
  private let question: Question
  private let actual: Analysis
  private let witnesses: (confirmed: Witnesses, possible: Witnesses)

  /// An end as it stands in the model.
  struct Candidate: Hashable {
    var subject: Chronology.Subject
    var kind: Chronology.Kind
    var at: Moment
  }

  /// Compares with the run that an analysis made, over all of time.
  init(_ analysis: Analysis) throws {
    var question = analysis.question
    // The model of an analysis has the assumptions in it.
    (question.at, question.assumptions) = (nil, [])
    self.question = question
    model = analysis.model
    actual = analysis
    witnesses = (analysis.witnesses(.confirmed), analysis.witnesses(.possible))
  }

  /// The ends of what is held just before them; an edge ends where its subject is held.
  func endsOfWhatIsHeld() -> [Candidate] {
    var held: Set<ExactText> = []
    for node in model.nodes where isHeld(node.id) { held.insert(node.id) }
    let nodes = model.nodes.filter { held.contains($0.id) }.flatMap(effectiveEnds)
      .filter { isHeld($0.subject, before: $0.at.asEnd) }
    let edges = model.edges.indices.compactMap(end(ofEdge:))
      .filter { isHeld($0.subject, before: $0.at.asEnd) }
    return sorted(nodes + edges)
  }

  /// The ends of a node or edge, whether anything is held of it or not.
  func ends(of subject: Chronology.Subject) -> [Candidate] {
    switch subject {
    case .node(let id): sorted(model.nodes.filter { $0.id == id }.flatMap(effectiveEnds))
    case .edge(let edge): edge.index.flatMap(end(ofEdge:)).map { [$0] } ?? []
    }
  }

  /// The end of its life that comes first, and the ends of what is held of it until then.
  private func effectiveEnds(_ node: Node) -> [Candidate] {
    let until = node.life.until
    var ends: [Candidate] = []
    var known: (ofLife: Set<Instant>, ofHolding: Set<Instant>) = ([], [])
    for (kind, at) in node.datedEnds {
      let isOfLife = kind != .rotated && kind != .evicted
      if isOfLife && at.asEnd != until { continue }
      if let until, !isOfLife, at.asEnd > until { continue }
      let isNew =
        isOfLife
        ? known.ofLife.insert(at.asEnd).inserted : known.ofHolding.insert(at.asEnd).inserted
      if isNew { ends.append(Candidate(subject: .node(node.id), kind: kind, at: at)) }
    }
    return ends
  }

  private func end(ofEdge index: Int) -> Candidate? {
    guard let until = model.edges[index].valid.until, model.edges[index].exists != .no
    else { return nil }
    return Candidate(subject: .edge(catalog.reference(toEdge: index)), kind: .ends, at: until)
  }

  private var catalog: Catalog { actual.program.nodes }

  private func sorted(_ ends: [Candidate]) -> [Candidate] {
    ends.sorted { left, right in
      if left.at.asEnd != right.at.asEnd { return left.at.asEnd < right.at.asEnd }
      return (left.subject.name, left.kind.rawValue) < (right.subject.name, right.kind.rawValue)
    }
  }

  /// What each of some ends ended, and what outlived it.
  func compared(_ ends: [Candidate]) throws -> [Chronology.End] {
    let all = Dictionary(grouping: endsOfWhatIsHeld(), by: \.at.asEnd)
    func others(than end: Candidate) -> [Candidate] {
      (all[end.at.asEnd] ?? []).filter { $0 != end }
    }
    var seen: Set<Candidate> = []
    let distinct = ends.filter { seen.insert($0).inserted }
    let alone = try shared(distinct) { try (ended: ended(by: [$0]), survived: survivors(of: $0)) }
    let known = Dictionary(uniqueKeysWithValues: zip(distinct, alone))
    let groups = Dictionary(
      distinct.filter { !others(than: $0).isEmpty }.map { ($0.at.asEnd, [$0] + others(than: $0)) }
    ) { first, _ in first }
    .sorted { $0.key < $1.key }
    let together = Dictionary(
      uniqueKeysWithValues: zip(groups.map(\.key), try shared(groups.map(\.value), ended(by:))))
    return ends.compactMap { end in
      guard let own = known[end] else { return nil }
      let others = others(than: end)
      return Chronology.End(
        subject: end.subject, kind: end.kind, at: end.at, ended: own.ended,
        together: Set(others.map(\.subject)).filter { $0 != end.subject }
          .sorted { $0.name < $1.name },
        endedTogether: others.isEmpty ? own.ended : together[end.at.asEnd] ?? [],
        survived: own.survived)
    }
  }

  /// What the body gives for each of some things, found by several threads, but by no more than two
  /// where an analysis takes much memory.
  private func shared<Thing: Sendable, Result: Sendable>(
    _ things: [Thing], _ body: @Sendable (Thing) throws -> Result
  ) throws -> [Result] {
    let isLarge = actual.program.nodes.count > 100_000
    return try Concurrently.map(things.count, workers: isLarge ? 2 : Processors.count) { place in
      Swift.Result { try body(things[place]) }
    }
    .map { try $0.get() }
  }

  /// What is held at or after the instant of some ends without them, and less surely with them.
  private func ended(by ends: [Candidate]) throws -> [Chronology.Ended] {
    guard let instant = ends.first?.at.asEnd else { return [] }
    let other = try run(model.without(ends))
    var found: [Chronology.Ended] = []
    forEachFact(heldIn: other, otherwiseThanIn: actual) { number, node, level in
      let changes = actual.changes(of: number) + other.changes(of: number)
      for cut in Set(changes.filter { $0 > instant } + [instant]).sorted() {
        guard let without = other.certainty(of: number, atInstant: cut) else { continue }
        let with = actual.certainty(of: number, atInstant: cut)
        if let with, with >= without { continue }
        let fact = Fact(catalog.id(node), level)
        found.append(.init(fact: fact, from: cut, certainty: without, remains: with))
        return
      }
    }
    return strongest(found, fact: \.fact) {
      $0.from == $1.from && $0.certainty == $1.certainty && $0.remains == $1.remains
    }
  }

  /// What is held just before an end only because of its subject, and still is at the end.
  func survivors(of end: Candidate) throws -> [Chronology.Survivor] {
    let instant = end.at.asEnd
    let before = Instant(microseconds: instant.microseconds - 1)
    let other = try run(model.lacking(end.subject))
    var found: [Chronology.Survivor] = []
    let own: Int? = if case .node(let id) = end.subject { catalog.number(of: id) } else { nil }
    forEachFact(heldIn: actual, otherwiseThanIn: other) { number, node, level in
      if node == own { return }
      guard let was = actual.certainty(of: number, atInstant: before),
        let certainty = actual.certainty(of: number, atInstant: instant)
      else { return }
      if let without = other.certainty(of: number, atInstant: before), without >= was { return }
      let interval = actual.program.timeline.index(of: instant)
      let steps = certainty == .confirmed ? witnesses.confirmed : witnesses.possible
      let step = steps.step(for: .init(fact: number, interval: interval))
      found.append(
        .init(
          fact: Fact(catalog.id(node), level), certainty: certainty,
          via: step?.rule.flatMap { actual.program.edge(ofRule: $0) },
          until: endOfHolding(number, from: interval)))
    }
    return strongest(found, fact: \.fact) { $0.certainty == $1.certainty && $0.until == $1.until }
  }

  /// The instant from which on a fact that holds in an interval does not hold, not even possibly.
  private func endOfHolding(_ fact: Int, from interval: Int) -> Instant? {
    var interval = interval
    while interval < actual.program.timeline.count,
      actual.certainty(of: fact, at: interval) != nil
    {
      interval += 1
    }
    return interval < actual.program.timeline.count
      ? actual.program.timeline.start(of: interval) : nil
  }

  /// Those that no stronger level of the same node says too: by level, then id.
  private func strongest<Item>(
    _ items: [Item], fact: (Item) -> Fact, sayTheSame: (Item, Item) -> Bool
  ) -> [Item] {
    let own = [ExactText: [Item]](grouping: items) { fact($0).node }
    let kept = items.filter { item in
      let (level, node) = (fact(item).level, fact(item).node)
      let isGateway = actual.program.isGateway(node)
      return !(own[node] ?? []).contains { other in
        fact(other).level.implies(level, onGateway: isGateway) && sayTheSame(other, item)
      }
    }
    return kept.sorted { left, right in
      let (first, second) = (fact(left), fact(right))
      return first.level == second.level
        ? first.node < second.node : first.level.rawValue > second.level.rawValue
    }
  }

  private func run(_ model: Model) throws -> Analysis {
    try Analysis(model, question)
  }

  /// Calls the body with each fact that holds at some time, its node and its level; without those that
  /// hold always and as surely in another run.
  private func forEachFact(
    heldIn analysis: Analysis, otherwiseThanIn other: Analysis, _ body: (Int, Int, Level) -> Void
  ) {
    for node in 0..<analysis.program.nodes.count {
      for level in Level.allCases {
        let number = Int(analysis.program.fact(node, level))
        guard analysis.possible.holds(number) else { continue }
        if let always = analysis.certaintyOfAllTime(of: number),
          always == other.certaintyOfAllTime(of: number)
        {
          continue
        }
        body(number, node, level)
      }
    }
  }

  private func isHeld(_ id: String) -> Bool {
    guard let node = actual.program.nodes.number(of: id) else { return false }
    return Level.allCases.contains {
      actual.possible.hops.holds(Int(actual.program.fact(node, $0)))
    }
  }

  private func isHeld(_ subject: Chronology.Subject, before instant: Instant) -> Bool {
    let id = if case .edge(let edge) = subject { edge.subject } else { subject.name }
    guard let node = actual.program.nodes.number(of: id) else { return false }
    let before = Instant(microseconds: instant.microseconds - 1)
    return Level.allCases.contains { level in
      actual.certainty(of: Int(actual.program.fact(node, level)), atInstant: before) != nil
    }
  }
}

extension Analysis {
  /// The instants at which a fact may begin or cease to hold in a world.
  fileprivate func changes(of fact: Int) -> [Instant] {
    worlds.flatMap { $0.hops.runs(of: fact) }.flatMap { run in
      [Int(run.lower), Int(run.upper)].compactMap { interval in
        interval < program.timeline.count ? program.timeline.start(of: interval) : nil
      }
    }
  }

  /// How surely a fact holds at every instant; `nil` where that changes or it never holds.
  fileprivate func certaintyOfAllTime(of fact: Int) -> Certainty? {
    if possible.isChanging(fact) || confirmed.isChanging(fact) { return nil }
    if confirmed.holds(fact) { return .confirmed }
    return possible.holds(fact) ? .possible : nil
  }

  /// How surely a fact holds at an instant, or `nil` where it does not.
  fileprivate func certainty(of fact: Int, atInstant instant: Instant) -> Certainty? {
    certainty(of: fact, at: program.timeline.index(of: instant))
  }
}
