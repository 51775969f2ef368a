import BlastRadius

/// Says what workflows may do: their secrets, variables, runners and environments, and who may change them.
struct GitHubActionsWriter {
  let writer: GitHubWriter
  /// The environments of which the rules were read, by the repository and their name.
  let environments: Set<ExactText>
  let runnerGroups: [ExactText: GitHubOrganization.RunnerGroup]
  /// What is installed of each app, by its slug.
  let installations: [ExactText: GitHubOrganization.Installation]
  var organization: GitHubOrganization { writer.organization }

  init(_ writer: GitHubWriter) {
    self.writer = writer
    environments = Set<ExactText>(
      writer.organization.environments.map { "\($0.fact.repository) \($0.fact.name)" })
    runnerGroups = Dictionary(
      writer.organization.runnerGroups.map { ($0.fact.id, $0.fact) }
    ) { first, _ in first }
    installations = Dictionary(
      writer.organization.installations.map { ($0.fact.app, $0.fact) }
    ) { first, _ in first }
  }

  func write(_ place: ExportPlace, into draft: inout ImportDraft) {
    writeWorkflows(place, &draft)
    for said in organization.secrets {
      write(
        said, in: "secrets", kind: "credential", "holds", organization.secretRepositories, &draft)
    }
    for said in organization.variables {
      write(
        said, in: "variables", kind: "data", "reads", organization.variableRepositories, &draft)
    }
    for said in organization.runners { write(said, &draft) }
    for said in organization.environments { write(said, &draft) }
    for said in organization.protections { write(said, &draft) }
    writeLacks(into: &draft)
  }

  /// The workflows of a repository.
  func workflows(_ repository: String, _ draft: inout ImportDraft) -> ImportedNode {
    draft.node(
      writer.id(repository, "actions", "workflows"), kind: "pipeline",
      name: "workflows of \(repository)")
  }

  /// What each workflow of private and internal repositories may do.
  func privateWorkflow(_ draft: inout ImportDraft) -> ImportedNode {
    draft.node(
      writer.id("workflows", "private"), kind: "pipeline",
      name: "any workflow of a private repository of \(organization.name)")
  }

  /// Whether something of the organisation is there for workflows of many repositories.
  private var hasShared: Bool {
    let settings = organization.secrets + organization.variables
    let scopes = settings.map(\.fact.scope) + organization.runners.map(\.fact.scope)
    return (scopes + organization.lacks.compactMap(\.fact.scope)).contains {
      if case .organization = $0 { true } else { false }
    }
  }

  /// The repositories that have something of their own for their workflows.
  private var ownRepositories: Set<ExactText> {
    var found: Set<ExactText> = []
    func add(_ scope: GitHubRequest.Scope) {
      switch scope {
      case .organization: break
      case .repository(let name), .environment(_, let name), .shared(let name): found.insert(name)
      }
    }
    for said in organization.secrets + organization.variables { add(said.fact.scope) }
    for said in organization.runners { add(said.fact.scope) }
    for said in organization.lacks { if let scope = said.fact.scope { add(scope) } }
    for said in organization.environments { found.insert(said.fact.repository) }
    for lists in [organization.secretRepositories, organization.variableRepositories] {
      for said in lists.values.joined() { found.formUnion(said.fact) }
    }
    return found
  }

  /// Who changes a repository runs code in its workflows, and perhaps who opens a pull request.
  private func writeWorkflows(_ place: ExportPlace, _ draft: inout ImportDraft) {
    let (hasShared, own) = (hasShared, ownRepositories)
    if hasShared {
      draft.edge(
        writer.allRepositories(&draft), draft.relation(GitHubRelation.runsChanges),
        writer.anyWorkflow(&draft), from: place, because: "workflows run what is pushed")
    }
    for name in writer.rights.repositories where hasShared || own.contains(name) {
      guard let facts = writer.rights.facts(ofRepository: name) else { continue }
      let (repository, workflows) = (writer.repository(name, &draft), workflows(name, &draft))
      draft.edge(
        repository, draft.relation(GitHubRelation.runsChanges), workflows, from: facts.place,
        because: "workflows run what is pushed")
      // Forks get no secrets, unless a workflow asks for them, and that stands in the repository's files.
      if facts.isPublic == true || facts.allowsForks != false {
        draft.edge(
          repository, draft.relation(GitHubRelation.runsPullRequests), workflows, from: facts.place,
          because:
            "a workflow may run on pull_request_target: workflows are not in the export; those on pull_request get no secrets from forks",
          isKnown: false)
      }
      guard hasShared else { continue }
      let memberOf = draft.relation("member-of")
      draft.edge(
        workflows, memberOf, writer.anyWorkflow(&draft), from: facts.place,
        because: "workflows of the organisation")
      if facts.isPublic == true { continue }
      draft.edge(
        workflows, memberOf, privateWorkflow(&draft), from: facts.place,
        because: facts.isPublic == nil
          ? "whether the repository is private is not in the export" : "a private repository",
        isKnown: facts.isPublic == false)
    }
  }

  /// A secret or a variable, for those workflows that see it.
  private func write(
    _ said: Said<GitHubOrganization.Setting>, in folder: String, kind: String,
    _ relation: String,
    _ lists: GitHubOrganization.Lists,
    _ draft: inout ImportDraft
  ) {
    let (name, place, see) = (said.fact.name, said.place, draft.relation(relation))
    switch said.fact.scope {
    case .repository(let repository):
      draft.edge(
        workflows(repository, &draft), see,
        draft.node(writer.id(repository, folder, name), kind: kind, name: name), from: place,
        because: "one of the \(folder) of the repository")
    case .environment(let environment, let repository):
      draft.edge(
        self.environment(environment, repository, place, &draft), see,
        draft.node(
          writer.id(repository, "environments", environment, folder, name), kind: kind, name: name),
        from: place, because: "one of the \(folder) of the environment")
    case .shared(let repository):
      draft.edge(
        workflows(repository, &draft), see,
        draft.node(writer.id(folder, name), kind: kind, name: name), from: place,
        because: "one of the \(folder) of the organisation, for this repository")
    case .organization:
      let own = draft.node(writer.id(folder, name), kind: kind, name: name)
      writeShared(said, own, see, folder, lists, &draft)
    }
  }

  private func writeShared(
    _ said: Said<GitHubOrganization.Setting>, _ own: ImportedNode,
    _ see: ImportedRelation?, _ folder: String, _ lists: GitHubOrganization.Lists,
    _ draft: inout ImportDraft
  ) {
    let because = "one of the \(folder) of the organisation"
    switch said.fact.visibility {
    case "all":
      draft.edge(
        writer.anyWorkflow(&draft), see, own, from: said.place,
        because: "\(because), for all repositories")
    case "private":
      draft.edge(
        privateWorkflow(&draft), see, own, from: said.place,
        because: "\(because), for private repositories")
    default:
      let listed = lists[said.fact.name] ?? []
      for list in listed {
        for repository in list.fact {
          draft.edge(
            workflows(repository, &draft), see, own, from: list.place,
            because: "\(because), for selected repositories")
        }
      }
      guard listed.isEmpty || organization.lackedLists.contains("\(folder)/\(said.fact.name)")
      else { return }
      let selected = draft.node(
        writer.id("workflows", "selected"), kind: "pipeline",
        name: "workflows of repositories that are selected for something")
      draft.edge(
        selected, see, own, from: said.place, because: "\(because), for selected repositories")
      draft.edge(
        writer.anyWorkflow(&draft), draft.relation("member-of"), selected, from: said.place,
        because: "which repositories are selected is not in the export", isKnown: false)
    }
  }
}
