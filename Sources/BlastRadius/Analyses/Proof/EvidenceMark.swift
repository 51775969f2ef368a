/// The strongest evidence on an edge.
public enum EvidenceMark: String, Hashable, Sendable {
  case observed = "observed"
  case denied = "denied"
  case attempted = "attempted"
  case claim = "claim"
  /// Nothing was found of it.
  case noEvidence = "no-evidence"
}
