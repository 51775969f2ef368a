import BlastRadius

extension AtlassianSite {
  /// Reads an answer; says whether something in it was looked at.
  mutating func read(
    _ body: ResponseBody, _ document: ImportedDocument, _ pages: inout PageBook,
    _ draft: inout ImportDraft
  ) -> Bool {
    note(body, document, &pages)
    if place.map({ document.name < $0.name }) ?? true {
      place = ExportPlace(body.value, in: document)
    }
    let product = AtlassianRequest.product(body.path)
    switch AtlassianRequest(body) {
    case .users: readUsers(body, document)
    case .groups: readGroups(body, document)
    case .members(let group): readMembers(body, of: group, document)
    case .globalPermissions: readGlobal(body, product ?? .jira, document)
    case .codeAdministration: readCodeAdministration(body, document)
    case .permissionSchemes: readSchemes(body, document, &draft)
    case .schemeOf(let project): readScheme(body.value, of: project, document)
    case .projects: readProjects(body, document)
    case .projectRole(let project): readRole(body.value, of: project, document)
    case .plugins: readPlugins(body, product, document, &draft)
    case .applicationLinks: readLinks(body, product ?? .jira, document)
    case .tokens(let user): readTokens(body, of: user, document, &draft)
    case .server: readServer(body.value)
    case .spaces: readSpaces(body, document)
    case .spacePermissions(let space): readPermissions(body, ofSpace: space, document)
    case .codePermissions(let path): readCode(body, path, document)
    case .other: return false
    }
    return true
  }

  /// Notes which pages of a list an answer is.
  private func note(_ body: ResponseBody, _ document: ImportedDocument, _ pages: inout PageBook) {
    let value = body.value
    let last = value.first("isLast", "isLastPage")?.flag
    let hasNext = value.first("nextPage", "next")?.text != nil || value["_links"]?["next"] != nil
    guard last != nil || hasNext else { return }
    let own = (value["self"]?.text).flatMap { RequestPath($0) }
    let request = (body.path ?? own)?.request ?? document.name
    pages.note(
      "\(name) \(request)", at: ExportPlace(value, in: document), count: body.items.count,
      total: nil, isLast: last ?? !hasNext)
  }

  /// Reads users, alone or in a list, with the groups that they name.
  private mutating func readUsers(_ body: ResponseBody, _ document: ImportedDocument) {
    let own = body.items
    for value in own.isEmpty && body.value.isObject ? [body.value] : own {
      guard let user = note(user: value, document) else { continue }
      for group in value["groups"]?.first("items", "groups")?.items ?? value["groups"]?.items ?? []
      {
        if let name = note(group: group, document) { add(user, to: name, at: group, document) }
      }
    }
  }

  private mutating func readGroups(_ body: ResponseBody, _ document: ImportedDocument) {
    let own = body.value["groups"]?.items ?? body.items
    for value in own.isEmpty && body.value.isObject ? [body.value] : own {
      guard let name = note(group: value, document) else { continue }
      for member in value["users"]?.items ?? value["users"]?["items"]?.items ?? [] {
        if let user = note(user: member, document) { add(user, to: name, at: member, document) }
      }
    }
  }

  private mutating func readMembers(
    _ body: ResponseBody, of group: String, _ document: ImportedDocument
  ) {
    groups.append(.init(fact: (group, nil), place: ExportPlace(body.value, in: document)))
    for member in body.items {
      if let user = note(user: member, document) { add(user, to: group, at: member, document) }
    }
  }

  private mutating func add(
    _ user: String, to group: String, at value: JSONValue, _ document: ImportedDocument
  ) {
    members.append(
      .init(
        fact: Member(user: user, group: group),
        place: ExportPlace(value, in: document)))
  }

  /// Notes a user; what they are called.
  @discardableResult
  mutating func note(user value: JSONValue, _ document: ImportedDocument) -> String? {
    guard value.isObject, let id = AtlassianHolder.user(value) else { return nil }
    let account = value.first("accountId", "account_id")
    let key =
      account == nil && value.first("name", "username") != nil
      ? value.first("key", "userKey")?.text : nil
    if account != nil { isCalledCloud = true }
    if key != nil { isCalledServer = true }
    users.append(
      .init(
        fact: User(
          id: id, name: value.first("displayName", "display_name", "name")?.text,
          email: value.first("emailAddress", "email")?.text, key: key,
          isActive: value["active"]?.flag ?? true),
        place: ExportPlace(value, in: document)))
    return id
  }

  /// Notes a group; what it is called.
  mutating func note(group value: JSONValue, _ document: ImportedDocument) -> String? {
    guard let name = value.text ?? value["name"]?.text else { return nil }
    let id = value.first("groupId", "id")?.text
    groups.append(.init(fact: (name, id), place: ExportPlace(value, in: document)))
    return name
  }

  private mutating func readServer(_ value: JSONValue) {
    switch value["deploymentType"]?.text {
    case "Cloud": isCalledCloud = true
    case "Server", "Data Center", "DataCenter": isCalledServer = true
    default: break
    }
  }
}
