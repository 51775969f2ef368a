import GraphKernel

extension Compiler {
  /// Open while the node exists.
  mutating func aliveGuard(_ node: Int) -> Guard {
    let life = life(of: node)
    return Guard(life.isEmpty ? [] : [.init(life)])
  }

  /// The number of the guard of an edge: when it is open, as far as existence, validity, controls and a
  /// node's life say.
  ///
  /// - Parameters:
  ///   - index: The place in `Model.edges`, or `nil` for an edge without conditions.
  ///   - during: The intervals asked about, ascending and disjoint; all of them where nothing is said.
  mutating func edgeGuard(_ index: Int?, life: Range<Int>, during: [Range<Int>]? = nil) -> UInt32 {
    guard let condition = EdgeCondition(index, life, during, self) else {
      return guards.number(of: .never)
    }
    if let known = edgeGuards[condition] { return known }
    let guarded = guardOf(condition).clamped(to: during)
    let number = guards.number(of: guarded)
    edgeGuards[condition] = number
    return number
  }

  private mutating func guardOf(_ condition: EdgeCondition) -> Guard {
    let valid = condition.valid
    var breaks = [valid.lowerBound, valid.upperBound, condition.settled ?? 0]
    for control in condition.controls {
      breaks += model.controls[control].changes.compactMap { change in
        change.from.map { timeline.index(of: $0.asBeginning) }
      }
    }
    var segments: [Int: [UInt32]] = [:]
    for start in Set(breaks + [0]) where valid.contains(start) {
      segments[start] = unknowns(of: condition, at: start)
    }
    return .between(breaks, intervals: timeline.count) { segments[$0] }
  }

  /// What an edge hangs on in an interval, or `nil` where a control closes it.
  private mutating func unknowns(of condition: EdgeCondition, at interval: Int) -> [UInt32]? {
    let isSettled = condition.settled.map { interval >= $0 } ?? false
    var found: Set<UInt32> = []
    if let edge = condition.unknownEdge, !isSettled { found.insert(unknown(.edge(edge))) }
    for control in condition.controls {
      switch model.controls[control].state(at: timeline.start(of: interval)) {
      case .enforced: return nil
      case .absent: continue
      case .unknown: if !isSettled { found.insert(unknown(.control(control))) }
      }
    }
    return found.sorted()
  }

  /// Into which intervals what is held of a node passes: not past a rotation or eviction.
  mutating func carryGuard(of node: Int, life: Range<Int>) -> Guard {
    let written = (nodes.authored(node)?.endsOfHolding ?? []) + (overlay.ends[node] ?? [])
    let ends = Set(written.map { timeline.index(of: $0) })
    let hangsOn = unknownRotation(of: node)
    let breaks = ends.flatMap { [$0, $0 + 1] } + [life.lowerBound, life.upperBound]
    return .between(breaks, intervals: timeline.count) { start in
      ends.contains(start) || !life.contains(start) ? nil : hangsOn
    }
  }

  /// The carry guard of every level of every node.
  mutating func nodeCarries() -> [UInt32] {
    var result = [UInt32](repeating: 0, count: levels.factCount)
    let always = carries.number(of: .always(timeline.count))
    let (model, question) = (model, question)
    let durable = nodes.estate?.nodes { model.isDurable(kind: $0, question) }
    for index in durable ?? [] { carry(always, everyLevelOf: index, &result) }
    for (node, index) in zip(nodes.authored, nodes.numbers) {
      let number =
        isDurable(node, index)
        ? carries.number(of: carryGuard(of: index, life: life(of: index))) : 0
      carry(number, everyLevelOf: index, &result)
    }
    return result
  }

  private func carry(_ number: UInt32, everyLevelOf node: Int, _ result: inout [UInt32]) {
    for level in [Level.read, .write, .control] { result[Int(fact(node, level))] = number }
  }

  private func isDurable(_ node: Node, _ number: Int) -> Bool {
    if let durable = node.durable { return durable }
    let (model, question) = (model, question)
    return nodes.kinds(number).contains { model.isDurable(kind: $0, question) }
  }

  /// The unknown that nobody says when a node was rotated, if nobody does.
  private mutating func unknownRotation(of node: Int) -> [UInt32] {
    nodes.authored(node)?.rotated == .unknown ? [unknown(.rotation(node))] : []
  }

  /// When each seed is held.
  mutating func seedGuards() throws -> [(fact: UInt32, held: Guard)] {
    var seeds: [(fact: UInt32, held: Guard)] = []
    for seed in Set(question.from) {
      guard let node = nodes.number(of: seed.node) else { throw nodes.unknown(seed.node) }
      let held = intervals(ofSeed: node)
      let hangsOn = unknownRotation(of: node)
      let run = Guard.Stretch(held, unknowns: hangsOn)
      seeds.append((fact(node, seed.level), Guard(held.isEmpty ? [] : [run])))
    }
    return seeds.sorted { $0.fact < $1.fact }
  }

  /// The intervals in which a seed is held.
  private func intervals(ofSeed node: Int) -> Range<Int> {
    if overlay.worthless.contains(node) { return 0..<0 }
    var period = holdingOfSeed(nodes.authored(node), since: question.since)
    period.until = overlay.end(ofSeed: node, heldIn: period)
    return timeline.indices(of: period).clamped(to: life(of: node))
  }
}

extension Model {
  /// Whether what is held of a node of the kind is carried on.
  fileprivate func isDurable(kind: String, _ question: Question) -> Bool {
    vocabulary.isDurable(kind: kind)
      || question.assumesPersistence && vocabulary.kind(kind, isA: "host")
  }
}
