import BlastRadius

/// How much somebody may do in a repository.
enum GitHubLevel: Int, Comparable {
  case read, write, admin

  static func < (left: GitHubLevel, right: GitHubLevel) -> Bool { left.rawValue < right.rawValue }

  /// The relation that says so.
  var relation: String {
    switch self {
    case .read: "reads"
    case .write: "edits"
    case .admin: "administers"
    }
  }

  /// The level of a role by its name: `triage` is `read`, `maintain` is `write`; `nil` for `none`, and for
  /// a role that an organisation made itself.
  init?(role: String) {
    switch role {
    case "read", "pull", "triage": self = .read
    case "write", "push", "maintain": self = .write
    case "admin": self = .admin
    default: return nil
    }
  }
}

/// What an answer says of somebody's access to a repository.
enum GitHubAccess {
  case known(GitHubLevel)
  /// A role that an organisation made itself, of which nobody says what it is made of.
  case unknown(String)

  /// Reads `role_name` and `permissions`; `nil` where no access is said.
  init?(_ value: JSONValue) {
    if let said = value["permissions"], said.isObject {
      for (name, level) in Self.flags
      where said.members.contains(where: { $0.key == name && $0.flag == true }) {
        self = .known(level)
        return
      }
      return nil
    }
    guard let role = value.first("role_name", "permission")?.text, role != "none" else {
      return nil
    }
    self = GitHubLevel(role: role).map { .known($0) } ?? .unknown(role)
  }

  private static let flags: [(String, GitHubLevel)] = [
    ("admin", .admin), ("maintain", .write), ("push", .write), ("triage", .read), ("pull", .read),
  ]

  /// The level, and for one that is not known the highest that it can be.
  var highest: GitHubLevel { if case .known(let level) = self { level } else { .admin } }
  var isKnown: Bool { if case .known = self { true } else { false } }
}
