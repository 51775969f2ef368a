/// What many seeds reach, each on its own: one lane per seed, 512 seeds in one sweep.
package struct SeedSweep {
  private let condensation: Condensation
  /// The seeds of each lane of the pass, by cell.
  private var lanes: [Lanes512]

  /// Makes a sweep; it is used again for every pass of a worker.
  package init(_ condensation: Condensation) {
    self.condensation = condensation
    lanes = [Lanes512](repeating: .none, count: condensation.cellCount)
  }

  /// Sweeps the seeds of up to 512 lanes: the facts held in each, besides those held in all.
  ///
  /// - Complexity: O(cells + edges between cells + premises of gates).
  package mutating func sweep(_ seeds: [[UInt32]], given: [UInt32]) {
    var sources: [(fact: UInt32, lanes: Lanes512)] = given.map { ($0, Lanes512(0..<seeds.count)) }
    for (lane, facts) in seeds.enumerated() {
      sources += facts.map { ($0, Lanes512(lane..<lane + 1)) }
    }
    sweep(sources)
  }

  /// Sweeps what holds in several lanes each.
  ///
  /// - Complexity: O(cells + edges between cells + premises of gates).
  package mutating func sweep(_ sources: [(fact: UInt32, lanes: Lanes512)]) {
    for cell in lanes.indices { lanes[cell] = .none }
    for (fact, lanes) in sources { add(fact, lanes) }
    for stage in condensation.stages {
      switch stage {
      case .cell(let cell): push(Int(cell))
      case .gate(let gate): pass(Int(gate))
      case .cycle(let cells, let gates): settle(cells, gates)
      }
    }
  }

  /// The lanes in which a fact that rules speak of holds.
  package func lanes(of fact: Int) -> Lanes512 {
    condensation.cell(of: fact).map { lanes[$0] } ?? .none
  }

  /// The lanes in which a level of a node holds, whether rules speak of it or a stronger one implies it.
  package func lanes(holding fact: Int) -> Lanes512 {
    var held = lanes(of: fact)
    condensation.graph.levels.forEachImplier(of: fact) { held = held | lanes(of: $0) }
    return held
  }

  /// The levels of nodes among the facts.
  var levels: NodeLevels { condensation.graph.levels }

  /// The lanes in which the facts of a cell hold.
  @inline(__always)
  func lanes(ofCell cell: Int) -> Lanes512 { lanes[cell] }

  private mutating func add(_ fact: UInt32, _ held: Lanes512) {
    // A level that no rule speaks of leads nowhere, but a stronger one may imply one that does.
    if let cell = condensation.cell(of: Int(fact)) { lanes[cell] = lanes[cell] | held }
    condensation.graph.levels.forEachImplied(by: Int(fact)) { weaker in
      if let cell = condensation.cell(of: weaker) { lanes[cell] = lanes[cell] | held }
    }
  }

  @inline(__always)
  private mutating func push(_ cell: Int) {
    let held = lanes[cell]
    if held.isEmpty { return }
    let first = Int(condensation.targetOffsets[cell])
    for position in first..<Int(condensation.targetOffsets[cell + 1]) {
      let target = Int(condensation.targets[position])
      lanes[target] = lanes[target] | held
    }
  }

  private mutating func pass(_ gate: Int) {
    let head = Int(condensation.gates[gate].head)
    lanes[head] = lanes[head] | satisfied(gate)
  }

  /// The lanes in which enough premises of a gate hold.
  private func satisfied(_ gate: Int) -> Lanes512 {
    let gate = condensation.gates[gate]
    if gate.threshold == gate.body.count {
      return gate.body.reduce(Lanes512(0..<512)) { $0 & lanes[Int($1)] }
    }
    // atLeast[k] holds the lanes with more than k premises so far.
    var atLeast = [Lanes512](repeating: .none, count: gate.threshold)
    for cell in gate.body {
      for count in stride(from: gate.threshold - 1, to: 0, by: -1) {
        atLeast[count] = atLeast[count] | (atLeast[count - 1] & lanes[Int(cell)])
      }
      atLeast[0] = atLeast[0] | lanes[Int(cell)]
    }
    return atLeast[gate.threshold - 1]
  }

  /// Sweeps a cycle through gates until nothing changes.
  private mutating func settle(_ cells: [UInt32], _ gates: [UInt32]) {
    var changed = true
    while changed {
      // Cells are numbered against the edges, so going down follows them.
      for cell in cells.reversed() { push(Int(cell)) }
      changed = false
      for gate in gates {
        let head = Int(condensation.gates[Int(gate)].head)
        let new = satisfied(Int(gate)).subtracting(lanes[head])
        if new.isEmpty { continue }
        lanes[head] = lanes[head] | new
        changed = true
      }
    }
  }
}
