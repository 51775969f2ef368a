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
      let order = ruleOrder(factCount: factCount)
      var newOffsets: [UInt32] = [0]
      var newBodies: [UInt32] = []
      newOffsets.reserveCapacity(heads.count + 1)
      newBodies.reserveCapacity(bodies.count)
      for rule in order.rules {
        newBodies.append(
          contentsOf: bodies[Int(bodyOffsets[Int(rule)])..<Int(bodyOffsets[Int(rule) + 1])])
        newOffsets.append(UInt32(newBodies.count))
      }
      let newHeads = order.rules.map { heads[Int($0)] }
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
        factCount: factCount, heads: newHeads,
        guards: order.rules.map { guards[Int($0)] }, isHop: order.rules.map { isHop[Int($0)] },
        efforts: order.rules.map { efforts[Int($0)] },
        thresholds: order.rules.map { thresholds[Int($0)] },
        tags: order.rules.map { tags[Int($0)] },
        singleOffsets: order.singleOffsets, bodyOffsets: newOffsets, bodies: newBodies,
        gateUseOffsets: gateUses.offsets, gateUses: gateUses.values,
        giverOffsets: givers.offsets, givers: givers.values)
    }

    /// Rules of one premise by premise, then the gates as they came.
    private func ruleOrder(factCount: Int) -> (rules: [UInt32], singleOffsets: [UInt32]) {
      var singles: [(key: UInt32, value: UInt32)] = []
      var gates: [UInt32] = []
      for rule in heads.indices {
        let first = Int(bodyOffsets[rule])
        if Int(bodyOffsets[rule + 1]) - first == 1 {
          singles.append((bodies[first], UInt32(rule)))
        } else {
          gates.append(UInt32(rule))
        }
      }
      let buckets = Buckets(singles, keys: factCount)
      return (buckets.values + gates, buckets.offsets)
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
