import BlastRadius

extension GitHubWriter {
  /// Apps that are installed: a third party each, that acts as its installation.
  func writeInstallations(into draft: inout ImportDraft) {
    for said in organization.installations {
      let fact = said.fact
      let app = app(fact.app, &draft)
      if let number = fact.appID { draft.setProperties(of: app) { $0.field("app-id", number) } }
      let own = installation(fact, &draft)
      if let created = fact.created { draft.say(of: own) { $0.issued = created } }
      if let authenticates = draft.relation("authenticates-as") {
        let place = draft.move(to: said.place)
        draft.edge(app, authenticates, own, at: place, because: "the app is installed") { edge in
          edge.valid.until = fact.suspended
        }
      }
      write(said, own, &draft)
    }
  }

  /// An app, which is a third party.
  func app(_ slug: String, _ draft: inout ImportDraft) -> ImportedNode {
    var zone = Zone("github:apps")
    zone.label = "vendors of apps for GitHub"
    zone.trust = .external
    draft.zone(zone)
    let app = draft.node("github:apps/\(slug)", kind: "integration", name: slug)
    draft.say(of: app) { $0.zone = "github:apps" }
    return app
  }

  /// What is installed of an app.
  func installation(
    _ installation: GitHubOrganization.Installation, _ draft: inout ImportDraft
  ) -> ImportedNode {
    draft.node(
      id("installations", installation.id), kind: "oauth-app",
      name: "\(installation.app) in \(organization.name)")
  }

  /// What an installation may do, where.
  private func write(
    _ said: Said<GitHubOrganization.Installation>, _ own: ImportedNode,
    _ draft: inout ImportDraft
  ) {
    let fact = said.fact
    for (name, right) in GitHubPermissions.onOrganization(fact.permissions) {
      write(right, of: own, because: "permission \(name) of the app", said.place, true, &draft)
    }
    guard let level = GitHubPermissions.level(fact.permissions) else { return }
    let relation = draft.relation(level.relation)
    let because = "permissions of the app on repositories"
    let listed = organization.installationRepositories[fact.id] ?? []
    if fact.selection == "all" {
      draft.edge(own, relation, allRepositories(&draft), from: said.place, because: because)
    } else {
      for list in listed {
        for name in list.fact {
          draft.edge(
            own, relation, repository(name, &draft), from: list.place, because: because)
        }
      }
      let isPartial = organization.lackedLists.contains("installations/\(fact.id)")
      guard listed.isEmpty || isPartial else { return }
      let selected = draft.node(
        id("installations", fact.id, "repositories"), kind: "repository",
        name: "repositories selected for \(fact.app)")
      draft.edge(own, relation, selected, from: said.place, because: because)
      draft.edge(
        selected, draft.relation("contains"), allRepositories(&draft), from: said.place,
        because: "which repositories are selected is not in the export", isKnown: false)
    }
  }

  /// What a permission on the organisation gives.
  private func write(
    _ right: GitHubPermissions.OnOrganization, of subject: ImportedNode, because: String,
    _ place: ExportPlace, _ isKnown: Bool, _ draft: inout ImportDraft
  ) {
    switch right {
    case .administers:
      draft.edge(
        subject, draft.relation("administers"), root(&draft), from: place, because: because,
        isKnown: isKnown)
    case .addsOwners:
      draft.edge(
        subject, draft.relation("adds-members-to"), owners(&draft), from: place, because: because,
        isKnown: isKnown)
    case .hostsWorkflows:
      draft.edge(
        subject, draft.relation("hosts"), anyWorkflow(&draft),
        from: place,
        because:
          "\(because): it registers runners, and which jobs come to them is not in the export",
        isKnown: false)
    }
  }

