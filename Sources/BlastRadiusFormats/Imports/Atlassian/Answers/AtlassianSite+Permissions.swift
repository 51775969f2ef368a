import BlastRadius

extension AtlassianSite {
  /// Reads who has global permissions: rows of the table that Jira keeps them in, or holders as in schemes.
  mutating func readGlobal(
    _ body: ResponseBody, _ product: AtlassianProduct?, _ document: ImportedDocument
  ) {
    let listed = entries(of: body.list("globalPermissions"), in: body.value)
    let permissions = listed.map { $0.first("permission", "PERMISSION", "PERMTYPE")?.text }
    let said = product ?? AtlassianProduct(having: permissions.compactMap(\.self))
    let product = self.product(said, .jira, body.value)
    listedGlobally.insert(product)
    for (value, permission) in zip(listed, permissions) {
      guard let permission, let holder = Self.holder(ofGlobal: value) else {
        leaveOut(value)
        lackedGlobally.insert(product)
        continue
      }
      if let user = value["holder"]?["user"] { note(user: user, document) }
      globalGrants.append(
        .init(
          fact: GlobalGrant(holder: holder, permission: permission, product: product),
          place: ExportPlace(value, in: document)))
    }
  }

  private static func holder(ofGlobal value: JSONValue) -> AtlassianHolder? {
    if let said = value["holder"] { return AtlassianHolder(said) }
    if let group = value.first("GROUP_ID", "group_id", "PERMGROUPNAME", "group")?.text {
      return .group(group)
    }
    return value.has("GROUP_ID") || value.has("group_id") ? .anyone : nil
  }

  /// Reads who administers a server of Bitbucket.
  mutating func readCodeAdministration(
    _ body: ResponseBody, _ ofGroups: Bool, _ document: ImportedDocument
  ) {
    products.insert(.bitbucket)
    isCalledServer = true
    let listed = entries(of: body.list, in: body.value)
    if ofGroups { readsGroupsOfCode = true } else { readsUsersOfCode = true }
    for value in listed {
      guard let holder = note(holderOfCode: value, document),
        let permission = value["permission"]?.text
      else {
        leaveOut(value)
        continue
      }
      globalGrants.append(
        .init(
          fact: GlobalGrant(holder: holder, permission: permission, product: .bitbucket),
          place: ExportPlace(value, in: document)))
    }
  }

  /// Reads permission schemes: all, or one.
  mutating func readSchemes(_ body: ResponseBody, _ id: String?, _ document: ImportedDocument) {
    products.insert(.jira)
    for scheme in body.list("permissionSchemes") ?? body.items {
      guard let id = scheme["id"]?.word ?? id else {
        leaveOut(scheme)
        continue
      }
      readScheme(scheme, id, document)
    }
  }

  private mutating func readScheme(
    _ value: JSONValue, _ id: String, _ document: ImportedDocument
  ) {
    schemes.append(
      .init(fact: (id, value["name"]?.text ?? id), place: ExportPlace(value, in: document)))
    guard let grants = value["permissions"], grants.isList else { return }
    schemesWithGrants.insert(id)
    for grant in grants.items {
      guard let permission = grant["permission"]?.text, let said = grant["holder"],
        let holder = AtlassianHolder(said)
      else {
        leaveOut(grant)
        lack(.permissionSchemes(id), ExportPlace(grant, in: document))
        continue
      }
      if let user = said["user"] { note(user: user, document) }
      if AtlassianPermissions.onProjects(permission) == nil { warn(ofUnknown: permission, grant) }
      schemeGrants.append(
        .init(
          fact: Grant(holder: holder, permission: permission, object: id),
          place: ExportPlace(grant, in: document)))
    }
  }

  private mutating func warn(ofUnknown permission: String, _ value: JSONValue) {
    warn(
      "unknown-permission", value,
      "what \(permission.inTicks) lets one do is not known: it gives nothing here")
  }

  /// Reads which scheme a project has.
  mutating func readScheme(_ value: JSONValue, of project: String, _ document: ImportedDocument) {
    products.insert(.jira)
    guard let id = value["id"]?.word else { return leaveOut(value) }
    schemesOfProjects.append(
      .init(fact: (project, id), place: ExportPlace(value, in: document)))
    readScheme(value, id, document)
  }

  mutating func readProjects(_ body: ResponseBody, _ document: ImportedDocument) {
    products.insert(.jira)
    for value in body.items {
      guard let key = value["key"]?.text else {
        leaveOut(value)
        continue
      }
      if let lead = value["lead"] { note(user: lead, document) }
      projects.append(
        .init(
          fact: (key, value["id"]?.word, value["name"]?.text),
          place: ExportPlace(value, in: document)))
    }
  }

