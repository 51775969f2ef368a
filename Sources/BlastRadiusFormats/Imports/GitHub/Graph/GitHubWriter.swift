import BlastRadius

/// Says as nodes and edges what was read of an organisation, when all files were.
struct GitHubWriter {
  let organization: GitHubOrganization
  let rights: GitHubRights
  /// The nodes for the repositories of somebody that were written, by login and level.
  var writtenRights: Set<ExactText> = []

  init(_ organization: GitHubOrganization) {
    self.organization = organization
    rights = GitHubRights(organization)
  }

  mutating func write(into draft: inout ImportDraft) {
    guard let place = organization.place else { return }
    writePeople(place, into: &draft)
    writeRepositories(place, into: &draft)
    writeTeams(into: &draft)
    writeInstallations(into: &draft)
    writeTokens(into: &draft)
    writeAuthorizations(into: &draft)
    writeKeys(into: &draft)
    GitHubActionsWriter(self).write(place, into: &draft)
  }

  /// An id of the organisation.
  func id(_ parts: String...) -> String {
    "github:\(organization.name)/\(parts.joined(separator: "/"))"
  }

  func root(_ draft: inout ImportDraft) -> ImportedNode {
    draft.node("github:\(organization.name)", kind: "cloud-account", name: organization.name)
  }

  func user(_ login: String, _ draft: inout ImportDraft) -> ImportedNode {
    draft.node(id("@\(login)"), kind: "user", name: login)
  }

  func team(_ slug: String, _ draft: inout ImportDraft) -> ImportedNode {
    draft.node(id("teams", slug), kind: "group")
  }

  func repository(_ name: String, _ draft: inout ImportDraft) -> ImportedNode {
    draft.node(id(name), kind: "repository", name: name)
  }

  /// The node for all repositories, those that no file names among them.
  func allRepositories(_ draft: inout ImportDraft) -> ImportedNode {
    draft.node(
      id("repositories", "all"), kind: "repository",
      name: "all repositories of \(organization.name)")
  }

  func owners(_ draft: inout ImportDraft) -> ImportedNode {
    draft.node(id("roles", "owner"), kind: "group", name: "owners of \(organization.name)")
  }

  func members(_ draft: inout ImportDraft) -> ImportedNode {
    draft.node(id("roles", "member"), kind: "group", name: "members of \(organization.name)")
  }

  /// What each workflow of the organisation may do.
  func anyWorkflow(_ draft: inout ImportDraft) -> ImportedNode {
    draft.node(
      id("workflows", "any"), kind: "pipeline", name: "any workflow of \(organization.name)")
  }

  /// Anybody, without a membership.
  func anyone(_ draft: inout ImportDraft) -> ImportedNode {
    draft.node("github:@anyone", kind: "group", name: "anyone on GitHub")
  }
}
