import BlastRadius
import Testing

@testable import BlastRadiusFormats

private let rbac = "rbac.authorization.k8s.io"
private let certificates = "certificates.k8s.io"
private let admission = "admissionregistration.k8s.io"

/// What an account may do by a role, and what it nearly may.
struct RightCase: Sendable, CustomTestStringConvertible {
  var name: String
  var objects: [String]
  /// What is surely reached, what perhaps, and what is not.
  var reached: [String] = []
  var perhaps: [String] = []
  var never: [String] = []

  var testDescription: String { name }

  /// A role bound in the cluster.
  init(
    _ name: String, _ rules: String..., in namespace: String? = nil, more: [String] = [],
    reached: [String] = [], perhaps: [String] = [], never: [String] = []
  ) {
    self.name = name
    objects = [bound("r", rules.joined(separator: ", "), in: namespace)] + more
    (self.reached, self.perhaps, self.never) = (reached, perhaps, never)
  }
}

private let nothing = [
  "a/pod/web", "a/secret/key@read", "a/serviceaccount/other", "b/serviceaccount/other", "node/n1",
]
private let allOfA = ["a/pod/web", "a/secret/key", "a/serviceaccount/other", "a/new-pod/*"]
private let allOfB = ["b/pod/db", "b/secret/key@read", "b/serviceaccount/other", "b/new-pod/*"]

