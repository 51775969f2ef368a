import BlastRadius

extension GitHubActionsWriter {
  /// A runner of one's own: code of the workflows that come to it runs on that host.
  func write(
    _ said: Said<GitHubOrganization.Runner>, _ draft: inout ImportDraft
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
    _ said: Said<GitHubOrganization.Environment>, _ draft: inout ImportDraft
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
    _ said: Said<GitHubOrganization.Environment>, _ workflows: ImportedNode,
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

  /// Whom a rule names: an app is what is installed of it, where that was read.
  private func subject(_ actor: GitHubActor, _ draft: inout ImportDraft) -> ImportedNode {
    switch actor {
    case .user(let login): writer.user(login, &draft)
    case .team(let slug): writer.team(slug, &draft)
    case .app(let slug):
      installations[slug].map { writer.installation($0, &draft) }
        ?? writer.app(slug, &draft)
    }
  }

  /// A protected branch.
  func write(
    _ said: Said<GitHubOrganization.Protection>, _ draft: inout ImportDraft
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
    let lock = fact.isLocked ? [control("lock", "\(title) is locked", .enforced)] : []
    let checks =
      fact.approvals > 0 || !(fact.needsReviews || fact.needsChecks)
      ? [] : [control("checks", "checks before \(title) is changed", .unknown)]
    let reviews =
      fact.approvals > 0
      ? [control("reviews", "review before \(title) is changed", .enforced)] : []
    let pushers =
      fact.pushers == nil ? [] : [control("pushers", "who may push to \(title)", .enforced)]
    let limits = reviews + checks + lock
    draft.edge(
      repository, draft.relation("administers"), branch, from: place,
      because: "administrators of the repository set the rules")
    draft.edge(
      repository, draft.relation(GitHubRelation.pushes), branch, from: place,
      because: "branch protection", unless: limits + pushers)
    for pusher in fact.pushers ?? [] where !fact.bypassers.contains(pusher) {
      draft.edge(
        subject(pusher, &draft), draft.relation("writes"), branch, from: place,
        because: "may push to the protected branch", unless: limits)
    }
    // Reviews do not hold them up, checks and locks do.
    let others =
      fact.needsChecks ? [control("checks", "checks before \(title) is changed", .unknown)] : []
    writeBypassers(said, branch, others + lock, &draft)
  }

  /// Who goes past reviews pushes where pushing is not limited, or with one of those who may.
  private func writeBypassers(
    _ said: Said<GitHubOrganization.Protection>, _ branch: ImportedNode, _ limits: [String],
    _ draft: inout ImportDraft
  ) {
    guard let writes = draft.relation("writes") else { return }
    let pushers = said.fact.pushers
    let facts = (pushers ?? []).map { Fact(draft.id(of: subject($0, &draft)), .control) }
    for bypasser in said.fact.bypassers {
      let own = subject(bypasser, &draft)
      let pushes = pushers?.contains(bypasser) ?? true
      // Where nobody may push, nobody is let past that.
      if !pushes, facts.isEmpty { continue }
      let place = draft.move(to: said.place)
      draft.edge(
        own, writes, branch, at: place,
        because: "may push to the protected branch without a pull request"
      ) { edge in
        if !pushes { edge.requires = [facts.count == 1 ? .fact(facts[0]) : .atLeast(1, of: facts)] }
        edge.unless = limits
      }
    }
  }
}
