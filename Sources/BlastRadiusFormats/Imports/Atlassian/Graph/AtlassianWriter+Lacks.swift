import BlastRadius

extension AtlassianWriter {
  /// What nobody knows since a request was refused, or pages are missing: it may be for everyone, possibly.
  ///
  /// Who administers a product, and who has a role in a project that no file lists, is said elsewhere.
  mutating func writeLacks(into draft: inout ImportDraft) {
    for said in site.lacks {
      let place = said.place
      switch said.fact {
      case .members(let group):
        writeEveryone(
          "member-of", self.group(group, &draft),
          "the members of the group are not all in the export",
          place, &draft)
      case .permissionSchemes(let id?):
        writeEveryone(
          "administers", scheme(id, &draft),
          "the permissions of the scheme are not all in the export", place, &draft)
      case .schemeOf(let project):
        let node = self.project(key(ofProject: project), nil, &draft)
        writeEveryone(
          "administers", node, "the permission scheme of the project is not in the export", place,
          &draft)
      case .projectRole(let project, let id):
        let node = role(id, nil, in: key(ofProject: project), &draft)
        writeEveryone(
          "member-of", node, "who has the role in the project is not all in the export", place,
          &draft)
      case .spacePermissions(let key):
        writeEveryone(
          "administers", space(key, nil, &draft),
          "the permissions on the space are not all in the export", place, &draft)
      case .codePermissions(let path, _):
        writeEveryone(
          "administers", code(path, &draft), "the permissions on it are not all in the export",
          place, &draft)
      case .groupsOf(let id):
        guard let user = self.user(id, &draft) else { break }
        draft.edge(
          user, draft.relation("member-of"), anyGroup(place, &draft), from: place,
          because: "the groups of the user are not all in the export", isKnown: false)
      case .users, .groups, .globalPermissions, .codeAdministration, .permissionSchemes(nil),
        .projects, .plugins, .applicationLinks, .tokens, .server, .spaces, .other:
        break
      }
    }
  }

  /// A node in all groups that files name.
  private mutating func anyGroup(
    _ place: ExportPlace, _ draft: inout ImportDraft
  ) -> ImportedNode {
    let any = draft.node(
      id("any-group"), kind: "group", name: "groups of \(site.name), of which one is not read")
    if namesAnyGroup { return any }
    namesAnyGroup = true
    for name in site.groups.map(\.fact.name).distinct() {
      draft.edge(
        any, draft.relation("member-of"), group(name, &draft), from: place,
        because: "a group that files name")
    }
    return any
  }

  private mutating func writeEveryone(
    _ relation: String, _ object: ImportedNode, _ because: String, _ place: ExportPlace,
    _ draft: inout ImportDraft
  ) {
    draft.edge(
      everyone(&draft), draft.relation(relation), object, from: place, because: because,
      isKnown: false)
  }
}
