import BlastRadius

/// What is read of a namespace.
struct ClusterNamespace: Equatable, Sendable {
  var podSecurity: PodSecurity

  /// The level of pod security that a namespace keeps to, the strictest last.
  enum PodSecurity: String, CaseIterable, Sendable {
    /// One that does not keep pods off their nodes, or none.
    case privileged
    case baseline
    case restricted

    /// The one that is certain where two are said.
    func weaker(_ other: PodSecurity) -> PodSecurity {
      Self.allCases.first { $0 == self || $0 == other } ?? self
    }
  }

  init(_ object: KubernetesValue) {
    let level = object["metadata"]["labels"]["pod-security.kubernetes.io/enforce"].text
    podSecurity = level.flatMap(PodSecurity.init) ?? .privileged
  }
}
