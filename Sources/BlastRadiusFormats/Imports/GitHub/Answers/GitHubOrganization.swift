import BlastRadius

/// What was read of an organisation until all files were.
struct GitHubOrganization {
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
    var reviewers: [GitHubActor]
    var limitsBranches: Bool
  }

  struct Protection {
    var branch: String
    var repository: String
    var approvals: Int
    /// Whether changes go through a pull request, and whether checks have to pass.
    var needsReviews: Bool
    var needsChecks: Bool
    var isLocked: Bool
    /// Who alone may push; `nil` where that is not limited.
    var pushers: [GitHubActor]?
    /// Who may push without a pull request.
    var bypassers: [GitHubActor]
  }

  /// Repositories, by what is limited to them, with where each list of them stands.
  typealias Lists = [ExactText: [Said<[String]>]]

  /// The name, of which GitHub takes upper and lower case for the same: of several spellings the first in
  /// the order of their bytes.
  var name: String
  var place: ExportPlace?
  var remarks: [ResponseRemark] = []
  /// What every member may do in each repository, in GitHub's words; `nil` where nothing says so.
  var base: Said<String>?
  var people: [Said<(login: String, isMachine: Bool)>] = []
  var members: [Said<(login: String, isOwner: Bool)>] = []
  /// Whether a list of owners was read, and whether one is not all there.
  var readsOwners = false
  var lacksOwners = false
  /// Whether all owners are known: a list without one was answered to somebody who may not see them.
  var listsOwners: Bool { readsOwners && !lacksOwners && members.contains(where: \.fact.isOwner) }
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
  /// What nobody knows, or not all of it, as a request was refused or pages are missing.
  var lacks: [Said<GitHubRequest>] = []
  /// The same of lists of repositories, by what is limited to them: `installations/5`, `secrets/KEY`.
  var lackedLists: Set<ExactText> = []

  init(_ name: String) { self.name = name }

  /// Whether a name is that of the organisation.
  func isCalled(_ name: some StringProtocol) -> Bool { name.lowercased() == self.name.lowercased() }

  mutating func sort() {
    (people, members, teams) = (people.inOrder(), members.inOrder(), teams.inOrder())
    (teamMembers, teamAccess) = (teamMembers.inOrder(), teamAccess.inOrder())
    (collaborators, repositories) = (collaborators.inOrder(), repositories.inOrder())
    (installations, tokens) = (installations.inOrder(), tokens.inOrder())
    (authorizations, deployKeys) = (authorizations.inOrder(), deployKeys.inOrder())
    installationRepositories = installationRepositories.mapValues { $0.inOrder() }
    tokenRepositories = tokenRepositories.mapValues { $0.inOrder() }
    (secrets, variables) = (secrets.inOrder(), variables.inOrder())
    secretRepositories = secretRepositories.mapValues { $0.inOrder() }
    variableRepositories = variableRepositories.mapValues { $0.inOrder() }
    (runners, runnerGroups) = (runners.inOrder(), runnerGroups.inOrder())
    (environments, protections) = (environments.inOrder(), protections.inOrder())
    lacks = lacks.inOrder()
  }

  mutating func lack(_ request: GitHubRequest, _ place: ExportPlace) {
    switch request {
    case .installationRepositories(let id): lackedLists.insert("installations/\(id)")
    case .tokenRepositories(let id): lackedLists.insert("tokens/\(id)")
    case .secretRepositories(let name): lackedLists.insert("secrets/\(name)")
    case .variableRepositories(let name): lackedLists.insert("variables/\(name)")
    default:
      if case .members(let role) = request, role != "member" { lacksOwners = true }
      lacks.append(Said(fact: request, place: place))
    }
  }
}
