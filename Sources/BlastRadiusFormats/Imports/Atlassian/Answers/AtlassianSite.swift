import BlastRadius

/// What was read of a site, or of a server, until all files were.
struct AtlassianSite {
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

  var name: String
  var remarks: [ResponseRemark] = []
  /// The servers that answers are from.
  var servers: Set<ExactText> = []
  /// Whether something says that Atlassian runs it, and whether something says that others do.
  var isCalledCloud = false
  var isCalledServer = false

  /// Whether the status of an application link was read, which only servers of one's own have.
  var hasStatusOfLinks = false

  /// Whether Atlassian runs it; `nil` where no file says so, or files say both.
  var isCloud: Bool? {
    let isServer = isCalledServer || hasStatusOfLinks && !isCalledCloud
    return isCalledCloud == isServer ? nil : isCalledCloud
  }

  /// The first place that was read, by the names of files.
  var place: ExportPlace?
  /// The products of which something was read.
  var products: Set<AtlassianProduct> = []

  var users: [Said<User>] = []
  /// The groups, by name, with the id that the Cloud gives them.
  var groups: [Said<(name: String, id: String?)>] = []
  var members: [Said<Member>] = []
  var globalGrants: [Said<GlobalGrant>] = []
  /// The products of which a list of global permissions was read, and those of which one is not all there.
  var listedGlobally: Set<AtlassianProduct> = []
  var lackedGlobally: Set<AtlassianProduct> = []
  /// Whether the groups that administer a server of Bitbucket were read, and whether the users were.
  var readsGroupsOfCode = false
  var readsUsersOfCode = false
  var schemes: [Said<(id: String, name: String)>] = []
  var schemeGrants: [Said<Grant>] = []
  /// The schemes that list who may do what.
  var schemesWithGrants: Set<ExactText> = []
  var projects: [Said<(key: String, id: String?, name: String?)>] = []
  var schemesOfProjects: [Said<(project: String, scheme: String)>] = []
  var roles: [Said<Role>] = []
  var plugins: [Said<Plugin>] = []
  var links: [Said<AtlassianLink>] = []
  var tokens: [Said<Token>] = []
  var spaces: [Said<(key: String, id: String?, name: String?)>] = []
  var spaceGrants: [Said<Grant>] = []
  /// The projects and repositories of Bitbucket, by their paths.
  var code: [Said<String>] = []
  var codeGrants: [Said<Grant>] = []
  /// What nobody knows, or not all of it, as a request was refused or pages are missing.
  var lacks: [Said<AtlassianRequest>] = []

  init(_ name: String) { self.name = name }

  /// Whether all who have global permissions in a product are known.
  func knowsAdministrators(of product: AtlassianProduct) -> Bool {
    if lackedGlobally.contains(product) { return false }
    if product == .bitbucket, readsGroupsOfCode, readsUsersOfCode { return true }
    return listedGlobally.contains(product)
  }

  mutating func lack(_ request: AtlassianRequest, _ place: ExportPlace) {
    switch request {
    case .globalPermissions(let product):
      // Where nothing says which product it is, it is that of all of which something is read.
      lackedGlobally.formUnion(product.map { [$0] } ?? AtlassianProduct.allCases)
      if let product { products.insert(product) }
    case .codeAdministration:
      lackedGlobally.insert(.bitbucket)
      products.insert(.bitbucket)
    default: lacks.append(Said(fact: request, place: place))
    }
  }

  mutating func sort() {
    (users, groups, members) = (users.inOrder(), groups.inOrder(), members.inOrder())
    (globalGrants, plugins, links) = (globalGrants.inOrder(), plugins.inOrder(), links.inOrder())
    (schemes, schemeGrants) = (schemes.inOrder(), schemeGrants.inOrder())
    (projects, schemesOfProjects) = (projects.inOrder(), schemesOfProjects.inOrder())
    (roles, tokens, spaces) = (roles.inOrder(), tokens.inOrder(), spaces.inOrder())
    (spaceGrants, code, codeGrants) = (spaceGrants.inOrder(), code.inOrder(), codeGrants.inOrder())
    lacks = lacks.inOrder()
  }
}
