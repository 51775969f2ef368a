import BlastRadius

extension AtlassianWriter {
  /// Plug-ins that people installed, and those with which people run code.
  mutating func writePlugins(into draft: inout ImportDraft) {
    for said in site.plugins
    where said.fact.isInstalledByUser || AtlassianPlugin.executing(said.fact.key) != nil {
      if let host = host(said.fact.product, &draft) {
        writeOnServer(said, host, &draft)
      } else {
        writeInCloud(said, &draft)
      }
    }
  }

  private func node(_ plugin: AtlassianSite.Plugin, kind: String, _ draft: inout ImportDraft)
    -> ImportedNode
  {
    let node = draft.node(
      id(plugin.product.rawValue, "plugin", plugin.key), kind: kind, name: plugin.name)
    if plugin.version != nil || plugin.vendor != nil {
      draft.setProperties(of: node) { json in
        if let vendor = plugin.vendor { json.field("vendor", vendor) }
        if let version = plugin.version { json.field("version", version) }
      }
    }
    return node
  }

  /// What keeps administrators from writing code in a plug-in: a limit that no export shows, and that the
  /// plug-in is switched off.
  private func limits(
    _ plugin: AtlassianSite.Plugin, _ executing: AtlassianPlugin, _ draft: inout ImportDraft
  ) -> [String] {
    let own = id(plugin.product.rawValue, "plugin", plugin.key)
    var limits = [
      draft.unknownControl(
        "\(own)/limits",
        named: "limits of who may write scripts in \(executing.name) (not in the export)")
    ]
    if !plugin.isEnabled {
      var control = Control("\(own)/disabled", .enforced)
      control.label = "\(executing.name) is disabled"
      limits.append(draft.control(control))
    }
    return limits
  }

  /// A plug-in of Data Center runs in the server, and so does what administrators write in some of them.
  private func writeOnServer(
    _ said: Said<AtlassianSite.Plugin>, _ host: ImportedNode,
    _ draft: inout ImportDraft
  ) {
    let plugin = node(
      draft.id(of: node(said.fact, kind: "plugin", &draft)), kind: "plugin", &draft)
    draft.edge(
      plugin, draft.relation("executes-on"), host, from: said.place,
      because: "a plug-in runs in the server", isKnown: site.isCloud == false)
    guard let executing = AtlassianPlugin.executing(said.fact.key) else { return }
    let limits = limits(said.fact, executing, &draft)
    draft.edge(
      administrators(said.fact.product, &draft), draft.relation(AtlassianRelation.scripts), plugin,
      from: said.place,
      because: "administrators write \(executing.language) in \(executing.name)",
      isKnown: site.isCloud == false, unless: limits)
  }

  /// A plug-in of the Cloud runs at its vendor, and acts as an account of its own.
  private func writeInCloud(
    _ said: Said<AtlassianSite.Plugin>, _ draft: inout ImportDraft
  ) {
    let (fact, place) = (said.fact, said.place)
    var zone = Zone("atlassian:vendors")
    zone.label = "vendors of apps for Atlassian"
    zone.trust = .external
    draft.zone(zone)
    let plugin = node(fact, kind: "integration", &draft)
    draft.say(of: plugin) { $0.zone = "atlassian:vendors" }
    let account = draft.node(
      id(fact.product.rawValue, "app-user", fact.key), kind: "service-account",
      name: "app user of \(fact.name)")
    draft.edge(
      plugin, draft.relation("authenticates-as"), account, from: place,
      because: "an app acts as its own user")
    write(scopesOf: fact, account, place, &draft)
    guard let executing = AtlassianPlugin.executing(fact.key) else { return }
    let limits = limits(fact, executing, &draft)
    draft.edge(
      administrators(fact.product, &draft), draft.relation(AtlassianRelation.scriptsAs), account,
      from: place,
      because:
        "administrators write \(executing.language) in \(executing.name), which runs at its vendor",
      unless: limits)
  }

