import BlastRadius

/// What the permissions of apps and tokens let them do.
enum GitHubPermissions {
  /// The level on repositories that some permissions give; `nil` where they give none.
  ///
  /// Permission to set secrets, to start workflows, or to comment gives no level: it lets one read no
  /// secret and change no code.
  static func level(_ permissions: [(name: String, value: String)]) -> GitHubLevel? {
    permissions.compactMap { permission in
      levels.first { $0.name == permission.name && $0.value == permission.value }?.level
    }.max()
  }

  private static let levels: [(name: String, value: String, level: GitHubLevel)] = [
    ("contents", "read", .read), ("contents", "write", .write), ("administration", "write", .admin),
  ]

  /// What a permission on an organisation gives there.
  enum OnOrganization {
    case administers
    /// Makes anybody an owner.
    case addsOwners
    /// Registers runners, to which jobs are given with their secrets.
    case hostsWorkflows
  }

  /// What permissions on an organisation give, each with its name.
  static func onOrganization(_ permissions: [(name: String, value: String)])
    -> [(name: String, right: OnOrganization)]
  {
    permissions.filter { $0.value == "write" || $0.value == "admin" }.compactMap { permission in
      rights.first { $0.name == permission.name }
    }
  }

  private static let rights: [(name: String, right: OnOrganization)] = [
    ("organization_administration", .administers), ("members", .addsOwners),
    ("organization_self_hosted_runners", .hostsWorkflows),
  ]

  /// The level on repositories that the scopes of a classic token give; whether it is surely that of the
  /// owner on all of them.
  static func level(scopes: [String]) -> (level: GitHubLevel, isKnown: Bool)? {
    if scopes.contains("repo") { return (.admin, true) }
    // Only public ones, of which no list says which they are for a token.
    return scopes.contains("public_repo") ? (.write, false) : nil
  }

  /// Whether the scopes of a classic token let an owner administer the organisation.
  static func administersOrganization(_ scopes: [String]) -> Bool { scopes.contains("admin:org") }
}
