import BlastRadius

extension AtlassianWriter {
  /// Projects of Jira, and who may do what in them by schemes and roles.
  mutating func writeProjects(into draft: inout ImportDraft) {
    let contains = draft.relation("contains")
    for said in site.projects {
      let project = project(said.fact.key, said.fact.name, &draft)
      draft.edge(
        application(.jira, &draft), contains, project, from: said.place, because: "a project")
    }
    var listed = ListedProjects()
    for said in site.schemesOfProjects {
      let key = key(ofProject: said.fact.project)
      listed.add(key, to: said.fact.scheme)
      draft.edge(
        scheme(said.fact.scheme, &draft), contains, project(key, nil, &draft), from: said.place,
        because: "the project has this permission scheme")
    }
    for said in site.roles {
      listed.add(role: said.fact.id, of: key(ofProject: said.fact.project))
    }
    for said in site.schemes {
      _ = draft.node(
        draft.id(of: scheme(said.fact.id, &draft)),
        name: "projects with the permission scheme \(said.fact.name)")
    }
    writeUnlistedSchemes(&draft)
    for said in site.schemeGrants { write(said, &listed, &draft) }
    for said in site.roles { writeActors(said, &draft) }
  }

  /// Schemes of which no answer says who may do what by them.
  private mutating func writeUnlistedSchemes(_ draft: inout ImportDraft) {
    var known = site.schemesWithGrants
    for said in site.schemes where known.insert(said.fact.id).inserted {
      draft.log.document = said.place.document
      draft.log.warn(
        "incomplete-export", said.place.offset,
        "who may do what by this permission scheme is in no answer (`expand=permissions` asks for it)"
      )
      draft.edge(
        everyone(&draft), draft.relation("administers"), scheme(said.fact.id, &draft),
        from: said.place, because: "the permissions of the scheme are not in the export",
        isKnown: false)
    }
  }

  func project(_ key: String, _ name: String?, _ draft: inout ImportDraft) -> ImportedNode {
    node(id("jira", "project", key), kind: "data", name: name, &draft)
  }

  /// The key of a project, which paths name by key or by id.
  func key(ofProject called: String) -> String {
    projectKeys[called] ?? called
  }

  func scheme(_ scheme: String, _ draft: inout ImportDraft) -> ImportedNode {
    node(id("jira", "permission-scheme", scheme), kind: "data", &draft)
  }

  func role(
    _ role: String, _ name: String?, in project: String, _ draft: inout ImportDraft
  ) -> ImportedNode {
    node(
      id("jira", "project", project, "role", role), kind: "role",
      name: name.map { "\($0) of \(project)" }, &draft)
  }

  /// A grant of a permission scheme: on all its projects, or by the role in each.
  private mutating func write(
    _ said: Said<AtlassianSite.Grant>, _ listed: inout ListedProjects,
    _ draft: inout ImportDraft
  ) {
    let grant = said.fact
    guard let name = AtlassianPermissions.onProjects(grant.permission), !name.isEmpty else {
      return
    }
    let relation = draft.relation(name)
    let because = "permission \(grant.permission) of the permission scheme"
    if case .role(let role, let title) = grant.holder {
      // Many permissions of a role say the same relation.
      guard listed.written.insert("\(grant.object) \(role) \(name)").inserted else { return }
      return write(said, role, title, relation, because, listed, &draft)
    }
    guard let subject = subject(grant.holder, said.place, &draft) else { return }
    draft.edge(
      subject.node, relation, scheme(grant.object, &draft), from: said.place,
      because: because + subject.words, isKnown: subject.isKnown)
  }

