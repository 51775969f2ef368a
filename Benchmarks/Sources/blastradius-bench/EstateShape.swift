/// The nodes of an estate: one block of numbers per kind.
struct EstateShape {
  let count: Int
  let users: Range<Int>
  let groups: Range<Int>
  let hosts: Range<Int>
  let serviceAccounts: Range<Int>
  let credentials: Range<Int>
  let applications: Range<Int>

  /// Shares in hundredths: 56 users, 12 groups, 20 hosts, 4 service accounts, 6 credentials, 2 SaaS.
  init(nodes count: Int) {
    let ends = [56, 68, 88, 92, 98].map { count * $0 / 100 }
    self.count = count
    users = 0..<ends[0]
    groups = ends[0]..<ends[1]
    hosts = ends[1]..<ends[2]
    serviceAccounts = ends[2]..<ends[3]
    credentials = ends[3]..<ends[4]
    applications = ends[4]..<count
  }

  /// The kind of a node as collectors write it.
  func kind(of node: Int) -> String {
    if users.contains(node) { return "User" }
    if groups.contains(node) { return "Group" }
    if hosts.contains(node) { return "Computer" }
    if serviceAccounts.contains(node) { return "ServiceAccount" }
    return credentials.contains(node) ? "Credential" : "SaaSApp"
  }

  /// The id of a node.
  func id(of node: Int) -> String { "S-1-5-21-1735902846-2957310482-604118739-\(1000 + node)" }
}

/// A step from one node to another.
struct DrawnEdge {
  var source: Int
  var relation: String
  var target: Int
}

/// Draws the edges of an estate, each once.
struct EdgeDrawer {
  let shape: EstateShape
  /// The share of sessions in which a host's own people are logged in; the others mix everything.
  let tidiness = 0.5
  private var random: Random
  private var drawn: Set<UInt64>

  init(_ shape: EstateShape, edges: Int, seed: UInt64) {
    self.shape = shape
    random = Random(seed: seed)
    drawn = Set(minimumCapacity: edges)
  }

  /// The next edge: no loop, and none that was drawn before.
  mutating func next() -> DrawnEdge {
    while true {
      let edge = draw()
      let key = UInt64(edge.source) << 32 | UInt64(edge.target)
      if edge.source != edge.target, drawn.insert(key).inserted { return edge }
    }
  }

  /// Kinds of edges by their shares, all of them known to the vocabulary.
  private mutating func draw() -> DrawnEdge {
    switch random.uniform(0..<100) {
    case 0..<46: edge(shape.users, "MemberOf") { $0.popular($1.groups) }
    case 46..<50: nesting()
    case 50..<64: edge(shape.groups, "AdminTo") { $0.popular($1.hosts, steepness: 2) }
    case 64..<80: session()
    case 80..<86: edge(shape.groups, "GenericAll") { $0.uniform($1.users) }
    case 86..<90: edge(shape.credentials, "Okta_ApiTokenFor") { $0.uniform($1.serviceAccounts) }
    case 90..<94: edge(shape.serviceAccounts, "Okta_AppAdmin") { $0.popular($1.applications) }
    case 94..<97: edge(shape.applications, "AZExecuteCommand") { $0.uniform($1.hosts) }
    default: edge(shape.applications, "GH_CanReadSecret") { $0.uniform($1.credentials) }
    }
  }

  private mutating func edge(
    _ sources: Range<Int>, _ relation: String, to target: (inout Random, EstateShape) -> Int
  ) -> DrawnEdge {
    let source = random.uniform(sources)
    return DrawnEdge(source: source, relation: relation, target: target(&random, shape))
  }

  /// Groups nest towards the popular ones, without cycles.
  private mutating func nesting() -> DrawnEdge {
    let inner = random.uniform(shape.groups)
    let above = shape.groups.lowerBound..<max(inner, shape.groups.lowerBound + 1)
    return DrawnEdge(source: inner, relation: "MemberOf", target: random.uniform(above))
  }

  private mutating func session() -> DrawnEdge {
    let host = random.uniform(shape.hosts)
    guard random.unit() < tidiness else {
      return DrawnEdge(
        source: host, relation: "HasSession", target: random.uniform(shape.users))
    }
    let perHost = shape.users.count / shape.hosts.count + 1
    let own = (host - shape.hosts.lowerBound) * shape.users.count / shape.hosts.count
    let user = min(own + random.uniform(0..<perHost), shape.users.upperBound - 1)
    return DrawnEdge(source: host, relation: "HasSession", target: user)
  }
}
