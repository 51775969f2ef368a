import BlastRadius

/// What an answer of GitHub is about, as its path says, else its keys.
enum GitHubRequest: ResponseRequest {
  /// Whose secrets, variables or runners.
  enum Scope {
    case organization
    case repository(String)
    case environment(String, of: String)
    /// Those of the organisation that a repository sees.
    case shared(with: String)
  }

  case organization
  case members(role: String?)
  case teams(parent: String?)
  case teamMembers(String)
  case teamRepositories(String)
  case repositories
  case collaborators(String)
  case repositoryTeams(String)
  case deployKeys(String?)
  case installations
  case installationRepositories(String)
  case tokens
  case tokenRepositories(String)
  case authorizations
  case secrets(Scope)
  case variables(Scope)
  case secretRepositories(String)
  case variableRepositories(String)
  case runners(Scope)
  case runnerGroups
  case environments(String?)
  case protection(branch: String?, of: String?)
  case people
  case other

  /// Whose secrets, variables or runners it asks for; `nil` for anything else.
  var scope: Scope? {
    switch self {
    case .secrets(let scope), .variables(let scope), .runners(let scope): scope
    default: nil
    }
  }

  init(_ body: ResponseBody) {
    self = body.path.flatMap { Self.byPath($0) } ?? Self.byKeys(body)
  }

  /// The segments of a path from `orgs`, `repos` or `user` on: the interface of a server of one's own has
  /// others before it.
  static func words(_ path: RequestPath) -> [String] {
    let start = path.segments.firstIndex { ["orgs", "repos", "user"].contains($0) }
    return start.map { Array(path.segments[$0...]) } ?? []
  }

  /// The organisation that a path names.
  static func organization(_ path: RequestPath?) -> String? {
    guard let words = path.map(words), words.count > 1, words[0] != "user" else { return nil }
    return words[1]
  }

  private static func byPath(_ path: RequestPath) -> GitHubRequest? {
    let words = words(path)
    switch words.first {
    case "orgs": return ofOrganization(Array(words.dropFirst(2)), path)
    case "repos" where words.count > 2:
      return ofRepository(words[2], Array(words.dropFirst(3)))
    case "user" where words.count == 4 && words[1] == "installations":
      return .installationRepositories(words[2])
    default: return nil
    }
  }

  private static func ofOrganization(_ words: [String], _ path: RequestPath) -> GitHubRequest {
    switch words.first {
    case nil: return .organization
    case "members": return .members(role: path["role"])
    case "outside_collaborators": return .people
    case "repos": return .repositories
    case "installations": return .installations
    case "credential-authorizations": return .authorizations
    case "personal-access-tokens":
      return words.count == 3 ? .tokenRepositories(words[1]) : .tokens
    case "teams" where words.count < 3: return .teams(parent: nil)
    case "teams":
      switch words[2] {
      case "members": return .teamMembers(words[1])
      case "repos": return .teamRepositories(words[1])
      case "teams": return .teams(parent: words[1])
      default: return .other
      }
    case "actions": return ofActions(Array(words.dropFirst()), .organization)
    default: return .other
    }
  }

  private static func ofRepository(_ name: String, _ words: [String]) -> GitHubRequest {
    switch words.first {
    case nil: return .repositories
    case "collaborators": return .collaborators(name)
    case "teams": return .repositoryTeams(name)
    case "keys": return .deployKeys(name)
    case "actions": return ofActions(Array(words.dropFirst()), .repository(name))
    case "environments" where words.count < 3: return .environments(name)
    case "environments" where words.count == 3:
      let scope = Scope.environment(words[1], of: name)
      return words[2] == "secrets"
        ? .secrets(scope) : words[2] == "variables" ? .variables(scope) : .other
    case "branches" where words.count > 2 && words.last == "protection":
      return .protection(branch: words.dropFirst().dropLast().joined(separator: "/"), of: name)
    default: return .other
    }
  }

  private static func ofActions(_ words: [String], _ scope: Scope) -> GitHubRequest {
    let shared: Scope
    if case .repository(let name) = scope { shared = .shared(with: name) } else { shared = scope }
    switch words.first {
    case "secrets" where words.count == 1: return .secrets(scope)
    case "variables" where words.count == 1: return .variables(scope)
    case "organization-secrets": return .secrets(shared)
    case "organization-variables": return .variables(shared)
    case "secrets" where words.count == 3 && words[2] == "repositories":
      return .secretRepositories(words[1])
    case "variables" where words.count == 3 && words[2] == "repositories":
      return .variableRepositories(words[1])
    case "runners" where words.count == 1: return .runners(scope)
    case "runner-groups" where words.count == 1: return .runnerGroups
    default: return .other
    }
  }

  /// What an answer without a path is.
  private static func byKeys(_ body: ResponseBody) -> GitHubRequest {
    let value = body.value
    if value["installations"] != nil { return .installations }
    if value["environments"] != nil { return .environments(nil) }
    if value["default_repository_permission"] != nil { return .organization }
    if value["enforce_admins"] != nil { return .protection(branch: nil, of: nil) }
    if value["full_name"] != nil { return .repositories }
    guard let item = firstItem(value) else { return .other }
    if item["token_id"] != nil || item["token_name"] != nil { return .tokens }
    if item["credential_id"] != nil { return .authorizations }
    if item["full_name"] != nil { return .repositories }
    if item.has("read_only") { return .deployKeys(nil) }
    if item["slug"] != nil, item.has("privacy") { return .teams(parent: nil) }
    if value["secrets"] != nil, item["visibility"] != nil { return .secrets(.organization) }
    if value["variables"] != nil, item["visibility"] != nil { return .variables(.organization) }
    if item["runner_group_id"] != nil { return .runners(.organization) }
    return item["login"] != nil && item["site_admin"] != nil && item["permissions"] == nil
      ? .members(role: nil) : .other
  }

  /// The first item of a list, or of a list that stands in an object.
  private static func firstItem(_ value: JSONValue) -> JSONValue? {
    value.isList ? value.items.first : value.members.lazy.compactMap { $0.items.first }.first
  }

  /// Whether a file is one of GitHub, as it begins.
  static func recognises(_ head: FileHead) -> Bool {
    let (keys, items) = (head.keys, head.itemKeys)
    if keys.names.contains(where: { isPath($0) }) { return true }
    if keys.contains("documentation_url") && keys.contains("message") { return true }
    if keys.has("installations", "[") && items.contains("app_slug", "app_id") { return true }
    if items.contains("token_id") && items.contains("repository_selection") { return true }
    if items.contains("credential_id") && items.contains("credential_type") { return true }
    if items.contains("full_name") && items.contains("default_branch", "private") { return true }
    if keys.contains("full_name") && keys.contains("default_branch") { return true }
    if keys.contains("default_repository_permission") && keys.contains("login") { return true }
    if items.contains("read_only") && items.contains("verified", "added_by") { return true }
    if items.contains("slug") && items.contains("privacy") { return true }
    if items.contains("login") && items.contains("site_admin") { return true }
    if keys.has("environments", "[") && items.contains("protection_rules") { return true }
    if keys.contains("enforce_admins") && keys.contains("url") { return true }
    if keys.has("runners", "[") && items.contains("busy") { return true }
    return (keys.has("secrets", "[") || keys.has("variables", "[")) && keys.contains("total_count")
  }

  private static func isPath(_ key: String) -> Bool {
    guard let path = RequestPath(key) else { return false }
    let words = words(path)
    return words.first == "user" ? words.count == 4 && words[1] == "installations" : words.count > 1
  }
}
