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

    /// Lays the rules out beside those of an estate.
    ///
    /// - Complexity: O(facts + rules + premises).
    package consuming func build(
      factCount: Int, levels: NodeLevels, base: BaseGraph = .empty
    ) -> RuleGraph {
      if heads.isEmpty { return RuleGraph(factCount: factCount, levels: levels, base: base) }
      let order = ruleOrder(factCount: factCount)
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
      var (users, uses): ([UInt32], [UInt32]) = ([], [])
      for gate in firstGate..<newHeads.count {
        for premise in newBodies[Int(newOffsets[gate])..<Int(newOffsets[gate + 1])] {
          users.append(premise)
          uses.append(UInt32(gate))
        }
      }
      var ownPremises = [UInt64](repeating: 0, count: factCount / 64 + 1)
      for premise in newBodies { ownPremises[Int(premise >> 6)] |= 1 << UInt64(premise & 63) }
      let gateUses = Buckets(keys: users, values: uses, count: factCount)
      let givers = Buckets(keys: newHeads, count: factCount)
      return RuleGraph(
        factCount: factCount, levels: levels, base: base, heads: newHeads,
        guards: placed.map { guards[$0] }, isHop: placed.map { isHop[$0] },
        efforts: placed.map { efforts[$0] }, thresholds: placed.map { thresholds[$0] },
        tags: placed.map { tags[$0] },
        walks: placed.map { guards[$0] * 2 + (isHop[$0] ? 1 : 0) },
        bodyOffsets: newOffsets, bodies: newBodies, firstGate: firstGate,
        ownPremises: ownPremises, hasUniformEffort: firstGate == heads.count && isUniform,
        singleOffsets: order.singleOffsets,
        gateUseOffsets: gateUses.offsets, gateUses: gateUses.values,
        giverOffsets: givers.offsets, givers: givers.values)
    }

    /// Whether each hop costs as much as an edge of an estate, and nothing else costs anything.
    private var isUniform: Bool {
      heads.indices.allSatisfy { efforts[$0] == (isHop[$0] ? BaseGraph.effort : 0) }
    }

    private func body(_ rule: Int) -> ArraySlice<UInt32> {
      bodies[Int(bodyOffsets[rule])..<Int(bodyOffsets[rule + 1])]
    }

    /// Rules of one premise by premise, then the gates.
    private func ruleOrder(factCount: Int) -> (rules: [UInt32], singleOffsets: [UInt32]) {
      var (premises, singles, gates): ([UInt32], [UInt32], [UInt32]) = ([], [], [])
      for rule in heads.indices {
        let body = body(rule)
        if body.count == 1, let premise = body.first {
          premises.append(premise)
          singles.append(UInt32(rule))
        } else {
          gates.append(UInt32(rule))
        }
      }
      let buckets = Buckets(keys: premises, values: singles, count: factCount)
      return (buckets.values + gates, buckets.offsets)
    }
  }
}

extension RuleGraph {
  /// The rules of an estate and no others, for which nothing has to be laid out.
  fileprivate init(factCount: Int, levels: NodeLevels, base: BaseGraph) {
    self.init(
      factCount: factCount, levels: levels, base: base, heads: [], guards: [], isHop: [],
      efforts: [], thresholds: [], tags: [], walks: [], bodyOffsets: [0], bodies: [], firstGate: 0,
      ownPremises: [], hasUniformEffort: true, singleOffsets: [], gateUseOffsets: [], gateUses: [],
      giverOffsets: [],
      givers: [])
  }
}
