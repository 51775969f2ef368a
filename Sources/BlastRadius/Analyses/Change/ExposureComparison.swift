import GraphKernel

/// Holds two exposures against each other, node by node.
struct ExposureComparison {
  private let before: Side
  private let after: Side
  /// The rows by effect and level, each in the order of ids.
  private(set) var rows = ExposureDifference.Effect.allCases.map { _ in
    Level.allCases.map { _ in [ExposureDifference.Row]() }
  }
  private(set) var changes: [ExposureDifference.NodeChange] = []
  private(set) var counts = ExposureDifference.Counts()

  init(_ before: Analysis, _ after: Analysis) {
    (self.before, self.after) = (Side(before), Side(after))
  }

  /// Compares all nodes.
  mutating func run() {
    for pair in pairs().sorted(by: { $0.id < $1.id }) { compare(pair) }
  }

  /// A node by its numbers on the two sides.
  private struct Pair {
    var id: String
    var old: Int?
    var new: Int?
  }

  /// The nodes that are not held alike all the time, or may not be.
  private func pairs() -> [Pair] {
    let (first, second) = (before.nodes, after.nodes)
    if first.numbersAlike(second) {
      return (0..<first.count).filter { !isAlike($0, $0) }
        .map { Pair(id: first.id($0), old: $0, new: $0) }
    }
    var isMatched = [Bool](repeating: false, count: second.count)
    var pairs: [Pair] = []
    for node in 0..<first.count {
      let id = first.id(node)
      let other = second.number(of: id)
      if let other { isMatched[other] = true }
      if !isAlike(node, other) { pairs.append(Pair(id: id, old: node, new: other)) }
    }
    for node in isMatched.indices where !isMatched[node] && !isAlike(nil, node) {
      pairs.append(Pair(id: second.id(node), old: nil, new: node))
    }
    return pairs
  }

  private mutating func compare(_ pair: Pair) {
    let (id, old, new) = (pair.id, pair.old, pair.new)
    if let states = constant(old, new) { return compareConstant(pair, states) }
    let steps = Level.allCases.map { level in
      before.steps(old, level).combined(with: after.steps(new, level)) { [$0, $1] }
    }
    let (side, node) = old.map { (before, $0) } ?? (after, new ?? 0)
    let own = zip(Level.allCases, steps).compactMap { level, both in
      ExposureDifference.Effect(both).map { effect in
        ExposureDifference.Row(
          fact: Fact(id, level), effect: effect, before: Self.held(both, 0),
          after: Self.held(both, 1), isImplied: false)
      }
    }
    for var row in own {
      row.isImplied = own.contains { other in
        other.fact.level.implies(row.fact.level, onGateway: side.isGateway(node))
          && other.before == row.before && other.after == row.after
      }
      rows[row.effect.order][Int(row.fact.level.rawValue)].append(row)
    }
    if own.isEmpty { return }
    changes.append(
      .init(
        id: id, loses: own.contains { $0.effect.loses }, gains: own.contains { $0.effect.gains }))
    if before.isSeed(old) || after.isSeed(new) { return }
    count(steps, isCritical: side.nodes.isCritical(node))
  }

  /// How surely each level is held before and after, where that does not change over time.
  private func constant(_ old: Int?, _ new: Int?) -> [(before: UInt8, after: UInt8)]? {
    let states = Level.allCases.map { (before: before.state(old, $0), after: after.state(new, $0)) }
    return states.contains { $0.before == Side.changing || $0.after == Side.changing }
      ? nil : states
  }

  /// Compares a node of which nothing changes over time, as most of an estate is.
  private mutating func compareConstant(
    _ pair: Pair, _ states: [(before: UInt8, after: UInt8)]
  ) {
    let side = pair.old == nil ? after : before
    guard let node = pair.old ?? pair.new else { return }
    var change = ExposureDifference.NodeChange(id: pair.id, loses: false, gains: false)
    for (level, state) in zip(Level.allCases, states) {
      guard let effect = ExposureDifference.Effect(state.before, state.after) else { continue }
      let isImplied = zip(Level.allCases, states).contains { stronger, other in
        other == state && stronger.implies(level, onGateway: side.isGateway(node))
      }
      rows[effect.order][Int(level.rawValue)].append(
        .init(
          fact: Fact(pair.id, level), effect: effect, before: Self.always[Int(state.before)],
          after: Self.always[Int(state.after)], isImplied: isImplied))
      if effect.loses { change.loses = true }
      if effect.gains { change.gains = true }
    }
    changes.append(change)
    if before.isSeed(pair.old) || after.isSeed(pair.new) { return }
    count(
      sure: Self.changes(states, from: 2), most: Self.changes(states, from: 1),
      isCritical: side.nodes.isCritical(node))
  }

  /// What is held all the time, by how surely.
  private static let always: [[ExposureDifference.Held]] = [
    [], [.init(period: .always, certainty: .possible)],
    [.init(period: .always, certainty: .confirmed)],
  ]

