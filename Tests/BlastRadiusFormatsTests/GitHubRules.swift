import BlastRadiusFormats

/// What each rule of the importer for GitHub gives, and what it does not give to what is nearly the same.
enum GitHubRules {
  static var list: [ExportRule] { access + tokens + actions }

  static let options: ImportOptions = ImportOptions(names: [ImportName(.org, "acme")])
  static let owners: String =
    #""/orgs/acme/members?role=admin": [{"login": "root", "type": "User", "site_admin": false}]"#
  static let members: String =
    #""/orgs/acme/members?role=member": [{"login": "al", "type": "User", "site_admin": false}]"#
  static let repositories: String =
    #""/orgs/acme/repos": [{"name": "api", "full_name": "acme/api", "private": true, "visibility": "private", "allow_forking": false}, {"name": "site", "full_name": "acme/site", "private": false, "visibility": "public"}]"#

  static func bundle(_ parts: String...) -> String { "{\(parts.joined(separator: ", "))}" }

  static func app(_ permissions: String, _ selection: String, _ more: String = "") -> String {
    #"{"total_count": 1, "installations": [{"id": 5, "account": {"login": "acme"}, "app_id": 77, "app_slug": "sync", "repository_selection": "\#(selection)", "permissions": {\#(permissions)}\#(more)}]}"#
  }

  static func token(_ permissions: String, _ selection: String, owner: String = "al") -> String {
    #""/orgs/acme/personal-access-tokens": [{"id": 2, "owner": {"login": "\#(owner)"}, "repository_selection": "\#(selection)", "permissions": {\#(permissions)}, "access_granted_at": "2024-01-01T00:00:00Z", "token_id": 9, "token_name": "ci", "token_expired": false, "token_expires_at": "2024-06-01T00:00:00Z"}]"#
  }

  static func credential(_ type: String, _ scopes: String, login: String = "al") -> String {
    #""/orgs/acme/credential-authorizations": [{"login": "\#(login)", "credential_id": 3, "credential_type": "\#(type)", "credential_authorized_at": "2024-01-01T00:00:00Z"\#(scopes)}]"#
  }

  static func environment(_ rules: String, _ policy: String = "null") -> String {
    #""/repos/acme/api/environments": {"total_count": 1, "environments": [{"id": 1, "name": "prod", "protection_rules": [\#(rules)], "deployment_branch_policy": \#(policy)}]}"#
  }

  static func secret(_ visibility: String) -> String {
    #""/orgs/acme/actions/secrets": {"total_count": 1, "secrets": [{"name": "KEY", "visibility": "\#(visibility)"}]}"#
  }

  static let all: String = "github:acme/repositories/all"
  static let any: String = "github:acme/workflows/any"
  static let workflows: String = "github:acme/api/actions/workflows"
  static let prod: String = "github:acme/api/environments/prod"
  static let review: String =
    #"{"type": "required_reviewers", "reviewers": [{"type": "User", "reviewer": {"login": "al"}}, {"type": "Team", "reviewer": {"slug": "sre"}}]}"#

