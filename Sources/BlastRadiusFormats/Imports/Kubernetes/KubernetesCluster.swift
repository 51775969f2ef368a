import BlastRadius

/// What was read of the objects of a cluster.
struct KubernetesCluster {
  /// An object.
  struct Record {
    var kind: KubernetesKind
    /// Empty for what stands in none.
    var namespace: String
    var name: String
    /// The version of the object, which grows in an export of a running cluster.
    var version: UInt64?
    var place: ObjectPlace
    var content: Content

    /// What it is called in messages.
    var words: String {
      namespace.isEmpty ? "\(kind.word) \(name)" : "\(kind.word) \(namespace)/\(name)"
    }
  }

  /// What is kept of an object.
  enum Content: Equatable {
    case role(KubernetesRole)
    case binding(RoleBinding)
    case account(ServiceAccount)
    case template(PodTemplate)
    case node(ClusterNode)
    case namespace(ClusterNamespace)
    case secret(ClusterSecret)

    /// What an object says; `nil` for a binding without a role.
    init?(_ kind: KubernetesKind, _ object: KubernetesValue) {
      switch kind {
      case .role, .clusterRole: self = .role(KubernetesRole(object))
      case .roleBinding, .clusterRoleBinding:
        guard let binding = RoleBinding(object) else { return nil }
        self = .binding(binding)
      case .serviceAccount: self = .account(ServiceAccount(object))
      case .node: self = .node(ClusterNode(object))
      case .namespace: self = .namespace(ClusterNamespace(object))
      case .secret: self = .secret(ClusterSecret(object))
      default: self = .template(PodTemplate(object, kind))
      }
    }
  }

  private(set) var records: [Record]

  /// Takes records, of those of one object that say different things the newest; where nobody knows which it
  /// is, all.
  ///
  /// - Parameter names: The names of the documents, by number.
  init(_ found: [Record], _ names: [Int: String], _ log: inout ImportLog) {
    let sorted = found.sorted { left, right in
      if !left.isOfSameObject(as: right) { return left.precedes(right) }
      let (first, second) = (names[left.place.document] ?? "", names[right.place.document] ?? "")
      return first == second ? left.place.offset < right.place.offset : first < second
    }
    records = []
    records.reserveCapacity(sorted.count)
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].isOfSameObject(as: sorted[start]) { end += 1 }
      records += Self.newest(sorted[start..<end], &log)
      start = end
    }
  }

  private static func newest(_ same: ArraySlice<Record>, _ log: inout ImportLog) -> [Record] {
    guard same.count > 1, let last = same.last,
      same.contains(where: { $0.content != last.content })
    else { return Array(same) }
    log.document = last.place.document
    let versions = same.compactMap(\.version)
    guard versions.count == same.count, let newest = versions.max() else {
      log.warn(
        "said-twice", last.place.offset,
        "\(last.words.inTicks) is said in different ways, and nobody knows which is newer: both count"
      )
      return Array(same)
    }
    log.warn(
      "said-twice", last.place.offset,
      "\(last.words.inTicks) is said in different ways: the newer one counts, version \(newest)")
    return same.filter { $0.version == newest }
  }
}

extension KubernetesCluster.Record {
  fileprivate func isOfSameObject(as other: Self) -> Bool {
    kind == other.kind && name == other.name && namespace == other.namespace
  }

  /// The order of the kinds, then of the namespaces and the names.
  fileprivate func precedes(_ other: Self) -> Bool {
    if kind != other.kind { return kind.rawValue < other.kind.rawValue }
    return (namespace, name) < (other.namespace, other.name)
  }
}