  /// Whether a node is held alike on both sides all the time; said of most of an estate, quickly.
  private func isAlike(_ old: Int?, _ new: Int?) -> Bool {
    for level in Level.allCases {
      let state = before.state(old, level)
      if state == Side.changing || state != after.state(new, level) { return false }
    }
    return true
  }

  /// When something is held on one of the sides.
  private static func held(
    _ both: InstantSteps<[UInt8]>, _ side: Int
  ) -> [ExposureDifference.Held] {
    var one = InstantSteps(both.steps[0].value[side])
    for step in both.steps.dropFirst() { one.append(step.value[side], from: step.from) }
    return one.stretches.compactMap { period, value in
      value == 0
        ? nil : .init(period: period, certainty: value == 2 ? .confirmed : .possible)
    }
  }

  /// Counts a node by its strongest levels at each instant.
  private mutating func count(_ levels: [InstantSteps<[UInt8]>], isCritical: Bool) {
    var all = InstantSteps<[[UInt8]]>([])
    for level in levels { all = all.combined(with: level) { $0 + [$1] } }
    count(
      sure: Self.changes(all, from: 2), most: Self.changes(all, from: 1), isCritical: isCritical)
  }

  private mutating func count(
    sure: (drops: Bool, rises: Bool), most: (drops: Bool, rises: Bool), isCritical: Bool
  ) {
    if sure.drops {
      counts.closed += 1
      if isCritical { counts.closedCritical += 1 }
    } else if most.drops {
      counts.possiblyClosed += 1
      if isCritical { counts.possiblyClosedCritical += 1 }
    }
    if sure.rises { counts.opened += 1 } else if most.rises { counts.possiblyOpened += 1 }
  }

  /// Whether the strongest level that is held so surely drops or rises.
  private static func changes(
    _ states: [(before: UInt8, after: UInt8)], from least: UInt8
  ) -> (drops: Bool, rises: Bool) {
    let before = states.lastIndex { $0.before >= least } ?? -1
    let after = states.lastIndex { $0.after >= least } ?? -1
    return (after < before, after > before)
  }

  /// Whether the strongest level that is held so surely drops or rises at any instant.
  private static func changes(
    _ levels: InstantSteps<[[UInt8]]>, from least: UInt8
  ) -> (drops: Bool, rises: Bool) {
    var (drops, rises) = (false, false)
    for step in levels.steps {
      let strongest = [0, 1].map { side in
        step.value.lastIndex { $0[side] >= least } ?? -1
      }
      if strongest[1] < strongest[0] { drops = true }
      if strongest[1] > strongest[0] { rises = true }
    }
    return (drops, rises)
  }
}

/// One of the two exposures.
private struct Side {
  let analysis: Analysis
  let nodes: Catalog
  private let levels: NodeLevels
  private let seeds: Set<Int>
  private let interval: Int?

  /// The state of a fact that is not held alike all the time.
  static let changing: UInt8 = 3

  init(_ analysis: Analysis) {
    self.analysis = analysis
    nodes = analysis.program.nodes
    levels = analysis.program.problem.graph.levels
    seeds = analysis.seedNodes
    interval = analysis.intervalAsked
  }

  func isGateway(_ node: Int) -> Bool { levels.isGateway(node) }

  func isSeed(_ node: Int?) -> Bool { node.map(seeds.contains) ?? false }

  /// How surely a fact is held, where that does not change: 0 not at all, 1 possibly, 2 certainly.
  func state(_ node: Int?, _ level: Level) -> UInt8 {
    guard let node else { return 0 }
    let fact = levels.fact(node, Int(level.rawValue))
    if interval == nil, analysis.possible.isChanging(fact) || analysis.confirmed.isChanging(fact) {
      return Self.changing
    }
    return state(fact, at: interval ?? 0)
  }

  private func state(_ fact: Int, at interval: Int) -> UInt8 {
    switch analysis.certainty(of: fact, at: interval) {
    case nil: 0
    case .possible: 1
    case .confirmed: 2
    }
  }

  /// How surely a fact is held, from instant to instant.
  func steps(_ node: Int?, _ level: Level) -> InstantSteps<UInt8> {
    let state = state(node, level)
    guard state == Self.changing, let node else { return InstantSteps(state) }
    let fact = levels.fact(node, Int(level.rawValue))
    var points: Set<Int> = [0]
    for ranks in [analysis.possible, analysis.confirmed] {
      ranks.forEachChangeOfHops(of: fact) { points.insert($0) }
    }
    let timeline = analysis.program.timeline
    var steps = InstantSteps(self.state(fact, at: 0))
    for point in points.sorted().dropFirst() where point < timeline.count {
      steps.append(self.state(fact, at: point), from: timeline.start(of: point))
    }
    return steps
  }
}

extension Catalog {
  /// Whether nodes have the same numbers in another catalog, whose nodes are all of it too.
  fileprivate func numbersAlike(_ other: Catalog) -> Bool {
    guard count == other.count, importedCount == other.importedCount else { return false }
    return estate === other.estate && (importedCount..<count).allSatisfy { id($0) == other.id($0) }
  }
}
