import BlastRadius

/// Who is named in the rules of a branch or an environment.
enum GitHubActor: Hashable {
  /// A user by their login.
  case user(String)
  /// A team by its slug.
  case team(String)
  /// An app by its slug.
  case app(String)

  /// Reads an entry of a list; `nil` where it names nobody.
  init?(_ value: JSONValue, isApp: Bool = false) {
    if let login = value["login"]?.text {
      self = .user(login)
    } else if let slug = value["slug"]?.text {
      self = isApp ? .app(slug) : .team(slug)
    } else {
      return nil
    }
  }
}
