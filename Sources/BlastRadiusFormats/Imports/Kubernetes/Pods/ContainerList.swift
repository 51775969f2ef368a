import BlastRadius

/// The containers of a pod, and what their settings and volumes give them.
struct ContainerList {
  private let spec: KubernetesValue
  /// The containers, those that run first and those that were added included.
  let all: [KubernetesValue]
  private let volumes: [KubernetesValue]
  /// The mounts of each volume.
  private let mounts: [ExactText: [Mount]]

  private struct Mount {
    var container: KubernetesValue
    var value: KubernetesValue
  }

  init(_ spec: KubernetesValue) {
    self.spec = spec
    all = ["initContainers", "containers", "ephemeralContainers"].flatMap { spec[$0].items }
    volumes = spec["volumes"].items
    let found = all.flatMap { container in
      container["volumeMounts"].items.map { Mount(container: container, value: $0) }
    }
    mounts = Dictionary(grouping: found) { $0.value["name"].text ?? "" }
  }

  /// The mounts of a volume.
  private func mounts(of volume: KubernetesValue) -> [Mount] {
    volume["name"].text.flatMap { mounts[$0] } ?? []
  }

  /// Whether a token is mounted that the API server takes.
  var hasToken: Bool {
    volumes.contains { volume in
      let tokens = volume["projected"]["sources"].items.map { $0["serviceAccountToken"] }
      let isForServer = tokens.contains { token in
        token.isSaid && token["audience"].text.map { $0.contains("kubernetes.default.svc") } ?? true
      }
      return isForServer && !mounts(of: volume).isEmpty
    }
  }

  /// The secrets that the containers see, in their order.
  var secrets: [String] {
    var names: [String] = []
    for volume in volumes where !mounts(of: volume).isEmpty {
      names += [volume["secret"]["secretName"].text].compactMap(\.self)
      names += volume["projected"]["sources"].items.compactMap { $0["secret"]["name"].text }
    }
    for container in all {
      names += container["envFrom"].items.compactMap { $0["secretRef"]["name"].text }
      names += container["env"].items.compactMap { $0["valueFrom"]["secretKeyRef"]["name"].text }
    }
    return names.distinct()
  }

  /// The ways to the node, each once, in a fixed order.
  var accesses: [HostAccess] {
    var found: [HostAccess] = []
    for container in all { found += Self.accesses(of: container, spec) }
    for volume in volumes { found += hostPaths(volume) }
    if spec["hostNetwork"].flag == true {
      found.append(HostAccess(way: .network, reason: "the pod uses the network of its node"))
    }
    if spec["hostIPC"].flag == true {
      found.append(
        HostAccess(
          way: .memory, isUnknown: true, reason: "the pod shares memory with processes of its node")
      )
    }
    if spec["hostPID"].flag == true {
      found.append(
        HostAccess(
          way: .kubeletFiles, isUnknown: true, reason: "the pod sees the processes of its node"))
    }
    return Set(found).sorted { left, right in
      left.way.rawValue == right.way.rawValue
        ? left.reason < right.reason : left.way.rawValue < right.way.rawValue
    }
  }

  /// Capabilities that lead to the node, with what they need besides.
  private static func accesses(
    of container: KubernetesValue, _ spec: KubernetesValue
  ) -> [HostAccess] {
    let security = container["securityContext"]
    let name = container["name"].text ?? ""
    let isRoot = isRoot(container, spec)
    var found: [HostAccess] = []
    let process = security["windowsOptions"]["hostProcess"].flag
    if process ?? spec["securityContext"]["windowsOptions"]["hostProcess"].flag == true {
      found.append(
        HostAccess(way: .control, reason: "container \(name) is a process of the node"))
    }
    if security["privileged"].flag == true {
      found.append(
        HostAccess(
          way: .control, isUnknown: !isRoot, reason: "container \(name) is privileged"))
    }
    let capabilities = security["capabilities"]["add"].texts.map { capability in
      capability.hasPrefix("CAP_") ? String(capability.dropFirst(4)) : capability
    }
    func has(_ capability: String) -> Bool {
      capabilities.contains { $0 == capability || $0 == "ALL" }
    }
    func add(_ way: HostAccess.Way, _ what: String, confined: Bool) {
      found.append(
        HostAccess(
          way: way, isUnknown: !isRoot, isConfined: confined,
          reason: "container \(name) has the capability \(what)"))
    }
    if has("SYS_ADMIN") { add(.control, "SYS_ADMIN", confined: true) }
    if has("SYS_MODULE") { add(.control, "SYS_MODULE", confined: false) }
    if has("SYS_PTRACE"), spec["hostPID"].flag == true {
      add(.control, "SYS_PTRACE and sees the processes of the node", confined: true)
    }
    if has("DAC_READ_SEARCH") { add(.kubeletFiles, "DAC_READ_SEARCH", confined: true) }
    return found
  }

  /// Whether a container runs as root, as far as it says: what it says itself counts before what the pod does.
  private static func isRoot(_ container: KubernetesValue, _ spec: KubernetesValue) -> Bool {
    let (own, common) = (container["securityContext"], spec["securityContext"])
    if let user = own["runAsUser"].text ?? common["runAsUser"].text { return Int(user) == 0 }
    return (own["runAsNonRoot"].flag ?? common["runAsNonRoot"].flag) != true
  }

  private func hostPaths(_ volume: KubernetesValue) -> [HostAccess] {
    guard let path = volume["hostPath"]["path"].text else { return [] }
    return mounts(of: volume).flatMap { found -> [HostAccess] in
      let (container, mount) = (found.container, found.value)
      let below = mount["subPath"].text
      let parts = HostPath.parts(below.map { "\(path)/\($0)" } ?? path)
      let isReadOnly = mount["readOnly"].flag == true
      let isOpen = Self.isRoot(container, spec) && !mount["subPathExpr"].isSaid
      return HostPath.all.filter { $0.isReached(by: parts) && !($0.needsWriting && isReadOnly) }
        .map { item in
          HostAccess(
            way: item.way, isUnknown: !isOpen || item.isUnknown,
            reason: "/\(parts.joined(separator: "/")) of the node is mounted"
              + (isReadOnly ? "" : " and can be changed"))
        }
    }
  }
}
