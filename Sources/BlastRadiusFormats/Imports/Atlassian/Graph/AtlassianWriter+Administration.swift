import BlastRadius

extension AtlassianWriter {
  /// The node of a product.
  func application(_ product: AtlassianProduct, _ draft: inout ImportDraft) -> ImportedNode {
    node(
      id(product.rawValue), kind: "application", name: "\(product.title) of \(site.name)", &draft)
  }

  /// The node of those who administer a product.
  func administrators(_ product: AtlassianProduct, _ draft: inout ImportDraft) -> ImportedNode {
    node(
      id(product.rawValue, "permission", product.administration), kind: "role",
      name: "\(product.title) administrators of \(site.name)", &draft)
  }

  /// The node of those who administer the server of a product.
  func systemAdministrators(_ product: AtlassianProduct, _ draft: inout ImportDraft)
    -> ImportedNode
  {
    node(
      id(product.rawValue, "permission", product.systemPermission), kind: "role",
      name: "\(product.title) system administrators of \(site.name)", &draft)
  }

  /// The server that a product runs on; `nil` where Atlassian runs it.
  func host(_ product: AtlassianProduct, _ draft: inout ImportDraft) -> ImportedNode? {
    if site.isCloud == true { return nil }
    return node(
      id(product.rawValue, "host"), kind: "host",
      name: "server of \(product.title) of \(site.name)", &draft)
  }

  /// Who administers each product, and its server.
  mutating func writeAdministration(into draft: inout ImportDraft) {
    guard let place = site.place else { return }
    for product in AtlassianProduct.allCases where site.products.contains(product) {
      writeRoles(product, place, &draft)
      if site.knowsAdministrators(of: product) { continue }
      let isGuessed = writeGuessedAdministrators(product, &draft)
      draft.log.document = place.document
      draft.log.warn(
        "no-global-permissions", place.offset,
        "who has global permissions in \(product.title) of \(site.name.inTicks) is not read, or not all of it: "
          + (isGuessed
            ? "that groups which administer it by their names do is taken as possible"
            : "who else administers it is not known"))
    }
    for said in site.globalGrants { write(said, &draft) }
  }

  private func writeRoles(
    _ product: AtlassianProduct, _ place: ExportPlace, _ draft: inout ImportDraft
  ) {
    let administrators = administrators(product, &draft)
    draft.edge(
      administrators, draft.relation("administers"), application(product, &draft), from: place,
      because: "global permission \(product.administration)")
    guard let host = host(product, &draft) else { return }
    let system = systemAdministrators(product, &draft)
    draft.edge(
      system, draft.relation("member-of"), administrators, from: place,
      because: "global permission \(product.systemPermission) contains \(product.administration)")
    draft.edge(
      system, draft.relation("executes-on"), host, from: place,
      because: "can install plug-ins, which run in the server: global permission "
        + product.systemPermission, isKnown: site.isCloud == false)
    draft.edge(
      host, draft.relation("hosts"), application(product, &draft), from: place,
      because: "\(product.title) runs there", isKnown: site.isCloud == false)
  }

  /// Groups that administer a product by their names perhaps do; whether there is one.
  private mutating func writeGuessedAdministrators(
    _ product: AtlassianProduct, _ draft: inout ImportDraft
  ) -> Bool {
    let relation = draft.relation("member-of")
    var isAny = false
    for said in site.groups
    where AtlassianPermissions.administratesByName(said.fact.name, product) {
      isAny = true
      let (own, because) = (
        group(said.fact.name, &draft),
        "a group of this name administers a new \(product.title); no list of global permissions is read"
      )
      draft.edge(
        own, relation, administrators(product, &draft), from: said.place, because: because,
        isKnown: false)
      if site.isCloud == true { continue }
      draft.edge(
        own, relation, systemAdministrators(product, &draft), from: said.place, because: because,
        isKnown: false)
    }
    return isAny
  }

  private mutating func write(
    _ said: Said<AtlassianSite.GlobalGrant>, _ draft: inout ImportDraft
  ) {
    let (product, permission) = (said.fact.product, said.fact.permission)
    let role: ImportedNode
    if permission == product.systemPermission {
      role = systemAdministrators(product, &draft)
    } else if permission == product.administration {
      role = administrators(product, &draft)
    } else {
      guard !AtlassianProduct.isHarmless(permission) else { return }
      draft.log.document = said.place.document
      return draft.log.warn(
        "unknown-permission", said.place.offset,
        "what \(permission.inTicks) lets one do is not known: it gives nothing here")
    }
    guard let subject = subject(said.fact.holder, said.place, &draft) else { return }
    draft.edge(
      subject.node, draft.relation("member-of"), role, from: said.place,
      because: "global permission \(SafeText.visible(permission))\(subject.words)",
      isKnown: subject.isKnown)
  }
}
