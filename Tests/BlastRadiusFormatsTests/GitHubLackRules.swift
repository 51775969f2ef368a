import BlastRadiusFormats

/// What is made of answers of GitHub that are refused, or not all there.
enum GitHubLackRules {
  static let refused: String =
    #"{"message": "Must have admin rights to Repository.", "documentation_url": "https://docs.github.com/rest", "status": "403"}"#
  static let anybody: String = "github:acme/roles/anybody"
  static let branch: String = "github:acme/api/branches/main"

  static func bundle(_ parts: String...) -> String { "{\(parts.joined(separator: ", "))}" }

  static let list: [ExportRule] = [
    .init(
      name: "a list of owners that is refused",
      text: bundle(
        #""/orgs/acme": {"login": "acme", "default_repository_permission": "none"}"#,
        #""/orgs/acme/members?role=admin": \#(refused)"#, GitHubRules.members),
      gives: [
        "github:acme/roles/member member-of github:acme/roles/owner, exists unknown",
        "\(anybody) member-of github:acme/roles/owner, exists unknown",
        "github:acme/@al member-of \(anybody)",
      ], says: ["refused-request"]),
    .init(
      name: "a list of owners without an answer",
      text: bundle(#""/orgs/acme/members?role=admin": null"#, GitHubRules.members),
      gives: ["github:acme/roles/member member-of github:acme/roles/owner, exists unknown"],
      says: ["refused-request"]),
    .init(
      name: "a list of owners without one",
      text: bundle(#""/orgs/acme/members?role=admin": []"#, GitHubRules.members),
      gives: ["github:acme/roles/member member-of github:acme/roles/owner, exists unknown"]),
    .init(
      name: "a list of owners that goes on",
      text: bundle(
        #""/orgs/acme/members?role=admin&per_page=1&page=1": [{"login": "root"}]"#,
        GitHubRules.members),
      gives: [
        "github:acme/@root member-of github:acme/roles/owner",
        "github:acme/roles/member member-of github:acme/roles/owner, exists unknown",
      ], says: ["incomplete-export"]),
    .init(
      name: "an owner who is not understood",
      text: bundle(
        #""/orgs/acme/members?role=admin": [{"login": "root"}, {"id": 4}]"#, GitHubRules.members),
      gives: ["github:acme/roles/member member-of github:acme/roles/owner, exists unknown"],
      says: ["not-understood"]),
    .init(
      name: "collaborators who are refused",
      text: bundle(#""/repos/acme/api/collaborators": \#(refused)"#, GitHubRules.members),
      gives: ["\(anybody) administers github:acme/api, exists unknown"], says: ["refused-request"]),
    .init(
      name: "teams whose members and repositories are refused",
      text: bundle(
        #""/orgs/acme/teams/web/members": \#(refused)"#,
        #""/orgs/acme/teams/web/repos": {"message": "Not Found"}"#),
      gives: [
        "\(anybody) member-of github:acme/teams/web, exists unknown",
        "github:acme/teams/web administers \(GitHubRules.all), exists unknown",
      ], says: ["refused-request"]),
    .init(
      name: "repositories of an app that are refused",
      text: bundle(
        #""/orgs/acme/installations": \#(GitHubRules.app(#""contents": "read""#, "selected"))"#,
        #""/user/installations/5/repositories": \#(refused)"#),
      gives: [
        "github:acme/installations/5/repositories contains \(GitHubRules.all), exists unknown"
      ], says: ["refused-request"]),
    .init(
      name: "repositories of an app of which pages are missing",
      text: bundle(
        #""/orgs/acme/installations": \#(GitHubRules.app(#""contents": "read""#, "selected"))"#,
        #""/user/installations/5/repositories": {"total_count": 7, "repositories": [{"name": "api", "full_name": "acme/api"}]}"#
      ),
      gives: [
        "github:acme/installations/5 reads github:acme/api",
        "github:acme/installations/5/repositories contains \(GitHubRules.all), exists unknown",
      ], says: ["incomplete-export"]),
    .init(
      name: "secrets and runners that are refused",
      text: bundle(
        GitHubRules.repositories, #""/repos/acme/api/actions/secrets": \#(refused)"#,
        #""/orgs/acme/actions/runners": \#(refused)"#),
      gives: [
        "github:acme/api runs-changes-in \(GitHubRules.workflows)",
        #"\#(GitHubRules.workflows) holds "github:acme/api/secrets/*", exists unknown"#,
        #"\#(GitHubRules.any) executes-on "github:acme/runners/*", exists unknown"#,
      ], says: ["refused-request"]),
    .init(
      name: "a branch that is not protected",
      text:
        #"{"/repos/acme/api/branches/main/protection": {"message": "Branch not protected", "documentation_url": "https://docs.github.com/rest", "status": "404"}}"#,
      gives: ["github:acme/api pushes-to \(branch)"]),
    .init(
      name: "a branch of which the protection is refused",
      text: #"{"/repos/acme/api/branches/main/protection": \#(refused)}"#,
      gives: ["github:acme/api pushes-to \(branch), unless \(branch)/protection"],
      says: ["refused-request"]),
    .init(
      name: "an error alone", text: refused, lacks: ["github:acme/roles/anybody"],
      says: ["refused-request"]),
    .init(
      name: "members that are called otherwise",
      text: bundle(
        #""comment": {"by": "al"}"#, #""https://example.com/x": []"#, GitHubRules.owners,
        GitHubRules.members),
      gives: [
        "github:acme/@root member-of github:acme/roles/owner",
        "github:acme/@al member-of github:acme/roles/member",
      ], says: ["unknown-key", "answers-left-out"]),
    .init(
      name: "an object where a list belongs",
      text: bundle(#""/repos/acme/api/collaborators": {"users": 3}"#, GitHubRules.members),
      gives: ["\(anybody) administers github:acme/api, exists unknown"], says: ["not-understood"]),
    .init(
      name: "an installation of another account",
      text: bundle(
        GitHubRules.owners,
        #""/orgs/acme/installations": {"total_count": 1, "installations": [{"id": 5, "account": {"login": "other"}, "app_slug": "sync"}]}"#
      ), lacks: ["github:acme/installations", "github:apps"], says: ["other-organization"]),
    .init(
      name: "who may push past a review",
      text:
        #"{"/repos/acme/api/branches/main/protection": {"required_pull_request_reviews": {"required_approving_review_count": 1, "bypass_pull_request_allowances": {"users": [{"login": "bo"}], "teams": [{"slug": "ops"}], "apps": [{"slug": "sync"}]}}, "required_status_checks": {"strict": true}}}"#,
      gives: [
        "github:acme/@bo writes \(branch), unless \(branch)/checks",
        "github:acme/teams/ops writes \(branch), unless \(branch)/checks",
        "github:apps/sync writes \(branch), unless \(branch)/checks",
        "github:acme/api pushes-to \(branch), unless \(branch)/reviews",
      ]),
    .init(
      name: "who may push past a review where pushing is limited",
      text:
        #"{"/repos/acme/api/branches/main/protection": {"required_pull_request_reviews": {"required_approving_review_count": 1, "bypass_pull_request_allowances": {"users": [{"login": "bo"}, {"login": "al"}]}}, "restrictions": {"users": [{"login": "al"}], "teams": [], "apps": []}}}"#,
      gives: [
        "github:acme/@al writes \(branch)",
        "github:acme/@bo writes \(branch), requires github:acme/@al@control",
      ], lacks: ["github:acme/@al writes \(branch),"]),
  ]
}
