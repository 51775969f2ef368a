import BlastRadius

/// What permissions on projects, spaces and repositories let one do, by the words of their products.
enum AtlassianPermissions {
  /// The relation that a permission of a Jira permission scheme gives on its projects; an empty text for
  /// those that give none; `nil` for those that are not known.
  static func onProjects(_ permission: String) -> String? {
    if permission == "ADMINISTER_PROJECTS" { return "administers" }
    if readingIssues.contains(permission) { return "reads" }
    if changingIssues.contains(permission) { return "writes" }
    return otherwise.contains(permission) ? "" : nil
  }

  private static let readingIssues: [String] = ["BROWSE_PROJECTS"]

  private static let changingIssues: [String] = [
    "CREATE_ISSUES", "EDIT_ISSUES", "DELETE_ISSUES", "MOVE_ISSUES", "TRANSITION_ISSUES",
    "RESOLVE_ISSUES", "CLOSE_ISSUES", "LINK_ISSUES", "ADD_COMMENTS", "EDIT_ALL_COMMENTS",
    "EDIT_OWN_COMMENTS", "DELETE_ALL_COMMENTS", "CREATE_ATTACHMENTS", "DELETE_ALL_ATTACHMENTS",
    "MODIFY_REPORTER", "SET_ISSUE_SECURITY", "MANAGE_SPRINTS_PERMISSION",
  ]

  private static let otherwise: [String] = [
    "ASSIGN_ISSUES", "ASSIGNABLE_USER", "DELETE_OWN_ATTACHMENTS", "DELETE_OWN_COMMENTS",
    "DELETE_OWN_WORKLOGS", "DELETE_ALL_WORKLOGS", "EDIT_ALL_WORKLOGS", "EDIT_OWN_WORKLOGS",
    "MANAGE_WATCHERS", "SCHEDULE_ISSUES", "SERVICEDESK_AGENT", "VIEW_AGGREGATED_DATA",
    "VIEW_DEV_TOOLS", "VIEW_READONLY_WORKFLOW", "VIEW_VOTERS_AND_WATCHERS", "WORK_ON_ISSUES",
    "ARCHIVE_ISSUES", "RESTORE_ISSUES", "BROWSE_ARCHIVE", "UNARCHIVE_ISSUES",
    "CREATE_SHARED_OBJECTS", "EDIT_ISSUE_LAYOUT", "VIEW_PROJECTS", "VIEW_ISSUES",
  ]

  /// The relation that an operation on a space of Confluence, or on what is in it, gives on the space; an
  /// empty text for those that give none; `nil` for those that are not known.
  static func onSpace(_ operation: String, target: String) -> String? {
    switch operation {
    case "administer": "administers"
    case "read", "use", "export": target == "space" ? "reads" : ""
    case "create", "update", "delete", "archive", "copy", "move", "purge", "purge_version",
      "restore":
      "writes"
    case "restrict_content", "create_space": ""
    default: nil
    }
  }

  /// The relation that a permission of Bitbucket gives on a project or a repository; as above.
  static func onCode(_ permission: String) -> String? {
    switch permission.uppercased() {
    case "PROJECT_ADMIN", "REPO_ADMIN", "ADMIN": "administers"
    case "PROJECT_WRITE", "REPO_WRITE", "WRITE": "edits"
    case "PROJECT_READ", "REPO_READ", "READ", "PROJECT_VIEW": "reads"
    case "NONE", "REPO_CREATE", "CREATE-REPO": ""
    default: nil
    }
  }

  /// The relation to its product that a scope of an app of the Cloud gives, the strongest last.
  static let appScopes: [(scope: String, relation: String)] = [
    ("READ", "reads"), ("WRITE", "edits"), ("DELETE", "edits"), ("PROJECT_ADMIN", "edits"),
    ("SPACE_ADMIN", "edits"), ("ADMIN", "administers"),
  ]

  /// Groups that a new installation gives the right to administer it.
  ///
  /// Who renamed them, or took the right away, is not seen: what they give is unknown where no list of
  /// global permissions was read.
  static func administratesByName(_ group: String, _ product: AtlassianProduct) -> Bool {
    let ofProduct: [String] =
      switch product {
      case .jira: ["jira-administrators", "jira-admins"]
      case .confluence: ["confluence-administrators", "confluence-admins"]
      case .bitbucket: ["stash-administrators", "bitbucket-administrators", "bitbucket-admins"]
      }
    let ofSite = ["site-admins", "system-administrators", "org-admins"]
    return (ofProduct + ofSite).contains(group)
      || ofProduct.contains { group.hasPrefix("\($0)-") && $0.hasSuffix("-admins") }
  }
}
