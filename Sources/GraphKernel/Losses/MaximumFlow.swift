/// A network with whole capacities, and the most that flows through it (Dinic 1970).
struct MaximumFlow {
  private var targets: [Int32] = []
  /// What an arc can still carry; the arc beside it, with the lowest bit flipped, goes back.
  private var rest: [Int] = []
  private var arcs: [[Int32]]
  private var levels: [Int32] = []
  private var next: [Int] = []

  init(nodeCount: Int) { arcs = [[Int32]](repeating: [], count: nodeCount) }

  mutating func add(from: Int, to: Int, capacity: Int) {
    for (source, target, capacity) in [(from, to, capacity), (to, from, 0)] {
      arcs[source].append(Int32(targets.count))
      targets.append(Int32(target))
      rest.append(capacity)
    }
  }

  /// Fills the network from one node to another.
  ///
  /// - Returns: How much flows.
  /// - Complexity: O(nodes² × arcs), on these networks of four layers about O(√nodes × arcs).
  mutating func fill(from source: Int, to sink: Int) -> Int {
    var flow = 0
    while findLevels(from: source, to: sink) {
      next = [Int](repeating: 0, count: arcs.count)
      while true {
        let more = pushOnePath(from: source, to: sink)
        if more == 0 { break }
        flow += more
      }
    }
    return flow
  }

  /// The nodes that an arc with something left leads to from a node.
  func open(from node: Int) -> [Int] {
    arcs[node].filter { rest[Int($0)] > 0 }.map { Int(targets[Int($0)]) }
  }

  /// Whether each node can be given more from a node.
  func isOpen(from source: Int) -> [Bool] {
    var isOpen = [Bool](repeating: false, count: arcs.count)
    isOpen[source] = true
    var queue = [source]
    while let node = queue.popLast() {
      for target in open(from: node) where !isOpen[target] {
        isOpen[target] = true
        queue.append(target)
      }
    }
    return isOpen
  }

  /// Finds how far each node is; says whether the sink is reached.
  private mutating func findLevels(from source: Int, to sink: Int) -> Bool {
    levels = [Int32](repeating: -1, count: arcs.count)
    levels[source] = 0
    var queue = [source]
    var position = 0
    while position < queue.count {
      let node = queue[position]
      position += 1
      for target in open(from: node) where levels[target] < 0 {
        levels[target] = levels[node] + 1
        queue.append(target)
      }
    }
    return levels[sink] >= 0
  }

  /// Pushes along one shortest path; 0 where there is none left.
  private mutating func pushOnePath(from source: Int, to sink: Int) -> Int {
    var path: [Int] = []
    var node = source
    while node != sink {
      if let arc = advance(from: node) {
        path.append(arc)
        node = Int(targets[arc])
      } else {
        guard let last = path.popLast() else { return 0 }
        node = Int(targets[last ^ 1])
        next[node] += 1
      }
    }
    let flow = path.map { rest[$0] }.min() ?? 0
    for arc in path {
      rest[arc] -= flow
      rest[arc ^ 1] += flow
    }
    return flow
  }

  /// The next arc of a node that leads one level on.
  private mutating func advance(from node: Int) -> Int? {
    while next[node] < arcs[node].count {
      let arc = Int(arcs[node][next[node]])
      if rest[arc] > 0, levels[Int(targets[arc])] == levels[node] + 1 { return arc }
      next[node] += 1
    }
    return nil
  }
}
