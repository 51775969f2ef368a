import BlastRadius

extension GitHubActionsWriter {
  /// A runner of one's own: code of the workflows that come to it runs on that host.
  func write(
    _ said: GitHubOrganization.Said<GitHubOrganization.Runner>, _ draft: inout ImportDraft
  ) {
    let (name, place, executes) = (said.fact.name, said.place, draft.relation("executes-on"))
    guard case .organization = said.fact.scope else {
      if case .repository(let repository) = said.fact.scope {
        let host = draft.node(writer.id(repository, "runners", name), kind: "host", name: name)
        draft.edge(
          workflows(repository, &draft), executes, host, from: place,
          because: "a runner of the repository")
      }
      return
    }
    let host = draft.node(writer.id("runners", name), kind: "host", name: name)
    let group = said.fact.group.flatMap { runnerGroups[$0] }
    let isOpen = group?.visibility == "all" || group?.visibility == "private"
    let excludesPublic = group?.visibility == "private" || group?.allowsPublic == false
    draft.edge(
      isOpen && excludesPublic ? privateWorkflow(&draft) : writer.anyWorkflow(&draft), executes,
      host, from: place,
      because: isOpen
        ? "a runner of the organisation"
        : "a runner of the organisation; which repositories may use its group is not in the export",
      isKnown: isOpen)
  }

  /// An environment of which nothing but its name is known: its rules are unknown.
  func environment(
    _ name: String, _ repository: String, _ place: ExportPlace, _ draft: inout ImportDraft
  ) -> ImportedNode {
    let node = draft.node(
      writer.id(repository, "environments", name), kind: "pipeline",
      name: "\(name) of \(repository)")
    if environments.contains("\(repository) \(name)") { return node }
    let rules = draft.unknownControl(
      writer.id(repository, "environments", name, "rules"),
      named: "protection rules of \(name) of \(repository) (not in the export)")
    draft.edge(
      workflows(repository, &draft), draft.relation("runs"), node, from: place,
      because: "jobs deploy to the environment", unless: [rules])
    return node
  }

  /// An environment with its rules: who has to agree, and from where one may deploy.
  func write(
    _ said: GitHubOrganization.Said<GitHubOrganization.Environment>, _ draft: inout ImportDraft
  ) {
    let (fact, place) = (said.fact, said.place)
    let own = writer.id(fact.repository, "environments", fact.name)
    let title = "\(fact.name) of \(fact.repository)"
    let node = draft.node(own, kind: "pipeline", name: title)
    let workflows = workflows(fact.repository, &draft)
    draft.edge(
      writer.repository(fact.repository, &draft), draft.relation("administers"), node, from: place,
      because: "administrators of the repository set the rules")
    var limits: [String] = []
    if fact.limitsBranches {
      limits.append(
        draft.unknownControl(
          "\(own)/branches", named: "branches that may deploy to \(title) (not in the export)"))
    }
    guard fact.needsReview else {
      return draft.edge(
        workflows, draft.relation("runs"), node, from: place,
        because: "jobs deploy to the environment", unless: limits)
    }
    var review = Control("\(own)/reviewers", .enforced)
    review.label = "review before \(title) is deployed to"
    draft.edge(
      workflows, draft.relation("runs"), node, from: place,
      because: "jobs deploy to the environment", unless: limits + [draft.control(review)])
    writeReviewed(said, workflows, node, limits, &draft)
  }

  /// Who also holds a reviewer lets the job through.
  private func writeReviewed(
    _ said: GitHubOrganization.Said<GitHubOrganization.Environment>, _ workflows: ImportedNode,
    _ environment: ImportedNode, _ limits: [String], _ draft: inout ImportDraft
  ) {
    let reviewers = said.fact.reviewers.map { subject($0, &draft) }
    guard let runs = draft.relation("runs"), !reviewers.isEmpty else { return }
    let facts = reviewers.map { Fact(draft.id(of: $0), .control) }
    let place = draft.move(to: said.place)
    draft.edge(
      workflows, runs, environment, at: place,
      because: "jobs deploy to the environment when a reviewer agrees"
    ) { edge in
      edge.requires = [facts.count == 1 ? .fact(facts[0]) : .atLeast(1, of: facts)]
      edge.unless = limits
    }
  }

  /// A login with `@` before it, or the slug of a team.
  private func subject(_ called: String, _ draft: inout ImportDraft) -> ImportedNode {
    called.hasPrefix("@")
      ? writer.user(String(called.dropFirst()), &draft) : writer.team(called, &draft)
  }

  /// A protected branch.
  func write(
    _ said: GitHubOrganization.Said<GitHubOrganization.Protection>, _ draft: inout ImportDraft
  ) {
    let (fact, place) = (said.fact, said.place)
    let own = writer.id(fact.repository, "branches", fact.branch)
    let title = "\(fact.branch) of \(fact.repository)"
    let branch = draft.node(own, kind: "repository", name: title)
    let repository = writer.repository(fact.repository, &draft)
    func control(_ name: String, _ label: String, _ state: Control.State) -> String {
      var control = Control("\(own)/\(name)", state)
      control.label = label
      return draft.control(control)
    }
    var limits: [String] = []
    if fact.approvals > 0 {
      limits.append(control("reviews", "review before \(title) is changed", .enforced))
    } else if fact.needsChecks {
      limits.append(control("checks", "checks before \(title) is changed", .unknown))
    }
    if fact.isLocked { limits.append(control("lock", "\(title) is locked", .enforced)) }
    let shared = limits
    if fact.pushers != nil {
      limits.append(control("pushers", "who may push to \(title)", .enforced))
    }
    draft.edge(
      repository, draft.relation("administers"), branch, from: place,
      because: "administrators of the repository set the rules")
    draft.edge(
      repository, draft.relation(GitHubSystem.pushes), branch, from: place,
      because: "branch protection", unless: limits)
    for pusher in fact.pushers ?? [] {
      draft.edge(
        subject(pusher, &draft), draft.relation("writes"), branch, from: place,
        because: "may push to the protected branch", unless: shared)
    }
  }
}