  /// What an app may do, by its scopes; unknown where they do not stand there.
  private func write(
    scopesOf plugin: AtlassianSite.Plugin, _ account: ImportedNode, _ place: ExportPlace,
    _ draft: inout ImportDraft
  ) {
    let application = application(plugin.product, &draft)
    guard let scopes = plugin.scopes else {
      return draft.edge(
        account, draft.relation("edits"), application, from: place,
        because: "what the app may do is not in the export", isKnown: false)
    }
    let known = AtlassianPermissions.appScopes.filter { scopes.contains($0.scope) }
    for (scope, relation) in known {
      draft.edge(
        account, draft.relation(relation), application, from: place,
        because: "scope \(scope) of the app")
    }
    if scopes.contains("ACT_AS_USER") {
      draft.edge(
        account, draft.relation("impersonates"), administrators(plugin.product, &draft),
        from: place, because: "scope ACT_AS_USER of the app: it acts as any user")
    }
  }

  /// Application links: what each end lets the other do.
  func writeLinks(into draft: inout ImportDraft) {
    var described: [ExactText: AtlassianLink] = [:]
    for said in site.links where said.fact.host != nil { described[said.fact.id] = said.fact }
    let withStatus = Set<ExactText>(site.links.filter { $0.fact.incoming != nil }.map(\.fact.id))
    for said in site.links {
      let link = said.fact
      // What the list says is less than what the status of the link does.
      if link.incoming == nil, withStatus.contains(link.id) { continue }
      write(said, described[link.id] ?? link, &draft)
    }
  }

  private func write(
    _ said: Said<AtlassianLink>, _ described: AtlassianLink, _ draft: inout ImportDraft
  ) {
    let link = said.fact
    let type = (described.type ?? "").split(separator: ".").last.map(String.init) ?? ""
    let product = AtlassianProduct(named: type)
    let own = application(link.product, &draft)
    let site = described.host.map { servers[$0] ?? $0 }
    let other =
      draft.node(
        site.flatMap { site in product.map { "atlassian:\(site)/\($0.rawValue)" } }
          ?? id(link.product.rawValue, "link", link.id),
        kind: "application", name: described.name)
    draft.say(of: other) { node in
      if !node.identifiers.contains(link.id) {
        node.identifiers = (node.identifiers + [link.id]).sorted()
      }
    }
    let (inner, name) = (link.product, SafeText.visible(described.name ?? link.id))
    write(
      link.incoming ?? .unknown, from: other, to: all(inner, &draft),
      "application link \(name), incoming", said.place, &draft)
    guard let product, let site else { return }
    let isCloud = self.site.isCloud == true
    let permission = isCloud ? product.administration : product.systemPermission
    let target = draft.node(
      "atlassian:\(site)/\(product.rawValue)/permission/\(permission)", kind: "role",
      name: "\(product.title) \(isCloud ? "" : "system ")administrators of \(site)")
    write(
      link.outgoing ?? .unknown, from: own, to: target,
      "application link \(name), outgoing", said.place, &draft)
  }

  /// Those as whom one can do everything in a product.
  private func all(_ product: AtlassianProduct, _ draft: inout ImportDraft) -> ImportedNode {
    site.isCloud == true ? administrators(product, &draft) : systemAdministrators(product, &draft)
  }

  private func write(
    _ access: AtlassianLink.Access, from caller: ImportedNode, to role: ImportedNode,
    _ words: String, _ place: ExportPlace, _ draft: inout ImportDraft
  ) {
    let because: String
    switch access {
    case .nothing: return
    case .anyUser: because = "it acts as any user"
    case .oneUser: because = "it acts as one user, who is not in the export"
    case .agreedUsers: because = "it acts as users who agreed, who are not in the export"
    case .unknown: because = "what it lets the other end do is not in the export"
    }
    var isKnown = false
    if case .anyUser = access { isKnown = true }
    draft.edge(
      caller, draft.relation("impersonates"), role, from: place, because: "\(words): \(because)",
      isKnown: isKnown)
  }

  /// Tokens, and whose they are.
  func writeTokens(into draft: inout ImportDraft) {
    for said in site.tokens {
      let fact = said.fact
      guard let user = user(fact.user, &draft) else {
        warn(ofInactive: fact.user, said.place, &draft)
        continue
      }
      let token = draft.node(id("token", fact.id), kind: "api-key", name: fact.name)
      draft.edge(
        token, draft.relation("authenticates-as"), user, from: said.place, because: "their token")
      draft.say(fact.life, of: token, from: said.place)
    }
  }
}