private let cases: [RightCase] = [
  // Everything.
  RightCase(
    "everything", rule("*", "\"*\"", "\"*\""), reached: ["user/*", "node/n1"] + allOfA + allOfB),
  RightCase(
    "everything in a namespace", rule("*", "\"*\"", "\"*\""), in: "a", reached: allOfA,
    perhaps: ["node/n1"], never: allOfB + ["user/*", "node/*@read"]),
  RightCase("everything of another group", rule("apps.io", "\"*\"", "\"*\""), never: nothing),
  RightCase(
    "everything but by reading", rule("*", "\"*\"", "get, list"),
    reached: ["a/secret/key@read"], never: ["a/secret/key", "user/*"]),
  // Secrets.
  RightCase(
    "get secrets", rule("", "secrets", "get"), reached: ["a/secret/key@read", "b/secret/key@read"]),
  RightCase(
    "list secrets", rule("", "secrets", "list"), in: "a", reached: ["a/secret/key@read"],
    never: allOfB),
  RightCase("watch secrets", rule("", "secrets", "watch"), reached: ["a/secret/key@read"]),
  RightCase(
    "get a secret of a name", rule("", "secrets", "get", names: "key"), in: "b",
    reached: ["b/secret/key@read"], never: ["a/secret/key@read"]),
  RightCase(
    "get a secret of another name", rule("", "secrets", "get", names: "kex"), never: nothing),
  RightCase("names have no wildcards", rule("", "secrets", "get", names: "\"*\""), never: nothing),
  RightCase("delete secrets", rule("", "secrets", "delete, create, update"), never: nothing),
  RightCase("get configmaps", rule("", "configmaps", "get"), never: nothing),
  RightCase(
    "create and read secrets", rule("", "secrets", "create, get"), in: "a",
    reached: ["a/serviceaccount/other"], never: ["b/serviceaccount/other"]),
  // Pods.
  RightCase(
    "create pods", rule("", "pods", "create"), in: "a",
    reached: ["a/new-pod/*", "a/serviceaccount/other", "a/secret/key@read"],
    perhaps: ["node/n1", "node/n2"], never: ["a/pod/quiet"]),
  RightCase("create pods with names", rule("", "pods", "create", names: "web"), never: nothing),
  RightCase("delete pods", rule("", "pods", "delete, get, list"), never: nothing),
  RightCase(
    "create deployments", rule("apps", "deployments", "create"), in: "a",
    reached: ["a/serviceaccount/other"], perhaps: ["node/n1"], never: ["b/serviceaccount/other"]),
  RightCase(
    "patch one deployment", rule("apps", "deployments", "patch", names: "web"), in: "a",
    reached: ["a/serviceaccount/other"]),
  RightCase(
    "patch a deployment somewhere", rule("apps", "deployments", "patch", names: "web"),
    perhaps: ["a/serviceaccount/other", "b/serviceaccount/other"]),
  RightCase("deployments of no group", rule("", "deployments", "create"), never: nothing),
  RightCase(
    "create cronjobs", rule("batch", "cronjobs", "create"), reached: ["b/serviceaccount/other"]),
  RightCase("patch jobs", rule("batch", "jobs", "patch"), never: nothing),
  RightCase("scale deployments", rule("apps", "deployments/scale", "update"), never: nothing),
  RightCase(
    "patch pods", rule("", "pods", "patch"), in: "a",
    reached: ["a/pod/web", "a/serviceaccount/other"], never: ["b/pod/db"]),
  RightCase("patch the status of pods", rule("", "pods/status", "patch"), never: nothing),
  RightCase(
    "exec", rule("", "pods/exec", "create"), in: "a", reached: ["a/pod/web", "a/pod/quiet"],
    never: ["b/pod/db"]),
  RightCase(
    "exec anywhere", rule("", "\"*/exec\"", "create"),
    reached: ["a/pod/web", "b/pod/db", "b/serviceaccount/other"]),
  RightCase(
    "exec by name", rule("", "pods/exec", "create", names: "quiet"), in: "a",
    reached: ["a/pod/quiet"], never: ["a/pod/web", "a/serviceaccount/default"]),
  RightCase(
    "exec by name everywhere", rule("", "pods/exec", "create", names: "db"), reached: ["b/pod/db"],
    never: ["a/pod/web"]),
  RightCase("exec by get", rule("", "pods/exec", "get"), perhaps: ["a/pod/web"]),
  RightCase("exec by a wildcard that is none", rule("", "\"pods/*\"", "create"), never: nothing),
  RightCase("exec by delete", rule("", "pods/exec", "delete"), never: nothing),
  RightCase(
    "attach", rule("", "pods/attach", "create"), in: "a", reached: ["a/pod/web"],
    never: ["a/pod/quiet"]),
  RightCase(
    "attach by name", rule("", "pods/attach", "create", names: "quiet"), in: "a",
    never: ["a/pod/web", "a/pod/quiet"]),
  RightCase(
    "debug", rule("", "pods/ephemeralcontainers", "patch"), in: "a",
    reached: ["a/pod/quiet", "a/serviceaccount/other"],
    perhaps: ["node/n1"], never: ["node/n2@read", "b/pod/db"]),
  RightCase(
    "debug by name", rule("", "pods/ephemeralcontainers", "update", names: "db"), in: "b",
    reached: ["b/pod/db"], perhaps: ["node/n2"], never: ["a/pod/web"]),
  RightCase("debug by get", rule("", "pods/ephemeralcontainers", "get"), never: nothing),
  RightCase(
    "nodes/proxy", rule("", "nodes/proxy", "get"),
    reached: ["a/pod/web", "b/pod/db", "b/serviceaccount/other"], never: ["node/n1"]),
  RightCase(
    "nodes/proxy by name", rule("", "nodes/proxy", "create", names: "n2"), reached: ["b/pod/db"],
    never: ["a/pod/web"]),
  RightCase("nodes/proxy by RoleBinding", rule("", "nodes/proxy", "get"), in: "a", never: nothing),
  RightCase("nodes/metrics", rule("", "nodes/metrics, nodes/stats", "get"), never: nothing),
  // Tokens.
  RightCase(
    "request tokens", rule("", "serviceaccounts/token", "create"), in: "a",
    reached: ["a/serviceaccount/other"], never: ["b/serviceaccount/other"]),
  RightCase(
    "request the token of a name", rule("", "serviceaccounts/token", "create", names: "default"),
    in: "a", reached: ["a/serviceaccount/default"], never: ["a/serviceaccount/other"]),
  RightCase("create accounts", rule("", "serviceaccounts", "create, update"), never: nothing),
  RightCase("get tokens", rule("", "serviceaccounts/token", "get"), never: nothing),
  // Impersonation.
  RightCase(
    "impersonate accounts", rule("", "serviceaccounts", "impersonate"), in: "b",
    reached: ["b/serviceaccount/other"], never: ["a/serviceaccount/other"]),
  RightCase(
    "impersonate a user", rule("", "users", "impersonate", names: "root"),
    more: [bound("admin", rule("*", "\"*\"", "\"*\""), to: "{kind: User, name: root}")],
    reached: ["user/root", "node/n1"]),
  RightCase(
    "impersonate another user", rule("", "users", "impersonate", names: "rot"),
    more: [bound("admin", rule("*", "\"*\"", "\"*\""), to: "{kind: User, name: root}")],
    never: ["user/root", "node/n1"]),
  RightCase(
    "impersonate users", rule("", "users", "impersonate"),
    more: [bound("admin", rule("*", "\"*\"", "\"*\""), to: "{kind: User, name: root}")],
    reached: ["user/root", "node/n1"]),
  RightCase(
    "impersonate an account as if a user",
    rule("", "users", "impersonate", names: "\"system:serviceaccount:a:other\""), never: nothing),
  RightCase(
    "impersonate users by RoleBinding", rule("", "users", "impersonate"), in: "a",
    more: [bound("admin", rule("*", "\"*\"", "\"*\""), to: "{kind: User, name: root}")],
    never: ["user/root"]),
  RightCase(
    "impersonate groups", rule("", "users, groups", "impersonate"),
    reached: ["group/system:masters", "node/n1"]),
  RightCase(
    "impersonate a group", rule("", "groups", "impersonate", names: "\"system:masters\""),
    rule("", "users", "impersonate", names: "x"), reached: ["group/system:masters", "b/secret/key"]),
  RightCase(
    "impersonate a group as an account",
    rule("", "groups", "impersonate", names: "\"system:masters\""),
    rule("", "serviceaccounts", "impersonate"), reached: ["group/system:masters"]),
  RightCase(
    "impersonate groups and nobody", rule("", "groups", "impersonate"),
    never: ["group/system:masters", "node/n1"]),
  // Bindings.
  RightCase(
    "bind and write bindings", rule(rbac, "clusterroles", "bind"),
    rule(rbac, "clusterrolebindings", "create"), reached: ["node/n1", "b/secret/key"]),
  RightCase(
    "bind and write RoleBindings", rule(rbac, "clusterroles", "bind"),
    rule(rbac, "rolebindings", "create"), reached: ["a/secret/key", "b/secret/key"],
    never: ["user/*"]),
  RightCase(
    "bind in a namespace", rule(rbac, "clusterroles", "bind"), rule(rbac, "rolebindings", "create"),
    in: "a", reached: ["a/secret/key"], perhaps: ["node/n1"], never: allOfB),
  RightCase(
    "bind a role of a name", rule(rbac, "clusterroles", "bind", names: "view-secrets"),
    rule(rbac, "rolebindings", "create"), in: "a",
    more: [
      "{apiVersion: \(rbac)/v1, kind: ClusterRole, metadata: {name: view-secrets}, rules: [\(rule("", "secrets", "get"))]}"
    ],
    reached: ["a/secret/key@read", "a/clusterrole/view-secrets"],
    never: ["a/secret/key", "b/secret/key@read"]),
  RightCase(
    "bind Roles", rule(rbac, "roles", "bind"), rule(rbac, "rolebindings", "create"), in: "a",
    more: [
      "{apiVersion: \(rbac)/v1, kind: Role, metadata: {name: x, namespace: a}, rules: [\(rule("", "secrets", "get"))]}"
    ],
    reached: ["a/role/x", "a/secret/key@read"], never: ["b/secret/key@read"]),
  RightCase(
    "bind and change bindings", rule(rbac, "clusterroles", "bind"),
    rule(rbac, "clusterrolebindings", "patch"), perhaps: ["node/n1"]),
  RightCase(
    "write bindings alone",
    rule(rbac, "rolebindings, clusterrolebindings", "create, update, patch"), never: nothing),
  RightCase("bind alone", rule(rbac, "roles, clusterroles", "bind"), never: nothing),
  RightCase(
    "bind and write the other bindings", rule(rbac, "clusterroles", "bind"),
    rule(rbac, "clusterrolebindings", "create"), in: "a", never: nothing),
  RightCase(
    "bind by one role and write by another", rule(rbac, "clusterroles", "bind"),
    more: [bound("w", rule(rbac, "clusterrolebindings", "create"))], reached: ["node/n1"]),
  RightCase(
    "bind here and write there", rule(rbac, "clusterroles", "bind"), in: "a",
    more: [bound("w", rule(rbac, "rolebindings", "create"), in: "b")], never: nothing),
  RightCase(
    "bind by a group's role", rule(rbac, "clusterroles", "bind"),
    more: [
      bound(
        "w", rule(rbac, "clusterrolebindings", "create"),
        to: "{kind: Group, name: \"system:serviceaccounts:a\"}")
    ], reached: ["node/n1"]),
  RightCase(
    "bind by another's role", rule(rbac, "clusterroles", "bind"),
    more: [
      bound(
        "w", rule(rbac, "clusterrolebindings", "create"),
        to: "{kind: Group, name: \"system:serviceaccounts:b\"}")
    ], never: nothing),
  // Escalation.
  RightCase(
    "escalate and write", rule(rbac, "clusterroles", "escalate, update"),
    reached: ["node/n1", "b/secret/key"]),
  RightCase("escalate alone", rule(rbac, "clusterroles, roles", "escalate, get"), never: nothing),
  RightCase(
    "write roles alone", rule(rbac, "clusterroles, roles", "update, patch, create"), never: nothing),
  RightCase(
    "escalate by RoleBinding", rule(rbac, "clusterroles", "escalate, update"), in: "a",
    never: nothing),
  RightCase(
    "escalate its own role", rule(rbac, "clusterroles", "escalate, update", names: "r"),
    reached: ["node/n1"]),
  RightCase(
    "escalate a role of another", rule(rbac, "clusterroles", "escalate, update", names: "z"),
    more: [bound("z", "", to: "{kind: User, name: u}")], never: nothing),
  RightCase(
    "escalate a role it has in a namespace",
    rule(rbac, "clusterroles", "escalate, update", names: "z"), more: [bound("z", "", in: "a")],
    reached: ["a/secret/key"], never: ["b/secret/key@read"]),
  RightCase(
    "escalate Roles without one", rule(rbac, "roles", "escalate, patch"), in: "a", never: nothing),
  RightCase(
    "escalate Roles with one", rule(rbac, "roles", "escalate, patch"), in: "a",
    more: [
      "{apiVersion: \(rbac)/v1, kind: Role, metadata: {name: x, namespace: a}}",
      "{apiVersion: \(rbac)/v1, kind: RoleBinding, metadata: {name: x, namespace: a}, roleRef: {kind: Role, name: x}, subjects: [{kind: ServiceAccount, name: me}]}",
    ],
    reached: ["a/secret/key"], never: ["b/secret/key@read"]),
  // Requests of others.
  RightCase(
    "mutating webhooks", rule(admission, "mutatingwebhookconfigurations", "patch"),
    reached: ["node/n1"]),
  RightCase(
    "validating webhooks", rule(admission, "validatingwebhookconfigurations", "create"),
    reached: ["a/secret/key@read"], never: ["a/secret/key", "node/n1"]),
  RightCase(
    "delete webhooks",
    rule(admission, "mutatingwebhookconfigurations, validatingwebhookconfigurations", "delete"),
    never: nothing),
  RightCase(
    "webhooks by RoleBinding", rule(admission, "mutatingwebhookconfigurations", "create"), in: "a",
    never: nothing),
  // Certificates.
  RightCase(
    "approve certificates", rule(certificates, "certificatesigningrequests", "create"),
    rule(certificates, "certificatesigningrequests/approval", "update"),
    rule(certificates, "signers", "approve", names: "kubernetes.io/kube-apiserver-client"),
    more: [bound("secrets", rule("", "secrets", "get"), to: "{kind: User, name: root}")],
    reached: ["user/root", "a/secret/key@read"], perhaps: ["group/system:masters"]),
  RightCase(
    "approve certificates of others", rule(certificates, "certificatesigningrequests", "create"),
    rule(certificates, "certificatesigningrequests/approval", "update"),
    rule(certificates, "signers", "approve", names: "kubernetes.io/kubelet-serving"),
    never: ["group/system:masters", "user/system:node:n1"]),
  RightCase(
    "approve certificates of kubelets", rule(certificates, "certificatesigningrequests", "create"),
    rule(certificates, "certificatesigningrequests/approval", "patch"),
    rule(certificates, "signers", "approve", names: "kubernetes.io/kube-apiserver-client-kubelet"),
    reached: ["user/system:node:n1"], never: ["group/system:masters"]),
  RightCase(
    "approve without a signer",
    rule(
      certificates, "certificatesigningrequests, certificatesigningrequests/approval",
      "create, update"), never: ["group/system:masters"]),
  RightCase(
    "approve what nobody asks for",
    rule(certificates, "certificatesigningrequests/approval", "update"),
    rule(certificates, "signers", "approve"), never: ["group/system:masters"]),
]

