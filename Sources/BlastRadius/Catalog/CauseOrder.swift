/// The order of edges of which each comes after all others that lead to what it needs.
///
/// An edge waits for nodes, and a node for the edges that lead to it, so that a node of many edges in and
/// out costs their sum.
struct CauseOrder {
  /// What leads to a node and has no depth yet.
  private struct Place {
    var givers = 0
    /// Edges that need the node, but for those that lead to it themselves.
    var followers: [Int] = []
    /// Edges that need the node and lead to it: each waits for the other givers alone.
    var own: [Int] = []
  }

  private var edges: [(edge: Int, gives: Int?)] = []
  private var waiting: [Int: Int] = [:]
  private var places: [Int: Place] = [:]

  /// Takes in an edge with the nodes that it needs and the one that it leads to.
  mutating func add(_ edge: Int, needs: Set<Int>, gives: Int?) {
    edges.append((edge, gives))
    waiting[edge] = needs.count
    for node in needs {
      if node == gives {
        places[node, default: Place()].own.append(edge)
      } else {
        places[node, default: Place()].followers.append(edge)
      }
    }
    if let gives { places[gives, default: Place()].givers += 1 }
  }

  /// How many rounds of others come before each edge; those that wait for each other come last.
  ///
  /// - Complexity: O(edges and what they need).
  consuming func depths() -> [Int: Int] {
    var front = edges.filter { waiting[$0.edge] == 0 }.map(\.edge)
    for node in places.keys { front += freed(at: node) }
    let gives = Dictionary(edges.map { ($0.edge, $0.gives) }) { first, _ in first }
    var depths: [Int: Int] = [:]
    var depth = 0
    while !front.isEmpty {
      for edge in front { depths[edge] = depth }
      depth += 1
      var reached: [Int] = []
      for case let node?? in front.map({ gives[$0] }) {
        places[node]?.givers -= 1
        reached += freed(at: node)
      }
      front = reached
    }
    for (edge, _) in edges where depths[edge] == nil { depths[edge] = depth }
    return depths
  }

  /// The edges that wait for nothing once this node's remaining givers are known.
  private mutating func freed(at node: Int) -> [Int] {
    guard let place = places[node] else { return [] }
    var free: [Int] = []
    if place.givers == 0 {
      free = place.followers
      places[node]?.followers = []
    } else if place.givers == 1, place.own.count == 1 {
      free = place.own
      places[node]?.own = []
    }
    return free.filter { edge in
      waiting[edge, default: 0] -= 1
      return waiting[edge] == 0
    }
  }
}
