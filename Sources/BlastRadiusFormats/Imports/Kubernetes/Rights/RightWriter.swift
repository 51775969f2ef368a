import BlastRadius

/// Writes what roles and bindings let one do.
struct RightWriter {
  var graph: ClusterGraph
  var roles: RoleTable
  var grants = GrantTable()
  /// Rewriting roles of a name helps whoever has such a role, which is known when all are.
  private var rewriters: [(holder: ImportedNode, role: RoleTable.Key, place: ObjectPlace)] = []
  /// How many names, roles and rights were multiplied with where they are bound, and how often that may be.
  private var derived = 0
  private let limit: Int
  /// How many grants were looked at ahead, and how many objects these name.
  private var foreseen = (grants: 0, names: 0)
  /// The certificates for clients that somebody may approve.
  var certificates: Set<ClientCertificate> = []
  /// The namespaces of which all roles may be bound by somebody; `nil` for all.
  private var openRoles: Set<Int?> = []
  private(set) var isTooLarge = false

  /// - Parameter objects: How many objects the cluster has, by which it is limited how much there is to write.
  init(_ graph: ClusterGraph, objects: Int) {
    (self.graph, roles) = (graph, RoleTable())
    limit = 700_000 + 50 * objects
  }

  /// Finds out whether the grants made so far name more objects than are written, before any of them is.
  private mutating func lookAhead() {
    for grant in grants.grants[foreseen.grants...] {
      foreseen.names += Self.nameCount(roles.effect(of: grant.role).rights, in: grant.scope)
    }
    foreseen.grants = grants.grants.count
    if foreseen.names > limit { isTooLarge = true }
  }

  /// Writes what the grants give that have not been written.
  mutating func writeGrants(_ draft: inout ImportDraft) {
    lookAhead()
    while !isTooLarge, let number = grants.nextUnwritten() {
      if foreseen.grants < grants.grants.count { lookAhead() }
      let grant = grants.grants[number]
      let effect = roles.effect(of: grant.role)
      if effect.isMissing {
        let reason =
          "\(grant.role.words) is not in the export, and nobody knows what it lets one do"
        graph.edge(
          grant.node, .administers, all(of: grant.scope, &draft), because: reason, &draft
        ) { $0.exists = .unknown }
        continue
      }
      for right in effect.rights where grant.scope == .cluster || right.isNamespaced {
        write(right, effect.origins[right.rule], grant, &draft)
      }
      let halves = HalfRights(effect.rights, in: grant.scope)
      if halves.isEmpty { continue }
      if let place = effect.origins.first?.place { graph.place = place }
      let gains = gains(halves, &draft)
      grants.set(halves, gains, of: number)
      for gain in gains {
        write(gain, of: grant.node, because: "\(gain.words) by \(grant.role.words)", &draft)
      }
    }
  }

  /// What somebody may do by a rule of a role, in the scope where it is bound.
  private mutating func write(
    _ right: RoleRight, _ origin: RoleTable.Origin, _ grant: GrantTable.Grant,
    _ draft: inout ImportDraft
  ) {
    let taken =
      origin.role == grant.role ? "" : ", which \(grant.role.words) takes in"
    let reason = "by rule \(origin.number + 1) of \(origin.role.words)\(taken)"
    if let place = origin.place { graph.place = place }
    let part = origin.place == nil ? "" : "/rules/\(origin.number)"
    for target in targets(of: right, in: grant.scope, &draft) {
      let close = target.unless.map { $0.declare(in: graph.cluster, &draft) }
      if close == nil, !target.isUnknown {
        graph.edge(grant.node, target.relation, target.node, at: part, because: reason, &draft)
      } else {
        graph.edge(grant.node, target.relation, target.node, at: part, because: reason, &draft) {
          $0.unless = [close].compactMap(\.self)
          if target.isUnknown { $0.exists = .unknown }
        }
      }
    }
  }

  /// Counts one of what multiplies; `false` where there is too much of it.
  mutating func count() -> Bool {
    derived += 1
    if derived > limit { isTooLarge = true }
    return !isTooLarge
  }