  /// The node for what somebody may do in repositories, at most so much; its edges are written once.
  private mutating func repositories(
    of login: String, upTo cap: GitHubLevel, from place: ExportPlace, _ draft: inout ImportDraft
  ) -> ImportedNode {
    let own = id("@\(login)", "repositories", cap.relation)
    let node = draft.node(own, kind: "role", name: "what \(login) \(cap.relation) in repositories")
    guard writtenRights.insert(own).inserted else { return node }
    for right in rights.rights(of: login, upTo: cap, from: place) {
      let object = right.repository.map { repository($0, &draft) } ?? allRepositories(&draft)
      draft.edge(
        node, draft.relation(right.level.relation), object, from: right.place,
        because: right.because, isKnown: right.isKnown)
    }
    for said in rights.memberships(of: login) {
      let team = team(said.fact.team, upTo: cap, &draft)
      draft.edge(
        node, draft.relation("member-of"), team, from: said.place, because: "a member of the team")
    }
    return node
  }

  /// The node for what a team may do, at most so much; the team itself where that is all.
  private mutating func team(_ slug: String, upTo cap: GitHubLevel, _ draft: inout ImportDraft)
    -> ImportedNode
  {
    if cap == .admin { return team(slug, &draft) }
    var open = [slug]
    while let slug = open.popLast() {
      let own = id("roles", "team", slug, cap.relation)
      guard writtenRights.insert(own).inserted else { continue }
      let node = cappedTeam(slug, cap, &draft)
      for said in rights.access(of: slug) {
        let access = said.fact.access
        draft.edge(
          node, draft.relation(min(access.highest, cap).relation),
          repository(said.fact.repository, &draft), from: said.place,
          because: "access of the team to the repository", isKnown: access.isKnown)
      }
      for said in rights.parents(of: slug) {
        draft.edge(
          node, draft.relation("member-of"), cappedTeam(said.fact, cap, &draft), from: said.place,
          because: "a team within the other")
        open.append(said.fact)
      }
    }
    return cappedTeam(slug, cap, &draft)
  }

  private func cappedTeam(_ slug: String, _ cap: GitHubLevel, _ draft: inout ImportDraft)
    -> ImportedNode
  {
    draft.node(
      id("roles", "team", slug, cap.relation), kind: "role", name: "what \(slug) \(cap.relation)")
  }

  /// Fine-grained tokens.
  mutating func writeTokens(into draft: inout ImportDraft) {
    for said in organization.tokens {
      let fact = said.fact
      let token = draft.node(id("tokens", fact.id), kind: "api-key", name: fact.name)
      draft.say(fact.life, of: token, from: said.place)
      write(said, token, &draft)
      let owns = rights.owns(fact.owner)
      if owns == false { continue }
      for (name, right) in GitHubPermissions.onOrganization(fact.onOrganization) {
        write(
          right, of: token, because: "permission \(name) of the token of an owner", said.place,
          owns == true, &draft)
      }
    }
  }

  /// What a fine-grained token may do in repositories: no more than its permissions and its owner.
  private mutating func write(
    _ said: Said<GitHubOrganization.Token>, _ token: ImportedNode,
    _ draft: inout ImportDraft
  ) {
    let fact = said.fact
    guard let level = GitHubPermissions.level(fact.onRepositories) else { return }
    let authenticates = draft.relation("authenticates-as")
    if fact.selection == "all" {
      let all = repositories(of: fact.owner, upTo: level, from: said.place, &draft)
      return draft.edge(
        token, authenticates, all, from: said.place, because: "a token for all repositories")
    }
    guard fact.selection != "none" else { return }
    let selected = draft.node(
      id("tokens", fact.id, "repositories"), kind: "role",
      name: "repositories selected for \(fact.name ?? fact.id)")
    draft.edge(
      token, authenticates, selected, from: said.place, because: "a token for some repositories")
    let lists = (fact.grant.flatMap { organization.tokenRepositories[$0] } ?? [])
    for list in lists { write(list, selected, said, level, &draft) }
    let isPartial = fact.grant.map { organization.lackedLists.contains("tokens/\($0)") } ?? false
    guard lists.isEmpty || isPartial else { return }
    let all = repositories(of: fact.owner, upTo: level, from: said.place, &draft)
    draft.edge(
      selected, draft.relation("assumes"), all, from: said.place,
      because: "which repositories are selected is not in the export", isKnown: false)
  }

