import BlastRadius

extension GitHubOrganization {
  /// Reads an answer about Actions and what it may deploy to; says whether it is one.
  mutating func readActions(
    _ request: GitHubRequest, _ body: ResponseBody, _ document: ImportedDocument
  ) -> Bool {
    switch request {
    case .secrets(let scope):
      secrets += settings(body.value, "secrets", scope, document)
    case .variables(let scope):
      variables += settings(body.value, "variables", scope, document)
    case .secretRepositories(let name):
      if let list = list(body.value, document) {
        secretRepositories[name, default: []].append(list)
      }
    case .variableRepositories(let name):
      if let list = list(body.value, document) {
        variableRepositories[name, default: []].append(list)
      }
    case .runners(let scope): readRunners(body.value, scope, document)
    case .runnerGroups: readRunnerGroups(body.value, document)
    case .environments(let repository):
      let all = Self.list(body.value, "environments") ?? [body.value]
      for value in all { readEnvironment(value, repository, document) }
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
    _ value: JSONValue, _ list: StaticString, _ scope: GitHubRequest.Scope,
    _ document: ImportedDocument
  ) -> [Said<Setting>] {
    note(scope, value, document)
    var found: [Said<Setting>] = []
    for item in entries(of: value, list) {
      guard let name = item["name"]?.text else {
        leaveOut(item)
        continue
      }
      found.append(
        Said(
          fact: Setting(name: name, scope: scope, visibility: item["visibility"]?.text),
          place: ExportPlace(item, in: document)))
    }
    return found
  }

  private mutating func readRunners(
    _ value: JSONValue, _ scope: GitHubRequest.Scope, _ document: ImportedDocument
  ) {
    note(scope, value, document)
    for value in entries(of: value, "runners") {
      guard let name = value.first("name", "id")?.word else {
        leaveOut(value)
        continue
      }
      runners.append(
        .init(
          fact: Runner(name: name, scope: scope, group: value["runner_group_id"]?.word),
          place: ExportPlace(value, in: document)))
    }
  }

  private mutating func readRunnerGroups(_ value: JSONValue, _ document: ImportedDocument) {
    for value in entries(of: value, "runner_groups") {
      guard let id = value["id"]?.word else {
        leaveOut(value)
        continue
      }
      runnerGroups.append(
        .init(
          fact: RunnerGroup(
            id: id, visibility: value["visibility"]?.text,
            allowsPublic: value["allows_public_repositories"]?.flag),
          place: ExportPlace(value, in: document)))
    }
  }

  private mutating func readEnvironment(
    _ value: JSONValue, _ repository: String?, _ document: ImportedDocument
  ) {
    let words = value["url"]?.text.flatMap { RequestPath($0) }.map(GitHubRequest.words) ?? []
    guard let name = value["name"]?.text,
      let repository = repository ?? (words.count > 2 ? words[2] : nil)
    else { return leaveOut(value) }
    note(repository: repository, value, document)
    let rules = value["protection_rules"]?.items ?? []
    let review = rules.filter { $0["type"]?.text == "required_reviewers" }
    let reviewers = review.flatMap { $0["reviewers"]?.items ?? [] }
      .compactMap { actor($0["reviewer"] ?? $0) }
    environments.append(
      .init(
        fact: Environment(
          name: name, repository: repository, needsReview: !review.isEmpty,
          reviewers: reviewers,
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
    else { return leaveOut(value) }
    note(repository: repository, value, document)
    let reviews = value["required_pull_request_reviews"]
    let pushers = value["restrictions"].map { actors($0) }
    let bypassers = reviews?["bypass_pull_request_allowances"].map { actors($0) } ?? []
    protections.append(
      .init(
        fact: Protection(
          branch: branch, repository: repository,
          approvals: reviews.map { $0["required_approving_review_count"]?.number ?? 1 } ?? 0,
          needsReviews: reviews != nil, needsChecks: value["required_status_checks"] != nil,
          isLocked: value["lock_branch"]?["enabled"]?.flag ?? false, pushers: pushers,
          bypassers: bypassers),
        place: ExportPlace(value, in: document)))
  }

  /// The users, teams and apps that a rule names.
  private mutating func actors(_ rule: JSONValue) -> [GitHubActor] {
    (rule["users"]?.items ?? []).compactMap { actor($0) }
      + (rule["teams"]?.items ?? []).compactMap { actor($0) }
      + (rule["apps"]?.items ?? []).compactMap { actor($0, isApp: true) }
  }

  private mutating func actor(_ value: JSONValue, isApp: Bool = false) -> GitHubActor? {
    let actor = GitHubActor(value, isApp: isApp)
    if actor == nil { leaveOut(value) }
    return actor
  }
}
