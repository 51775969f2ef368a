import BlastRadius

/// How proofs are compared: by depth, or by effort and then depth.
///
/// Model semantics, hops, effort, witness.
struct ReferenceMeasure<Value: Comparable> {
  /// What a seed costs.
  var seed: Value
  /// What a step costs, from the edge's effort and all premises.
  var step: (Effort, [Value]) -> Value
}

extension ReferenceMeasure<Int> {
  /// One more than the largest of the premises.
  static var hops: ReferenceMeasure {
    ReferenceMeasure(seed: 0) { _, premises in 1 + (premises.max() ?? 0) }
  }
}

extension ReferenceMeasure<ReferenceCost> {
  /// The edge's effort and the sum over the premises, which stops at the ceiling.
  static var cost: ReferenceMeasure {
    ReferenceMeasure(seed: ReferenceCost(effort: Effort(thousandths: 0), hops: 0)) {
      own, premises in
      let sum = premises.reduce(own.thousandths) { $0 + $1.effort.thousandths }
      return ReferenceCost(
        effort: Effort(thousandths: min(sum, Effort.ceiling.thousandths)),
        hops: 1 + (premises.map(\.hops).max() ?? 0))
    }
  }
}

/// What is carried from one elementary interval into the next. Model semantics, time.
struct ReferenceKept<Value: Comparable> {
  /// The facts of durable nodes above `connect`.
  var durable: [Fact: Value] = [:]
  /// What each lasting rule gave, by its position.
  var grants: [Int: Value] = [:]
  /// How the store of each remembering rule was read, by its position.
  var readings: [Int: Value] = [:]
}

extension ReferenceTimeline {
  /// What a world holds, by both measures.
  func history(in world: ReferenceWorld) -> ReferenceEngine.History {
    ReferenceEngine.History(
      hops: run(world, .hops, through: intervals.count),
      costs: run(world, .cost, through: intervals.count))
  }

  /// The facts of the first `count` elementary intervals, each starting from what is carried.
  func run<Value>(
    _ world: ReferenceWorld, _ measure: ReferenceMeasure<Value>, through count: Int
  ) -> [[Fact: Value]] {
    var kept = ReferenceKept<Value>()
    var tables: [[Fact: Value]] = []
    for interval in intervals.prefix(count) {
      end(&kept, at: interval.from, world)
      let open = Set(rules.indices.filter { isOpen(rules[$0], in: interval, world) })
      let table = leastFixpoint(
        from: start(in: interval, kept, world, measure), open, kept, in: interval, measure)
      remember(table, open, in: interval, &kept, measure)
      tables.append(table)
    }
    return tables
  }

  /// Drops what a rotation or an eviction ends at exactly this instant.
  private func end<Value>(
    _ kept: inout ReferenceKept<Value>, at instant: Instant?, _ world: ReferenceWorld
  ) {
    kept.durable = kept.durable.filter { !endsHoldings(of: $0.key.node, at: instant, world) }
    kept.grants = kept.grants.filter {
      !endsHoldings(of: rules[$0.key].head.node, at: instant, world)
    }
    kept.readings = kept.readings.filter {
      !endsHoldings(of: rules[$0.key].head.node, at: instant, world)
    }
  }

  /// The seeds and what is carried, as far as their nodes exist.
  private func start<Value>(
    in interval: Period, _ kept: ReferenceKept<Value>, _ world: ReferenceWorld,
    _ measure: ReferenceMeasure<Value>
  ) -> [Fact: Value] {
    var table: [Fact: Value] = [:]
    for seed in seeds(in: interval, world) { table.lower(seed, to: measure.seed) }
    for (fact, value) in kept.durable { table.lower(fact, to: value) }
    for (rule, value) in kept.grants { table.lower(rules[rule].head, to: value) }
    return table.filter { isAlive($0.key.node, in: interval) }
  }

  /// Applies all rules and implications over and over until nothing changes.
  ///
  /// It starts with nothing but the start, so that a cycle never supports itself.
  private func leastFixpoint<Value>(
    from start: [Fact: Value], _ open: Set<Int>, _ kept: ReferenceKept<Value>, in interval: Period,
    _ measure: ReferenceMeasure<Value>
  ) -> [Fact: Value] {
    let alive = rules.indices.filter { isAlive(rules[$0].head.node, in: interval) }
    var table = start
    var hasChanged = true
    while hasChanged {
      let before = table
      hasChanged = false
      for (fact, value) in before {
        for level in ReferenceEngine.implied(
          by: fact.level, onGateway: gateways.contains(fact.node))
        {
          if table.lower(Fact(fact.node, level), to: value) { hasChanged = true }
        }
      }
      for index in alive {
        if open.contains(index), let value = value(of: rules[index], before, measure) {
          if table.lower(rules[index].head, to: value) { hasChanged = true }
        }
        if let value = laterValue(of: index, before, kept, measure) {
          if table.lower(rules[index].head, to: value) { hasChanged = true }
        }
      }
    }
    return table
  }

  /// What the rule gives in the interval itself, if all it needs is held.
  func value<Value>(
    of rule: ReferenceRule, _ table: [Fact: Value], _ measure: ReferenceMeasure<Value>
  ) -> Value? {
    guard let premises = premises(rule.body, table) else { return nil }
    return measure.step(rule.effort, premises)
  }

  /// What a store read in an earlier interval gives, with a key that is held now.
  ///
  /// Model semantics, secrets: the conditions of the edge concern the reading only.
  private func laterValue<Value>(
    of index: Int, _ table: [Fact: Value], _ kept: ReferenceKept<Value>,
    _ measure: ReferenceMeasure<Value>
  ) -> Value? {
    guard let reading = kept.readings[index],
      let keys = premises(rules[index].requires, table)
    else { return nil }
    return measure.step(rules[index].effort, [reading] + keys)
  }

  /// The values of all that the gates take, each gate its least ones; `nil` if one stays shut.
  private func premises<Value: Comparable>(
    _ body: Set<ReferenceRule.Gate>, _ table: [Fact: Value]
  ) -> [Value]? {
    var premises: [Value] = []
    for gate in body {
      let held = gate.facts.compactMap { table[$0] }.sorted()
      guard held.count >= gate.count else { return nil }
      premises += held.prefix(gate.count)
    }
    return premises
  }

  /// Keeps what outlives the interval, each thing with the better of old and new.
  private func remember<Value>(
    _ table: [Fact: Value], _ open: Set<Int>, in interval: Period,
    _ kept: inout ReferenceKept<Value>, _ measure: ReferenceMeasure<Value>
  ) {
    for (fact, value) in table where fact.level != .connect && isDurable(fact.node) {
      kept.durable.lower(fact, to: value)
    }
    for index in open {
      let rule = rules[index]
      if rule.isLasting, isAlive(rule.head.node, in: interval),
        let value = value(of: rule, table, measure)
      {
        kept.grants.lower(index, to: value)
      }
      if rule.remembersReading, let value = table[rule.needs] {
        kept.readings.lower(index, to: value)
      }
    }
  }
}

extension Dictionary where Value: Comparable {
  /// Sets the value where there is none or a larger one, and says whether it did.
  @discardableResult
  mutating func lower(_ key: Key, to value: Value) -> Bool {
    if let old = self[key], old <= value { return false }
    self[key] = value
    return true
  }
}