  /// What a role gives in the projects of a scheme that list its members; in others whoever may have it.
  private mutating func write(
    _ said: Said<AtlassianSite.Grant>, _ role: String, _ title: String?,
    _ relation: ImportedRelation?, _ because: String, _ listed: ListedProjects,
    _ draft: inout ImportDraft
  ) {
    let keys = listed.projects(of: said.fact.object, listing: role)
    for key in keys {
      draft.edge(
        self.role(role, title, in: key, &draft), relation, project(key, nil, &draft),
        from: said.place, because: because)
    }
    guard keys.isEmpty || keys.count < listed.count(of: said.fact.object) else { return }
    draft.edge(
      everyone(&draft), relation, scheme(said.fact.object, &draft), from: said.place,
      because: "\(because), for who has the role \(SafeText.visible(title ?? role)) in a project",
      isKnown: false)
  }

  private mutating func writeActors(
    _ said: Said<AtlassianSite.Role>, _ draft: inout ImportDraft
  ) {
    let own = role(said.fact.id, said.fact.name, in: key(ofProject: said.fact.project), &draft)
    for actor in said.fact.actors {
      guard let subject = subject(actor, said.place, &draft) else { continue }
      draft.edge(
        subject.node, draft.relation("member-of"), own, from: said.place,
        because: "has the role in the project")
    }
  }

  /// Spaces of Confluence.
  mutating func writeSpaces(into draft: inout ImportDraft) {
    for said in site.spaces {
      let space = space(said.fact.key, said.fact.name, &draft)
      draft.edge(
        application(.confluence, &draft), draft.relation("contains"), space, from: said.place,
        because: "a space")
    }
    for said in site.spaceGrants {
      guard let subject = subject(said.fact.holder, said.place, &draft) else { continue }
      draft.edge(
        subject.node, draft.relation(said.fact.permission),
        space(said.fact.object, nil, &draft), from: said.place,
        because: "a permission on the space" + subject.words, isKnown: subject.isKnown)
    }
  }

  /// The node of a space, by its key or its id.
  func space(_ called: String, _ name: String?, _ draft: inout ImportDraft) -> ImportedNode {
    node(
      id("confluence", "space", spaceKeys[called] ?? called), kind: "data", name: name, &draft)
  }

  /// Projects and repositories of Bitbucket.
  mutating func writeCode(into draft: inout ImportDraft) {
    let contains = draft.relation("contains")
    for said in site.code {
      let own = code(said.fact, &draft)
      guard let slash = said.fact.firstIndex(of: "/") else {
        draft.edge(
          application(.bitbucket, &draft), contains, own, from: said.place, because: "a project")
        continue
      }
      let project = code(String(said.fact[..<slash]), &draft)
      draft.edge(
        application(.bitbucket, &draft), contains, project, from: said.place, because: "a project")
      draft.edge(project, contains, own, from: said.place, because: "a repository of the project")
    }
    for said in site.codeGrants {
      guard let subject = subject(said.fact.holder, said.place, &draft) else { continue }
      draft.edge(
        subject.node, draft.relation(said.fact.permission), code(said.fact.object, &draft),
        from: said.place, because: "a permission on it")
    }
  }

  func code(_ path: String, _ draft: inout ImportDraft) -> ImportedNode {
    path.contains("/")
      ? node(id("bitbucket", "repository", path), kind: "repository", name: path, &draft)
      : node(id("bitbucket", "project", path), kind: "data", name: path, &draft)
  }
}

/// Which projects have a permission scheme, and in which of them the members of roles are listed.
private struct ListedProjects {
  private var keys: [ExactText: Set<ExactText>] = [:]
  /// The projects that list the members of a role, by its id.
  private var roles: [ExactText: Set<ExactText>] = [:]
  /// What was written of the roles of schemes.
  var written: Set<ExactText> = []

  mutating func add(_ project: String, to scheme: String) {
    keys[scheme, default: []].insert(project)
  }

  mutating func add(role: String, of project: String) {
    roles[role, default: []].insert(project)
  }

  /// How many projects have a scheme.
  func count(of scheme: String) -> Int { keys[scheme]?.count ?? 0 }

  /// The projects of a scheme that list the members of a role.
  func projects(of scheme: String, listing role: String) -> [String] {
    guard let own = keys[scheme], let listing = roles[role] else { return [] }
    return own.intersection(listing).texts.sorted()
  }
}
