import BlastRadius

/// A product of Atlassian, with what its permissions mean.
enum AtlassianProduct: String, CaseIterable {
  case jira, confluence, bitbucket

  var title: String {
    switch self {
    case .jira: "Jira"
    case .confluence: "Confluence"
    case .bitbucket: "Bitbucket"
    }
  }

  /// The permission to change the server itself: its plug-ins among other things.
  var systemPermission: String {
    switch self {
    case .jira: "SYSTEM_ADMIN"
    case .confluence: "SYSTEMADMINISTRATOR"
    case .bitbucket: "SYS_ADMIN"
    }
  }

  /// The permission to administer what is in it, and who may use it.
  var administration: String {
    switch self {
    case .jira: "ADMINISTER"
    case .confluence: "ADMINISTRATECONFLUENCE"
    case .bitbucket: "ADMIN"
    }
  }

  /// The global permissions that let nobody read, change or administer anything by themselves.
  private static let harmless: [String] = [
    "USE", "BROWSE_USERS", "USER_PICKER", "BULK_CHANGE", "CREATE_SHARED_OBJECTS",
    "MANAGE_GROUP_FILTER_SUBSCRIPTIONS", "CREATE_PROJECT", "USECONFLUENCE", "CREATESPACE",
    "PERSONALSPACE", "VIEWUSERPROFILES", "UPDATEUSERSTATUS", "PROJECT_CREATE", "LICENSED_USER",
  ]

  /// Whether a global permission is known, and gives nothing that is drawn.
  static func isHarmless(_ permission: String) -> Bool { harmless.contains(permission) }

  /// The product of which alone some global permissions are.
  init?(having permissions: [String]) {
    let found = Self.allCases.filter { product in
      permissions.contains(product.systemPermission)
        || permissions.contains(product.administration)
    }
    guard let first = found.first, found.count == 1 else { return nil }
    self = first
  }

  /// The product of a segment of a path, or of an application link's type.
  init?(named name: String) {
    switch name.lowercased() {
    case "jira": self = .jira
    case "confluence", "wiki": self = .confluence
    case "bitbucket", "stash": self = .bitbucket
    default: return nil
    }
  }
}
