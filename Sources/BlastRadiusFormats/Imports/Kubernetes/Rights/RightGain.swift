import BlastRadius

/// Where two rights lead together that lead nowhere alone.
struct RightGain: Hashable {
  var way: Way
  var relation: KubernetesRelation
  /// For `ownRole` the cluster: what one administers then hangs on where the role is bound.
  var node: ImportedNode
  var isUnknown = false

  /// Which rights they are.
  enum Way: Hashable {
    case binding, rewriting, groups, certificates, tokenSecrets
    /// Rewriting a ClusterRole that one needs to have.
    case ownRole(RoleTable.Key)
  }

  /// What one may do, for the sentence of the edge.
  var words: String {
    switch way {
    case .binding: "may bind roles and write bindings,"
    case .rewriting: "may escalate and change roles,"
    case .groups: "may impersonate groups and somebody,"
    case .certificates: "may approve requests for certificates, and their signer,"
    case .tokenSecrets: "may create secrets and read them,"
    case .ownRole: "may escalate and change a role,"
    }
  }
}