@Suite("A role of Kubernetes leads to") struct KubernetesRightTests {
  @Test("what its rules say, and no further", arguments: cases) func rights(_ item: RightCase)
    throws
  {
    let read = ClusterRead(cluster(item.objects.joined(separator: "\n---\n")))
    let reach = try read.reach("a/serviceaccount/me")
    let state = "\(read.said.map(\.message)) \(reach.keys.sorted())"
    for node in item.reached { #expect(reach[node] == .confirmed, "\(node) \(state)") }
    for node in item.perhaps { #expect(reach[node] == .possible, "\(node) \(state)") }
    // Whoever may get to any node may get at all that runs.
    let hasNodes = item.perhaps.contains { $0.hasPrefix("node/") }
    for node in item.never {
      #expect(reach[node] == nil || hasNodes && reach[node] == .possible, "\(node) \(state)")
    }
  }

  @Test(
    "its subjects, and those that are in its groups",
    arguments: [
      ("{kind: ServiceAccount, name: me, namespace: a}", true),
      ("{kind: ServiceAccount, name: me, namespace: b}", false),
      ("{kind: ServiceAccount, name: other, namespace: a}", false),
      ("{kind: User, name: \"system:serviceaccount:a:me\"}", true),
      ("{kind: User, name: me}", false),
      ("{kind: Group, name: \"system:serviceaccounts\"}", true),
      ("{kind: Group, name: \"system:serviceaccounts:a\"}", true),
      ("{kind: Group, name: \"system:serviceaccounts:b\"}", false),
      ("{kind: Group, name: \"system:authenticated\"}", true),
      ("{kind: Group, name: \"system:masters\"}", false),
      ("{kind: Robot, name: me}", false),
    ])
  func subjects(subject: String, isReached: Bool) throws {
    let read = ClusterRead(cluster(bound("r", rule("", "secrets", "get"), to: subject)))
    #expect(
      try read.reach("a/serviceaccount/me")["a/secret/key@read"] == (isReached ? .confirmed : nil))
  }

  @Test("everybody who need not say who asks, unless that is refused") func anonymous() throws {
    let group = "{kind: Group, name: \"system:unauthenticated\"}"
    let read = ClusterRead(cluster(bound("r", rule("", "secrets", "get"), to: group)))
    #expect(try read.reach("a/serviceaccount/me")["a/secret/key@read"] == .possible)
    #expect(try read.reach("user/system:anonymous")["a/secret/key@read"] == .confirmed)
  }

  @Test("nothing in the cluster where a ClusterRoleBinding names a Role")
  func clusterRoleBindingOfRole() throws {
    let read = ClusterRead(
      cluster(
        """
        {apiVersion: \(rbac)/v1, kind: Role, metadata: {name: r, namespace: a}, rules: [\(rule("", "secrets", "get"))]}
        ---
        {apiVersion: \(rbac)/v1, kind: ClusterRoleBinding, metadata: {name: r}, roleRef: {kind: Role, name: r}, subjects: [{kind: ServiceAccount, name: me, namespace: a}]}
        """))
    #expect(read.codes == ["bad-role-reference"])
    #expect(try read.reach("a/serviceaccount/me")["a/secret/key@read"] == nil)
  }

  @Test(
    "what other roles say that it takes in by their labels",
    arguments: [
      ("matchLabels: {take: \"yes\"}", true), ("matchLabels: {take: \"no\"}", false),
      ("matchLabels: {take: \"yes\", and: this}", false),
      ("matchExpressions: [{key: take, operator: Exists}]", true),
      ("matchExpressions: [{key: take, operator: In, values: [\"no\", \"yes\"]}]", true),
      ("matchExpressions: [{key: take, operator: NotIn, values: [\"yes\"]}]", true),
      ("matchExpressions: [{key: take, operator: DoesNotExist}]", true),
      (
        "matchExpressions: [{key: take, operator: DoesNotExist}, {key: deep, operator: NotIn, values: [x]}]",
        false
      ), ("matchExpressions: [{key: take, operator: In, values: []}]", false),
      ("matchExpressions: [{key: take, operator: Likes}]", false),
    ])
  func aggregation(selector: String, isReached: Bool) throws {
    let taking = """
      {apiVersion: \(rbac)/v1, kind: ClusterRole, metadata: {name: inner, labels: {deep: x}}, rules: [\(rule("", "secrets", "get"))]}
      ---
      {apiVersion: \(rbac)/v1, kind: ClusterRole, metadata: {name: middle, labels: {take: "yes"}}, aggregationRule: {clusterRoleSelectors: [{matchLabels: {deep: x}}]}}
      ---
      {apiVersion: \(rbac)/v1, kind: ClusterRole, metadata: {name: outer, labels: {take: "yes"}}, rules: null, aggregationRule: {clusterRoleSelectors: [{\(selector)}]}}
      ---
      {apiVersion: \(rbac)/v1, kind: ClusterRoleBinding, metadata: {name: outer}, roleRef: {kind: ClusterRole, name: outer}, subjects: [{kind: ServiceAccount, name: me, namespace: a}]}
      """
    let reach = try ClusterRead(cluster(taking)).reach("a/serviceaccount/me")
    #expect(reach["a/secret/key@read"] == (isReached ? .confirmed : nil))
  }

  @Test(
    "what Kubernetes says of its own roles, or is not known",
    arguments: [
      ("cluster-admin", Certainty.confirmed, Certainty.confirmed), ("edit", .confirmed, .possible),
      ("view", nil, nil), ("unheard-of", .possible, .possible),
    ] as [(String, Certainty?, Certainty?)])
  func missing(role: String, secrets: Certainty?, node: Certainty?) throws {
    let read = ClusterRead(
      cluster(
        """
        {apiVersion: \(rbac)/v1, kind: ClusterRoleBinding, metadata: {name: r}, roleRef: {kind: ClusterRole, name: \(role)}, subjects: [{kind: ServiceAccount, name: me, namespace: a}]}
        """))
    let reach = try read.reach("a/serviceaccount/me")
    #expect(reach["b/secret/key@read"] == secrets)
    #expect(reach["node/n1"] == node)
  }

  @Test("nodes, unless policies of the cluster or the namespace keep pods off")
  func admissionPolicies() throws {
    let pods = bound("r", rule("", "pods", "create"), in: "a")
    func spaces(_ level: String) -> String {
      "{apiVersion: v1, kind: Namespace, metadata: {name: a, labels: {pod-security.kubernetes.io/enforce: \(level)}}}"
    }
    let relabel = bound("l", rule("", "namespaces", "patch"))
    for (objects, certainty) in [
      ([], .possible), ([spaces("privileged")], .possible), ([spaces("baseline")], nil),
      ([spaces("restricted")], nil),
      ([spaces("restricted"), relabel], .possible),
    ] as [([String], Certainty?)] {
      let read = ClusterRead(cluster(pods, objects.joined(separator: "\n---\n")))
      #expect(
        try read.reach("a/serviceaccount/me")["node/n1"] == certainty, "\(objects) \(read.said)")
    }
  }
}
