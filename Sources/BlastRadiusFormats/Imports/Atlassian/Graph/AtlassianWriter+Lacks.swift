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
      default: break
      }
    }
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
