import BlastRadius

extension GitHubOrganization {
  /// Reads an answer; says whether something in it was looked at.
  mutating func read(
    _ request: GitHubRequest, _ body: ResponseBody, _ document: ImportedDocument
  ) -> Bool {
    switch request {
    case .organization: readOrganization(body.value, document)
    case .members(let role): readMembers(body.value, role, document)
    case .people:
      for value in entries(of: body.value) where note(person: value, document) == nil {
        leaveOut(value)
      }
    case .teams(let parent): readTeams(body.value, parent, document)
    case .teamMembers(let team): readMembers(body.value, of: team, document)
    case .teamRepositories(let team): readRepositories(body.value, of: team, document)
    case .repositories: readRepositories(body.value, of: nil, document)
    case .repositoryTeams(let repository): readTeams(body.value, of: repository, document)
    case .collaborators(let repository): readCollaborators(body.value, repository, document)
    default: return readCredentials(request, body, document)
    }
    return true
  }

  /// The entries of the list that an answer is, or has under a name; where none is there, that is said.
  mutating func entries(of value: JSONValue, _ name: StaticString? = nil) -> [JSONValue] {
    entries(of: Self.list(value, name), in: value)
  }

  /// The list that an answer is, or has under a name; `nil` where none is there.
  static func list(_ value: JSONValue, _ name: StaticString? = nil) -> [JSONValue]? {
    if value.isList { return value.items }
    return name.flatMap { value[$0] }.flatMap { $0.isList ? $0.items : nil }
  }

  private mutating func readOrganization(_ value: JSONValue, _ document: ImportedDocument) {
    guard let permission = value["default_repository_permission"] else { return }
    let place = ExportPlace(permission, in: document)
    if let base, base.place.name <= place.name { return }
    base = permission.text.map { Said(fact: $0, place: place) }
  }

  private mutating func readMembers(
    _ value: JSONValue, _ role: String?, _ document: ImportedDocument
  ) {
    let listed = entries(of: value)
    for value in listed {
      guard let login = note(person: value["user"] ?? value, document) else {
        leaveOut(value)
        continue
      }
      let isOwner = value["role"]?.text.map { $0 == "admin" } ?? (role == "admin")
      members.append(.init(fact: (login, isOwner), place: ExportPlace(value, in: document)))
    }
    let saysRoles = role != "member" && listed.contains { $0["role"] != nil }
    if role == "admin" && value.isList || saysRoles { readsOwners = true }
  }

  private mutating func readMembers(
    _ value: JSONValue, of team: String, _ document: ImportedDocument
  ) {
    for value in entries(of: value) {
      guard let login = note(person: value, document) else {
        leaveOut(value)
        continue
      }
      teamMembers.append(.init(fact: (login, team), place: ExportPlace(value, in: document)))
    }
  }

  /// Notes somebody; what they are called.
  @discardableResult
  mutating func note(person value: JSONValue, _ document: ImportedDocument) -> String? {
    guard let login = value["login"]?.text else { return nil }
    people.append(
      .init(
        fact: (login, value["type"]?.text == "Bot"), place: ExportPlace(value, in: document)))
    return login
  }

  private mutating func readTeams(
    _ value: JSONValue, _ parent: String?, _ document: ImportedDocument
  ) {
    for value in value.isObject ? [value] : value.items {
      guard let slug = value["slug"]?.text else {
        leaveOut(value)
        continue
      }
      teams.append(
        .init(
          fact: (slug, value["name"]?.text, value["parent"]?["slug"]?.text ?? parent),
          place: ExportPlace(value, in: document)))
    }
  }

  /// The teams of a repository, with what they may do there.
  private mutating func readTeams(
    _ value: JSONValue, of repository: String, _ document: ImportedDocument
  ) {
    note(repository: repository, value, document)
    readTeams(value, nil, document)
    for value in value.items {
      guard let slug = value["slug"]?.text, let access = access(value) else { continue }
      teamAccess.append(
        .init(
          fact: Access(subject: slug, repository: repository, access: access),
          place: ExportPlace(value, in: document)))
    }
  }

  /// Repositories; those of a team with what it may do there.
  private mutating func readRepositories(
    _ value: JSONValue, of team: String?, _ document: ImportedDocument
  ) {
    for value in value.isObject ? [value] : value.items {
      guard let name = note(repository: value, document) else { continue }
      guard let team, let access = access(value) else { continue }
      teamAccess.append(
        .init(
          fact: Access(subject: team, repository: name, access: access),
          place: ExportPlace(value, in: document)))
    }
  }

  /// Notes a repository of the organisation; what it is called.
  @discardableResult
  mutating func note(repository value: JSONValue, _ document: ImportedDocument) -> String? {
    let parts = value["full_name"]?.text?.split(separator: "/").map(String.init) ?? []
    guard let name = value["name"]?.text ?? parts.last else {
      leaveOut(value)
      return nil
    }
    guard parts.count != 2 || isCalled(parts[0]) else {
      warnOfOther(value)
      return nil
    }
    let visibility = value["visibility"]?.text.map { $0 == "public" }
    repositories.append(
      .init(
        fact: Repository(
          name: name, isPublic: visibility ?? value["private"]?.flag.map { !$0 },
          allowsForks: value["allow_forking"]?.flag),
        place: ExportPlace(value, in: document)))
    return name
  }

  /// Notes a repository that a path names.
  mutating func note(repository name: String, _ value: JSONValue, _ document: ImportedDocument) {
    repositories.append(
      .init(fact: Repository(name: name), place: ExportPlace(value, in: document)))
  }

  /// Says that something of another account is left out.
  mutating func warnOfOther(_ value: JSONValue) {
    warn(
      "other-organization", value,
      "this belongs to another account than the answer is of: it is left out")
  }

  /// What an entry says of access; `nil` where it gives none, and where it says nothing of it, with a remark.
  private mutating func access(_ value: JSONValue) -> GitHubAccess? {
    if value.first("permissions", "role_name", "permission") == nil { leaveOut(value) }
    return GitHubAccess(value)
  }

  private mutating func readCollaborators(
    _ value: JSONValue, _ repository: String, _ document: ImportedDocument
  ) {
    note(repository: repository, value, document)
    for value in entries(of: value) {
      guard let login = note(person: value, document) else {
        leaveOut(value)
        continue
      }
      guard let access = access(value) else { continue }
      collaborators.append(
        .init(
          fact: Access(subject: login, repository: repository, access: access),
          place: ExportPlace(value, in: document)))
    }
  }
}
