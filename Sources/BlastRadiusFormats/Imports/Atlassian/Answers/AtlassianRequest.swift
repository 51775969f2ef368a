import BlastRadius

/// What an answer is about, as its path says, else its keys.
enum AtlassianRequest: ResponseRequest {
  case users
  case groups
  /// The members of a group, which the path or the answer's own address names.
  case members(of: String)
  /// The groups of a user.
  case groupsOf(user: String)
  /// The product is `nil` where the path does not say it, here and below.
  case globalPermissions(AtlassianProduct?)
  /// Who administers a server of Bitbucket: the groups, or the users.
  case codeAdministration(ofGroups: Bool)
  /// All permission schemes, or one.
  case permissionSchemes(String?)
  case schemeOf(project: String)
  case projects
  case projectRole(project: String, role: String)
  case plugins(AtlassianProduct?)
  case applicationLinks(AtlassianProduct?)
  case tokens(of: String?)
  case server
  case spaces
  case spacePermissions(space: String)
  /// The permissions on a project or a repository of Bitbucket, by its path; whether all users have one.
  case codePermissions(on: String, ofAll: String?)
  /// Something that says nothing of who may do what.
  case other

  /// What a body is about.
  init(_ body: ResponseBody) {
    let own = body.value["self"]?.text.flatMap { RequestPath($0) }
    self =
      body.path.flatMap { Self.byPath($0) } ?? own.flatMap { Self.byPath($0) }
      ?? Self.byKeys(body)
  }

  /// The product that a path is of, where it says so.
  private static func product(_ path: RequestPath) -> AtlassianProduct? {
    guard let start = path.segments.firstIndex(of: "rest") else {
      return path.segments.first == "2.0" ? .bitbucket : nil
    }
    if start > 0, let named = AtlassianProduct(named: path.segments[start - 1]) { return named }
    let rest = path.segments[(start + 1)...]
    guard rest.first == "api" else { return nil }
    switch rest.dropFirst().first {
    case "1.0": return .bitbucket
    case "2", "3": return .jira
    default: return nil
    }
  }

