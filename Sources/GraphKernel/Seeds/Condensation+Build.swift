extension Condensation {
  /// Lays out one world of a problem of one interval.
  package init(_ problem: Problem, _ world: World) {
    let isOpen = problem.guards.map { $0.isOpen(in: world) }
    let links = Links(problem.graph, isOpen)
    let components = Components(
      Adjacency(nodeCount: links.facts.count, sources: links.sources, targets: links.targets))
    var cellOfFact = [UInt32](repeating: .max, count: problem.graph.factCount)
    for (position, fact) in links.facts.enumerated() {
      cellOfFact[Int(fact)] = components.component[position]
    }
    let gates = links.gates.map { gate in
      Gate(
        body: problem.graph.body(of: gate).map { cellOfFact[$0] },
        threshold: problem.graph.threshold(of: gate),
        head: cellOfFact[problem.graph.head(of: gate)])
    }
    let between = Self.distinct(links, components)
    let adjacency = Adjacency(
      nodeCount: components.count, sources: between.sources, targets: between.targets)
    self.init(
      graph: problem.graph, cellOfFact: cellOfFact, cellCount: components.count, gates: gates,
      openGates: Set(links.gates.map { UInt32($0 - problem.graph.base.ruleCount) }),
      stages: Self.stages(components.count, gates, between),
      targetOffsets: adjacency.offsets, targets: adjacency.targets)
  }

  /// The edges between cells, each once where that is cheap to see.
  private static func distinct(
    _ links: Links, _ components: Components
  ) -> (sources: [UInt32], targets: [UInt32]) {
    let all = links.sources.indices.lazy.map { position in
      (
        components.component[Int(links.sources[position])],
        components.component[Int(links.targets[position])]
      )
    }
    let crossing = all.filter { $0.0 != $0.1 }
    let grouped = Buckets(
      keys: crossing.map(\.0), values: crossing.map(\.1), count: components.count)
    var (sources, targets): ([UInt32], [UInt32]) = ([], [])
    var lastSource = [UInt32](repeating: .max, count: components.count)
    for source in 0..<components.count {
      for position in Int(grouped.offsets[source])..<Int(grouped.offsets[source + 1]) {
        let target = grouped.values[position]
        if lastSource[Int(target)] == UInt32(source) { continue }
        lastSource[Int(target)] = UInt32(source)
        sources.append(UInt32(source))
        targets.append(target)
      }
    }
    return (sources, targets)
  }

  /// Cells and gates in topological order.
  private static func stages(
    _ cellCount: Int, _ gates: [Gate], _ between: (sources: [UInt32], targets: [UInt32])
  ) -> [Stage] {
    // Components number cells against the edges, so without gates the order is known.
    if gates.isEmpty { return (0..<cellCount).reversed().map { .cell(UInt32($0)) } }
    var (sources, targets) = between
    for (number, gate) in gates.enumerated() {
      let node = UInt32(cellCount + number)
      for cell in Set(gate.body) {
        sources.append(cell)
        targets.append(node)
      }
      sources.append(node)
      targets.append(gate.head)
    }
    let components = Components(
      Adjacency(nodeCount: cellCount + gates.count, sources: sources, targets: targets))
    let members = Buckets(keys: components.component, count: components.count)
    return (0..<components.count).reversed().map { component in
      let own = members.values[
        Int(members.offsets[component])..<Int(members.offsets[component + 1])]
      if own.count == 1, let only = own.first {
        return only < cellCount ? .cell(only) : .gate(only - UInt32(cellCount))
      }
      return .cycle(
        cells: own.filter { $0 < cellCount },
        gates: own.filter { $0 >= cellCount }.map { $0 - UInt32(cellCount) })
    }
  }

  /// The facts that rules speak of, and the open rules of one premise between them.
  private struct Links {
    var facts: [UInt32] = []
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    /// The open gates.
    var gates: [Int] = []

    init(_ graph: RuleGraph, _ isOpen: [Bool]) {
      let isUsed = Self.used(graph)
      var position = [UInt32](repeating: .max, count: graph.factCount)
      for fact in 0..<graph.factCount where isUsed[fact] {
        position[fact] = UInt32(facts.count)
        facts.append(UInt32(fact))
      }
      sources.reserveCapacity(graph.ruleCount)
      targets.reserveCapacity(graph.ruleCount)
      for fact in facts.map({ Int($0) }) {
        let source = position[fact]
        for rule in graph.base.rules(from: fact) {
          sources.append(source)
          targets.append(position[Int(graph.base.heads[rule])])
        }
        for own in graph.singles(of: fact)
        where isOpen[Int(graph.guards[own])] {
          sources.append(source)
          targets.append(position[Int(graph.heads[own])])
        }
        graph.levels.forEachImplied(by: fact) { weaker in
          if !isUsed[weaker] { return }
          sources.append(source)
          targets.append(position[weaker])
        }
      }
      gates = (graph.firstGate..<graph.heads.count)
        .filter { isOpen[Int(graph.guards[$0])] }.map { $0 + graph.base.ruleCount }
    }

    /// Control of every node, and whatever is a premise or given.
    private static func used(_ graph: RuleGraph) -> [Bool] {
      var isUsed = [Bool](repeating: false, count: graph.factCount)
      for node in 0..<graph.levels.nodeCount { isUsed[graph.levels.fact(node, 3)] = true }
      for fact in graph.levels.factCount..<graph.factCount { isUsed[fact] = true }
      for fact in 0..<graph.levels.factCount where graph.isPremise(fact) { isUsed[fact] = true }
      for head in graph.base.heads { isUsed[Int(head)] = true }
      for head in graph.heads { isUsed[Int(head)] = true }
      return isUsed
    }
  }
}
