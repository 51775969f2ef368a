import BlastRadius

extension AtlassianSite {
  /// Reads who has global permissions: rows of the table that Jira keeps them in, or holders as in schemes.
  mutating func readGlobal(
    _ body: ResponseBody, _ product: AtlassianProduct, _ document: ImportedDocument
  ) {
    let product = body.value["product"]?.text.flatMap { AtlassianProduct(named: $0) } ?? product
    products.insert(product)
    listedGlobally.insert(product)
    for value in body.value["globalPermissions"]?.items ?? body.items {
      guard let permission = value.first("permission", "PERMISSION", "PERMTYPE")?.text else {
        continue
      }
      let holder: AtlassianHolder?
      if let said = value["holder"] {
        holder = AtlassianHolder(said)
      } else if let group = value.first("GROUP_ID", "group_id", "PERMGROUPNAME", "group")?.text {
        holder = .group(group)
      } else {
        holder = value.has("GROUP_ID") || value.has("group_id") ? .anyone : nil
      }
      guard let holder else { continue }
      globalGrants.append(
        .init(
          fact: GlobalGrant(holder: holder, permission: permission, product: product),
          place: ExportPlace(value, in: document)))
    }
  }

  /// Reads who administers a server of Bitbucket.
  mutating func readCodeAdministration(_ body: ResponseBody, _ document: ImportedDocument) {
    products.insert(.bitbucket)
    listedGlobally.insert(.bitbucket)
    isCalledServer = true
    for value in body.items {
      guard let holder = note(holderOfCode: value, document),
        let permission = value["permission"]?.text
      else { continue }
      globalGrants.append(
        .init(
          fact: GlobalGrant(holder: holder, permission: permission, product: .bitbucket),
          place: ExportPlace(value, in: document)))
    }
  }

  /// Reads permission schemes: all, or one.
  mutating func readSchemes(
    _ body: ResponseBody, _ document: ImportedDocument, _ draft: inout ImportDraft
  ) {
    products.insert(.jira)
    if let all = body.value["permissionSchemes"]?.items {
      for scheme in all { readScheme(scheme, body.path, document, &draft) }
    } else {
      readScheme(body.value, body.path, document, &draft)
    }
  }

  private mutating func readScheme(
    _ value: JSONValue, _ path: RequestPath?, _ document: ImportedDocument,
    _ draft: inout ImportDraft
  ) {
    let words = path?.segments ?? []
    let named = words.firstIndex(of: "permissionscheme").flatMap {
      $0 + 1 < words.count ? words[$0 + 1] : nil
    }
    guard let id = value["id"]?.word ?? named else { return }
    if let name = value["name"]?.text {
      schemes.append(.init(fact: (id, name), place: ExportPlace(value, in: document)))
    }
    for grant in value["permissions"]?.items ?? [] {
      guard let permission = grant["permission"]?.text, let said = grant["holder"],
        let holder = AtlassianHolder(said)
      else { continue }
      if let user = said["user"] { note(user: user, document) }
      if AtlassianPermissions.onProjects(permission) == nil {
        draft.log.warn(
          "unknown-permission", grant.offset,
          "what \(permission.inTicks) lets one do is not known: it gives nothing here")
      }
      schemeGrants.append(
        .init(
          fact: Grant(holder: holder, permission: permission, object: id),
          place: ExportPlace(grant, in: document)))
    }
  }

  /// Reads which scheme a project has.
  mutating func readScheme(_ value: JSONValue, of project: String, _ document: ImportedDocument) {
    products.insert(.jira)
    guard let id = value["id"]?.word else { return }
    let place = ExportPlace(value, in: document)
    schemesOfProjects.append(.init(fact: (project, id), place: place))
    if let name = value["name"]?.text { schemes.append(.init(fact: (id, name), place: place)) }
  }

  mutating func readProjects(_ body: ResponseBody, _ document: ImportedDocument) {
    products.insert(.jira)
    let own = body.items
    for value in own.isEmpty && body.value.isObject ? [body.value] : own {
      guard let key = value["key"]?.text else { continue }
      let lead = value["lead"].flatMap { note(user: $0, document) }
      projects.append(
        .init(
          fact: (key, value["id"]?.word, value["name"]?.text, lead),
          place: ExportPlace(value, in: document)))
    }
  }

  /// Reads who has a role in a project.
  mutating func readRole(_ value: JSONValue, of project: String, _ document: ImportedDocument) {
    products.insert(.jira)
    guard let id = value["id"]?.word, let actors = value["actors"]?.items else { return }
    var holders: [AtlassianHolder] = []
    for actor in actors {
      if let group = actor["actorGroup"].flatMap({ note(group: $0, document) }) {
        holders.append(.group(group))
      } else if let user = actor["actorUser"].flatMap(AtlassianHolder.user) {
        holders.append(.user(user))
      } else if let name = actor["name"]?.text {
        holders.append(
          actor["type"]?.text == "atlassian-group-role-actor" ? .group(name) : .user(name))
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
    let own = body.items
    for value in own.isEmpty && body.value.isObject ? [body.value] : own {
      guard let key = value["key"]?.text else { continue }
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
    for value in body.items { readPermission(value, ofSpace: space, document) }
  }

  private mutating func readPermission(
    _ value: JSONValue, ofSpace space: String, _ document: ImportedDocument
  ) {
    guard let operation = value["operation"],
      let name = operation.first("operation", "key")?.text
    else { return }
    let relation = AtlassianPermissions.onSpace(
      name, target: operation["targetType"]?.text ?? "space")
    if relation.isEmpty { return }
    var holders: [AtlassianHolder] = []
    for user in value["subjects"]?["user"]?["results"]?.items ?? [] {
      if let id = note(user: user, document) { holders.append(.user(id)) }
    }
    for group in value["subjects"]?["group"]?["results"]?.items ?? [] {
      if let name = note(group: group, document) { holders.append(.group(name)) }
    }
    if value["anonymousAccess"]?.flag == true { holders.append(.anyone) }
    if let principal = value["principal"], let id = principal["id"]?.word {
      switch principal["type"]?.text {
      case "user": holders.append(.user(id))
      case "group": holders.append(.group(id))
      default: holders.append(.some("who has the role \(SafeText.visible(id))"))
      }
    }
    for holder in holders {
      spaceGrants.append(
        .init(
          fact: Grant(holder: holder, permission: relation, object: space),
          place: ExportPlace(value, in: document)))
    }
  }

  /// Reads who may do what on a project or a repository of Bitbucket.
  mutating func readCode(_ body: ResponseBody, _ path: String, _ document: ImportedDocument) {
    products.insert(.bitbucket)
    code.append(
      .init(fact: (path, path.contains("/")), place: ExportPlace(body.value, in: document)))
    for value in body.items {
      guard let holder = note(holderOfCode: value, document),
        let permission = value["permission"]?.text
      else { continue }
      let relation = AtlassianPermissions.onCode(permission)
      if relation.isEmpty { continue }
      codeGrants.append(
        .init(
          fact: Grant(holder: holder, permission: relation, object: path),
          place: ExportPlace(value, in: document)))
    }
  }

  /// Whom a permission of Bitbucket is given to.
  mutating func note(holderOfCode value: JSONValue, _ document: ImportedDocument)
    -> AtlassianHolder?
  {
    if let group = value["group"].flatMap({ note(group: $0, document) }) { return .group(group) }
    return value["user"].flatMap { note(user: $0, document) }.map { .user($0) }
  }
}
