import BlastRadius

/// What somebody may do in which repositories, as far as files say it.
struct GitHubRights {
  /// A right on a repository, or on all of them.
  struct Right {
    /// The repository; `nil` for all.
    var repository: String?
    var level: GitHubLevel
    var isKnown: Bool
    var place: ExportPlace
    var because: String
  }

  struct RepositoryFacts {
    var isPublic: Bool?
    var allowsForks: Bool?
    var place: ExportPlace
  }

  /// All repositories that something names, in the order of their names.
  let repositories: [String]
  private var facts: [ExactText: RepositoryFacts] = [:]
  private var owners: Set<ExactText> = []
  private var members: [ExactText: ExportPlace] = [:]
  private var teams: [ExactText: [Said<(login: String, team: String)>]] = [:]
  private var parents: [ExactText: [Said<String>]] = [:]
  private var ofTeams: [ExactText: [Said<GitHubOrganization.Access>]] = [:]
  private var ofUsers: [ExactText: [Said<GitHubOrganization.Access>]] = [:]
  /// What teams may do, by the team and the repository; the most where files say several things.
  private var byRepository: [ExactText: Said<GitHubOrganization.Access>] = [:]
  private let base: Said<String>?
  private let listsOwners: Bool

  init(_ organization: GitHubOrganization) {
    (base, listsOwners) = (organization.base, organization.listsOwners)
    for said in organization.repositories {
      var known = facts[said.fact.name] ?? RepositoryFacts(place: said.place)
      known.isPublic = known.isPublic ?? said.fact.isPublic
      known.allowsForks = known.allowsForks ?? said.fact.allowsForks
      facts[said.fact.name] = known
    }
    repositories = facts.texts.sorted()
    for said in organization.members {
      if members[said.fact.login] == nil { members[said.fact.login] = said.place }
      if said.fact.isOwner { owners.insert(said.fact.login) }
    }
    for said in organization.teams {
      if let parent = said.fact.parent {
        parents[said.fact.slug, default: []].append(.init(fact: parent, place: said.place))
      }
    }
    for said in organization.teamMembers {
      teams[said.fact.login, default: []].append(said)
    }
    for said in organization.teamAccess {
      ofTeams[said.fact.subject, default: []].append(said)
      let key = "\(said.fact.subject) \(said.fact.repository)"
      if let other = byRepository[key], other.fact.access.highest >= said.fact.access.highest {
        continue
      }
      byRepository[key] = said
    }
    for said in organization.collaborators { ofUsers[said.fact.subject, default: []].append(said) }
  }

  func facts(ofRepository name: String) -> RepositoryFacts? { facts[name] }

  /// Whether somebody owns the organisation; `nil` where no list of owners says it.
  func owns(_ login: String) -> Bool? {
    if owners.contains(login) { return true }
    return listsOwners ? false : nil
  }

  /// What somebody may do, at most so much, but for what they may as a member of teams.
  ///
  /// - Parameter place: Where the credential stands for which it is asked.
  func rights(of login: String, upTo cap: GitHubLevel, from place: ExportPlace) -> [Right] {
    var found: [Right] = []
    func add(
      _ repository: String?, _ level: GitHubLevel, _ isKnown: Bool, _ place: ExportPlace,
      _ because: String
    ) {
      found.append(
        Right(
          repository: repository, level: min(level, cap), isKnown: isKnown, place: place,
          because: because))
    }
    switch owns(login) {
    case true?: add(nil, .admin, true, members[login] ?? place, "an owner of the organisation")
    case nil:
      add(
        nil, .admin, false, members[login] ?? place,
        "whether they own the organisation is not in the export")
    case false?: break
    }
    if let place = members[login], base?.fact != "none" {
      let level = (base?.fact).flatMap { GitHubLevel(role: $0) }
      add(
        nil, level ?? .admin, level != nil, base?.place ?? place,
        level == nil
          ? "the base permission of members is not known" : "the base permission of members")
    }
    for said in ofUsers[login] ?? [] {
      add(
        said.fact.repository, said.fact.access.highest, said.fact.access.isKnown, said.place,
        "access to the repository")
    }
    return found
  }

  /// The teams that somebody is in.
  func memberships(of login: String)
    -> [Said<(login: String, team: String)>]
  {
    teams[login] ?? []
  }

  /// The teams that a team is within.
  func parents(of team: String) -> [Said<String>] { parents[team] ?? [] }

  /// What a team may do by itself.
  func access(of team: String) -> [Said<GitHubOrganization.Access>] {
    ofTeams[team] ?? []
  }

  /// So many teams of somebody are looked at for each repository of a list.
  private static let maximumTeams = 64

  /// What somebody may do in a repository as a member of teams; whether all teams were looked at.
  func rights(of login: String, in repository: String, upTo cap: GitHubLevel)
    -> (rights: [Right], areAll: Bool)
  {
    var known: Set<ExactText> = []
    var open = (teams[login] ?? []).map(\.fact.team)
    var found: [Right] = []
    while let team = open.popLast() {
      guard known.insert(team).inserted else { continue }
      if known.count > Self.maximumTeams { return (found, false) }
      open += (parents[team] ?? []).map(\.fact)
      guard let said = byRepository["\(team) \(repository)"] else { continue }
      found.append(
        Right(
          repository: repository, level: min(said.fact.access.highest, cap),
          isKnown: said.fact.access.isKnown, place: said.place,
          because: "access of the team \(SafeText.visible(team)) to the repository"))
    }
    return (found, true)
  }
}
