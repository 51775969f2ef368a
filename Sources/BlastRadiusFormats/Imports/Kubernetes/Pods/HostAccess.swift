import BlastRadius

/// A way from a container to the node it runs on.
struct HostAccess: Hashable, Sendable {
  var way: Way
  /// Whether it works only for root, and the container says that it runs as somebody else.
  var isUnknown = false
  /// Whether a security module of the node may prevent it.
  var isConfined = false
  var reason: String

  /// What one gets.
  enum Way: Int, Hashable, Sendable {
    /// The node itself.
    case control
    /// What the kubelet keeps for the pods of the node: their tokens.
    case kubeletFiles
    /// The credentials of administrators on a node of the control plane.
    case administratorFiles
    /// The database of the cluster on a node of the control plane.
    case database
    /// Memory that processes share.
    case memory
    /// The node's network.
    case network

    /// Whether there is such a thing only where the cluster is run.
    var isOfControlPlane: Bool { self == .administratorFiles || self == .database }
  }
}
