/// The strongly connected components of a graph.
///
/// Tarjan, "Depth-first search and linear graph algorithms", 1972, with a stack of its own.
///
/// - Complexity: O(nodes + edges).
struct Components {
  /// The component of each node. Components are numbered against the edges: an edge leads to its
  /// own component or to one of a lower number.
  let component: [UInt32]
  let count: Int

  init(_ graph: Adjacency) {
    let unseen = UInt32.max
    let nodeCount = graph.nodeCount
    let (offsets, targets) = (graph.offsets, graph.targets)
    var component = [UInt32](repeating: unseen, count: nodeCount)
    var order = [UInt32](repeating: unseen, count: nodeCount)
    var low = [UInt32](repeating: 0, count: nodeCount)
    var next = offsets
    var open: [UInt32] = []
    var path: [UInt32] = []
    var clock: UInt32 = 0
    var count: UInt32 = 0
    for root in 0..<nodeCount where order[root] == unseen {
      path.append(UInt32(root))
      while let top = path.last {
        let node = Int(top)
        if order[node] == unseen {
          order[node] = clock
          low[node] = clock
          clock += 1
          open.append(top)
        }
        if next[node] < offsets[node + 1] {
          let target = Int(targets[Int(next[node])])
          next[node] += 1
          if order[target] == unseen {
            path.append(UInt32(target))
          } else if component[target] == unseen {
            low[node] = min(low[node], order[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last { low[Int(parent)] = min(low[Int(parent)], low[node]) }
        if low[node] == order[node] {
          while let member = open.popLast() {
            component[Int(member)] = count
            if member == top { break }
          }
          count += 1
        }
      }
    }
    self.component = component
    self.count = Int(count)
  }
}
