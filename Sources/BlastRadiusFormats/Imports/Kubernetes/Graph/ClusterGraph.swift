import BlastRadius

/// The nodes and edges of a cluster as they are written: objects, and classes of them.
///
/// A class is a node for all objects of a kind in a namespace or in the cluster, so that who may do something with
/// all of them has one edge and not one for each.
struct ClusterGraph {
  /// What the cluster is called.
  let cluster: String
  /// The namespaces by number.
  private(set) var namespaces: [String] = []
  /// Where stands what is being written.
  var place: ObjectPlace
  /// The classes of which what is in them has not been written.
  private var wanted: [Key] = []
  private let relations: [ImportedRelation?]
  private var numbers: [ExactText: Int] = [:]
  private var nodes: [Key: ImportedNode] = [:]
  /// The objects of a kind in a namespace, by their names.
  private var members: [Place: [String]] = [:]
  /// The namespaces in which there is an object of a kind and a name.
  private var homes: [Key: [Int]] = [:]

  /// A class, or an object in one.
  struct Key: Hashable {
    var kind: ObjectClass
    /// The number of its namespace; `nil` for the cluster.
    var namespace: Int?
    /// `nil` for all objects.
    var name: ExactText?
  }

  private struct Place: Hashable {
    var kind: ObjectClass
    var namespace: Int?
  }

  init(_ cluster: String, at place: ObjectPlace, _ draft: inout ImportDraft) {
    (self.cluster, self.place) = (cluster, place)
    var relations: [ImportedRelation?] = []
    for relation in KubernetesRelation.allCases {
      relations.append(draft.relation(relation.name))
    }
    self.relations = relations
  }

  // MARK: Ids

  /// The id of what there is once in the cluster, or in a namespace.
  func id(_ word: String, _ name: String, in namespace: String? = nil) -> String {
    let name = name == "*" ? "%2A" : name
    if let namespace { return "k8s:\(cluster)/\(namespace)/\(word)/\(name)" }
    return "k8s:\(cluster)/\(word)/\(Self.apart(name))"
  }

  /// A name that cannot be taken for that of something in a namespace.
  private static func apart(_ name: String) -> String {
    guard let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")) else { return name }
    let word = String(name[..<slash])
    let isWord =
      KubernetesKind.allCases.contains { $0.word == word }
      || ObjectClass.allCases.contains { $0.word == word } || word == "token"
    return isWord ? "\(word)%2F\(name[name.index(after: slash)...])" : name
  }

  /// The number of a namespace.
  mutating func number(of namespace: String) -> Int {
    if let known = numbers[namespace] { return known }
    numbers[namespace] = namespaces.count
    namespaces.append(namespace)
    return namespaces.count - 1
  }

  // MARK: Nodes

  /// The cluster itself.
  func root(_ draft: inout ImportDraft) -> ImportedNode {
    draft.node("k8s:\(cluster)", kind: "k8s-cluster", name: "cluster \(cluster)")
  }

  /// An object of a kind that has a class.
  mutating func object(
    _ kind: ObjectClass, _ name: String, in namespace: Int? = nil, _ draft: inout ImportDraft
  ) -> ImportedNode {
    let key = Key(kind: kind, namespace: namespace, name: ExactText(name))
    if let known = nodes[key] { return known }
    let home = namespace.map { namespaces[$0] }
    let words = home.map { "\($0)/\(name)" } ?? name
    let node = draft.node(
      id(kind.word, name, in: home), kind: kind.kind, name: kind == .role ? "role \(words)" : words)
    nodes[key] = node
    members[Place(kind: kind, namespace: namespace), default: []].append(name)
    if let namespace {
      homes[Key(kind: kind, namespace: nil, name: key.name), default: []].append(namespace)
    }
    return node
  }

  /// The object of a kind and a name that stands in no namespace, where there is one.
  func known(_ kind: ObjectClass, _ name: String) -> ImportedNode? {
    nodes[Key(kind: kind, namespace: nil, name: ExactText(name))]
  }

  /// The node for all objects of a kind in a namespace or the cluster, or for those of a name.
  ///
  /// - Parameter namespace: `nil` for all namespaces, and for what stands in none.
  mutating func all(
    _ kind: ObjectClass, in namespace: Int? = nil, named name: String? = nil,
    _ draft: inout ImportDraft
  ) -> ImportedNode {
    let isObject =
      [.secret, .pod, .account, .role].contains(kind) && namespace != nil
      || [.namespace, .node, .user, .group].contains(kind)
    if isObject, let name {
      return object(kind, name, in: kind.isNamespaced ? namespace : nil, &draft)
    }
    let key = Key(kind: kind, namespace: namespace, name: name.map { ExactText($0) })
    if let known = nodes[key] { return known }
    let home = namespace.map { namespaces[$0] }
    let text = name.map { $0 == "*" ? "%2A" : $0 } ?? "*"
    let id =
      kind.isNamespaced
      ? "k8s:\(cluster)/\(home ?? "*")/\(kind.word)/\(text)"
      : "k8s:\(cluster)/\(kind.word)/\(text)"
    let node = draft.node(
      id, kind: kind.kindOfAll, name: kind.phrase(name, in: home ?? "cluster \(cluster)"))
    nodes[key] = node
    wanted.append(key)
    return node
  }

  /// The next class of which what is in it has to be written.
  mutating func nextWanted() -> (key: Key, node: ImportedNode)? {
    guard let key = wanted.popLast(), let node = nodes[key] else { return nil }
    return (key, node)
  }

  /// The objects of a kind in a namespace or in the cluster.
  func names(_ kind: ObjectClass, in namespace: Int? = nil) -> [String] {
    members[Place(kind: kind, namespace: namespace)] ?? []
  }

  /// The namespaces that have an object of a kind and a name.
  func homes(of kind: ObjectClass, named name: ExactText?) -> [Int] {
    homes[Key(kind: kind, namespace: nil, name: name)] ?? []
  }

  /// Notes what is being written says of a node in the words of a cloud.
  func mark(
    _ node: ImportedNode, _ name: String, _ value: String, _ draft: inout ImportDraft
  ) {
    begin(&draft)
    draft.mark(node, name, value, at: place.part())
  }

  // MARK: Edges

  /// Makes the document that is being written the current one.
  private func begin(_ draft: inout ImportDraft) {
    if draft.document == place.document { return }
    draft.begin(ImportedDocument(name: "", number: place.document, bytes: Borrowed()))
  }

  /// Adds an edge that stands where something is being written.
  ///
  /// It changes nothing here and is `mutating` all the same: the node that it leads to is often made in the call,
  /// and all that is known of nodes would be copied for a value that is read meanwhile.
  ///
  /// - Parameters:
  ///   - part: A JSON pointer to a part of the object.
  ///   - say: What more there is to say of it.
  mutating func edge(
    _ subject: ImportedNode, _ relation: KubernetesRelation, _ object: ImportedNode,
    at part: String = "", because reason: String, _ draft: inout ImportDraft,
    _ say: ((inout Edge) -> Void)? = nil
  ) {
    guard subject != object, let relation = relations[relation.rawValue] else { return }
    begin(&draft)
    let place = place.part(part)
    if let say {
      draft.edge(subject, relation, object, at: place, because: reason, say)
    } else {
      draft.edge(subject, relation, object, at: place, because: reason)
    }
  }
}
