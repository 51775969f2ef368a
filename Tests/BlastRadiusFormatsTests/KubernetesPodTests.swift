import BlastRadius
import Testing

@testable import BlastRadiusFormats

/// How a pod runs, and what it gets of its node.
struct PodCase: Sendable, CustomTestStringConvertible {
  var name: String
  var spec: String
  /// Of the node's control, or of what the kubelet keeps.
  var node: Certainty?
  var files: Certainty?

  var testDescription: String { name }

  init(_ name: String, _ spec: String, node: Certainty? = nil, files: Certainty? = nil) {
    (self.name, self.spec, self.node, self.files) = (name, spec, node, files)
  }

  /// A mount of a path of the node.
  init(
    mount path: String, _ mount: String = "", user: String = "", node: Certainty? = nil,
    files: Certainty? = nil
  ) {
    self.init(
      "mounts \(path) \(mount) \(user)",
      "containers: [{name: x, \(user) volumeMounts: [{name: v, mountPath: /m\(mount)}]}], volumes: [{name: v, hostPath: {path: \(path)}}]",
      node: node, files: files)
  }
}

private func security(_ text: String) -> String {
  "containers: [{name: x, securityContext: {\(text)}}]"
}

private let cases: [PodCase] = [
  PodCase("plain", "containers: [{name: x}]"),
  PodCase("privileged", security("privileged: true"), node: .confirmed),
  PodCase(
    "privileged first", "initContainers: [{name: x, securityContext: {privileged: true}}]",
    node: .confirmed),
  PodCase("not privileged", security("privileged: false, allowPrivilegeEscalation: true")),
  PodCase("privileged as somebody", security("privileged: true, runAsUser: 1000"), node: .possible),
  PodCase(
    "privileged as root of a pod of somebody",
    "securityContext: {runAsUser: 7}, " + security("privileged: true, runAsUser: 0"),
    node: .confirmed),
  PodCase(
    "privileged, not as root",
    "securityContext: {runAsNonRoot: true}, " + security("privileged: true"), node: .possible),
  PodCase("SYS_ADMIN", security("capabilities: {add: [SYS_ADMIN]}"), node: .possible),
  PodCase(
    "CAP_SYS_MODULE", security("capabilities: {add: [CAP_SYS_MODULE], drop: [ALL]}"),
    node: .confirmed),
  PodCase("ALL", security("capabilities: {add: [ALL]}"), node: .confirmed, files: .possible),
  PodCase("DAC_READ_SEARCH", security("capabilities: {add: [DAC_READ_SEARCH]}"), files: .possible),
  PodCase("NET_ADMIN", security("capabilities: {add: [NET_ADMIN], drop: [SYS_ADMIN]}")),
  PodCase("SYS_PTRACE", security("capabilities: {add: [SYS_PTRACE]}")),
  PodCase(
    "SYS_PTRACE among the node's processes",
    "hostPID: true, " + security("capabilities: {add: [SYS_PTRACE]}"), node: .possible,
    files: .possible),
  PodCase("hostPID", "hostPID: true, containers: [{name: x}]", files: .possible),
  PodCase("no hostPID", "hostPID: false, containers: [{name: x}]"),
  PodCase("hostNetwork", "hostNetwork: true, containers: [{name: x}]"),
  PodCase(
    "a process of the node",
    "securityContext: {windowsOptions: {hostProcess: true}}, containers: [{name: x}]",
    node: .confirmed),
  PodCase(mount: "/", node: .confirmed, files: .confirmed),
  PodCase(mount: "/", ", readOnly: true", node: .confirmed, files: .confirmed),
  PodCase(mount: "/etc", node: .confirmed),
  PodCase(mount: "/etc", ", readOnly: true"),
  PodCase(mount: "/etc", user: "securityContext: {runAsUser: 5},", node: .possible),
  PodCase(mount: "/etc/localtime"), PodCase(mount: "/etcetera"), PodCase(mount: "/data"),
  PodCase(mount: "//etc/./cron.d/", node: .confirmed),
  PodCase(mount: "/etc/cron.d/x", node: .confirmed),
  PodCase(mount: "/etc/crontab/x"),
  PodCase(mount: "/data/../root/.ssh", node: .confirmed),
  PodCase(mount: "/", ", subPath: data"), PodCase(mount: "/", ", subPath: etc", node: .confirmed),
  PodCase(mount: "/", ", subPathExpr: $(X)", node: .possible, files: .possible),
  PodCase(mount: "/var/run/docker.sock", ", readOnly: true", node: .confirmed),
  PodCase(mount: "/run/containerd", node: .confirmed),
  PodCase(mount: "/run/systemd"),
  PodCase(mount: "/proc", node: .confirmed), PodCase(mount: "/proc", ", readOnly: true"),
  PodCase(mount: "/var/log", files: .possible), PodCase(mount: "/var/log", ", readOnly: true"),
  PodCase(mount: "/var/lib/kubelet", ", readOnly: true", files: .confirmed),
  PodCase(mount: "/var/lib/kubelet/plugins"),
  PodCase(
    "declares a volume and mounts none",
    "containers: [{name: x}], volumes: [{name: v, hostPath: {path: /}}]"),
  PodCase(
    "mounts another volume",
    "containers: [{name: x, volumeMounts: [{name: w, mountPath: /m}]}], volumes: [{name: v, hostPath: {path: /}}, {name: w, emptyDir: {}}]"
  ),
]

