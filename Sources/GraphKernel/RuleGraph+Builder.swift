extension RuleGraph {
  /// Collects rules, then lays them out.
  package struct Builder: ~Copyable {
    private var heads: [UInt32] = []
    private var guards: [UInt32] = []
    private var isHop: [Bool] = []
    private var efforts: [UInt64] = []
    private var thresholds: [UInt32] = []
    private var tags: [UInt32] = []
    private var bodyOffsets: [UInt32] = [0]
    private var bodies: [UInt32] = []

    package init() {}

    /// Adds a rule. The premises are distinct; `threshold` is from 1 to their number.
    package mutating func add(
      _ body: [UInt32], threshold: Int, head: UInt32, guardIndex: UInt32, isHop hop: Bool,
      effort: UInt64, tag: UInt32
    ) {
      heads.append(head)
      guards.append(guardIndex)
      isHop.append(hop)
      efforts.append(effort)
      thresholds.append(UInt32(threshold))
      tags.append(tag)
      bodies.append(contentsOf: body.count > 1 ? body.sorted() : body)
      bodyOffsets.append(UInt32(bodies.count))
    }

    /// Lays the rules out.
    ///
    /// - Complexity: O(facts + rules + premises).
    package consuming func build(factCount: Int) -> RuleGraph {
      let isDeferred = deferrable(factCount: factCount)
      let order = ruleOrder(isDeferred, factCount: factCount)
      let placed = order.rules.map { Int($0) }
      var newOffsets: [UInt32] = [0]
      var newBodies: [UInt32] = []
      newOffsets.reserveCapacity(heads.count + 1)
      newBodies.reserveCapacity(bodies.count)
      for rule in placed {
        newBodies.append(contentsOf: body(rule))
        newOffsets.append(UInt32(newBodies.count))
      }
      let newHeads = placed.map { heads[$0] }
      let firstGate = Int(order.singleOffsets[factCount])
      var uses: [(key: UInt32, value: UInt32)] = []
      for gate in firstGate..<newHeads.count {
        for premise in newBodies[Int(newOffsets[gate])..<Int(newOffsets[gate + 1])] {
          uses.append((premise, UInt32(gate)))
        }
      }
      let gateUses = Buckets(uses, keys: factCount)
      let givers = Buckets(
        newHeads.enumerated().map { ($0.element, UInt32($0.offset)) }, keys: factCount)
      return RuleGraph(
        factCount: factCount, heads: newHeads, guards: placed.map { guards[$0] },
        isHop: placed.map { isHop[$0] }, efforts: placed.map { efforts[$0] },
        thresholds: placed.map { thresholds[$0] }, tags: placed.map { tags[$0] },
        singleOffsets: order.singleOffsets, deferredOffsets: order.deferredOffsets,
        deferred: placed.indices.filter { isDeferred[placed[$0]] }.map { UInt32($0) },
        walks: placed.map { guards[$0] * 2 + (isHop[$0] ? 1 : 0) },
        bodyOffsets: newOffsets, bodies: newBodies,
        gateUseOffsets: gateUses.offsets, gateUses: gateUses.values,
        giverOffsets: givers.offsets, givers: givers.values)
    }

    private func body(_ rule: Int) -> ArraySlice<UInt32> {
      bodies[Int(bodyOffsets[rule])..<Int(bodyOffsets[rule + 1])]
    }

    /// The implications of one premise whose head leads to nothing but such implications.
    private func deferrable(factCount: Int) -> [Bool] {
      var isFree = heads.indices.map { rule in
        !isHop[rule] && guards[rule] == 0 && efforts[rule] == 0 && body(rule).count == 1
      }
      let givers = Buckets(
        heads.enumerated().filter { isFree[$0.offset] }.map { ($0.element, UInt32($0.offset)) },
        keys: factCount)
      var isNeeded = [Bool](repeating: false, count: factCount)
      var open: [UInt32] = []
      for rule in heads.indices where !isFree[rule] {
        for premise in body(rule) where !isNeeded[Int(premise)] {
          isNeeded[Int(premise)] = true
          open.append(premise)
        }
      }
      while let fact = open.popLast() {
        for position in Int(givers.offsets[Int(fact)])..<Int(givers.offsets[Int(fact) + 1]) {
          let rule = Int(givers.values[position])
          isFree[rule] = false
          guard let premise = body(rule).first, !isNeeded[Int(premise)] else { continue }
          isNeeded[Int(premise)] = true
          open.append(premise)
        }
      }
      return isFree
    }

    /// Rules of one premise by premise, the deferred ones of each last, then the gates.
    private func ruleOrder(
      _ isDeferred: [Bool], factCount: Int
    ) -> (rules: [UInt32], singleOffsets: [UInt32], deferredOffsets: [UInt32]) {
      var singles: [(key: UInt32, value: UInt32)] = []
      var gates: [UInt32] = []
      for rule in heads.indices {
        let premises = body(rule)
        guard premises.count == 1, let premise = premises.first else {
          gates.append(UInt32(rule))
          continue
        }
        singles.append((premise * 2 + (isDeferred[rule] ? 1 : 0), UInt32(rule)))
      }
      let buckets = Buckets(singles, keys: factCount * 2)
      let evens = stride(from: 0, through: factCount * 2, by: 2).map { buckets.offsets[$0] }
      let odds = stride(from: 1, to: factCount * 2, by: 2).map { buckets.offsets[$0] }
      return (buckets.values + gates, evens, odds)
    }
  }
}

/// Values grouped by key, in their order, in two flat arrays (a counting sort).
struct Buckets {
  var offsets: [UInt32]
  var values: [UInt32]

  init(_ pairs: [(key: UInt32, value: UInt32)], keys: Int) {
    offsets = [UInt32](repeating: 0, count: keys + 1)
    values = [UInt32](repeating: 0, count: pairs.count)
    for pair in pairs { offsets[Int(pair.key) + 1] += 1 }
    for key in 0..<keys { offsets[key + 1] += offsets[key] }
    var next = offsets
    for pair in pairs {
      values[Int(next[Int(pair.key)])] = pair.value
      next[Int(pair.key)] += 1
    }
  }
}
