import BlastRadius
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusFormats

/// Objects of one cluster as files of other shapes.
@Suite("Files of Kubernetes") struct KubernetesFileTests {
  private static let role =
    #"{"metadata":{"name":"r","namespace":"a"},"rules":[{"apiGroups":[""],"resources":["secrets"],"verbs":["get"],"resourceNames":["key"]}]}"#
  private static let binding =
    #"{"metadata":{"name":"r","namespace":"a"},"roleRef":{"kind":"Role","name":"r"},"subjects":[{"kind":"ServiceAccount","name":"me"}]}"#
  private static let pod =
    #"{"metadata":{"name":"p","namespace":"a"},"spec":{"nodeName":"n","serviceAccountName":"me","containers":[{"name":"x","env":[{"name":"K","value":"hunter2"}]}]}}"#

  /// An object that says what it is.
  private static func whole(_ kind: String, _ version: String, _ object: String) -> String {
    #"{"apiVersion":"\#(version)","kind":"\#(kind)",\#(object.dropFirst())"#
  }

  private static let objects = [
    whole("Role", "rbac.authorization.k8s.io/v1", role),
    whole("RoleBinding", "rbac.authorization.k8s.io/v1", binding), whole("Pod", "v1", pod),
  ]

  private static let list =
    #"{"apiVersion":"v1","items":["# + objects.joined(separator: ",") + #"],"kind":"List"}"#

  private static let yaml = """
    # objects
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: Role
    metadata: {name: r, namespace: a}
    rules: [{apiGroups: [""], resources: [secrets], verbs: [get], resourceNames: [key]}]
    ---
    kind: RoleBinding
    apiVersion: rbac.authorization.k8s.io/v1
    metadata: {name: r, namespace: a}
    roleRef: {kind: Role, name: r}
    subjects: [{kind: ServiceAccount, name: me}]
    ---
    ---
    apiVersion: v1
    kind: List
    items:
    - apiVersion: v1
      kind: Pod
      metadata: {name: p, namespace: a}
      spec: {nodeName: n, serviceAccountName: me, containers: [{name: x}]}

    """

