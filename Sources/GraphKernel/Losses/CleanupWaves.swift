/// In which order to take away things that give each other again: whatever gives a thing comes before it.
///
/// A thing holds by facts of its own, its entries. Where rules lead from an entry of one thing to an entry
/// of another, the first has to be gone when the second is taken away, or the second comes back; any
/// premise of a gate counts, so that nothing comes back by several either. Things that give each other go
/// together, in one wave.
package struct CleanupWaves {
  /// The wave of each thing, from 0.
  package let waves: [Int]

  /// - Parameters:
  ///   - entries: The facts of each thing.
  ///   - isHeld: Whether a fact holds while all of them are there; what does not leads nowhere.
  /// - Complexity: O(cells + edges between cells + premises of gates + entries).
  package init(_ condensation: Condensation, entries: [[UInt32]], isHeld: (Int) -> Bool) {
    let graph = Self.graph(condensation, entries, isHeld)
    let components = Components(graph)
    let first = condensation.cellCount + condensation.gates.count
    var hasThing = [Bool](repeating: false, count: components.count)
    for thing in entries.indices { hasThing[Int(components.component[first + thing])] = true }
    var depth = [Int](repeating: 0, count: components.count)
    // Components are numbered against the arcs: what leads to one has a higher number.
    let order = Buckets(
      keys: components.component, values: (0..<UInt32(graph.nodeCount)).map { $0 },
      count: components.count)
    for component in (0..<components.count).reversed() {
      let next = depth[component] + (hasThing[component] ? 1 : 0)
      for position in Int(order.offsets[component])..<Int(order.offsets[component + 1]) {
        let node = Int(order.values[position])
        for arc in Int(graph.offsets[node])..<Int(graph.offsets[node + 1]) {
          let target = Int(components.component[Int(graph.targets[arc])])
          if target != component { depth[target] = max(depth[target], next) }
        }
      }
    }
    let found = entries.indices.map { depth[Int(components.component[first + $0])] }
    let distinct = Set(found).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
    waves = found.map { numbers[$0] ?? 0 }
  }

  /// Cells, gates and things, with what leads to what; a thing and its entries lead to each other.
  private static func graph(
    _ condensation: Condensation, _ entries: [[UInt32]], _ isHeld: (Int) -> Bool
  ) -> Adjacency {
    let (cells, gates) = (condensation.cellCount, condensation.gates.count)
    var isHeldCell = [Bool](repeating: false, count: cells)
    for fact in condensation.cellOfFact.indices where isHeld(fact) {
      if let cell = condensation.cell(of: fact) { isHeldCell[cell] = true }
    }
    var (sources, targets): ([UInt32], [UInt32]) = ([], [])
    func add(_ source: Int, _ target: Int) {
      sources.append(UInt32(source))
      targets.append(UInt32(target))
    }
    for cell in 0..<cells where isHeldCell[cell] {
      let range = condensation.targetOffsets[cell]..<condensation.targetOffsets[cell + 1]
      for position in range { add(cell, Int(condensation.targets[Int(position)])) }
    }
    for (number, gate) in condensation.gates.enumerated() {
      for cell in gate.body where isHeldCell[Int(cell)] { add(Int(cell), cells + number) }
      add(cells + number, Int(gate.head))
    }
    for (thing, facts) in entries.enumerated() {
      for cell in Set(facts.compactMap { condensation.cell(of: Int($0)) }) {
        add(cells + gates + thing, cell)
        add(cell, cells + gates + thing)
      }
    }
    return Adjacency(
      nodeCount: cells + gates + entries.count, sources: sources, targets: targets)
  }
}
