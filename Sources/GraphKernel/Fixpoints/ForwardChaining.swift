/// The least fixpoint in all lanes at once, by level, so that a fact's level is its hops.
///
/// Counter-based forward chaining (Dowling and Gallier, "Linear-time algorithms for testing the
/// satisfiability of propositional Horn formulae", 1984) with a bit vector where the textbook has
/// a bit, and a bit-sliced counter per gate.
///
/// - Complexity: O(total rule size × distinct hops per fact) operations on `Lanes`; one lane makes
///   it linear.
enum ForwardChaining {
  /// The hops of every fact in every lane.
  ///
  /// - Parameter most: How many hops are made at most; what takes more is left out.
  static func run<Lanes: LaneSet>(
    _ graph: RuleGraph, _ run: FixpointInput<Lanes>, atMost most: Int = .max
  ) -> RankTable<Lanes, UInt32> {
    var state = State(graph, run)
    state.sweep(graph, run, atMost: most)
    return RankTable(
      factCount: graph.factCount, facts: state.foundFacts, entries: state.foundEntries)
  }

  /// The facts of the current level, each once, with the lanes they are offered in.
  struct Level<Lanes: LaneSet> {
    var facts: [UInt32] = []
    var offered: [Lanes]

    mutating func offer(_ fact: UInt32, _ lanes: Lanes) {
      let before = offered[Int(fact)]
      if before.isEmpty { facts.append(fact) }
      offered[Int(fact)] = before | lanes
    }
  }

  struct State<Lanes: LaneSet> {
    var seen: [Lanes]
    var counters: GateCounters<Lanes>
    var current: Level<Lanes>
    var next: Level<Lanes>
    var foundFacts: [UInt32] = []
    var foundEntries: [RankTable<Lanes, UInt32>.Entry] = []

    init(_ graph: RuleGraph, _ run: FixpointInput<Lanes>) {
      let nothing = [Lanes](repeating: .none, count: graph.factCount)
      seen = nothing
      current = Level(offered: nothing)
      next = Level(offered: nothing)
      counters = GateCounters(graph)
    }

    mutating func sweep(_ graph: RuleGraph, _ run: FixpointInput<Lanes>, atMost most: Int) {
      for seed in run.seeds where !seed.lanes.isEmpty { current.offer(seed.fact, seed.lanes) }
      var hops: UInt32 = 0
      while !current.facts.isEmpty, hops <= most {
        finishLevel(hops, graph, run)
        swap(&current, &next)
        hops += 1
      }
    }

    /// Takes every fact of the current level, with what implications add to it.
    private mutating func finishLevel(
      _ hops: UInt32, _ graph: RuleGraph, _ run: FixpointInput<Lanes>
    ) {
      var position = 0
      while position < current.facts.count {
        let fact = Int(current.facts[position])
        position += 1
        let lanes = current.offered[fact].subtracting(seen[fact])
        current.offered[fact] = .none
        if lanes.isEmpty { continue }
        seen[fact] = seen[fact] | lanes
        foundFacts.append(UInt32(fact))
        foundEntries.append(.init(rank: hops, lanes: lanes))
        follow(fact, lanes, graph, run)
      }
      current.facts.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private mutating func follow(
      _ fact: Int, _ lanes: Lanes, _ graph: RuleGraph, _ run: FixpointInput<Lanes>
    ) {
      graph.forEachUse(of: fact) {
        offer($0, lanes)
      } base: { rule in
        let head = Int(graph.base.heads[rule])
        let new = lanes.subtracting(seen[head])
        if !new.isEmpty { next.offer(UInt32(head), new) }
      } single: { rule in
        fire(rule, lanes & run.masks[Int(graph.guards[rule])], graph)
      } gate: { gate in
        let satisfied = counters.count(lanes, at: gate - graph.firstGate)
        fire(gate, satisfied & run.masks[Int(graph.guards[gate])], graph)
      }
    }

    private mutating func offer(_ fact: Int, _ lanes: Lanes) {
      let new = lanes.subtracting(seen[fact])
      if !new.isEmpty { current.offer(UInt32(fact), new) }
    }

    @inline(__always)
    private mutating func fire(_ rule: Int, _ lanes: Lanes, _ graph: RuleGraph) {
      let head = Int(graph.heads[rule])
      let new = lanes.subtracting(seen[head])
      if new.isEmpty { return }
      if graph.isHop[rule] {
        next.offer(UInt32(head), new)
      } else {
        current.offer(UInt32(head), new)
      }
    }
  }
}
