import BlastRadius

/// Exports and manifests of Kubernetes: who may do what by roles, and how pods run.
enum KubernetesSystem {
  static var system: ImportSystem {
    ImportSystem(
      name: "kubernetes",
      summary:
        "objects of Kubernetes in JSON or YAML: roles, bindings, accounts, pods, nodes, secrets",
      kinds: kinds, relations: KubernetesRelation.own, recognises: recognises,
      importer: { KubernetesImporter() })
  }

  private static let kinds: [Kind] = [
    Kind("k8s-cluster", parent: "application", meaning: "A Kubernetes cluster."),
    Kind("k8s-namespace", parent: "application", meaning: "A namespace of a Kubernetes cluster."),
    Kind("k8s-node", parent: "host", meaning: "A machine that runs pods."),
    Kind("k8s-kubelet", parent: "application", meaning: "What runs the pods of a node."),
    Kind("k8s-pod", parent: "host", meaning: "A pod, or all of some."),
    Kind("k8s-workload", parent: "host", meaning: "What makes pods of a template."),
    Kind("k8s-secret", parent: "secret-store", meaning: "A Secret, or all of some."),
    Kind("k8s-role", parent: "role", meaning: "A Role or ClusterRole where it is bound."),
    Kind("k8s-permission", parent: "role", meaning: "Something that one may do."),
  ]

  @Sendable
  private static func recognises(_ head: FileHead) -> Bool {
    if !head.keys.isEmpty { return isObject(head) }
    let first = head.text.first { !" \t\r\n".utf8.contains($0) }
    if first == UInt8(ascii: "[") {
      return head.itemKeys.contains("apiVersion") && head.itemKeys.contains("kind")
    }
    return first != UInt8(ascii: "{") && isYAML(head.text)
  }

  /// An object says its version, and a list may do so behind its items.
  private static func isObject(_ head: FileHead) -> Bool {
    if head.keys.contains("apiVersion") { return head.keys.contains("kind", "items") }
    return head.keys.contains("items") && head.keys.contains("metadata")
      && !head.keys.contains("graph")
  }

  /// Whether lines begin with the keys of an object, and none with that of a text model.
  private static func isYAML(_ text: Borrowed<UInt8>) -> Bool {
    var (hasVersion, hasKind) = (false, false)
    var start = 0
    while start < text.count {
      let end = text.firstIndex(of: 0x0A, in: start..<text.count) ?? text.count
      let line = text.part(start..<end)
      if line.starts(with: "blastradius:".utf8) { return false }
      hasVersion = hasVersion || line.starts(with: "apiVersion:".utf8)
      hasKind = hasKind || line.starts(with: "kind:".utf8) || line.starts(with: "items:".utf8)
      start = end + 1
    }
    return hasVersion && hasKind
  }
}
