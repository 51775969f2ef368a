import BlastRadius

extension GitHubActionsWriter {
  /// What nobody knows since a request was refused, or pages are missing: it can be anything, possibly.
  func writeLacks(into draft: inout ImportDraft) {
    writeAnybody(&draft)
    for said in organization.lacks {
      switch said.fact {
      case .members(let role):
        let because = "the members are not all in the export"
        writeAnybody("member-of", writer.members(&draft), because, said.place, &draft)
        if role == "member" { continue }
        writeAnybody("member-of", writer.owners(&draft), because, said.place, &draft)
      case .teamMembers(let team):
        writeAnybody(
          "member-of", writer.team(team, &draft),
          "the members of the team are not all in the export",
          said.place, &draft)
      case .teamRepositories(let team):
        draft.edge(
          writer.team(team, &draft), draft.relation("administers"), writer.allRepositories(&draft),
          from: said.place, because: "the repositories of the team are not all in the export",
          isKnown: false)
      case .collaborators(let name), .repositoryTeams(let name):
        writeAnybody(
          "administers", writer.repository(name, &draft),
          "who may do what in the repository is not all in the export", said.place, &draft)
      default: writeLackOfActions(said, &draft)
      }
    }
  }

  /// All people that files name, as who they may be that no file names.
  private func anybody(_ draft: inout ImportDraft) -> ImportedNode {
    draft.node(
      writer.id("roles", "anybody"), kind: "group",
      name: "people that files of \(organization.name) name")
  }

  /// Says who that is, where something is said of them.
  private func writeAnybody(_ draft: inout ImportDraft) {
    let isMeant = organization.lacks.contains { said in
      switch said.fact {
      case .members, .teamMembers, .collaborators, .repositoryTeams: true
      default: false
      }
    }
    guard isMeant else { return }
    let anybody = anybody(&draft)
    for said in organization.people {
      draft.edge(
        writer.user(said.fact.login, &draft), draft.relation("member-of"), anybody,
        from: said.place, because: "somebody that a file names")
    }
  }

  private func writeAnybody(
    _ relation: String, _ object: ImportedNode, _ because: String, _ place: ExportPlace,
    _ draft: inout ImportDraft
  ) {
    draft.edge(
      anybody(&draft), draft.relation(relation), object, from: place, because: because,
      isKnown: false)
  }

  private func writeLackOfActions(_ said: Said<GitHubRequest>, _ draft: inout ImportDraft) {
    switch said.fact {
    case .secrets(let scope):
      writeLack("secrets", kind: "credential", "holds", of: scope, said.place, &draft)
    case .variables(let scope):
      writeLack("variables", kind: "data", "reads", of: scope, said.place, &draft)
    case .runners(let scope):
      writeLack("runners", kind: "host", "executes-on", of: scope, said.place, &draft)
    case .protection(let branch?, let repository?):
      let own = writer.id(repository, "branches", branch)
      let title = "\(branch) of \(repository)"
      let node = draft.node(own, kind: "repository", name: title)
      let limits = draft.unknownControl(
        "\(own)/protection", named: "protection of \(title) (not in the export)")
      draft.edge(
        writer.repository(repository, &draft), draft.relation(GitHubRelation.pushes), node,
        from: said.place, because: "the protection of the branch is not in the export",
        unless: [limits])
    default: break
    }
  }

  /// One node for all that workflows may see or run on, and that is not in the export.
  private func writeLack(
    _ folder: String, kind: String, _ relation: String, of scope: GitHubRequest.Scope,
    _ place: ExportPlace, _ draft: inout ImportDraft
  ) {
    let (subject, id, owner): (ImportedNode, String, String)
    switch scope {
    case .organization:
      (subject, id, owner) = (
        writer.anyWorkflow(&draft), writer.id(folder, "*"), organization.name
      )
    case .repository(let name):
      (subject, id, owner) = (workflows(name, &draft), writer.id(name, folder, "*"), name)
    case .shared(let name):
      (subject, id, owner) = (workflows(name, &draft), writer.id(folder, "*"), organization.name)
    case .environment(let name, let repository):
      (subject, id, owner) = (
        environment(name, repository, place, &draft),
        writer.id(repository, "environments", name, folder, "*"), "\(name) of \(repository)"
      )
    }
    draft.edge(
      subject, draft.relation(relation),
      draft.node(id, kind: kind, name: "\(folder) of \(owner) that are not in the export"),
      from: place, because: "the \(folder) of \(owner) are not all in the export", isKnown: false)
  }
}
