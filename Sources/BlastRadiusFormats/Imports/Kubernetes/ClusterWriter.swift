import BlastRadius

/// Writes the nodes and edges of a cluster.
struct ClusterWriter {
  typealias Record = KubernetesCluster.Record

  let records: [Record]
  var rights: RightWriter
  /// Whether the pods of an account have its token mounted where they do not say.
  var mounting: [ObjectName: Bool] = [:]
  /// The level of pod security of namespaces, by number.
  private var podSecurity: [Int: ClusterNamespace.PodSecurity] = [:]
  var pods: [PodRecord] = []
  /// What makes pods, by the number of its namespace.
  var workloads: [Int: [ImportedNode]] = [:]
  /// Whether the cluster is run on a node, as far as the export has it.
  var isControlPlane: [ExactText: Bool] = [:]
  /// Whether the cluster is run on none of its nodes, all of which the export has.
  private(set) var hasWorkersOnly = false
  /// The pods that run on a node, and those of a namespace, with what makes some; by their numbers.
  var podsOnNode: [ExactText: [Int]] = [:]
  var podsInNamespace: [Int: [Int]] = [:]
  var podsByName: [ObjectName: [Int]] = [:]
  /// The nodes whose files somebody reads.
  var openHosts: Set<ExactText> = []
  /// Where it starts: what is true of every cluster stands there.
  private let first: ObjectPlace

  /// An object of a namespace.
  struct ObjectName: Hashable {
    var namespace: Int
    var name: ExactText
  }

  /// A pod that runs, or what makes some.
  struct PodRecord {
    var node: ImportedNode
    var name: String
    var namespace: Int
    var isPod: Bool
    var template: PodTemplate
    var place: ObjectPlace
  }

  init(
    _ cluster: String, _ records: [Record], at place: ObjectPlace, _ draft: inout ImportDraft
  ) {
    (self.records, first) = (records, place)
    rights = RightWriter(ClusterGraph(cluster, at: place, &draft), objects: records.count)
  }

  /// Writes all of it.
  mutating func write(_ draft: inout ImportDraft) {
    for record in records { register(record, &draft) }
    let nodes = rights.graph.names(.node)
    hasWorkersOnly = !nodes.isEmpty && nodes.allSatisfy { isControlPlane[$0] == false }
    for pod in pods { write(pod, &draft) }
    writeBindings(&draft)
    rights.graph.place = first
    writeNodes(&draft)
    writeNamespaces(&draft)
    writeIdentities(&draft)
    while let (key, node) = rights.graph.nextWanted() { write(key, node, &draft) }
    writeCertificates(&draft)
    if rights.isTooLarge || rights.roles.isTooLarge {
      draft.log.document = first.document
      draft.log.error(
        "too-many-rights", first.offset,
        "names in rules, bindings and aggregated roles multiply to more than this reads")
    }
  }

  /// Notes an object, and makes its node.
  private mutating func register(_ record: Record, _ draft: inout ImportDraft) {
    rights.graph.place = record.place
    let namespace = record.namespace.isEmpty ? nil : rights.graph.number(of: record.namespace)
    switch record.content {
    case .role(let role):
      let home = record.namespace.isEmpty ? nil : ExactText(record.namespace)
      rights.roles.add(
        RoleTable.Key(namespace: home, name: ExactText(record.name)), role, at: record.place)
    case .binding: break
    case .account(let account):
      register(account, record, namespace ?? 0, &draft)
    case .template(let template):
      register(template, record, namespace ?? 0, &draft)
    case .node(let node):
      let made = rights.graph.object(.node, record.name, &draft)
      isControlPlane[record.name] = isControlPlane[record.name] == true || node.isControlPlane
      if let provider = node.provider {
        draft.setProperties(of: made) { $0.field("provider-id", provider) }
        rights.graph.mark(made, "provider-id", provider, &draft)
      }
    case .namespace(let space):
      let number = rights.graph.number(of: record.name)
      _ = rights.graph.object(.namespace, record.name, &draft)
      let known = podSecurity[number] ?? space.podSecurity
      // Of one that is said twice, either may be true.
      podSecurity[number] = known.weaker(space.podSecurity)
    case .secret(let secret):
      register(secret, record, namespace ?? 0, &draft)
    }
  }

  /// The level of pod security that keeps pods of a namespace off their nodes.
  func podSecurity(of namespace: Int) -> ClusterNamespace.PodSecurity? {
    podSecurity[namespace].flatMap { $0 == .privileged ? nil : $0 }
  }

  private mutating func register(
    _ account: ServiceAccount, _ record: Record, _ namespace: Int, _ draft: inout ImportDraft
  ) {
    let node = rights.graph.object(.account, record.name, in: namespace, &draft)
    let key = ObjectName(namespace: namespace, name: ExactText(record.name))
    // Of one that is said twice, either may be true; what says nothing says yes.
    mounting[key] = mounting[key] == true || account.mountsToken ?? true
    if account.cloudIdentities.isEmpty { return }
    for annotation in account.cloudIdentities {
      rights.graph.mark(node, annotation.name, annotation.value, &draft)
    }
    draft.setProperties(of: node) { writer in
      for annotation in account.cloudIdentities { writer.field(annotation.name, annotation.value) }
    }
  }

  private mutating func register(
    _ template: PodTemplate, _ record: Record, _ namespace: Int, _ draft: inout ImportDraft
  ) {
    if template.hasEnded || template.isMade && record.kind != .pod { return }
    let isPod = record.kind == .pod
    let node: ImportedNode
    if isPod {
      node = rights.graph.object(.pod, record.name, in: namespace, &draft)
    } else {
      node = draft.node(
        rights.graph.id(record.kind.word, record.name, in: record.namespace), kind: "k8s-workload",
        name: "\(record.kind.word) \(record.namespace)/\(record.name)")
      workloads[namespace, default: []].append(node)
    }
    if let host = template.node {
      _ = rights.graph.object(.node, host, &draft)
      podsOnNode[host, default: []].append(pods.count)
    }
    podsInNamespace[namespace, default: []].append(pods.count)
    if isPod {
      let name = ObjectName(namespace: namespace, name: ExactText(record.name))
      podsByName[name, default: []].append(pods.count)
    }
    pods.append(
      PodRecord(
        node: node, name: record.name, namespace: namespace, isPod: isPod, template: template,
        place: record.place))
  }

  /// A secret that holds the token of an account stores it, with its life.
  private mutating func register(
    _ secret: ClusterSecret, _ record: Record, _ namespace: Int, _ draft: inout ImportDraft
  ) {
    let node = rights.graph.object(.secret, record.name, in: namespace, &draft)
    guard let account = secret.account, !account.utf8.contains(UInt8(ascii: "/")) else { return }
    let token = draft.node(
      rights.graph.id("token", record.name, in: record.namespace), kind: "service-token",
      name: "token in secret \(record.namespace)/\(record.name)")
    if let created = secret.created.flatMap({ Moment($0) }) {
      draft.say(of: token) { $0.issued = created }
    }
    rights.graph.edge(
      node, .stores, token, at: "/type", because: "it is of the type for tokens of accounts", &draft
    )
    rights.graph.edge(
      token, .authenticatesAs, rights.graph.object(.account, account, in: namespace, &draft),
      at: "/metadata/annotations", because: "the secret names the account", &draft)
  }
}
