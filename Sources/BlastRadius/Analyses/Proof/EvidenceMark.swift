/// The strongest evidence on an edge.
public enum EvidenceMark: String, Hashable, Sendable {
  case observed, denied, attempted, claim
}
