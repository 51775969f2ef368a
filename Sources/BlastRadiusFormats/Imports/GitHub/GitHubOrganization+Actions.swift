import BlastRadius

extension GitHubOrganization {
  /// Reads an answer about Actions and what it may deploy to; says whether it is one.
  mutating func readActions(
    _ body: ResponseBody, _ document: ImportedDocument, _ draft: inout ImportDraft
  ) -> Bool {
    switch GitHubRequest(body) {
    case .secrets(let scope):
      secrets += settings(body.value["secrets"] ?? body.value, scope, document)
    case .variables(let scope):
      variables += settings(body.value["variables"] ?? body.value, scope, document)
    case .secretRepositories(let name):
      secretRepositories[name, default: []].append(list(body.value, document))
    case .variableRepositories(let name):
      variableRepositories[name, default: []].append(list(body.value, document))
    case .runners(let scope): readRunners(body.value["runners"] ?? body.value, scope, document)
    case .runnerGroups: readRunnerGroups(body.value["runner_groups"] ?? body.value, document)
    case .environments(let repository):
      let all = body.value["environments"]?.items ?? [body.value]
      for value in all { readEnvironment(value, repository, document, &draft) }
    case .protection(let branch, let repository):
      readProtection(body.value, branch, repository, document)
    default: return false
    }
    return true
  }

  private mutating func note(
    _ scope: GitHubRequest.Scope, _ value: JSONValue, _ document: ImportedDocument
  ) {
    switch scope {
    case .organization: break
    case .repository(let name), .shared(let name), .environment(_, let name):
      note(repository: name, value, document)
    }
  }

  /// Secrets or variables, of which only the names are looked at.
  private mutating func settings(
    _ value: JSONValue, _ scope: GitHubRequest.Scope, _ document: ImportedDocument
  ) -> [Said<Setting>] {
    note(scope, value, document)
    return value.items.compactMap { item in
      item["name"]?.text.map { name in
        Said(
          fact: Setting(name: name, scope: scope, visibility: item["visibility"]?.text),
          place: ExportPlace(item, in: document))
      }
    }
  }

  private mutating func readRunners(
    _ value: JSONValue, _ scope: GitHubRequest.Scope, _ document: ImportedDocument
  ) {
    note(scope, value, document)
    for value in value.items {
      guard let name = value.first("name", "id")?.word else { continue }
      runners.append(
        .init(
          fact: Runner(name: name, scope: scope, group: value["runner_group_id"]?.word),
          place: ExportPlace(value, in: document)))
    }
  }

  private mutating func readRunnerGroups(_ value: JSONValue, _ document: ImportedDocument) {
    for value in value.items {
      guard let id = value["id"]?.word else { continue }
      runnerGroups.append(
        .init(
          fact: RunnerGroup(
            id: id, visibility: value["visibility"]?.text,
            allowsPublic: value["allows_public_repositories"]?.flag),
          place: ExportPlace(value, in: document)))
    }
  }

  private mutating func readEnvironment(
    _ value: JSONValue, _ repository: String?, _ document: ImportedDocument,
    _ draft: inout ImportDraft
  ) {
    let words = value["url"]?.text.flatMap { RequestPath($0) }.map(GitHubRequest.words) ?? []
    guard let name = value["name"]?.text,
      let repository = repository ?? (words.count > 2 ? words[2] : nil)
    else { return }
    note(repository: repository, value, document)
    let rules = value["protection_rules"]?.items ?? []
    let review = rules.filter { $0["type"]?.text == "required_reviewers" }
    environments.append(
      .init(
        fact: Environment(
          name: name, repository: repository, needsReview: !review.isEmpty,
          reviewers: review.flatMap { $0["reviewers"]?.items ?? [] }.compactMap { said in
            let reviewer = said["reviewer"] ?? said
            return reviewer["login"]?.text.map { "@\($0)" } ?? reviewer["slug"]?.text
          },
          limitsBranches: value["deployment_branch_policy"] != nil
            || rules.contains { $0["type"]?.text == "branch_policy" }),
        place: ExportPlace(value, in: document)))
  }

  private mutating func readProtection(
    _ value: JSONValue, _ branch: String?, _ repository: String?, _ document: ImportedDocument
  ) {
    let words = value["url"]?.text.flatMap { RequestPath($0) }.map(GitHubRequest.words) ?? []
    let isAddress = words.count > 5 && words[3] == "branches" && words.last == "protection"
    guard let repository = repository ?? (isAddress ? words[2] : nil),
      let branch = branch ?? (isAddress ? words[4..<(words.count - 1)].joined(separator: "/") : nil)
    else { return }
    note(repository: repository, value, document)
    let reviews = value["required_pull_request_reviews"]
    protections.append(
      .init(
        fact: Protection(
          branch: branch, repository: repository,
          approvals: reviews.map { $0["required_approving_review_count"]?.number ?? 1 } ?? 0,
          needsChecks: reviews != nil || value["required_status_checks"] != nil,
          isLocked: value["lock_branch"]?["enabled"]?.flag ?? false,
          pushers: value["restrictions"].map { restrictions in
            (restrictions["users"]?.items ?? []).compactMap { $0["login"]?.text.map { "@\($0)" } }
              + (restrictions["teams"]?.items ?? []).compactMap { $0["slug"]?.text }
          }),
        place: ExportPlace(value, in: document)))
  }
}
