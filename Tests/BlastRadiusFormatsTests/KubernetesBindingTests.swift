import BlastRadius
import Testing

@testable import BlastRadiusFormats

private let rbac = "rbac.authorization.k8s.io"

@Suite("A bound role of Kubernetes leads to") struct KubernetesBindingTests {
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

  @Test(
    "whoever is in a group, with the wider ones",
    arguments: [
      ("devs", "system:authenticated", true), ("system:nodes", "system:authenticated", true),
      ("system:serviceaccounts:a", "system:serviceaccounts", true),
      ("system:serviceaccounts:a", "system:authenticated", true),
      ("system:serviceaccounts", "system:authenticated", true),
      ("system:serviceaccounts", "system:serviceaccounts:a", false),
      ("devs", "system:serviceaccounts", false),
      ("system:unauthenticated", "system:authenticated", false),
      ("system:authenticated", "devs", false),
    ])
  func widerGroups(group: String, wider: String, isReached: Bool) throws {
    let read = ClusterRead(
      cluster(
        bound("r", rule("", "secrets", "get"), to: "{kind: Group, name: \"\(wider)\"}"),
        bound("s", "", to: "{kind: Group, name: \"\(group)\"}")))
    #expect(
      try read.reach("group/\(group)")["a/secret/key@read"] == (isReached ? .confirmed : nil))
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
    // Of a namespace that is said twice, either may be true.
    for labels in ["{}", "{pod-security.kubernetes.io/enforce: privileged}"] {
      let other = "{apiVersion: v1, kind: Namespace, metadata: {name: a, labels: \(labels)}}"
      for objects in [[spaces("baseline"), other], [other, spaces("baseline")]] {
        let read = ClusterRead(cluster(pods, objects.joined(separator: "\n---\n")))
        #expect(read.codes == ["said-twice"])
        #expect(try read.reach("a/serviceaccount/me")["node/n1"] == .possible)
      }
    }
    let both = ClusterRead(cluster(pods, spaces("restricted"), spaces("baseline")))
    #expect(both.codes == ["said-twice"])
    #expect(try both.reach("a/serviceaccount/me")["node/n1"] == nil)
  }
}
