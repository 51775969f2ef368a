@testable import BlastRadius

/// What tables say is reached, worked out lane by lane and round by round by somebody who knows nothing
/// but their rows: the slow twin of engines.
struct TableTwin {
  private var rules: [CompiledTables.Rule] = []
  private var gates: [CompiledTables.Gate] = []
  private var gateways: Set<Int> = []
  private var carries: [Int: Int] = [:]
  /// The lanes of each mask, over all blocks.
  private var masks: [Int: Set<Int>] = [:]
  private let lanes: Int
  private let nodes: Int
  private let seeds: [CompiledTables.Seed]

  /// A level of a node in a lane.
  private struct Lane: Hashable {
    var node: Int
    var level: Int
    var lane: Int
  }

  init(_ tables: CompiledTables) {
    lanes = (tables.instants.count + 1) * 2
    nodes = tables.nodeCount
    seeds = tables.seeds
    tables.forEachRule { rules.append($0) }
    tables.forEachGate { gates.append($0) }
    tables.forEachNode { node in
      if node.isGateway { gateways.insert(node.number) }
      carries[node.number] = node.carry
    }
    tables.forEachMask { mask in
      for lane in 0..<62 where mask.lanes & 1 << Int64(lane) != 0 {
        masks[mask.number, default: []].insert(mask.block * 62 + lane)
      }
    }
  }

  private func isOpen(_ mask: Int?, _ lane: Int) -> Bool {
    mask.map { masks[$0]?.contains(lane) ?? false } ?? true
  }

  /// The hops of everything that holds, in any interval.
  func held() -> [EngineCase.Held] {
    var hops: [Lane: Int] = [:]
    var offers: [(Lane, carry: Int?)] = []
    for seed in seeds {
      for lane in masks[seed.mask] ?? [] {
        offers.append((Lane(node: seed.node, level: seed.level, lane: lane), nil))
      }
    }
    var round = 0
    while !offers.isEmpty {
      var new: Set<Lane> = []
      for (lane, carry) in offers { add(lane, carry, hops, &new) }
      for lane in new { hops[lane] = round }
      // What is remembered holds at once.
      for (lane, carry) in fired(hops, areHops: false) { add(lane, carry, hops, &new) }
      for lane in new { hops[lane] = round }
      round += 1
      offers = new.isEmpty ? [] : fired(hops, areHops: true)
    }
    return hops.filter { $0.key.node < nodes }.map { lane, hops in
      EngineCase.Held(
        node: lane.node, level: lane.level, interval: lane.lane / 2, isPossible: lane.lane % 2 == 1,
        hops: hops)
    }
  }

  /// The same as an engine writes it: a row per node, block and round.
  func rows() -> [GivenFacts.Row] {
    var rows: [[Int]: GivenFacts.InlineLanes] = [:]
    for held in held() {
      let (block, place) = held.interval.quotientAndRemainder(
        dividingBy: CompiledTables.intervalsPerBlock)
      let lane = 1 << Int64(2 * place + (held.isPossible ? 1 : 0))
      rows[[block, held.hops, held.node], default: .zero][held.level.trailingZeroBitCount] |=
        Int64(lane)
    }
    return rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      GivenFacts.Row(node: $0.key[2], lanes: $0.value, block: $0.key[0], round: $0.key[1])
    }
  }

  /// Adds what holds in a lane, with what that implies and the later lanes into which it is carried.
  private func add(_ lane: Lane, _ carry: Int?, _ hops: [Lane: Int], _ new: inout Set<Lane>) {
    if hops[lane] == nil, new.insert(lane).inserted {
      for level in implied(lane) {
        add(Lane(node: lane.node, level: level, lane: lane.lane), nil, hops, &new)
      }
    }
    let next = Lane(node: lane.node, level: lane.level, lane: lane.lane + 2)
    guard next.lane < lanes else { return }
    let own = lane.level == 1 ? nil : carries[lane.node]
    if let carry, isOpen(carry, next.lane) { add(next, carry, hops, &new) }
    if let own, isOpen(own, next.lane), hops[next] == nil, !new.contains(next) {
      add(next, nil, hops, &new)
    }
  }

  private func implied(_ lane: Lane) -> [Int] {
    switch lane.level {
    case 8: [1, 2, 4]
    case 2, 4: gateways.contains(lane.node) ? [] : [1]
    default: []
    }
  }

  private func fired(_ hops: [Lane: Int], areHops: Bool) -> [(Lane, carry: Int?)] {
    var fired: [(Lane, carry: Int?)] = []
    for lane in 0..<lanes {
      for rule in rules where rule.isHop == areHops && isOpen(rule.mask, lane) {
        if hops[Lane(node: rule.source, level: rule.needs, lane: lane)] != nil {
          fired.append((Lane(node: rule.target, level: rule.gives, lane: lane), rule.carry))
        }
      }
      for gate in gates where areHops && isOpen(gate.mask, lane) {
        let isSatisfied = gate.items.allSatisfy { item in
          item.premises.count { hops[Lane(node: $0.node, level: $0.level, lane: lane)] != nil }
            >= item.least
        }
        if isSatisfied {
          fired.append((Lane(node: gate.target, level: gate.gives, lane: lane), gate.carry))
        }
      }
    }
    return fired
  }
}
