import BlastRadius

/// What was read of an organisation until all files were.
struct GitHubOrganization {
  /// Something that a place says.
  struct Said<Fact> {
    var fact: Fact
    var place: ExportPlace
  }

  struct Repository {
    var name: String
    /// Whether it is for everybody to see; `nil` where nothing says so.
    var isPublic: Bool?
    /// Whether who can read it may fork it.
    var allowsForks: Bool?
  }

  struct Access {
    /// A login or the slug of a team.
    var subject: String
    var repository: String
    var access: GitHubAccess
  }

  struct Installation {
    var id: String
    var app: String
    var appID: String?
    var selection: String?
    var permissions: [(name: String, value: String)]
    var created: Moment?
    var suspended: Moment?
  }

  struct Token {
    var id: String
    /// The id of its grant, by which its repositories are listed.
    var grant: String?
    var owner: String
    var name: String?
    var selection: String?
    var onRepositories: [(name: String, value: String)]
    var onOrganization: [(name: String, value: String)]
    var life: ExportedLife
  }

  /// A classic token or an SSH key of somebody, which single sign-on lets in.
  struct Authorization {
    var id: String
    var login: String
    var isKey: Bool
    var name: String?
    var fingerprint: String?
    /// What a token may do; `nil` where nothing says so.
    var scopes: [String]?
    var life: ExportedLife
  }

  struct DeployKey {
    var id: String
    var repository: String
    var title: String?
    var isReadOnly: Bool?
    var isEnabled: Bool
    var life: ExportedLife
  }

  /// A secret or a variable of Actions, by its name alone.
  struct Setting {
    var name: String
    var scope: GitHubRequest.Scope
    var visibility: String?
  }

  struct Runner {
    var name: String
    var scope: GitHubRequest.Scope
    var group: String?
  }

  struct RunnerGroup {
    var id: String
    var visibility: String?
    var allowsPublic: Bool?
  }

  struct Environment {
    var name: String
    var repository: String
    var needsReview: Bool
    /// Logins with `@` before them, and slugs of teams.
    var reviewers: [String]
    var limitsBranches: Bool
  }

  struct Protection {
    var branch: String
    var repository: String
    var approvals: Int
    var needsChecks: Bool
    var isLocked: Bool
    /// Who alone may push; `nil` where that is not limited. Logins have `@` before them.
    var pushers: [String]?
  }

  /// Repositories, by what is limited to them, with where each list of them stands.
  typealias Lists = [ExactText: [Said<[String]>]]

  /// The name, of which GitHub takes upper and lower case for the same: of several spellings the first in
  /// the order of their bytes.
  var name: String
  var place: ExportPlace?
  /// What every member may do in each repository, in GitHub's words; `nil` where nothing says so.
  var base: Said<String>?
  var people: [Said<(login: String, isMachine: Bool)>] = []
  var members: [Said<(login: String, isOwner: Bool)>] = []
  /// Whether a list of owners was read.
  var listsOwners = false
  var teams: [Said<(slug: String, name: String?, parent: String?)>] = []
  var teamMembers: [Said<(login: String, team: String)>] = []
  var teamAccess: [Said<Access>] = []
  var collaborators: [Said<Access>] = []
  var repositories: [Said<Repository>] = []
  var installations: [Said<Installation>] = []
  /// Repositories by the id of the installation or of the token's grant that is limited to them.
  var installationRepositories: Lists = [:]
  var tokenRepositories: Lists = [:]
  var tokens: [Said<Token>] = []
  var authorizations: [Said<Authorization>] = []
  var deployKeys: [Said<DeployKey>] = []
  var secrets: [Said<Setting>] = []
  var variables: [Said<Setting>] = []
  /// Repositories by the name of the secret or the variable that is limited to them.
  var secretRepositories: Lists = [:]
  var variableRepositories: Lists = [:]
  var runners: [Said<Runner>] = []
  var runnerGroups: [Said<RunnerGroup>] = []
  var environments: [Said<Environment>] = []
  var protections: [Said<Protection>] = []

  init(_ name: String) { self.name = name }

  /// Whether a name is that of the organisation.
  func isCalled(_ name: some StringProtocol) -> Bool { name.lowercased() == self.name.lowercased() }

  /// Puts everything into an order that does not hang on that of the files.
  mutating func sort() {
    func sorted<Fact>(_ all: [Said<Fact>]) -> [Said<Fact>] {
      all.sorted { ($0.place.name, $0.place.offset) < ($1.place.name, $1.place.offset) }
    }
    (people, members, teams) = (sorted(people), sorted(members), sorted(teams))
    (teamMembers, teamAccess) = (sorted(teamMembers), sorted(teamAccess))
    (collaborators, repositories) = (sorted(collaborators), sorted(repositories))
    (installations, tokens) = (sorted(installations), sorted(tokens))
    (authorizations, deployKeys) = (sorted(authorizations), sorted(deployKeys))
    installationRepositories = installationRepositories.mapValues(sorted)
    tokenRepositories = tokenRepositories.mapValues(sorted)
    (secrets, variables) = (sorted(secrets), sorted(variables))
    secretRepositories = secretRepositories.mapValues(sorted)
    variableRepositories = variableRepositories.mapValues(sorted)
    (runners, runnerGroups) = (sorted(runners), sorted(runnerGroups))
    (environments, protections) = (sorted(environments), sorted(protections))
  }
}
