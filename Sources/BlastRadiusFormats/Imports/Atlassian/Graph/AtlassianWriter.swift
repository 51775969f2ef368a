import BlastRadius

/// Says as nodes and edges what was read of a site, when all files were.
struct AtlassianWriter {
  let site: AtlassianSite
  /// The sites of servers.
  let servers: [ExactText: String]
  /// The names of groups by the ids that the Cloud gives them, and of users by their keys.
  private var groupNames: [ExactText: String] = [:]
  private var userNames: [ExactText: String] = [:]
  private var inactive: Set<ExactText> = []
  /// The keys of projects and spaces by their ids.
  private(set) var projectKeys: [ExactText: String] = [:]
  private(set) var spaceKeys: [ExactText: String] = [:]
  /// Whether something is said of everybody, and of anybody.
  var namesEveryone = false
  var namesAnyone = false
  /// Whether it is said who may be in any group.
  var namesAnyGroup = false

  init(_ site: AtlassianSite, _ servers: [ExactText: String]) {
    (self.site, self.servers) = (site, servers)
    for group in site.groups {
      guard let id = group.fact.id, id != group.fact.name else { continue }
      groupNames[id] = groupNames[id].map { min($0, group.fact.name) } ?? group.fact.name
    }
    for project in site.projects {
      if let id = project.fact.id { projectKeys[id] = project.fact.key }
    }
    for space in site.spaces { if let id = space.fact.id { spaceKeys[id] = space.fact.key } }
    for user in site.users {
      let id = user.fact.id
      if !user.fact.isActive { inactive.insert(id) }
      if let key = user.fact.key, key != id {
        userNames[key] = userNames[key].map { min($0, id) } ?? id
      }
    }
  }

  mutating func write(into draft: inout ImportDraft) {
    var zone = Zone(zone)
    zone.label = site.name
    zone.trust = site.isCloud == true ? .partner : .internal
    draft.zone(zone)
    writeUsers(into: &draft)
    writeMembers(into: &draft)
    writeAdministration(into: &draft)
    writeProjects(into: &draft)
    writeSpaces(into: &draft)
    writeCode(into: &draft)
    writePlugins(into: &draft)
    writeLinks(into: &draft)
    writeTokens(into: &draft)
    writeLacks(into: &draft)
    writeEverybody(into: &draft)
  }

  /// The zone of all that one needs a connection to the site for.
  private var zone: String { "atlassian:\(site.name)" }

  /// A node that one needs a connection to the site for.
  func node(
    _ id: String, kind: String, name: String? = nil, _ draft: inout ImportDraft
  ) -> ImportedNode {
    let node = draft.node(id, kind: kind, name: name)
    draft.say(of: node) { $0.zone = zone }
    return node
  }

  /// An id on the site.
  func id(_ parts: String...) -> String { "atlassian:\(site.name)/\(parts.joined(separator: "/"))" }

  /// The node of a group, by its name or its id.
  func group(_ called: String, _ draft: inout ImportDraft) -> ImportedNode {
    let name = groupNames[called] ?? called
    return draft.node(id("group", name), kind: "group", name: name)
  }

  /// The node of a user, by what they are called; `nil` where the account is not active.
  func user(_ called: String, _ draft: inout ImportDraft) -> ImportedNode? {
    let own = userNames[called] ?? called
    if inactive.contains(own) { return nil }
    return draft.node(id("user", own), kind: "user")
  }

  /// Everybody who can log in.
  mutating func everyone(_ draft: inout ImportDraft) -> ImportedNode {
    namesEveryone = true
    return draft.node(
      id("everyone"), kind: "group", name: "everyone who can log in to \(site.name)")
  }

  /// Who holds something, and whether all of them surely do; `nil`, with a warning, for who cannot log in.
  mutating func subject(
    _ holder: AtlassianHolder, _ place: ExportPlace, _ draft: inout ImportDraft
  ) -> (node: ImportedNode, isKnown: Bool, words: String)? {
    switch holder {
    case .group(let name): return (group(name, &draft), true, "")
    case .user(let name):
      guard let user = user(name, &draft) else {
        warn(ofInactive: name, place, &draft)
        return nil
      }
      return (user, true, "")
    case .everyone: return (everyone(&draft), true, "")
    case .anyone:
      namesAnyone = true
      return (
        draft.node(
          id("anyone"), kind: "group", name: "anyone without a login to \(site.name)"), true, ""
      )
    case .some(let words): return (everyone(&draft), false, ", for \(words)")
    case .role(let id, let name):
      return (
        everyone(&draft), false, ", for who has the role \(SafeText.visible(name ?? id))"
      )
    }
  }

  private func writeUsers(into draft: inout ImportDraft) {
    for said in site.users {
      guard let own = user(said.fact.id, &draft) else { continue }
      if let name = said.fact.name { _ = draft.node(draft.id(of: own), name: name) }
      guard let email = said.fact.email else { continue }
      draft.say(of: own) { node in
        if !node.identifiers.contains(email) {
          node.identifiers = (node.identifiers + [email]).sorted()
        }
      }
    }
    for said in site.groups { _ = group(said.fact.name, &draft) }
  }

  private func writeMembers(into draft: inout ImportDraft) {
    let relation = draft.relation("member-of")
    for said in site.members {
      let members = group(said.fact.group, &draft)
      guard let user = user(said.fact.user, &draft) else {
        warn(ofInactive: said.fact.user, said.place, &draft)
        continue
      }
      draft.edge(user, relation, members, from: said.place, because: "listed as a member")
    }
  }

  /// Says that something is left out because its user cannot log in.
  func warn(ofInactive user: String, _ place: ExportPlace, _ draft: inout ImportDraft) {
    draft.log.document = place.document
    draft.log.warn(
      "inactive-user", place.offset,
      "\(user.inTicks) is not active, and cannot log in: what that account may do is left out")
  }

  /// Makes users members of those groups that are all of them.
  private mutating func writeEverybody(into draft: inout ImportDraft) {
    guard namesEveryone || namesAnyone, let place = site.place else { return }
    let relation = draft.relation("member-of")
    let all = everyone(&draft)
    for said in site.users {
      guard let user = user(said.fact.id, &draft) else { continue }
      draft.edge(user, relation, all, from: said.place, because: "an account of the site")
    }
    guard namesAnyone, let anyone = subject(.anyone, place, &draft)?.node else { return }
    draft.edge(all, relation, anyone, from: place, because: "whoever can log in is anyone too")
  }
}
