import BlastRadius
import Testing

@testable import BlastRadiusFormats

private let admission = "admissionregistration.k8s.io"

private let cases: [RightCase] = [
  // Everything.
  RightCase(
    "everything", rule("*", "\"*\"", "\"*\""),
    reached: ["user/*", "node/n1"] + RightCase.allOfA + RightCase.allOfB),
  RightCase(
    "everything in a namespace", rule("*", "\"*\"", "\"*\""), in: "a", reached: RightCase.allOfA,
    perhaps: ["node/n1"], never: RightCase.allOfB + ["user/*", "node/*@read"]),
  RightCase(
    "everything of another group", rule("apps.io", "\"*\"", "\"*\""), never: RightCase.nothing),
  RightCase(
    "everything but by reading", rule("*", "\"*\"", "get, list"),
    reached: ["a/secret/key@read"], never: ["a/secret/key", "user/*"]),
  // Secrets.
  RightCase(
    "get secrets", rule("", "secrets", "get"), reached: ["a/secret/key@read", "b/secret/key@read"]),
  RightCase(
    "list secrets", rule("", "secrets", "list"), in: "a", reached: ["a/secret/key@read"],
    never: RightCase.allOfB),
  RightCase("watch secrets", rule("", "secrets", "watch"), reached: ["a/secret/key@read"]),
  RightCase(
    "get a secret of a name", rule("", "secrets", "get", names: "key"), in: "b",
    reached: ["b/secret/key@read"], never: ["a/secret/key@read"]),
  RightCase(
    "get a secret of another name", rule("", "secrets", "get", names: "kex"),
    never: RightCase.nothing),
  RightCase(
    "names have no wildcards", rule("", "secrets", "get", names: "\"*\""), never: RightCase.nothing),
  RightCase(
    "delete secrets", rule("", "secrets", "delete, create, update"), never: RightCase.nothing),
  RightCase("get configmaps", rule("", "configmaps", "get"), never: RightCase.nothing),
  RightCase(
    "create and read secrets", rule("", "secrets", "create, get"), in: "a",
    reached: ["a/serviceaccount/other"], never: ["b/serviceaccount/other"]),
  // Pods.
  RightCase(
    "create pods", rule("", "pods", "create"), in: "a",
    reached: ["a/new-pod/*", "a/serviceaccount/other", "a/secret/key@read"],
    perhaps: ["node/n1", "node/n2"], never: ["a/pod/quiet"]),
  RightCase(
    "create pods with names", rule("", "pods", "create", names: "web"), never: RightCase.nothing),
  RightCase("delete pods", rule("", "pods", "delete, get, list"), never: RightCase.nothing),
  RightCase(
    "create deployments", rule("apps", "deployments", "create"), in: "a",
    reached: ["a/serviceaccount/other"], perhaps: ["node/n1"], never: ["b/serviceaccount/other"]),
  RightCase(
    "patch one deployment", rule("apps", "deployments", "patch", names: "web"), in: "a",
    reached: ["a/serviceaccount/other"]),
  RightCase(
    "patch a deployment somewhere", rule("apps", "deployments", "patch", names: "web"),
    perhaps: ["a/serviceaccount/other", "b/serviceaccount/other"]),
  RightCase("deployments of no group", rule("", "deployments", "create"), never: RightCase.nothing),
  RightCase(
    "create cronjobs", rule("batch", "cronjobs", "create"), reached: ["b/serviceaccount/other"]),
  RightCase("patch jobs", rule("batch", "jobs", "patch"), never: RightCase.nothing),
  RightCase(
    "scale deployments", rule("apps", "deployments/scale", "update"), never: RightCase.nothing),
  RightCase(
    "patch pods", rule("", "pods", "patch"), in: "a",
    reached: ["a/pod/web", "a/serviceaccount/other"], never: ["b/pod/db"]),
  RightCase("patch the status of pods", rule("", "pods/status", "patch"), never: RightCase.nothing),
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
  RightCase(
    "exec by a wildcard that is none", rule("", "\"pods/*\"", "create"), never: RightCase.nothing),
  RightCase("exec by delete", rule("", "pods/exec", "delete"), never: RightCase.nothing),
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
  RightCase("debug by get", rule("", "pods/ephemeralcontainers", "get"), never: RightCase.nothing),
  RightCase(
    "nodes/proxy", rule("", "nodes/proxy", "get"),
    reached: ["a/pod/web", "b/pod/db", "b/serviceaccount/other"], never: ["node/n1"]),
  RightCase(
    "nodes/proxy by name", rule("", "nodes/proxy", "create", names: "n2"), reached: ["b/pod/db"],
    never: ["a/pod/web"]),
  RightCase(
    "nodes/proxy by RoleBinding", rule("", "nodes/proxy", "get"), in: "a", never: RightCase.nothing),
  RightCase(
    "nodes/metrics", rule("", "nodes/metrics, nodes/stats", "get"), never: RightCase.nothing),
  // Tokens.
  RightCase(
    "request tokens", rule("", "serviceaccounts/token", "create"), in: "a",
    reached: ["a/serviceaccount/other"], never: ["b/serviceaccount/other"]),
  RightCase(
    "request the token of a name", rule("", "serviceaccounts/token", "create", names: "default"),
    in: "a", reached: ["a/serviceaccount/default"], never: ["a/serviceaccount/other"]),
  RightCase(
    "create accounts", rule("", "serviceaccounts", "create, update"), never: RightCase.nothing),
  RightCase("get tokens", rule("", "serviceaccounts/token", "get"), never: RightCase.nothing),
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
    rule("", "users", "impersonate", names: "\"system:serviceaccount:a:other\""),
    never: RightCase.nothing),
  RightCase(
    "impersonate users by RoleBinding", rule("", "users", "impersonate"), in: "a",
    more: [bound("admin", rule("*", "\"*\"", "\"*\""), to: "{kind: User, name: root}")],
    never: ["user/root"]),
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
    never: RightCase.nothing),
  RightCase(
    "webhooks by RoleBinding", rule(admission, "mutatingwebhookconfigurations", "create"), in: "a",
    never: RightCase.nothing),
]

@Suite("A role of Kubernetes leads to") struct KubernetesRightTests {
  @Test("what its rules say, and no further", arguments: cases) func rights(_ item: RightCase)
    throws
  {
    try item.check()
  }
}
