import BlastRadius

/// The groups that Kubernetes itself puts identities into.
enum GroupName {
  private static let accounts = "system:serviceaccounts"
  static let masters = "system:masters"
  static let authenticated = "system:authenticated"
  static let unauthenticated = "system:unauthenticated"
  static let nodes = "system:nodes"
  /// The user of requests that say nothing of who asks.
  static let anonymous = "system:anonymous"

  /// The groups of the service accounts of a namespace.
  static func of(accountsIn namespace: String) -> [String] {
    let own = "\(accounts):\(namespace)"
    return [own] + around(own)
  }

  /// The groups of a user of that name.
  static func of(user: String) -> [String] {
    if user == anonymous { return [unauthenticated] }
    return user.hasPrefix("system:node:") ? [nodes, authenticated] : [authenticated]
  }

  /// The groups that whoever is in a group is in too.
  static func around(_ group: String) -> [String] {
    if group == authenticated || group == unauthenticated { return [] }
    return group.hasPrefix("\(accounts):") ? [accounts, authenticated] : [authenticated]
  }
}
