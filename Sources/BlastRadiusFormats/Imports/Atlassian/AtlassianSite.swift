import BlastRadius

/// What was read of a site, or of a server, until all files were.
struct AtlassianSite {
  /// Something that a place says.
  struct Said<Fact> {
    var fact: Fact
    var place: ExportPlace
  }

  /// A user, by what they are called.
  struct User {
    var id: String
    var name: String?
    var email: String?
    /// The key that Data Center has besides the name.
    var key: String?
    var isActive: Bool
  }

  struct Member {
    var user: String
    var group: String
  }

  /// A permission on a product, a scheme, a space or a repository, by the rest of its id.
  struct Grant {
    var holder: AtlassianHolder
    var permission: String
    var object: String
  }

  struct GlobalGrant {
    var holder: AtlassianHolder
    var permission: String
    var product: AtlassianProduct
  }

  struct Role {
    var project: String
    var id: String
    var name: String?
    var actors: [AtlassianHolder]
  }

  struct Plugin {
    var product: AtlassianProduct
    var key: String
    var name: String
    var isEnabled: Bool
    var isInstalledByUser: Bool
    var version: String?
    var vendor: String?
    var scopes: [String]?
  }

  struct Token {
    var id: String
    var user: String
    var name: String?
    var life: ExportedLife
  }

  let name: String
  /// Whether something says that Atlassian runs it, and whether something says that others do.
  var isCalledCloud = false
  var isCalledServer = false

  /// Whether Atlassian runs it; `nil` where no file says so, or files say both.
  var isCloud: Bool? { isCalledCloud == isCalledServer ? nil : isCalledCloud }

  /// The first place that was read, by the names of files.
  var place: ExportPlace?
  /// The products of which something was read.
  var products: Set<AtlassianProduct> = []

  var users: [Said<User>] = []
  /// The groups, by name, with the id that the Cloud gives them.
  var groups: [Said<(name: String, id: String?)>] = []
  var members: [Said<Member>] = []
  var globalGrants: [Said<GlobalGrant>] = []
  /// The products of which a list of global permissions was read.
  var listedGlobally: Set<AtlassianProduct> = []
  var schemes: [Said<(id: String, name: String)>] = []
  var schemeGrants: [Said<Grant>] = []
  var projects: [Said<(key: String, id: String?, name: String?, lead: String?)>] = []
  var schemesOfProjects: [Said<(project: String, scheme: String)>] = []
  var roles: [Said<Role>] = []
  var plugins: [Said<Plugin>] = []
  var links: [Said<AtlassianLink>] = []
  var tokens: [Said<Token>] = []
  var spaces: [Said<(key: String, id: String?, name: String?)>] = []
  var spaceGrants: [Said<Grant>] = []
  var code: [Said<(path: String, isRepository: Bool)>] = []
  var codeGrants: [Said<Grant>] = []

  init(_ name: String) { self.name = name }

  /// Puts everything into an order that does not hang on that of the files.
  mutating func sort() {
    func sorted<Fact>(_ all: [Said<Fact>]) -> [Said<Fact>] {
      all.sorted { ($0.place.name, $0.place.offset) < ($1.place.name, $1.place.offset) }
    }
    (users, groups, members) = (sorted(users), sorted(groups), sorted(members))
    (globalGrants, plugins, links) = (sorted(globalGrants), sorted(plugins), sorted(links))
    (schemes, schemeGrants, projects) = (sorted(schemes), sorted(schemeGrants), sorted(projects))
    (schemesOfProjects, roles, tokens) = (sorted(schemesOfProjects), sorted(roles), sorted(tokens))
    (spaces, spaceGrants, code) = (sorted(spaces), sorted(spaceGrants), sorted(code))
    codeGrants = sorted(codeGrants)
  }
}
