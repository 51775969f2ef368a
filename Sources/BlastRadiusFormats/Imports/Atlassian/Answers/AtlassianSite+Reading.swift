import BlastRadius

extension AtlassianSite {
  mutating func read(
    _ request: AtlassianRequest, _ body: ResponseBody, _ document: ImportedDocument
  ) -> Bool {
    if let server = Self.server(of: body) {
      servers.insert(server)
      if server.hasSuffix(".atlassian.net") { isCalledCloud = true }
    }
    switch request {
    case .users: readUsers(body, document)
    case .groups: readGroups(body, document)
    case .members(let group): readMembers(body, of: group, document)
    case .groupsOf(let user): readGroups(body, of: user, document)
    case .globalPermissions(let product): readGlobal(body, product, document)
    case .codeAdministration(let ofGroups): readCodeAdministration(body, ofGroups, document)
    case .permissionSchemes(let id): readSchemes(body, id, document)
    case .schemeOf(let project): readScheme(body.value, of: project, document)
    case .projects: readProjects(body, document)
    case .projectRole(let project, _): readRole(body.value, of: project, document)
    case .plugins(let product): readPlugins(body, product, document)
    case .applicationLinks(let product): readLinks(body, product, document)
    case .tokens(let user): readTokens(body, of: user, document)
    case .server: readServer(body.value)
    case .spaces: readSpaces(body, document)
    case .spacePermissions(let space): readPermissions(body, ofSpace: space, document)
    case .codePermissions(let path, let ofAll): readCode(body, path, ofAll, document)
    case .other: return false
    }
    return true
  }

  /// The server that an answer is from.
  static func server(of body: ResponseBody) -> String? {
    // Those of all customers say nothing.
    func own(_ host: String?) -> String? {
      ["api.atlassian.com", "api.bitbucket.org"].contains(host ?? "") ? nil : host
    }
    if let host = own(body.path?.host) { return host }
    for value in [body.value] + (body.items.first.map { [$0] } ?? []) {
      let address =
        value.first("self", "baseUrl")?.text ?? value["links"]?["self"]?.items.first?["href"]?.text
      if let host = own(address.flatMap { RequestPath($0)?.host }) { return host }
    }
    return nil
  }

  /// Takes the product that an answer is of: where neither it nor its path says it, one is guessed.
  mutating func product(
    _ said: AtlassianProduct?, _ guess: AtlassianProduct, _ value: JSONValue
  ) -> AtlassianProduct {
    let named = said ?? value["product"]?.text.flatMap { AtlassianProduct(named: $0) }
    if named == nil {
      warn(
        "guessed-product", value,
        "of which product this is does not stand here: \(guess.title) is taken; in a bundle its path "
          + "says it, `/jira/rest/…` or the like")
    }
    products.insert(named ?? guess)
    return named ?? guess
  }

  /// Reads users, alone or in a list, with the groups that they name.
  private mutating func readUsers(_ body: ResponseBody, _ document: ImportedDocument) {
    for value in body.list("users") ?? body.items {
      guard let user = note(user: value, document) else {
        leaveOut(value)
        continue
      }
      guard let groups = value["groups"] else { continue }
      let listed = groups.first("items", "groups") ?? groups
      if warn(ofMissing: listed, in: groups) {
        lack(.groupsOf(user: user), ExportPlace(groups, in: document))
      }
      for group in listed.items { add(user, toGroup: group, document) }
    }
  }

  private mutating func add(
    _ user: String, toGroup group: JSONValue, _ document: ImportedDocument
  ) {
    guard let name = note(group: group, document) else { return leaveOut(group) }
    add(user, to: name, at: group, document)
  }

  /// Reads the groups of a user.
  private mutating func readGroups(
    _ body: ResponseBody, of user: String, _ document: ImportedDocument
  ) {
    for group in entries(of: body.list("groups"), in: body.value) {
      add(user, toGroup: group, document)
    }
  }

  /// Says where a list within an answer has fewer items than it says that there are; whether it does.
  private mutating func warn(ofMissing listed: JSONValue, in value: JSONValue) -> Bool {
    guard let size = value["size"]?.number, size > listed.items.count else { return false }
    warn(
      "incomplete-export", value,
      "\(listed.items.count) of \(size) items of this list are in the answer, as far as it was asked to "
        + "expand them: what the others say is missing")
    return true
  }

  private mutating func readGroups(_ body: ResponseBody, _ document: ImportedDocument) {
    for value in body.list("groups") ?? body.items {
      guard let name = note(group: value, document) else {
        leaveOut(value)
        continue
      }
      guard let users = value["users"] else { continue }
      let listed = users["items"] ?? users
      if warn(ofMissing: listed, in: users) {
        lack(.members(of: name), ExportPlace(users, in: document))
      }
      for member in listed.items { add(member, to: name, document) }
    }
  }

  private mutating func readMembers(
    _ body: ResponseBody, of group: String, _ document: ImportedDocument
  ) {
    groups.append(.init(fact: (group, nil), place: ExportPlace(body.value, in: document)))
    for member in entries(of: body.list, in: body.value) { add(member, to: group, document) }
  }

  private mutating func add(
    _ member: JSONValue, to group: String, _ document: ImportedDocument
  ) {
    guard let user = note(user: member, document) else { return leaveOut(member) }
    add(user, to: group, at: member, document)
  }

  private mutating func add(
    _ user: String, to group: String, at value: JSONValue, _ document: ImportedDocument
  ) {
    members.append(
      .init(fact: Member(user: user, group: group), place: ExportPlace(value, in: document)))
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
    let id = value.first("groupId", "id")?.text
    guard let name = value.text ?? value["name"]?.text ?? id else { return nil }
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