  static let access: [ExportRule] = [
    .init(
      name: "owners administer everything", text: bundle(owners, members, repositories),
      gives: [
        "github:acme/@root member-of github:acme/roles/owner",
        "github:acme/roles/owner administers github:acme", "github:acme contains \(all)",
        "\(all) contains github:acme/api", "github:acme/@al member-of github:acme/roles/member",
        "github:@anyone reads github:acme/site",
      ],
      lacks: [
        "github:acme/@al member-of github:acme/roles/owner", "github:@anyone reads github:acme/api",
        "github:acme/roles/member member-of github:acme/roles/owner",
      ]),
    .init(
      name: "who owns is unknown where no list says it",
      text: #"[{"login": "al", "type": "User", "site_admin": false}]"#,
      gives: [
        "github:acme/roles/member member-of github:acme/roles/owner, exists unknown",
        "github:acme/roles/member administers \(all), exists unknown",
      ]),
    .init(
      name: "a base permission",
      text: bundle(
        #""/orgs/acme": {"login": "acme", "default_repository_permission": "write"}"#, owners,
        members), gives: ["github:acme/roles/member edits \(all)"],
      lacks: ["github:acme/roles/member administers"]),
    .init(
      name: "no base permission",
      text: bundle(
        #""/orgs/acme": {"login": "acme", "default_repository_permission": "none"}"#, owners,
        members),
      lacks: ["github:acme/roles/member administers", "github:acme/roles/member reads"]),
    .init(
      name: "teams within teams, and their repositories",
      text: bundle(
        #""/orgs/acme/teams": [{"slug": "dev", "name": "Dev", "parent": null}, {"slug": "web", "name": "Web", "parent": {"slug": "dev"}}]"#,
        #""/orgs/acme/teams/web/members": [{"login": "al"}]"#,
        #""/orgs/acme/teams/dev/repos": [{"full_name": "acme/api", "name": "api", "permissions": {"admin": false, "push": true, "pull": true}}, {"full_name": "acme/x", "name": "x", "role_name": "custom"}]"#
      ),
      gives: [
        "github:acme/@al member-of github:acme/teams/web",
        "github:acme/teams/web member-of github:acme/teams/dev",
        "github:acme/teams/dev edits github:acme/api",
        "github:acme/teams/dev administers github:acme/x, exists unknown",
      ], lacks: ["github:acme/teams/dev member-of", "github:acme/teams/web edits"]),
    .init(
      name: "collaborators",
      text:
        #"{"/repos/acme/api/collaborators": [{"login": "al", "permissions": {"admin": true, "pull": true}}, {"login": "bo", "permissions": {"pull": false}}]}"#,
      gives: ["github:acme/@al administers github:acme/api"],
      lacks: ["github:acme/@bo reads", "github:acme/@bo administers"]),
    .init(
      name: "an app on all repositories", text: app(#""contents": "write""#, "all"),
      gives: [
        "github:apps/sync authenticates-as github:acme/installations/5",
        "github:acme/installations/5 edits \(all)",
      ]),
    .init(
      name: "an app that may only comment",
      text: app(#""pull_requests": "write", "metadata": "read", "secrets": "write""#, "all"),
      gives: ["github:apps/sync authenticates-as github:acme/installations/5"],
      lacks: ["github:acme/installations/5 "]),
    .init(
      name: "an app on selected repositories that are not listed",
      text: app(#""administration": "write""#, "selected"),
      gives: [
        "github:acme/installations/5 administers github:acme/installations/5/repositories",
        "github:acme/installations/5/repositories contains \(all), exists unknown",
      ], lacks: ["github:acme/installations/5 administers \(all)"]),
    .init(
      name: "an app on selected repositories that are listed",
      text: bundle(
        #""/orgs/acme/installations": \#(app(#""contents": "read""#, "selected"))"#,
        #""/user/installations/5/repositories": {"total_count": 1, "repositories": [{"name": "api", "full_name": "acme/api"}]}"#
      ), gives: ["github:acme/installations/5 reads github:acme/api"],
      lacks: ["github:acme/installations/5/repositories"]),
    .init(
      name: "an app that is suspended",
      text: app(#""contents": "write""#, "all", #", "suspended_at": "2024-02-01T00:00:00Z""#),
      gives: [
        "github:apps/sync authenticates-as github:acme/installations/5, /2024-02-01T00:00:00Z"
      ]),
    .init(
      name: "an app that manages members, and one that administers",
      text: app(#""members": "write", "organization_administration": "write""#, "all"),
      gives: [
        "github:acme/installations/5 adds-members-to github:acme/roles/owner",
        "github:acme/installations/5 administers github:acme",
      ]),
    .init(
      name: "an app that reads members", text: app(#""members": "read""#, "all"),
      lacks: ["github:acme/installations/5 "]),
    .init(
      name: "a list that goes on",
      text:
        #"{"total_count": 9, "installations": [{"id": 5, "account": {"login": "acme"}, "app_slug": "sync"}]}"#,
      says: ["incomplete-export"]),
    .init(
      name: "a text with a wrong escape",
      text: #"{"/orgs/acme/repos": [{"name": "a", "full_name": "acme/\ud800"}]}"#,
      lacks: ["github:acme"], says: ["bad-escape"]),
    .init(
      name: "pages one after the other", text: "{\(owners)}{\(members)}",
      gives: [
        "github:acme/@root member-of github:acme/roles/owner",
        "github:acme/@al member-of github:acme/roles/member",
      ]),
    .init(
      name: "deploy keys",
      text:
        #"{"/repos/acme/api/keys": [{"id": 1, "title": "deploy", "read_only": false}, {"id": 2, "read_only": true}, {"id": 3}, {"id": 4, "read_only": false, "enabled": false}]}"#,
      gives: [
        "github:acme/api/keys/1 edits github:acme/api",
        "github:acme/api/keys/2 reads github:acme/api",
        "github:acme/api/keys/3 writes github:acme/api, exists unknown",
      ], lacks: ["github:acme/api/keys/4", "github:acme/api/keys/2 edits"]),
  ]

  static let tokens: [ExportRule] = [
    .init(
      name: "a fine-grained token of an owner for all repositories",
      text: bundle(owners, token(#""repository": {"contents": "write"}"#, "all", owner: "root")),
      gives: [
        "github:acme/tokens/9 authenticates-as github:acme/@root/repositories/edits",
        "github:acme/@root/repositories/edits edits \(all)",
      ], lacks: ["github:acme/tokens/9 authenticates-as github:acme/@root,"]),
    .init(
      name: "a fine-grained token is no more than its owner",
      text: bundle(
        owners, #""/orgs/acme": {"default_repository_permission": "none"}"#, members,
        #""/repos/acme/api/collaborators": [{"login": "al", "role_name": "read"}]"#,
        token(#""repository": {"contents": "write"}"#, "all")),
      gives: ["github:acme/@al/repositories/edits reads github:acme/api"],
      lacks: ["github:acme/@al/repositories/edits edits"]),
    .init(
      name: "a fine-grained token is no more than the teams of its owner",
      text: bundle(
        owners, #""/orgs/acme": {"default_repository_permission": "none"}"#, members,
        #""/orgs/acme/teams": [{"slug": "web", "privacy": "closed", "parent": {"slug": "dev"}}]"#,
        #""/orgs/acme/teams/web/members": [{"login": "al"}]"#,
        #""/orgs/acme/teams/dev/repos": [{"name": "api", "full_name": "acme/api", "role_name": "admin"}]"#,
        token(#""repository": {"contents": "write"}"#, "all")),
      gives: [
        "github:acme/@al/repositories/edits member-of github:acme/roles/team/web/edits",
        "github:acme/roles/team/web/edits member-of github:acme/roles/team/dev/edits",
        "github:acme/roles/team/dev/edits edits github:acme/api",
      ], lacks: ["github:acme/@al/repositories/edits administers"]),
    .init(
      name: "a fine-grained token that reads nothing",
      text: bundle(owners, token(#""repository": {"metadata": "read"}"#, "all")),
      lacks: ["github:acme/tokens/9"]),
    .init(
      name: "a fine-grained token for selected repositories that are not listed",
      text: bundle(
        owners, token(#""repository": {"contents": "read"}"#, "selected", owner: "root")),
      gives: [
        "github:acme/tokens/9 authenticates-as github:acme/tokens/9/repositories",
        "github:acme/tokens/9/repositories assumes github:acme/@root/repositories/reads, exists unknown",
      ]),
    .init(
      name: "a fine-grained token for selected repositories that are listed",
      text: bundle(
        owners, token(#""repository": {"contents": "read"}"#, "selected", owner: "root"),
        #""/orgs/acme/personal-access-tokens/2/repositories": [{"name": "api", "full_name": "acme/api"}]"#
      ), gives: ["github:acme/tokens/9/repositories reads github:acme/api"],
      lacks: ["github:acme/tokens/9/repositories assumes"]),
    .init(
      name: "permissions on the organisation count for owners alone",
      text: bundle(
        owners, members,
        token(#""organization": {"organization_administration": "write"}"#, "none")),
      lacks: ["github:acme/tokens/9 administers"]),
    .init(
      name: "permissions on the organisation of an owner",
      text: bundle(
        owners, token(#""organization": {"members": "write"}"#, "none", owner: "root")),
      gives: ["github:acme/tokens/9 adds-members-to github:acme/roles/owner"]),
    .init(
      name: "a classic token with scopes",
      text: bundle(owners, members, credential("personal access token", #", "scopes": ["repo"]"#)),
      gives: [
        "github:acme/credentials/3 authenticates-as github:acme/@al/repositories/administers"
      ], lacks: ["github:acme/credentials/3 administers"]),
    .init(
      name: "a token that ends before it begins",
      text: bundle(
        owners,
        credential(
          "personal access token",
          #", "scopes": ["repo"], "authorized_credential_expires_at": "2023-01-01T00:00:00Z""#)),
      gives: [
        "github:acme/credentials/3 authenticates-as github:acme/@al/repositories/administers"
      ], says: ["empty-interval"]),
    .init(
      name: "a classic token of an owner with admin:org",
      text: bundle(
        owners, credential("personal access token", #", "scopes": ["admin:org"]"#, login: "root")),
      gives: ["github:acme/credentials/3 administers github:acme"],
      lacks: ["github:acme/credentials/3 authenticates-as"]),
    .init(
      name: "a classic token of which no scopes are known",
      text: bundle(owners, credential("personal access token", "")),
      gives: ["github:acme/credentials/3 authenticates-as github:acme/@al, exists unknown"]),
    .init(
      name: "a classic token that reads the profile",
      text: bundle(owners, credential("personal access token", #", "scopes": ["read:user"]"#)),
      lacks: ["github:acme/credentials/3"]),
    .init(
      name: "an SSH key pushes and administers nothing",
      text: bundle(owners, credential("SSH key", "", login: "root")),
      gives: [
        "github:acme/credentials/3 authenticates-as github:acme/@root/repositories/edits",
        "github:acme/@root/repositories/edits edits \(all)",
      ]),
  ]

  static let actions: [ExportRule] = [
    .init(
      name: "secrets of a repository",
      text: bundle(
        repositories,
        #""/repos/acme/api/actions/secrets": {"total_count": 1, "secrets": [{"name": "KEY"}]}"#,
        #""/repos/acme/api/actions/variables": {"total_count": 1, "variables": [{"name": "REGION", "value": "x"}]}"#
      ),
      gives: [
        "github:acme/api runs-changes-in \(workflows)",
        "\(workflows) holds github:acme/api/secrets/KEY",
        "\(workflows) reads github:acme/api/variables/REGION",
      ],
      lacks: [
        "github:acme/api runs-pull-requests-in", "github:acme/site/actions",
        "\(workflows) member-of",
      ]),
    .init(
      name: "pull requests from forks perhaps run with secrets",
      text: bundle(
        repositories,
        #""/repos/acme/site/actions/secrets": {"total_count": 1, "secrets": [{"name": "KEY"}]}"#),
      gives: [
        "github:acme/site runs-pull-requests-in github:acme/site/actions/workflows, exists unknown"
      ]),
    .init(
      name: "a secret for all repositories", text: bundle(repositories, secret("all")),
      gives: [
        "\(any) holds github:acme/secrets/KEY", "\(workflows) member-of \(any)",
        "github:acme/site/actions/workflows member-of \(any)", "\(all) runs-changes-in \(any)",
      ]),
    .init(
      name: "a secret for private repositories", text: bundle(repositories, secret("private")),
      gives: [
        "github:acme/workflows/private holds github:acme/secrets/KEY",
        "\(workflows) member-of github:acme/workflows/private",
      ],
      lacks: [
        "github:acme/site/actions/workflows member-of github:acme/workflows/private",
        "\(any) holds github:acme/secrets/KEY",
      ]),
    .init(
      name: "a secret for selected repositories that are not listed",
      text: bundle(repositories, secret("selected")),
      gives: [
        "github:acme/workflows/selected holds github:acme/secrets/KEY",
        "\(any) member-of github:acme/workflows/selected, exists unknown",
      ], lacks: ["\(workflows) holds github:acme/secrets/KEY"]),
    .init(
      name: "a secret for selected repositories that are listed",
      text: bundle(
        repositories, secret("selected"),
        #""/orgs/acme/actions/secrets/KEY/repositories": {"total_count": 1, "repositories": [{"name": "api", "full_name": "acme/api"}]}"#
      ), gives: ["\(workflows) holds github:acme/secrets/KEY"],
      lacks: ["github:acme/workflows/selected"]),
    .init(
      name: "runners",
      text: bundle(
        #""/repos/acme/api/actions/runners": {"total_count": 1, "runners": [{"id": 1, "name": "own", "busy": false}]}"#,
        #""/orgs/acme/actions/runners": {"total_count": 2, "runners": [{"id": 2, "name": "shared", "runner_group_id": 1}, {"id": 3, "name": "limited", "runner_group_id": 2}]}"#,
        #""/orgs/acme/actions/runner-groups": {"total_count": 1, "runner_groups": [{"id": 1, "visibility": "all", "allows_public_repositories": true}]}"#
      ),
      gives: [
        "\(workflows) executes-on github:acme/api/runners/own",
        "\(any) executes-on github:acme/runners/shared",
        "\(any) executes-on github:acme/runners/limited, exists unknown",
      ]),
    .init(
      name: "an environment without rules", text: bundle(environment("")),
      gives: ["\(workflows) runs \(prod)", "github:acme/api administers \(prod)"]),
    .init(
      name: "an environment with reviewers", text: bundle(environment(review)),
      gives: [
        "\(workflows) runs \(prod), id \(workflows) runs \(prod) #1, requires 1 of [\"github:acme/@al@control\", \"github:acme/teams/sre@control\"]",
        "\(workflows) runs \(prod), id \(workflows) runs \(prod) #2, unless \(prod)/reviewers",
      ]),
    .init(
      name: "an environment for some branches",
      text: bundle(environment("", #"{"protected_branches": true}"#)),
      gives: ["\(workflows) runs \(prod), unless \(prod)/branches"]),
    .init(
      name: "an environment of which only the secrets are read",
      text:
        #"{"/repos/acme/api/environments/prod/secrets": {"total_count": 1, "secrets": [{"name": "KEY"}]}}"#,
      gives: [
        "\(prod) holds \(prod)/secrets/KEY", "\(workflows) runs \(prod), unless \(prod)/rules",
      ]),
    .init(
      name: "a protected branch",
      text:
        #"{"/repos/acme/api/branches/main/protection": {"required_pull_request_reviews": {"required_approving_review_count": 2}, "enforce_admins": {"enabled": true}, "restrictions": {"users": [{"login": "al"}], "teams": []}}}"#,
      gives: [
        "github:acme/api administers github:acme/api/branches/main",
        "github:acme/api pushes-to github:acme/api/branches/main, unless github:acme/api/branches/main/reviews, unless github:acme/api/branches/main/pushers",
        "github:acme/@al writes github:acme/api/branches/main, unless github:acme/api/branches/main/reviews",
      ]),
    .init(
      name: "a branch that only has to pass checks",
      text:
        #"{"url": "https://api.github.com/repos/acme/api/branches/main/protection", "enforce_admins": {"enabled": false}, "required_status_checks": {"strict": true}}"#,
      gives: [
        "github:acme/api pushes-to github:acme/api/branches/main, unless github:acme/api/branches/main/checks"
      ]),
  ]
}
