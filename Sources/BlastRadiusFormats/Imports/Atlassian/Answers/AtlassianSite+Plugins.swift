import BlastRadius

extension AtlassianSite {
  /// Reads which plug-ins are installed.
  mutating func readPlugins(
    _ body: ResponseBody, _ product: AtlassianProduct?, _ document: ImportedDocument
  ) {
    let listed = entries(of: body.list("plugins"), in: body.value)
    let said = product ?? body.value["product"]?.text.flatMap { AtlassianProduct(named: $0) }
    guard let guess = said ?? Self.product(of: listed) else {
      return warn(
        "unknown-product", body.value,
        "none of these plug-ins says of which product it is, and they are left out: put the list into "
          + "a bundle, under `/jira/rest/plugins/1.0/` or the like")
    }
    let product = self.product(said, guess, body.value)
    for value in listed {
      guard let key = value["key"]?.text else {
        leaveOut(value)
        continue
      }
      plugins.append(
        .init(
          fact: Plugin(
            product: product, key: key, name: value["name"]?.text ?? key,
            isEnabled: value["enabled"]?.flag ?? true,
            isInstalledByUser: value["userInstalled"]?.flag ?? false,
            version: value["version"]?.text,
            vendor: value["vendor"]?.text ?? value["vendor"]?["name"]?.text,
            scopes: value["scopes"]?.items.compactMap { $0.text ?? $0["key"]?.text }),
          place: ExportPlace(value, in: document)))
    }
  }

  /// The product that most plug-ins name in their keys.
  private static func product(of plugins: [JSONValue]) -> AtlassianProduct? {
    var counts: [AtlassianProduct: Int] = [:]
    for plugin in plugins {
      for word in plugin["key"]?.text?.split(separator: ".") ?? [] {
        if let product = AtlassianProduct(named: String(word)) {
          counts[product, default: 0] += 1
          break
        }
      }
    }
    let most = counts.values.max() ?? 0
    let named = AtlassianProduct.allCases.filter { counts[$0] == most && most > 0 }
    return named.count == 1 ? named.first : nil
  }

  /// Reads application links: the list, or the status of one.
  mutating func readLinks(
    _ body: ResponseBody, _ product: AtlassianProduct?, _ document: ImportedDocument
  ) {
    let product = self.product(product, .jira, body.value)
    if body.value["localAuthentication"] != nil { hasStatusOfLinks = true }
    for value in body.items {
      guard let link = AtlassianLink(value, of: product) else {
        leaveOut(value)
        continue
      }
      links.append(.init(fact: link, place: ExportPlace(value, in: document)))
    }
  }

  /// Reads tokens for the interfaces: of one user, or each with its own.
  mutating func readTokens(
    _ body: ResponseBody, of user: String?, _ document: ImportedDocument
  ) {
    for value in entries(of: body.list, in: body.value) {
      guard let id = value.first("id", "tokenId")?.word else {
        leaveOut(value)
        continue
      }
      if let owner = value["user"] { note(user: owner, document) }
      let owner =
        user ?? value["user"].flatMap(AtlassianHolder.user)
        ?? value.first("accountId", "userId", "userKey", "username")?.word
      guard let owner else {
        warn(
          "token-without-owner", value,
          "whose token this is does not stand here: it is left out")
        continue
      }
      tokens.append(
        .init(
          fact: Token(
            id: id, user: owner, name: value.first("label", "name")?.text,
            life: ExportedLife(
              issued: value.first("createdAt", "created")?.moment,
              expires: value.first("expiresAt", "expiringAt", "expirationDate")?.moment,
              lastUsed: value.first("lastActiveAt", "lastAccess", "lastAccessedAt")?.moment,
              isEnded: value["status"]?.text == "REVOKED")),
          place: ExportPlace(value, in: document)))
    }
  }
}
