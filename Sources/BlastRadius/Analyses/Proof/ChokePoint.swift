/// A part of a model without which an attacker reaches none of some targets.
public enum ChokePoint: Hashable, Sendable {
  /// A node: a credential that is replaced, a host that is taken down.
  case node(String)
  /// An edge that is taken away.
  case edge(EdgeReference)
}
