import BlastRadius

/// The groups that Kubernetes itself puts identities into.
enum GroupName {
  static let masters = "system:masters"
  static let authenticated = "system:authenticated"
  static let unauthenticated = "system:unauthenticated"
  static let nodes = "system:nodes"
  /// The user of requests that say nothing of who asks.
  static let anonymous = "system:anonymous"

  /// The groups of the service accounts of a namespace.
  static func of(accountsIn namespace: String) -> [String] {
    ["system:serviceaccounts:\(namespace)", "system:serviceaccounts", authenticated]
  }
}
