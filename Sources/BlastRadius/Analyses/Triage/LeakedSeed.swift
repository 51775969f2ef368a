import GraphKernel

/// A leaked node with the intervals in which the attacker holds it.
struct LeakedSeed: Sendable {
  let node: Int
  let fact: UInt32
  let leaked: Moment?
  let status: Triage.Status
  /// When it is held, certainly or possibly.
  let held: Guard

  /// - Parameters:
  ///   - leak: When it leaked, if anybody says; a leak after the instant counts as one at it.
  ///   - at: The instant asked about, a cut of the program's timeline.
  init(_ node: Int, leaked: Moment?, at instant: Instant, in program: Program) {
    self.node = node
    self.leaked = leaked
    fact = program.fact(node, .control)
    let authored = program.nodes.authored(node)
    let ends = authored?.endsOfHolding ?? []
    var unknowns: [String] = []
    if authored?.rotated == .unknown {
      unknowns.append("rotation of \(Identifier.quoted(program.nodes.id(node)))")
    }
    var start = leaked?.asBeginning
    if let leak = start, leak > instant { start = instant }
    if start == nil, ends.contains(where: { $0 <= instant }) {
      unknowns.append("when \(Identifier.quoted(program.nodes.id(node))) leaked")
    }
    let end = ends.first { $0 > start ?? instant }
    status = Self.status(authored, end: end, unknowns, at: instant)
    let life = authored?.life ?? .always
    let lifeIndices = program.timeline.indices(of: life)
    let period = program.timeline.indices(of: Period(from: start, until: end))
    let intervals = period.clamped(to: lifeIndices)
    // Which unknown it is makes no difference here: one number stands for all.
    held = Guard(intervals.isEmpty ? [] : [.init(intervals, unknowns: unknowns.isEmpty ? [] : [0])])
  }

  private static func status(
    _ node: Node?, end: Instant?, _ unknowns: [String], at instant: Instant
  ) -> Triage.Status {
    if let node, !node.life.contains(instant) { return .dead(reason(node, at: instant)) }
    if let end, end <= instant { return .dead(.replaced(end)) }
    return unknowns.isEmpty ? .live : .possiblyLive(hangsOn: unknowns)
  }

  /// Why a node does not exist at an instant.
  private static func reason(_ node: Node, at instant: Instant) -> Triage.Status.Reason {
    if let from = node.life.from, instant < from { return .notYet(from) }
    let ends: [(Moment, Triage.Status.Reason)] = [
      node.revoked.map { ($0, .revoked($0)) }, node.expires.map { ($0, .expired($0)) },
      node.valid.until.map { ($0, .ended($0)) },
    ].compactMap(\.self)
    // The first of several at one instant is the one that somebody did.
    let first = ends.min { $0.0.asEnd < $1.0.asEnd }
    return first?.1 ?? .notYet(nil)
  }
}
