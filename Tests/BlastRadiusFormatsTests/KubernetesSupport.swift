import BlastRadius
import Foundation

@testable import BlastRadiusFormats

/// What files of clusters give.
struct ClusterRead {
  private(set) var model: Model?
  private(set) var said: [Diagnostic] = []

  /// Reads files in this order; all are of cluster `c` where nothing else is said.
  init(
    _ files: [(name: String, text: String)],
    names: [ImportName] = [ImportName(.cluster, "c")]
  ) {
    var options = ModelReader.Options()
    options.imports.names = names
    options.workers = 1
    do {
      let contents = files.map { (name: $0.name, bytes: Array($0.text.utf8)) }
      let loaded = try ModelReader.read([], contents: contents, options: options)
      (model, said) = (loaded.model, loaded.warnings)
    } catch let error as BlastRadiusError {
      said = error.diagnostics
    } catch {
      said = []
    }
  }

  /// Reads one file, of a cluster where nodes are kept to their own pods unless nobody says so.
  init(_ text: String, isRestricted: Bool = true) {
    let settled = "blastradius: 1\ncontrols:\n  k8s:c/node-restriction: {state: enforced}\n"
    self.init([("cluster.yaml", text)] + (isRestricted ? [("own.yaml", settled)] : []))
  }

  /// The codes of what was said.
  var codes: [String] { said.map(\.code.rawValue) }

  /// What is reached by whoever controls a node, how surely; without `k8s:CLUSTER/` and `@control`.
  func reach(_ start: String, in cluster: String = "c") throws -> [String: Certainty] {
    guard let model else { return [:] }
    let question = Question(from: [Fact("k8s:\(cluster)/\(start)", .control)])
    var found: [String: Certainty] = [:]
    for fact in try Analysis(model, question).exposure().facts {
      let prefix = "k8s:\(cluster)/"
      let id = fact.fact.node
      let node = id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id
      let level = fact.fact.level == .control ? "" : "@\(fact.fact.level.name)"
      found[node + level] = fact.main.certainty
      if fact.fact.level == .control, found["\(node)@read"] != .confirmed {
        found["\(node)@read"] = fact.main.certainty
      }
    }
    return found
  }

  /// All edges with what is said of them and why, in order.
  var edges: [String] {
    guard let model, let catalog = try? Catalog(model) else { return [] }
    return catalog.edges.map { number in
      let edge = catalog.edge(number)
      let needs = edge.requires.map { "\($0)" }.joined()
      let origin = catalog.origin(ofEdge: number)
      return "\(edge.sentence) \(needs) \(edge.unless) \(edge.exists) "
        + "[\(origin?.place ?? "nowhere") \(origin?.reason ?? "")]"
    }.sorted()
  }

  /// The sentences of the edges.
  var sentences: Set<String> {
    guard let model, let catalog = try? Catalog(model) else { return [] }
    return Set(catalog.edges.map { catalog.edge($0).sentence })
  }
}

/// Two namespaces with what runs in them, an account `a/me` that may do nothing, and more.
func cluster(_ more: String...) -> String {
  let base = """
    apiVersion: v1
    kind: Namespace
    metadata: {name: b}
    ---
    {apiVersion: v1, kind: ServiceAccount, metadata: {name: me, namespace: a}}
    ---
    {apiVersion: v1, kind: ServiceAccount, metadata: {name: other, namespace: a}}
    ---
    {apiVersion: v1, kind: ServiceAccount, metadata: {name: other, namespace: b}}
    ---
    {apiVersion: v1, kind: Secret, metadata: {name: key, namespace: a}, data: {password: aHVudGVyMg==}}
    ---
    {apiVersion: v1, kind: Secret, metadata: {name: key, namespace: b}}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: web, namespace: a}
    spec: {nodeName: n1, serviceAccountName: other, containers: [{name: x, stdin: true}]}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: quiet, namespace: a}
    spec: {nodeName: n1, automountServiceAccountToken: false, containers: [{name: x}]}
    ---
    apiVersion: v1
    kind: Pod
    metadata: {name: db, namespace: b}
    spec: {nodeName: n2, serviceAccountName: other, containers: [{name: x}]}
    """
  return ([base] + more).joined(separator: "\n---\n") + "\n"
}

/// A ClusterRole of some rules, bound to subjects in the cluster or, by a RoleBinding, in a namespace.
func bound(
  _ name: String, _ rules: String, in namespace: String? = nil,
  to subject: String = "{kind: ServiceAccount, name: me, namespace: a}"
) -> String {
  let group = "apiVersion: rbac.authorization.k8s.io/v1"
  let binding =
    namespace.map { "kind: RoleBinding, metadata: {name: \(name), namespace: \($0)}" }
    ?? "kind: ClusterRoleBinding, metadata: {name: \(name)}"
  return """
    {\(group), kind: ClusterRole, metadata: {name: \(name)}, rules: [\(rules)]}
    ---
    {\(group), \(binding), roleRef: {kind: ClusterRole, name: \(name)}, subjects: [\(subject)]}
    """
}

/// A rule.
func rule(
  _ group: String, _ resources: String, _ verbs: String, names: String? = nil
) -> String {
  let only = names.map { ", resourceNames: [\($0)]" } ?? ""
  return "{apiGroups: [\"\(group)\"], resources: [\(resources)], verbs: [\(verbs)]\(only)}"
}
