import BlastRadius

extension GitHubWriter {
  /// Owners and members, and what every member may do.
  func writePeople(_ place: ExportPlace, into draft: inout ImportDraft) {
    let (root, owners, members) = (root(&draft), owners(&draft), members(&draft))
    let memberOf = draft.relation("member-of")
    draft.edge(
      owners, draft.relation("administers"), root, from: place,
      because: "owners administer everything")
    for said in organization.people {
      _ = draft.node(
        id("@\(said.fact.login)"), kind: said.fact.isMachine ? "service-account" : "user",
        name: said.fact.login)
    }
    for said in organization.members {
      let own = user(said.fact.login, &draft)
      draft.edge(own, memberOf, members, from: said.place, because: "a member of the organisation")
      guard said.fact.isOwner else { continue }
      draft.edge(own, memberOf, owners, from: said.place, because: "an owner of the organisation")
    }
    guard let first = organization.members.first else { return }
    if !organization.listsOwners {
      draft.edge(
        members, memberOf, owners, from: first.place,
        because: "which members own the organisation is not in the export", isKnown: false)
    }
    writeBase(members, first.place, &draft)
  }

  /// What every member may do in each repository.
  private func writeBase(
    _ members: ImportedNode, _ place: ExportPlace, _ draft: inout ImportDraft
  ) {
    let all = allRepositories(&draft)
    guard let base = organization.base else {
      return draft.edge(
        members, draft.relation("administers"), all, from: place,
        because: "the base permission of members is not in the export: it can be any",
        isKnown: false)
    }
    if base.fact == "none" { return }
    guard let level = GitHubLevel(role: base.fact) else {
      return draft.edge(
        members, draft.relation("administers"), all, from: base.place,
        because: "base permission \(SafeText.visible(base.fact)), which is not known",
        isKnown: false)
    }
    draft.edge(
      members, draft.relation(level.relation), all, from: base.place,
      because: "base permission \(base.fact)")
  }

  /// Repositories, which the organisation has, and those that everybody can read.
  func writeRepositories(_ place: ExportPlace, into draft: inout ImportDraft) {
    let contains = draft.relation("contains")
    let all = allRepositories(&draft)
    draft.edge(
      root(&draft), contains, all, from: place, because: "repositories of the organisation")
    for name in rights.repositories {
      guard let facts = rights.facts(ofRepository: name) else { continue }
      let own = repository(name, &draft)
      draft.edge(all, contains, own, from: facts.place, because: "a repository of the organisation")
      if facts.isPublic == true {
        draft.edge(
          anyone(&draft), draft.relation("reads"), own, from: facts.place,
          because: "a public repository")
      }
    }
    guard rights.repositories.contains(where: { rights.facts(ofRepository: $0)?.isPublic == true })
    else { return }
    draft.edge(
      members(&draft), draft.relation("member-of"), anyone(&draft), from: place,
      because: "members are anyone too")
  }

  /// Teams: who is in them, which is in which, and what they may do; and collaborators.
  func writeTeams(into draft: inout ImportDraft) {
    let memberOf = draft.relation("member-of")
    for said in organization.teams {
      let own = draft.node(
        draft.id(of: team(said.fact.slug, &draft)), name: said.fact.name ?? said.fact.slug)
      guard let parent = said.fact.parent else { continue }
      draft.edge(
        own, memberOf, team(parent, &draft), from: said.place, because: "a team within the other")
    }
    for said in organization.teamMembers {
      draft.edge(
        user(said.fact.login, &draft), memberOf, team(said.fact.team, &draft), from: said.place,
        because: "a member of the team")
    }
    for said in organization.teamAccess {
      write(said, of: team(said.fact.subject, &draft), &draft)
    }
    for said in organization.collaborators {
      write(said, of: user(said.fact.subject, &draft), &draft)
    }
  }

  private func write(
    _ said: Said<GitHubOrganization.Access>, of subject: ImportedNode,
    _ draft: inout ImportDraft
  ) {
    let access = said.fact.access
    let because: String
    if case .unknown(let role) = access {
      because = "role \(SafeText.visible(role)) in the repository, which the organisation made"
    } else {
      because = "access to the repository"
    }
    draft.edge(
      subject, draft.relation(access.highest.relation), repository(said.fact.repository, &draft),
      from: said.place, because: because, isKnown: access.isKnown)
  }
}
