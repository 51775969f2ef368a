/// The proof of a class that is looked at first, and the classes of the others.
struct ProofDraft {
  private let graph: ProofGraph
  private let ranks: ProofRanks
  private let part: ProofClass

  init(_ graph: ProofGraph, _ ranks: ProofRanks, _ part: ProofClass) {
    self.graph = graph
    self.ranks = ranks
    self.part = part
  }

  /// A part of the class without the proof, and a bound on what is in it.
  struct Division {
    var part: ProofClass
    var rank: EffortRank
    var places: [UInt32]
  }

  /// The labels of a proof, each once, ascending.
  func labels(_ order: [ProofClass.PlacedStep]) -> [UInt32] {
    var labels: Set<UInt32> = []
    for placed in order where placed.step != .max {
      let label = graph.labels[Int(placed.step)]
      if label != .max { labels.insert(label) }
    }
    return labels.sorted()
  }

  /// The proof: that of the best labels, or where its steps contradict each other one of the least
  /// rank.
  func order(_ labels: inout ProofLabels) -> [ProofClass.PlacedStep] {
    steps(labels: &labels) ?? steps()
  }

  private func steps(labels: inout ProofLabels) -> [ProofClass.PlacedStep]? {
    guard let goal = ranks.goal else { return nil }
    var chosen: [UInt32: (step: UInt32, depth: UInt32)] = [:]
    var stack = [(point: part.goal, depth: goal.hops)]
    while let top = stack.popLast() {
      if let known = chosen[top.point] {
        if known.step != .max, top.depth < known.depth { return nil }
        continue
      }
      guard let step = labels.choice(top.point, within: top.depth) else { return nil }
      chosen[top.point] = (step, top.depth)
      if step == .max { continue }
      let left = top.depth - (graph.isHop[Int(step)] ? 1 : 0)
      for premise in graph.premises(of: Int(step)) { stack.append((premise, left)) }
    }
    return ordered { chosen[$0]?.step ?? .max }
  }

  private func steps() -> [ProofClass.PlacedStep] {
    ordered { point in
      if graph.isSource[Int(point)] { return .max }
      let step = graph.steps(giving: Int(point)).first {
        ranks.isAllowed(Int($0)) && ranks.rank(of: Int($0)) == ranks.ranks[Int(point)]
      }
      return step ?? .max
    }
  }

  /// The points of a proof from the goal on: first the fixed ones, then the one behind them.
  private func ordered(_ step: (UInt32) -> UInt32) -> [ProofClass.PlacedStep] {
    var order = Array(part.order[..<part.fixedCount])
    var known = Set(order.map(\.point))
    func add(_ point: UInt32) {
      if known.insert(point).inserted { order.append(.init(point: point, step: step(point))) }
    }
    add(part.branch)
    var position = 0
    while position < order.count {
      let own = order[position].step
      if own != .max { graph.premises(of: Int(own)).forEach(add) }
      position += 1
    }
    return order
  }
}

extension ProofDraft {
  /// The classes of all proofs but one.
  func divisions(
    _ order: [ProofClass.PlacedStep], _ labels: inout ProofLabels, _ places: LabelPlaces
  ) -> [Division] {
    guard let goal = ranks.goal else { return [] }
    var divisions: [Division] = []
    var fixed = FixedSteps(graph, goal: part.goal)
    for (position, placed) in order.enumerated() {
      if position >= part.fixedCount, placed.step != .max {
        var part = ProofClass(
          goal: part.goal, order: order, fixedCount: position, branch: placed.point,
          forbidden: [placed.step])
        if position == self.part.fixedCount { part.forbidden += self.part.forbidden }
        if let division = division(part, goal, fixed, &labels, places) {
          divisions.append(division)
        }
      }
      if placed.step != .max { fixed.fix(placed, places) } else { fixed.close(placed.point) }
    }
    return divisions
  }

  /// A class with a bound on it, or `nil` where it is empty.
  private func division(
    _ part: ProofClass, _ goal: EffortRank, _ fixed: FixedSteps, _ labels: inout ProofLabels,
    _ places: LabelPlaces
  ) -> Division? {
    let others = graph.steps(giving: Int(part.branch)).map { Int($0) }.filter {
      !part.forbidden.contains(UInt32($0)) && fixed.allow($0)
    }
    let ranked = others.compactMap { step in ranks.rank(of: step).map { (step: step, rank: $0) } }
    guard let least = ranked.map(\.rank).min() else { return nil }
    let own = ranks.ranks[Int(part.branch)]
    let depth = fixed.depth(of: part.branch)
    var rank = goal
    if least.effort > own.effort {
      rank = EffortRank(
        effort: EffortRank.sum(goal.effort, least.effort - own.effort), hops: 0)
    } else {
      // A proof of the same effort is as deep as its deepest chain.
      let near = ranked.filter { $0.rank.effort == own.effort }.map(\.rank.hops).min() ?? 0
      rank.hops = max(goal.hops, depth + near)
    }
    guard rank == goal else { return Division(part: part, rank: rank, places: []) }
    let left = goal.hops - depth
    var best: ProofLabels.Best?
    for (step, rank) in ranked where rank.effort == own.effort {
      guard let other = labels.best(ofStep: step, within: left) else { continue }
      let size = min(other.size, best?.size ?? .max)
      if best.map({ ProofLabels.isBetter(other.labels, $0.labels) }) ?? true { best = other }
      best?.size = size
    }
    guard let best else { return Division(part: part, rank: goal, places: []) }
    return Division(
      part: part, rank: goal, places: fixed.bound(part.branch, best, goal, &labels, places))
  }
}
