import BlastRadius

/// A rule for nodes that have an identifier in common.
struct IdentifierRule: Sendable {
  var name: String
  /// What the nodes are; where the identifier is an id, what the node of that id is.
  var kind: String
  var basis: Basis
  /// The identifiers that count, as patterns; all where there are none.
  var identifiers: [Glob]
  /// Whether the last part of an id is an identifier too.
  var readsIDs = false
  /// The relation of the nodes to each other; `nil` where the identifier alone says nothing.
  var gives: String?
  /// The nodes at which people log in, as patterns of ids: only these lead to the others, where there are any.
  var from: [Glob] = []
  /// The relation that these have to the others where a text model says that they federate.
  var federates: String?

  /// What the nodes have in common.
  enum Basis: String, CaseIterable, Sendable {
    case identifier, fingerprint
    /// The identifier of one is the id of the other.
    case id
  }

  /// Whether an identifier counts.
  func counts(_ identifier: String) -> Bool {
    if identifiers.isEmpty { return true }
    let name = Glob(literal: identifier)
    return identifiers.contains { $0.matches(name) }
  }
}
