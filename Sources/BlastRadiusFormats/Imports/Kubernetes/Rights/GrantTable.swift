import BlastRadius

/// The roles as they are bound, each with its node: what one may do who has it.
struct GrantTable {
  /// A role that is bound somewhere.
  struct Grant {
    var role: RoleTable.Key
    var scope: KubernetesScope
    var node: ImportedNode
    /// What of it leads further only together with something else.
    var halves = HalfRights()
    /// Where these lead among themselves.
    var gains: [RightGain] = []
  }

  private struct Key: Hashable {
    var role: RoleTable.Key
    var scope: KubernetesScope
  }

  private(set) var grants: [Grant] = []
  private var numbers: [Key: Int] = [:]
  /// The grants of each role.
  private var byRole: [RoleTable.Key: [Int]] = [:]
  /// How many have been written.
  private var written = 0

  /// The number of a grant, which is made where there is none.
  mutating func grant(
    _ role: RoleTable.Key, in scope: KubernetesScope, _ graph: inout ClusterGraph,
    _ draft: inout ImportDraft
  ) -> Int {
    let key = Key(role: role, scope: scope)
    if let known = numbers[key] { return known }
    let node = Self.node(role, scope, &graph, &draft)
    numbers[key] = grants.count
    byRole[role, default: []].append(grants.count)
    grants.append(Grant(role: role, scope: scope, node: node))
    return grants.count - 1
  }

  private static func node(
    _ role: RoleTable.Key, _ scope: KubernetesScope, _ graph: inout ClusterGraph,
    _ draft: inout ImportDraft
  ) -> ImportedNode {
    let name = role.name.text
    if let namespace = role.namespace {
      let number = graph.number(of: namespace.text)
      return graph.object(.role, name, in: number, &draft)
    }
    let (home, words): (String?, String) =
      switch scope {
      case .cluster: (nil, "clusterrole \(name)")
      case .everyNamespace: ("*", "clusterrole \(name) in every namespace")
      case .namespace(let number):
        (graph.namespaces[number], "clusterrole \(name) in \(graph.namespaces[number])")
      }
    return draft.node(
      graph.id(KubernetesKind.clusterRole.word, name, in: home), kind: "k8s-role", name: words)
  }

  /// The number of a grant that has not been written; each is given once.
  mutating func nextUnwritten() -> Int? {
    guard written < grants.count else { return nil }
    written += 1
    return written - 1
  }

  /// Says what of a grant takes another half, and what comes of it already.
  mutating func set(_ halves: HalfRights, _ gains: [RightGain], of grant: Int) {
    (grants[grant].halves, grants[grant].gains) = (halves, gains)
  }

  /// The grants of a role, in all scopes.
  func grants(of role: RoleTable.Key) -> [Grant] { (byRole[role] ?? []).map { grants[$0] } }
}