@Suite("A pod of Kubernetes") struct KubernetesPodTests {
  private func pod(_ spec: String, _ more: String = "") -> String {
    "{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: a\(more)}, spec: {nodeName: n1, \(spec)}}"
  }

  @Test("gets of its node what it is given", arguments: cases) func hosts(_ item: PodCase) throws {
    let workers = ["n1", "n2"].map { "{apiVersion: v1, kind: Node, metadata: {name: \($0)}}" }
    let read = ClusterRead(
      cluster(
        workers[0], workers[1], pod("automountServiceAccountToken: false, " + item.spec)))
    let reach = try read.reach("a/pod/p")
    #expect(reach["node/n1"] == item.node, "\(reach) \(read.said)")
    let files = reach["kubelet-files/n1@read"]
    #expect(files == item.files, "\(reach)")
    #expect(reach["a/mounted-token/other"] == item.files)
    #expect(reach["node/n2"] == nil)
    if item.node == nil, item.files == nil { #expect(reach["a/serviceaccount/other"] == nil) }
  }

  @Test(
    "acts as its account where the token is mounted, which it says first",
    arguments: [
      ("", "", true), ("automountServiceAccountToken: false,", "", false),
      ("", "automountServiceAccountToken: false,", false),
      ("automountServiceAccountToken: true,", "automountServiceAccountToken: false,", true),
      ("automountServiceAccountToken: false,", "automountServiceAccountToken: true,", false),
    ])
  func tokens(pod: String, account: String, isMounted: Bool) throws {
    for (name, spec) in [
      ("me2", "serviceAccountName: me2,"), ("me2", "serviceAccount: me2,"), ("default", ""),
    ] {
      let read = ClusterRead(
        cluster(
          "{apiVersion: v1, kind: ServiceAccount, \(account) metadata: {name: \(name), namespace: a}}",
          self.pod("\(pod) \(spec) containers: [{name: x}]")))
      #expect(
        try read.reach("a/pod/p")["a/serviceaccount/\(name)"] == (isMounted ? .confirmed : nil))
      #expect(try read.reach("node/n1")["a/pod/p"] == .confirmed)
    }
  }