  private static func byPath(_ path: RequestPath) -> AtlassianRequest? {
    var parts = path.segments[...]
    if let start = parts.firstIndex(of: "rest") {
      parts = parts[(start + 1)...]
    } else if let start = parts.firstIndex(of: "2.0") {
      return inBitbucketCloud(Array(parts[(start + 1)...]))
    }
    let words = Array(parts)
    switch words.first {
    case "plugins": return .plugins(product(path))
    case "applinks": return .applicationLinks(product(path))
    case "pat": return .tokens(of: nil)
    case "api" where words.count > 1:
      let isVersion = ["1.0", "2", "3", "latest"].contains(words[1])
      let rest = Array(words.dropFirst(isVersion ? 2 : 1))
      return product(path) == .bitbucket ? inBitbucket(rest, path) : inJira(rest, path)
    default: break
    }
    // The interface for administrators of an organisation in the Cloud.
    if words.last == "api-tokens" {
      return .tokens(
        of: words.firstIndex(of: "users").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil })
    }
    if path.segments.starts(with: ["wiki", "api", "v2", "spaces"]) {
      return path.segments.last == "permissions" && path.segments.count == 6
        ? .spacePermissions(space: path.segments[4]) : .spaces
    }
    return nil
  }

  /// The paths of Jira, and those of Confluence, which has others.
  private static func inJira(_ words: [String], _ path: RequestPath) -> AtlassianRequest? {
    let group = path["groupname"] ?? path["groupId"] ?? path["name"]
    switch words.first {
    case "group" where words.last == "member" || words.last == "membersByGroupId":
      return (words.count > 2 ? words[1] : group ?? path["id"]).map { .members(of: $0) } ?? .other
    case "group", "groups": return .groups
    case "user" where ["groups", "memberof"].contains(words.last):
      return path.first("accountId", "username", "key").map { .groupsOf(user: $0) } ?? .other
    case "user" where words.count > 1 && !listsOfUsers.contains(words[1]): return .other
    case "user", "users": return .users
    case "permissionscheme": return .permissionSchemes(words.count > 1 ? words[1] : nil)
    case "globalpermissions": return .globalPermissions(product(path))
    case "serverInfo", "serverinfo": return .server
    case "space" where words.count == 3 && words[2].hasPrefix("permission"):
      return .spacePermissions(space: words[1])
    case "space" where words.count < 3: return .spaces
    case "project" where words.count == 3 && words[2] == "permissionscheme":
      return .schemeOf(project: words[1])
    case "project" where words.count == 4 && words[2] == "role":
      return .projectRole(project: words[1], role: words[3])
    case "project" where words.count == 1 || words.count == 2: return .projects
    default: return .other
    }
  }

  /// What follows `user` in paths that are answered with users.
  private static let listsOfUsers: [String] = [
    "search", "list", "bulk", "current", "picker", "assignable", "viewissue", "permission",
  ]

  private static func inBitbucket(_ words: [String], _ path: RequestPath) -> AtlassianRequest? {
    // Those who have no permission.
    if words.last == "none" { return .other }
    if words.starts(with: ["admin", "permissions"]), words.count > 2 {
      return .codeAdministration(ofGroups: words[2] == "groups")
    }
    if words.starts(with: ["admin", "groups", "more-members"]) {
      return path["context"].map { .members(of: $0) } ?? .other
    }
    if words.starts(with: ["admin", "groups"]) { return .groups }
    if words.starts(with: ["admin", "users"]) || words.first == "users" { return .users }
    guard words.first == "projects", let end = words.firstIndex(of: "permissions"), end > 1 else {
      return .other
    }
    return .codePermissions(
      on: words[..<end].dropFirst().filter { $0 != "repos" }.joined(separator: "/"),
      ofAll: words.last == "all" ? words[words.count - 2] : nil)
  }

  private static func inBitbucketCloud(_ words: [String]) -> AtlassianRequest? {
    guard words.first == "repositories", words.count > 3, words[3] == "permissions-config" else {
      return .other
    }
    return .codePermissions(on: words[1...2].joined(separator: "/"), ofAll: nil)
  }

  /// What an answer without a path is.
  private static func byKeys(_ body: ResponseBody) -> AtlassianRequest {
    let value = body.value
    if value["permissionSchemes"] != nil { return .permissionSchemes(nil) }
    if value["globalPermissions"] != nil { return .globalPermissions(nil) }
    if value["plugins"] != nil { return .plugins(nil) }
    if value["localAuthentication"] != nil { return .applicationLinks(nil) }
    if value["serverTitle"] != nil || value["deploymentType"] != nil { return .server }
    if value["groups"] != nil { return .users }
    if value["permissions"] != nil, value["id"] != nil { return .permissionSchemes(nil) }
    guard let item = body.items.first else { return .other }
    if item["rpcUrl"] != nil { return .applicationLinks(nil) }
    if item["permissions"] != nil, item["key"] != nil { return .spaces }
    if item.has("GROUP_ID") || item.has("group_id") { return .globalPermissions(nil) }
    if item.first("expiringAt", "lastActiveAt") != nil { return .tokens(of: nil) }
    return item["accountId"] != nil ? .users : .other
  }

  /// Whether a file is one of Atlassian, as it begins.
  static func recognises(_ head: FileHead) -> Bool {
    let (keys, items) = (head.keys, head.itemKeys)
    if keys.names.contains(where: { isPath($0) }) { return true }
    if keys.contains("permissionSchemes", "globalPermissions", "localAuthentication") {
      return true
    }
    if keys.contains("errorMessages") && keys.contains("errors") { return true }
    if keys.has("plugins", "[") && items.contains("key") && items.contains("enabled") {
      return true
    }
    if keys.contains("deploymentType") && keys.contains("baseUrl") { return true }
    if keys.contains("accountId", "displayName") && keys.contains("groups") { return true }
    if items.contains("accountId") && items.contains("displayName") { return true }
    if items.contains("rpcUrl") && items.contains("displayUrl") { return true }
    if items.contains("GROUP_ID") && items.contains("PERMISSION") { return true }
    if keys.contains("permissions") && items.contains("holder") { return true }
    return items.contains("expiringAt") && items.contains("name")
  }

  /// Whether a key is a path of these interfaces.
  private static func isPath(_ key: String) -> Bool {
    guard key.hasPrefix("/") || key.hasPrefix("https://") || key.hasPrefix("GET "),
      let path = RequestPath(key)
    else { return false }
    let words = path.segments
    if words.first == "wiki" || words.starts(with: ["2.0", "repositories"]) { return true }
    if words.starts(with: ["2.0", "workspaces"]) || words.last == "api-tokens" { return true }
    guard let start = words.firstIndex(of: "rest"), start <= 1, start + 1 < words.count else {
      return false
    }
    return ["api", "plugins", "applinks", "pat"].contains(words[start + 1])
  }
}
