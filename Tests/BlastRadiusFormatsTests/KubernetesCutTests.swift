import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusFormats

/// Files of a cluster that end too early: at every byte with `ALL_MODELS`, else at every line and some bytes.
@Suite("A file of Kubernetes that was cut off") struct KubernetesCutTests {
  /// The edge to a role whose rules are cut off, of which nobody knows what it gives.
  private static let unknown: Set<String> = [
    "k8s:c/clusterrole/r administers k8s:c", "k8s:c/a/role/s administers k8s:c/namespace/a",
  ]

  private static let roles = """
    - apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRole
      metadata:
        name: r
      rules:
      - apiGroups: [""]
        resourceNames:
        - key
        resources:
        - secrets
        - pods
        verbs:
        - get
        - patch
    - apiVersion: rbac.authorization.k8s.io/v1
      kind: Role
      metadata:
        name: s
        namespace: a
      rules:
      - apiGroups:
        - rbac.authorization.k8s.io
        resources:
        - roles
        - rolebindings
        verbs: [bind, create, "escalate"]
    - apiVersion: rbac.authorization.k8s.io/v1
      kind: ClusterRoleBinding
      metadata:
        name: r
      roleRef:
        kind: ClusterRole
        name: r
      subjects:
      - kind: User
        name: u
    - apiVersion: rbac.authorization.k8s.io/v1
      kind: RoleBinding
      metadata:
        name: s
        namespace: a
      roleRef:
        kind: Role
        name: s
      subjects:
      - kind: Group
        name: "system:serviceaccounts:a"
      - kind: User
        name: ünï

    """

  private static let pods = """
    - apiVersion: v1
      automountServiceAccountToken: false
      kind: ServiceAccount
      metadata:
        name: default
        namespace: a
    - apiVersion: v1
      kind: Pod
      metadata:
        annotations:
          kubernetes.io/config.mirror: x
        name: p
        namespace: a
      spec:
        containers:
        - env:
          - name: K
            valueFrom:
              secretKeyRef: {name: key, key: k}
          name: x
          securityContext:
            privileged: true
            runAsUser: 5
        hostPID: true
        nodeName: n
      status:
        phase: Running
    - apiVersion: v1
      kind: Node
      metadata:
        labels:
          node-role.kubernetes.io/control-plane: ""
        name: n

    """

  /// A list as `kubectl get -o yaml` writes it, and the same objects one after the other.
  private static let list = "apiVersion: v1\nitems:\n\(roles)\(pods)kind: List\nmetadata: {}\n"
  private static let several =
    roles.split(separator: "\n").map { line in
      line.hasPrefix("-") ? "---\n\(line.dropFirst(2))" : String(line.dropFirst(2))
    }.joined(separator: "\n") + "\n"

  private static let json = #"""
    {"apiVersion": "v1", "items": [
      {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRoleBinding",
       "metadata": {"name": "r"}, "roleRef": {"kind": "ClusterRole", "name": "cluster-admin"},
       "subjects": [{"kind": "ServiceAccount", "name": "\u00fcb\"er", "namespace": "a"}]},
      {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p", "namespace": "a"},
       "spec": {"nodeName": "n", "hostNetwork": true, "containers": [{"name": "x", "stdin": false}]}}
    ], "kind": "List", "metadata": {"resourceVersion": "12e0"}}
    """#

  /// The parts of a text: up to each line's end, and up to other bytes.
  private static func parts(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.indices.filter { end in
      RandomModels.areAll || end % 13 == 0 || end > 0 && bytes[end - 1] == 0x0A
    }.map { String(decoding: bytes[..<$0], as: UTF8.self) }
  }

  @Test("in JSON is an error") func json() {
    for part in Self.parts(Self.json) {
      let read = ClusterRead([("l", part)])
      #expect(read.model?.estate == nil, "\(part)")
      #expect(read.model == nil || part.allSatisfy(\.isWhitespace), "\(part)")
    }
    #expect(ClusterRead([("l", Self.json)]).codes == [])
  }

  @Test("in YAML says nothing more, or that something is amiss", arguments: [list, several])
  func yaml(text: String) {
    let read = ClusterRead([("l", text)])
    #expect(read.codes == [])
    let whole = read.sentences.union(Self.unknown)
    #expect(whole.count > 20)
    for part in Self.parts(text) {
      let read = ClusterRead([("l", part)])
      let more = read.sentences.subtracting(whole)
      #expect(more.isEmpty || read.codes != [], "\(more) \(part)")
    }
  }
}