  /// Reads who has a role in a project.
  mutating func readRole(_ value: JSONValue, of project: String, _ document: ImportedDocument) {
    products.insert(.jira)
    guard let id = value["id"]?.word, let actors = value["actors"], actors.isList else {
      return leaveOut(value)
    }
    var holders: [AtlassianHolder] = []
    for actor in actors.items {
      if let group = actor["actorGroup"].flatMap({ note(group: $0, document) }) {
        holders.append(.group(group))
      } else if let user = actor["actorUser"].flatMap(AtlassianHolder.user) {
        holders.append(.user(user))
      } else if let name = actor["name"]?.text {
        holders.append(
          actor["type"]?.text == "atlassian-group-role-actor" ? .group(name) : .user(name))
      } else {
        leaveOut(actor)
      }
    }
    roles.append(
      .init(
        fact: Role(project: project, id: id, name: value["name"]?.text, actors: holders),
        place: ExportPlace(value, in: document)))
  }

  /// Reads spaces of Confluence, with their permissions where they stand in them.
  mutating func readSpaces(_ body: ResponseBody, _ document: ImportedDocument) {
    products.insert(.confluence)
    for value in body.items {
      guard let key = value["key"]?.text else {
        leaveOut(value)
        continue
      }
      spaces.append(
        .init(
          fact: (key, value["id"]?.word, value["name"]?.text),
          place: ExportPlace(value, in: document)))
      for permission in value["permissions"]?.items ?? [] {
        readPermission(permission, ofSpace: key, document)
      }
    }
  }

  /// Reads the permissions on a space, of which each has one principal.
  mutating func readPermissions(
    _ body: ResponseBody, ofSpace space: String, _ document: ImportedDocument
  ) {
    products.insert(.confluence)
    for value in entries(of: body.list("permissions"), in: body.value) {
      readPermission(value, ofSpace: space, document)
    }
  }

  private mutating func readPermission(
    _ value: JSONValue, ofSpace space: String, _ document: ImportedDocument
  ) {
    let place = ExportPlace(value, in: document)
    guard let operation = value["operation"],
      let name = operation.first("operation", "key")?.text
    else {
      leaveOut(value)
      return lack(.spacePermissions(space: space), place)
    }
    let target = operation["targetType"]?.text ?? "space"
    guard let relation = AtlassianPermissions.onSpace(name, target: target) else {
      return warn(ofUnknown: name, value)
    }
    if relation.isEmpty { return }
    let (holders, areAll) = holders(ofSpace: value, document)
    for holder in holders {
      spaceGrants.append(
        .init(fact: Grant(holder: holder, permission: relation, object: space), place: place))
    }
    if areAll { return }
    leaveOut(value)
    lack(.spacePermissions(space: space), place)
  }

  /// Who has a permission on a space; whether all of them are understood.
  private mutating func holders(ofSpace value: JSONValue, _ document: ImportedDocument)
    -> (holders: [AtlassianHolder], areAll: Bool)
  {
    var holders: [AtlassianHolder] = []
    let subjects = value["subjects"]
    let (users, groups) = (subjects?["user"]?["results"], subjects?["group"]?["results"])
    for user in users?.items ?? [] {
      if let id = note(user: user, document) { holders.append(.user(id)) }
    }
    for group in groups?.items ?? [] {
      if let name = note(group: group, document) { holders.append(.group(name)) }
    }
    let areAll = holders.count == (users?.items.count ?? 0) + (groups?.items.count ?? 0)
    if value["anonymousAccess"]?.flag == true { holders.append(.anyone) }
    if let principal = value["principal"], let id = principal["id"]?.word {
      switch principal["type"]?.text {
      case "user": holders.append(.user(id))
      case "group": holders.append(.group(id))
      default: holders.append(.some("who has the role \(SafeText.visible(id))"))
      }
    }
    return (holders, areAll && !holders.isEmpty)
  }

  /// Reads who may do what on a project or a repository of Bitbucket.
  ///
  /// - Parameter ofAll: The permission of which the answer says whether all users have it.
  mutating func readCode(
    _ body: ResponseBody, _ path: String, _ ofAll: String?, _ document: ImportedDocument
  ) {
    products.insert(.bitbucket)
    code.append(.init(fact: path, place: ExportPlace(body.value, in: document)))
    if let ofAll {
      guard let isGiven = body.value["permitted"]?.flag else { return leaveOut(body.value) }
      if isGiven { grant(ofAll, to: .everyone, on: path, body.value, document) }
      return
    }
    for value in body.items {
      guard let holder = note(holderOfCode: value, document),
        let permission = value["permission"]?.text
      else {
        leaveOut(value)
        continue
      }
      grant(permission, to: holder, on: path, value, document)
    }
  }

  private mutating func grant(
    _ permission: String, to holder: AtlassianHolder, on path: String, _ value: JSONValue,
    _ document: ImportedDocument
  ) {
    guard let relation = AtlassianPermissions.onCode(permission) else {
      return warn(ofUnknown: permission, value)
    }
    if relation.isEmpty { return }
    codeGrants.append(
      .init(
        fact: Grant(holder: holder, permission: relation, object: path),
        place: ExportPlace(value, in: document)))
  }

  /// Whom a permission of Bitbucket is given to.
  mutating func note(holderOfCode value: JSONValue, _ document: ImportedDocument)
    -> AtlassianHolder?
  {
    if let group = value["group"].flatMap({ note(group: $0, document) }) { return .group(group) }
    return value["user"].flatMap { note(user: $0, document) }.map { .user($0) }
  }
}
