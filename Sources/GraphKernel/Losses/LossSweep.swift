/// What holds in one interval of one world, and for each fact the seeds each of whose loss alone
/// takes it away.
///
/// A fact is lost with a seed if every rule that gives it is, and a rule if too few of its premises
/// stay: the sets are the greatest solution of
/// `losses(fact) = ⋂ over rules { seeds in more than n − threshold of the n premises' losses }`,
/// the landmarks of planning (Zhu and Givan, "Landmark extraction via planning graph propagation",
/// 2003) for seeds. Where no gate is on the way a set has one seed at most.
package struct LossSweep: ~Copyable, Sendable {
  /// Something that holds without a rule, with the seeds whose loss takes it away.
  package struct Source: Sendable {
    package var fact: UInt32
    package var losses: UInt32

    package init(fact: UInt32, losses: UInt32) {
      self.fact = fact
      self.losses = losses
    }
  }

  private let graph: RuleGraph
  private var sets: LossSets
  private var losses: [UInt32]
  private var isQueued: [Bool]
  private var queue: [UInt32] = []
  private var isOpen: [Bool] = []
  /// The gates of which a premise has changed.
  private var gates: [UInt32] = []
  private var isGateQueued: [Bool]

  package init(_ graph: RuleGraph, seedCount: Int) {
    self.graph = graph
    sets = LossSets(seedCount: seedCount)
    losses = [UInt32](repeating: LossSets.unreached, count: graph.factCount)
    isQueued = [Bool](repeating: false, count: graph.factCount)
    isGateQueued = [Bool](repeating: false, count: graph.gateCount)
  }

  /// Whether a fact holds.
  package func holds(_ fact: Int) -> Bool { losses[fact] != LossSets.unreached }

  /// The seeds each of whose loss alone takes a fact away.
  package func losses(of fact: Int) -> UInt32 { losses[fact] }

  /// Calls the body with each seed whose loss alone takes a fact away, ascending.
  @inline(__always)
  package func forEachLoss(of fact: Int, _ body: (Int) -> Void) {
    sets.forEach(in: losses[fact], body)
  }

  /// How many members sets may have together.
  private static let mostMembers = 50_000_000

  /// Computes an interval from what holds in it at first.
  ///
  /// - Parameter isOpen: Whether each guard is open.
  /// - Returns: Whether the sets stayed within bounds; where not, the results are of no use.
  /// - Complexity: O(total rule size) where no gate is on the way; a gate is looked at again
  ///   whenever the losses of a premise shrink.
  package mutating func run(_ sources: [Source], isOpen: [Bool]) -> Bool {
    self.isOpen = isOpen
    for fact in losses.indices { losses[fact] = LossSets.unreached }
    // What stays whichever seed is lost settles most facts at once.
    for source in sources where source.losses == LossSets.none { give(source) }
    settle()
    for source in sources where source.losses != LossSets.none { give(source) }
    settle()
    return sets.size <= Self.mostMembers
  }

  private mutating func give(_ source: Source) { give(Int(source.fact), source.losses) }

  @inline(__always)
  private mutating func give(_ fact: Int, _ given: UInt32) {
    let before = losses[fact]
    if before == given || before == LossSets.none { return }
    let after = sets.meet(before, given)
    if after == before { return }
    losses[fact] = after
    if isQueued[fact] { return }
    isQueued[fact] = true
    queue.append(UInt32(fact))
  }

  private mutating func settle() {
    let graph = graph
    repeat {
      var position = 0
      while position < queue.count {
        let fact = Int(queue[position])
        position += 1
        isQueued[fact] = false
        follow(fact, graph)
      }
      queue.removeAll(keepingCapacity: true)
      passGates()
    } while !queue.isEmpty && sets.size <= Self.mostMembers
    queue.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private mutating func follow(_ fact: Int, _ graph: RuleGraph) {
    let own = losses[fact]
    graph.forEachUse(of: fact) {
      give($0, own)
    } base: { rule in
      give(Int(graph.base.heads[rule]), own)
    } single: { rule in
      if isOpen[Int(graph.guards[rule])] { give(Int(graph.heads[rule]), own) }
    } gate: { gate in
      let isWaiting = isGateQueued[gate - graph.firstGate]
      if isWaiting || !isOpen[Int(graph.guards[gate])] { return }
      isGateQueued[gate - graph.firstGate] = true
      gates.append(UInt32(gate))
    }
  }

  /// Looks at the gates of which a premise has changed, each once.
  private mutating func passGates() {
    for gate in gates {
      isGateQueued[Int(gate) - graph.firstGate] = false
      let body = graph.bodies[
        Int(graph.bodyOffsets[Int(gate)])..<Int(graph.bodyOffsets[Int(gate) + 1])]
      let present = body.map { losses[Int($0)] }.filter { $0 != LossSets.unreached }
      let threshold = Int(graph.thresholds[Int(gate)])
      if present.count < threshold { continue }
      give(Int(graph.heads[Int(gate)]), sets.inMore(than: present.count - threshold, of: present))
    }
    gates.removeAll(keepingCapacity: true)
  }
}