  @Test(
    "say the same as a list, lists of a kind, one after the other, in YAML, or without their kinds")
  func shapes() throws {
    let typed: [(String, String)] = [
      (
        "x",
        #"{"apiVersion":"rbac.authorization.k8s.io/v1","items":[\#(Self.role)],"kind":"RoleList"}"#
      ),
      (
        "y",
        #"{"kind":"RoleBindingList","apiVersion":"rbac.authorization.k8s.io/v1","metadata":{},"items":[\#(Self.binding)]}"#
      ),
      ("z", #"{"kind":"PodList","apiVersion":"v1","items":[\#(Self.pod)]}"#),
    ]
    let bare = [Self.role, Self.binding, Self.pod].map {
      ("f", #"{"metadata":{},"items":[\#($0)]}"#)
    }
    let shapes: [[(name: String, text: String)]] = [
      [("l", Self.list)], typed.map { ($0.0, $0.1) }, bare.enumerated().map { ("\($0)", $1.1) },
      [("c", Self.objects.joined(separator: "\n"))],
      [("a", "[\(Self.objects.joined(separator: ","))]")], [("y", Self.yaml)],
      Self.objects.enumerated().map { ("\($0).json", $1) },
      [("n", #"{"apiVersion":"v1","kind":"List","items":[\#(Self.list)]}"#)],
    ]
    let expected = ClusterRead(shapes[0]).sentences
    #expect(expected.count > 30)
    for shape in shapes {
      let read = ClusterRead(shape)
      #expect(read.codes == [], "\(shape) \(read.said.map(\.message))")
      #expect(read.sentences == expected, "\(shape)")
      #expect(try read.reach("a/pod/p")["a/secret/key@read"] == .confirmed)
    }
  }

  @Test("say the same in every order") func order() throws {
    let files = Self.objects.enumerated().map { (name: "\($0).json", text: $1) }
    let expected = ClusterRead(files).edges
    #expect(
      expected.contains { $0.contains("0.json#/rules/0 by rule 1 of role a/r") }, "\(expected)")
    #expect(expected.contains { $0.contains("1.json#/subjects/0 by rolebinding a/r") })
    for order in [[2, 1, 0], [1, 2, 0], [0, 2, 1]] {
      #expect(ClusterRead(order.map { files[$0] }).edges == expected)
    }
    let items = Self.objects.reversed().joined(separator: ",")
    let reversed = ClusterRead([("l", #"{"apiVersion":"v1","items":[\#(items)],"kind":"List"}"#)])
    #expect(reversed.sentences == ClusterRead([("l", Self.list)]).sentences)
  }

  @Test("have to say their cluster where there are several") func clusters() throws {
    let file = (name: "a.json", text: Self.list)
    let alone = ClusterRead([file], names: [])
    #expect(alone.sentences.contains { $0.hasPrefix("k8s:cluster/a/pod/p has-session") })
    #expect(ClusterRead([file, ("b.json", Self.list)], names: []).codes == ["missing-cluster"])
    #expect(
      ClusterRead(
        [file, ("b.json", Self.list)], names: [ImportName(.cluster, "x", file: "b.json")]
      ).codes == ["missing-cluster"])
    let both = ClusterRead(
      [file, ("b.json", Self.list)],
      names: [ImportName(.cluster, "x", file: "b.json"), ImportName(.cluster, "y")])
    for cluster in ["x", "y"] {
      #expect(
        both.sentences.contains(
          "k8s:\(cluster)/a/pod/p has-session k8s:\(cluster)/a/serviceaccount/me"))
    }
  }

  @Test("of two days: the newer says what an object is") func versions() throws {
    func role(_ version: String, _ verb: String) -> String {
      #"{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"Role","metadata":{"name":"r","namespace":"a"\#(version)},"rules":[{"apiGroups":[""],"resources":["secrets"],"verbs":["\#(verb)"]}]}"#
    }
    let binding = (name: "b", text: Self.objects[1])
    let (old, new) = (#","resourceVersion":"9""#, #","resourceVersion":"10""#)
    for (first, second, isRead) in [
      (role(old, "get"), role(new, "delete"), false),
      (role(new, "delete"), role(old, "get"), false),
      (role(old, "delete"), role(new, "get"), true), (role("", "delete"), role(new, "get"), true),
    ] {
      let read = ClusterRead([("x", first), ("y", second), binding])
      #expect(read.codes == ["said-twice"])
      #expect(
        try read.reach("a/serviceaccount/me")["a/secret/*@read"] == (isRead ? .confirmed : nil))
    }
    #expect(ClusterRead([("x", role(old, "get")), ("y", role(old, "get")), binding]).codes == [])
  }

  @Test(
    "are read as far as they say something, with a word on the rest",
    arguments: [
      (
        #"{"apiVersion":"v1","kind":"PodList","metadata":{"continue":"x"},"items":[]}"#,
        "incomplete-export"
      ),
      (#"{"apiVersion":"v1","kind":"Pod","metadata":{"namespace":"a"}}"#, "nameless-object"),
      (#"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},"spec":{}}"#, "no-namespace"),
      (
        #"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a/b","namespace":"a"}}"#,
        "bad-object-name"
      ),
      (
        #"{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"RoleBinding","metadata":{"name":"a","namespace":"a"}}"#,
        "bad-role-reference"
      ),
      (
        #"{"apiVersion":"rbac.authorization.k8s.io/v1","kind":"ClusterRoleBinding","metadata":{"name":"a"},"roleRef":{"kind":"ClusterRole","name":"view"},"subjects":[{"kind":"ServiceAccount","name":"x"}]}"#,
        "bad-subject"
      ),
      (
        #"{"apiVersion":"iam.io/v1","kind":"Role","metadata":{"name":"a","namespace":"a"}}"#,
        "unread-kind"
      ),
      (#"{"metadata":{},"items":[{"metadata":{"name":"a"}}]}"#, "unknown-object"),
      (#"{"apiVersion":"v1","kind":"List","items":[}"#, "bad-json"),
    ])
  func problems(text: String, code: String) {
    #expect(ClusterRead([("f", text)]).codes == [code])
  }

  @Test("never keep what a secret holds") func secretValues() throws {
    let read = ClusterRead(
      cluster(
        "{apiVersion: v1, kind: Secret, metadata: {name: s, namespace: a, annotations: {kubectl.kubernetes.io/last-applied-configuration: aHVudGVyMg==}}, stringData: {p: hunter2}}"
      ))
    var bytes = Data()
    let loaded = try ModelReader.read(
      [],
      contents: [
        (name: "l", bytes: Array(Self.list.utf8)),
        (name: "c", bytes: Array("blastradius: 1\n".utf8)),
      ], options: .init())
    try Snapshot.write(loaded) { bytes.append(contentsOf: $0) }
    for secret in ["hunter2", "aHVudGVyMg=="] {
      #expect(bytes.range(of: Data(secret.utf8)) == nil)
      #expect(!"\(String(describing: read.model))".contains(secret))
    }
  }

  @Test("on the page about imports say what the page says of them") func documentation() throws {
    let page = try String(
      contentsOf: repository.appendingPathComponent("docs/imports.md"), encoding: .utf8)
    let section = try #require(page.components(separatedBy: "\n## Kubernetes\n").last)
    let blocks = section.components(separatedBy: "```yaml\n").dropFirst().prefix(2).compactMap {
      $0.components(separatedBy: "```").first
    }
    let names = [ImportName(.cluster, "prod")]
    let alone = ClusterRead([("shop.yaml", blocks[0])], names: names)
    #expect(alone.codes == [])
    let settled = ClusterRead([("shop.yaml", blocks[0]), ("own.yaml", blocks[1])], names: names)
    for (read, node) in [(alone, Certainty.possible), (settled, nil)] as [(ClusterRead, Certainty?)]
    {
      let reach = try read.reach("ci/serviceaccount/deployer", in: "prod")
      #expect(reach["shop/serviceaccount/agent"] == .confirmed)
      #expect(reach["shop/secret/*@read"] == .confirmed)
      #expect(reach["node/node-1"] == node)
    }
    #expect(try alone.reach("shop/pod/agent-x1", in: "prod")["node/node-1"] == .confirmed)
    for control in ClusterControl.allCases { #expect(page.contains("`\(control.rawValue)`")) }
  }

  @Test("are no others") func others() {
    for text in [
      "blastradius: 1\nnodes: {}\n", "blastradius: 1\nnodes:\n  kind: {kind: user}\n",
      #"{"graph":{"nodes":[],"edges":[]},"metadata":{}}"#,
    ] {
      #expect(ClusterRead([("f", text)]).codes == [])
    }
  }
}