  /// Everything that there is where a role is bound.
  mutating func all(of scope: KubernetesScope, _ draft: inout ImportDraft) -> ImportedNode {
    switch scope {
    case .cluster: graph.root(&draft)
    case .everyNamespace: graph.all(.namespace, &draft)
    case .namespace(let number):
      graph.object(.namespace, graph.namespaces[number], &draft)
    }
  }

  /// The nodes for objects of some names, or for all.
  mutating func nodes(
    _ kind: ObjectClass, _ names: ObjectNames, in scope: KubernetesScope,
    _ draft: inout ImportDraft
  ) -> [ImportedNode] {
    var namespace: Int?
    if kind.isNamespaced, case .namespace(let number) = scope { namespace = number }
    guard let sorted = names.sorted else { return [graph.all(kind, in: namespace, &draft)] }
    var nodes: [ImportedNode] = []
    for name in sorted where count() {
      nodes.append(graph.all(kind, in: namespace, named: name, &draft))
    }
    return nodes
  }

  /// Makes grants of the Roles that somebody may bind.
  mutating func demandRoles(
    _ names: ObjectNames, in scope: KubernetesScope, _ draft: inout ImportDraft
  ) {
    var namespace: Int?
    if case .namespace(let number) = scope { namespace = number }
    if names == .all, !openRoles.insert(namespace).inserted { return }
    let home = namespace.map { ExactText(graph.namespaces[$0]) }
    for role in roles.roles(in: home) where names.contains(role.name.text) {
      guard count(), let own = role.namespace else { return }
      let number = graph.number(of: own.text)
      _ = grants.grant(role, in: .namespace(number), &graph, &draft)
    }
  }

  // MARK: What takes two

  /// Writes what one may do with rights of several roles.
  mutating func writeTogether(
    _ holder: ImportedNode, _ held: [Int], at place: ObjectPlace, _ draft: inout ImportDraft
  ) {
    let parts = held.filter { !grants.grants[$0].halves.isEmpty }
    guard parts.count > 1 else { return }
    graph.place = place
    var together = HalfRights()
    var known: Set<RightGain> = []
    for part in parts {
      guard count() else { return }
      let grant = grants.grants[part]
      together.add(grant.halves)
      known.formUnion(grant.gains)
    }
    let words = parts.map { grants.grants[$0].role.words }.distinct().joined(separator: " and ")
    for gain in gains(together, &draft) where !known.contains(gain) {
      write(gain, of: holder, because: "\(gain.words) by \(words)", &draft)
    }
  }

  private mutating func write(
    _ gain: RightGain, of holder: ImportedNode, because reason: String,
    _ draft: inout ImportDraft
  ) {
    guard count() else { return }
    if case .ownRole(let role) = gain.way {
      return rewriters.append((holder, role, graph.place))
    }
    let request = gain.way == .certificates ? graph.all(.request, &draft) : nil
    let needs = request.map { draft.id(of: $0) }
    if needs == nil, !gain.isUnknown {
      return graph.edge(holder, gain.relation, gain.node, because: reason, &draft)
    }
    graph.edge(holder, gain.relation, gain.node, because: reason, &draft) { edge in
      if let needs { edge.requires = [.fact(Fact(needs, .control))] }
      if gain.isUnknown { edge.exists = .unknown }
    }
  }

  /// Writes what rewriting a role of a name gives those who have the role.
  mutating func writeRewriters(_ draft: inout ImportDraft) {
    for (holder, role, place) in rewriters {
      graph.place = place
      for grant in grants.grants(of: role) {
        guard count() else { return }
        let target = all(of: grant.scope, &draft)
        let reason = "may escalate and change \(role.words), which it needs to have"
        if grant.node == holder {
          graph.edge(holder, .rewritesRoleFor, target, because: reason, &draft)
        } else {
          let needs = draft.id(of: grant.node)
          graph.edge(holder, .rewritesRoleFor, target, because: reason, &draft) {
            $0.requires = [.fact(Fact(needs, .control))]
          }
        }
      }
    }
    rewriters = []
  }
}