  @Test("acts as its account where one of those that are said of it has its token mounted")
  func tokensSaidTwice() throws {
    let settings = [
      "", "automountServiceAccountToken: false,", "automountServiceAccountToken: true,",
    ]
    for (first, second, isMounted) in [
      (0, 1, true), (1, 0, true), (1, 2, true), (2, 1, true), (1, 1, false),
    ] {
      let accounts = [first, second].map {
        "{apiVersion: v1, kind: ServiceAccount, \(settings[$0]) metadata: {name: default, namespace: a}}"
      }
      let read = ClusterRead(
        cluster(accounts[0], accounts[1], pod("containers: [{name: x}]")))
      #expect(
        try read.reach("a/pod/p")["a/serviceaccount/default"] == (isMounted ? .confirmed : nil),
        "\(first) \(second)")
    }
  }

  @Test(
    "may mount a token that it asks for",
    arguments: [
      ("serviceAccountToken: {path: t}", "v", true),
      ("serviceAccountToken: {path: t, audience: vault}", "v", false),
      ("serviceAccountToken: {path: t}", "w", false), ("configMap: {name: t}", "v", false),
    ])
  func projectedTokens(source: String, mount: String, isMounted: Bool) throws {
    let read = ClusterRead(
      cluster(
        pod(
          "automountServiceAccountToken: false, containers: [{name: x, volumeMounts: [{name: \(mount), mountPath: /t}]}], volumes: [{name: v, projected: {sources: [{\(source)}]}}]"
        )))
    #expect(try read.reach("a/pod/p")["a/serviceaccount/default"] == (isMounted ? .confirmed : nil))
  }

  @Test(
    "reads the secrets that it is given",
    arguments: [
      (
        "containers: [{name: x, env: [{name: K, valueFrom: {secretKeyRef: {name: key, key: k}}}]}]",
        true
      ),
      ("containers: [{name: x, envFrom: [{secretRef: {name: key}}]}]", true),
      (
        "containers: [{name: x, volumeMounts: [{name: v, mountPath: /t}]}], volumes: [{name: v, secret: {secretName: key}}]",
        true
      ),
      ("containers: [{name: x}], volumes: [{name: v, secret: {secretName: key}}]", false),
      ("containers: [{name: x, envFrom: [{configMapRef: {name: key}}]}]", false),
      ("containers: [{name: x}], imagePullSecrets: [{name: key}]", false),
    ])
  func secrets(spec: String, isRead: Bool) throws {
    let read = ClusterRead(cluster(pod(spec)))
    let reach = try read.reach("a/pod/p")
    #expect(reach["a/secret/key@read"] == (isRead ? .confirmed : nil))
    #expect(reach["b/secret/key@read"] == nil)
  }

  @Test("is nothing once it has ended") func ended() throws {
    for phase in ["Succeeded", "Failed", "Running"] {
      let pod =
        "{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: a}, spec: {nodeName: n1, containers: [{name: x}]}, status: {phase: \(phase)}}"
      let hosts = ClusterRead(cluster(pod)).sentences.contains("k8s:c/node/n1 hosts k8s:c/a/pod/p")
      #expect(hosts == (phase == "Running"))
    }
  }

  @Test("has no account where it stands for a process of the node") func mirrored() throws {
    let read = ClusterRead(
      cluster(pod("containers: [{name: x}]", ", annotations: {kubernetes.io/config.mirror: h}")))
    #expect(try read.reach("a/pod/p")["a/serviceaccount/default"] == nil)
  }

  @Test("is made by a template, on a node that nobody knows") func templates() throws {
    let spec =
      "{template: {spec: {serviceAccountName: me, containers: [{name: x, securityContext: {privileged: true}}]}}}"
    for (kind, group, spec) in [
      ("Deployment", "apps/v1", spec), ("Job", "batch/v1", spec),
      ("CronJob", "batch/v1", "{jobTemplate: {spec: \(spec)}}"),
    ] {
      let read = ClusterRead(
        cluster(
          "{apiVersion: \(group), kind: \(kind), metadata: {name: w, namespace: a}, spec: \(spec)}")
      )
      let reach = try read.reach("a/\(kind.lowercased())/w")
      #expect(reach["a/serviceaccount/me"] == .confirmed)
      #expect(reach["node/n1"] == .possible)
      let other = ClusterRead(
        cluster(
          "{apiVersion: other.io/v1, kind: \(kind), metadata: {name: w, namespace: a}, spec: \(spec)}"
        ))
      #expect(other.codes == ["unread-kind"])
    }
  }

  /// What runs where: the name of a node, and whether the export says that the cluster is run on it.
  private static let planes: [(node: String?, isControlPlane: [String: Bool], Certainty?)] = [
    ("n1", ["n1": true], .confirmed), ("n1", ["n1": false], nil), ("n1", ["n2": true], .possible),
    ("n1", [:], .possible), (nil, ["n1": true, "n2": false], .possible), (nil, [:], .possible),
    (nil, ["n1": false], .possible), (nil, ["n1": false, "n2": false], nil),
  ]

  @Test("on the control plane reads what administers the cluster, where nobody knows perhaps")
  func controlPlane() throws {
    for (node, known, certainty) in Self.planes {
      let nodes = known.keys.sorted().map { name in
        let label = known[name] == true ? "node-role.kubernetes.io/control-plane: \"\"" : ""
        return "{apiVersion: v1, kind: Node, metadata: {name: \(name), labels: {\(label)}}}"
      }.joined(separator: "\n---\n")
      func reach(mounting path: String) throws -> [String: Certainty] {
        let place = node.map { "nodeName: \($0), " } ?? ""
        let spec = PodCase(mount: path, ", readOnly: true").spec
        let pod =
          "{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: a}, spec: {automountServiceAccountToken: false, \(place)\(spec)}}"
        return try ClusterRead(cluster(pod, nodes)).reach("a/pod/p")
      }
      for path in ["/etc/kubernetes/pki", "/etc/kubernetes"] {
        #expect(try reach(mounting: path)["b/secret/key"] == certainty, "\(node ?? "") \(known)")
      }
      let database = try reach(mounting: "/var/lib/etcd")
      #expect(database["b/secret/key@read"] == certainty, "\(node ?? "") \(known)")
      #expect(database["b/secret/key"] == nil)
    }
    let node =
      "{apiVersion: v1, kind: Node, metadata: {name: n1, labels: {node-role.kubernetes.io/control-plane: \"\"}}}"
    #expect(try ClusterRead(cluster(node)).reach("node/n1")["user/*"] == .confirmed)
    #expect(try ClusterRead(cluster(node)).reach("node/n2")["user/*"] == nil)
  }

  @Test("leads from its node to every account, unless NodeRestriction is on") func nodeRestriction()
    throws
  {
    let settled = try ClusterRead(cluster()).reach("node/n2")
    #expect(settled["b/serviceaccount/other"] == .confirmed)
    #expect(settled["a/serviceaccount/me"] == nil)
    let reach = try ClusterRead(cluster(), isRestricted: false).reach("node/n2")
    #expect(reach["b/serviceaccount/other"] == .confirmed)
    #expect(reach["a/serviceaccount/me"] == .possible)
    #expect(reach["group/system:nodes"] == .confirmed)
  }

  @Test("finds the tokens of accounts in secrets, with their life") func tokenSecrets() throws {
    func secret(_ type: String) -> String {
      "{apiVersion: v1, kind: Secret, metadata: {name: t, namespace: a, creationTimestamp: \"2024-01-02T03:04:05Z\", annotations: {kubernetes.io/service-account.name: me}}, type: \(type), data: {token: c2VjcmV0}}"
    }
    let read = ClusterRead(cluster(secret("kubernetes.io/service-account-token")))
    #expect(try read.reach("a/secret/t")["a/serviceaccount/me"] == .confirmed)
    #expect(
      read.model?.nodes.first { $0.id == "k8s:c/a/token/t" }?.issued
        == Moment("2024-01-02T03:04:05Z"))
    #expect(
      try ClusterRead(cluster(secret("Opaque"))).reach("a/secret/t")["a/serviceaccount/me"] == nil)
  }
}