  /// What a token may do in the repositories it is for: what its owner may.
  private func write(
    _ list: Said<[String]>, _ selected: ImportedNode,
    _ said: Said<GitHubOrganization.Token>, _ level: GitHubLevel,
    _ draft: inout ImportDraft
  ) {
    let owner = said.fact.owner
    let direct = rights.rights(of: owner, upTo: level, from: said.place)
    let everywhere = direct.filter { $0.repository == nil }
    let byName = [ExactText: [GitHubRights.Right]](grouping: direct) { $0.repository ?? "" }
    for name in list.fact {
      let (ofTeams, areAll) = rights.rights(of: owner, in: name, upTo: level)
      let own = everywhere + (byName[name] ?? []) + ofTeams
      for right in own {
        draft.edge(
          selected, draft.relation(right.level.relation), repository(name, &draft),
          from: list.place, because: "selected for the token; \(right.because)",
          isKnown: right.isKnown)
      }
      if own.isEmpty || !areAll {
        draft.edge(
          selected, draft.relation(level.relation), repository(name, &draft), from: list.place,
          because: "selected for the token; what its owner may do there is not in the export",
          isKnown: false)
      }
    }
  }

  /// Classic tokens and SSH keys that single sign-on lets in.
  mutating func writeAuthorizations(into draft: inout ImportDraft) {
    for said in organization.authorizations {
      let fact = said.fact
      let credential = draft.node(
        id("credentials", fact.id), kind: fact.isKey ? "ssh-key" : "api-key", name: fact.name)
      draft.say(fact.life, of: credential, from: said.place)
      if let print = fact.fingerprint { draft.say(of: credential) { $0.fingerprints = [print] } }
      write(said, credential, &draft)
    }
  }

  private mutating func write(
    _ said: Said<GitHubOrganization.Authorization>, _ credential: ImportedNode,
    _ draft: inout ImportDraft
  ) {
    let (fact, place) = (said.fact, said.place)
    let authenticates = draft.relation("authenticates-as")
    if fact.isKey {
      let own = repositories(of: fact.login, upTo: .write, from: place, &draft)
      return draft.edge(
        credential, authenticates, own, from: place, because: "an SSH key reads and pushes")
    }
    guard let scopes = fact.scopes else {
      return draft.edge(
        credential, authenticates, user(fact.login, &draft), from: place,
        because: "a classic token, whose scopes are not in the export", isKnown: false)
    }
    if let (level, isKnown) = GitHubPermissions.level(scopes: scopes) {
      let own = repositories(of: fact.login, upTo: level, from: place, &draft)
      draft.edge(
        credential, authenticates, own, from: place,
        because: isKnown
          ? "a classic token with scope repo"
          : "a classic token with scope public_repo; which repositories that is is not in the export",
        isKnown: isKnown)
    }
    let owns = rights.owns(fact.login)
    if GitHubPermissions.administersOrganization(scopes), owns != false {
      draft.edge(
        credential, draft.relation("administers"), root(&draft), from: place,
        because: "a classic token of an owner with scope admin:org", isKnown: owns == true)
    }
  }

  /// Keys of repositories.
  func writeKeys(into draft: inout ImportDraft) {
    for said in organization.deployKeys {
      let fact = said.fact
      let key = draft.node(
        id(fact.repository, "keys", fact.id), kind: "ssh-key", name: fact.title)
      draft.say(fact.life, of: key, from: said.place)
      let own = repository(fact.repository, &draft)
      guard fact.isEnabled else { continue }
      draft.edge(
        key, draft.relation(fact.isReadOnly == false ? "edits" : "reads"), own, from: said.place,
        because: "a deploy key of the repository")
      if fact.isReadOnly == nil {
        draft.edge(
          key, draft.relation("writes"), own, from: said.place,
          because: "whether the deploy key may push is not in the export", isKnown: false)
      }
    }
  }
}
