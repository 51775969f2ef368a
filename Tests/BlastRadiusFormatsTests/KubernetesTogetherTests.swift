import BlastRadius
import Testing

@testable import BlastRadiusFormats

private let rbac = "rbac.authorization.k8s.io"
private let certificates = "certificates.k8s.io"

private let cases: [RightCase] = [
  // Groups are impersonated by somebody.
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
  RightCase(
    "impersonate groups as an account of a namespace where everything is allowed",
    rule("", "groups", "impersonate"),
    more: [bound("w", rule("*", "\"*\"", "\"*\""), in: "a")], reached: ["group/system:masters"]),
  RightCase(
    "impersonate groups where everything of another group is allowed",
    rule("", "groups", "impersonate"),
    more: [bound("w", rule("apps", "\"*\"", "\"*\""), in: "a")], never: ["group/system:masters"]),
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
    in: "a", reached: ["a/secret/key"], perhaps: ["node/n1"], never: RightCase.allOfB),
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
    rule(rbac, "rolebindings, clusterrolebindings", "create, update, patch"),
    never: RightCase.nothing),
  RightCase("bind alone", rule(rbac, "roles, clusterroles", "bind"), never: RightCase.nothing),
  RightCase(
    "bind and write the other bindings", rule(rbac, "clusterroles", "bind"),
    rule(rbac, "clusterrolebindings", "create"), in: "a", never: RightCase.nothing),
  RightCase(
    "bind by one role and write by another", rule(rbac, "clusterroles", "bind"),
    more: [bound("w", rule(rbac, "clusterrolebindings", "create"))], reached: ["node/n1"]),
  RightCase(
    "bind here and write there", rule(rbac, "clusterroles", "bind"), in: "a",
    more: [bound("w", rule(rbac, "rolebindings", "create"), in: "b")], never: RightCase.nothing),
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
    ], never: RightCase.nothing),
  // Escalation.
  RightCase(
    "escalate and write", rule(rbac, "clusterroles", "escalate, update"),
    reached: ["node/n1", "b/secret/key"]),
  RightCase(
    "escalate alone", rule(rbac, "clusterroles, roles", "escalate, get"), never: RightCase.nothing),
  RightCase(
    "write roles alone", rule(rbac, "clusterroles, roles", "update, patch, create"),
    never: RightCase.nothing),
  RightCase(
    "escalate by RoleBinding", rule(rbac, "clusterroles", "escalate, update"), in: "a",
    never: RightCase.nothing),
  RightCase(
    "escalate its own role", rule(rbac, "clusterroles", "escalate, update", names: "r"),
    reached: ["node/n1"]),
  RightCase(
    "escalate a role of another", rule(rbac, "clusterroles", "escalate, update", names: "z"),
    more: [bound("z", "", to: "{kind: User, name: u}")], never: RightCase.nothing),
  RightCase(
    "escalate a role it has in a namespace",
    rule(rbac, "clusterroles", "escalate, update", names: "z"), more: [bound("z", "", in: "a")],
    reached: ["a/secret/key"], never: ["b/secret/key@read"]),
  RightCase(
    "escalate Roles without one", rule(rbac, "roles", "escalate, patch"), in: "a",
    never: RightCase.nothing),
  RightCase(
    "escalate Roles with one", rule(rbac, "roles", "escalate, patch"), in: "a",
    more: [
      "{apiVersion: \(rbac)/v1, kind: Role, metadata: {name: x, namespace: a}}",
      "{apiVersion: \(rbac)/v1, kind: RoleBinding, metadata: {name: x, namespace: a}, roleRef: {kind: Role, name: x}, subjects: [{kind: ServiceAccount, name: me}]}",
    ],
    reached: ["a/secret/key"], never: ["b/secret/key@read"]),
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

@Suite("Two rights of Kubernetes lead together") struct KubernetesTogetherTests {
  @Test("where neither leads alone", arguments: cases) func rights(_ item: RightCase) throws {
    try item.check()
  }

  @Test(
    "where one belongs to the other's group",
    arguments: [
      ("Group", "system:serviceaccounts:a", "system:serviceaccounts", "a/serviceaccount/me", true),
      ("Group", "system:serviceaccounts:a", "system:authenticated", "a/serviceaccount/me", true),
      ("Group", "system:serviceaccounts:b", "system:serviceaccounts", "a/serviceaccount/me", false),
      ("Group", "system:serviceaccounts", "system:authenticated", "a/serviceaccount/me", true),
      ("Group", "devs", "system:authenticated", "group/devs", true),
      ("Group", "devs", "system:unauthenticated", "group/devs", false),
      ("Group", "devs", "ops", "group/devs", false),
      ("User", "alice", "system:authenticated", "user/alice", true),
      ("User", "system:node:n1", "system:nodes", "user/system:node:n1", true),
      ("User", "alice", "system:nodes", "user/alice", false),
      ("User", "system:anonymous", "system:unauthenticated", "user/system:anonymous", true),
      ("User", "system:anonymous", "system:authenticated", "user/system:anonymous", false),
    ])
  func groups(kind: String, name: String, group: String, start: String, isReached: Bool) throws {
    let read = ClusterRead(
      cluster(
        bound(
          "r", rule(rbac, "clusterroles", "bind"), to: "{kind: \(kind), name: \"\(name)\"}"),
        bound(
          "w", rule(rbac, "clusterrolebindings", "create"),
          to: "{kind: Group, name: \"\(group)\"}")))
    #expect(try read.reach(start)["b/secret/key"] == (isReached ? .confirmed : nil))
  }
}
