import BlastRadius

extension GitHubOrganization {
  /// Reads an answer about credentials, or about Actions; says whether it is one.
  mutating func readCredentials(
    _ body: ResponseBody, _ document: ImportedDocument, _ draft: inout ImportDraft
  ) -> Bool {
    switch GitHubRequest(body) {
    case .installations: readInstallations(body.value, document)
    case .installationRepositories(let id):
      installationRepositories[id, default: []].append(list(body.value, document))
    case .tokens:
      for list in body.value.isList ? [body.value] : body.value.members {
        readTokens(list, document)
      }
    case .tokenRepositories(let id):
      tokenRepositories[id, default: []].append(list(body.value, document))
    case .authorizations: readAuthorizations(body.value, document)
    case .deployKeys(let repository): readKeys(body.value, repository, document, &draft)
    default: return readActions(body, document, &draft)
    }
    return true
  }

  /// The repositories of a list, which are noted too.
  mutating func list(_ value: JSONValue, _ document: ImportedDocument) -> Said<[String]> {
    var names: [String] = []
    for repository in value["repositories"]?.items ?? value.items {
      if let name = note(repository: repository, document) { names.append(name) }
    }
    return Said(fact: names, place: ExportPlace(value, in: document))
  }

  private mutating func readInstallations(_ value: JSONValue, _ document: ImportedDocument) {
    for value in value["installations"]?.items ?? value.items {
      guard let id = value["id"]?.word, let app = value.first("app_slug", "app_id")?.word else {
        continue
      }
      if let login = value["account"]?["login"]?.text, !isCalled(login) { continue }
      installations.append(
        .init(
          fact: Installation(
            id: id, app: app, appID: value["app_id"]?.word,
            selection: value["repository_selection"]?.text,
            permissions: Self.permissions(value["permissions"]),
            created: value["created_at"]?.moment, suspended: value["suspended_at"]?.moment),
          place: ExportPlace(value, in: document)))
    }
  }

  private static func permissions(_ value: JSONValue?) -> [(name: String, value: String)] {
    (value?.members ?? []).compactMap { member in member.text.map { (member.key, $0) } }
  }

  private mutating func readTokens(_ value: JSONValue, _ document: ImportedDocument) {
    for value in value.items {
      guard let id = value.first("token_id", "id")?.word,
        let owner = value["owner"].flatMap({ note(person: $0, document) })
      else { continue }
      let permissions = value["permissions"]
      tokens.append(
        .init(
          fact: Token(
            id: id, grant: value["id"]?.word, owner: owner, name: value["token_name"]?.text,
            selection: value["repository_selection"]?.text,
            onRepositories: Self.permissions(permissions?["repository"]),
            onOrganization: Self.permissions(permissions?["organization"]),
            life: ExportedLife(
              issued: value["access_granted_at"]?.moment,
              expires: value["token_expires_at"]?.moment,
              lastUsed: value["token_last_used_at"]?.moment,
              isEnded: value["token_expired"]?.flag == true && value["token_expires_at"] == nil)),
          place: ExportPlace(value, in: document)))
    }
  }

  private mutating func readAuthorizations(_ value: JSONValue, _ document: ImportedDocument) {
    for value in value.items {
      guard let id = value["credential_id"]?.word, let login = note(person: value, document) else {
        continue
      }
      authorizations.append(
        .init(
          fact: Authorization(
            id: id, login: login,
            isKey: value["credential_type"]?.text?.lowercased().hasPrefix("ssh") ?? false,
            name: value.first("authorized_credential_note", "authorized_credential_title")?.text,
            fingerprint: value["fingerprint"]?.text,
            scopes: value["scopes"].map { $0.items.compactMap(\.text) },
            life: ExportedLife(
              issued: value["credential_authorized_at"]?.moment,
              expires: value["authorized_credential_expires_at"]?.moment,
              lastUsed: value["credential_accessed_at"]?.moment)),
          place: ExportPlace(value, in: document)))
    }
  }

  private mutating func readKeys(
    _ value: JSONValue, _ repository: String?, _ document: ImportedDocument,
    _ draft: inout ImportDraft
  ) {
    if let repository { note(repository: repository, value, document) }
    for value in value.items {
      guard let id = value["id"]?.word else { continue }
      let words = value["url"]?.text.flatMap { RequestPath($0) }.map(GitHubRequest.words) ?? []
      guard let repository = repository ?? (words.count > 2 ? words[2] : nil) else {
        draft.log.warn(
          "key-without-repository", value.offset,
          "the key of which repository this is does not stand here: it is left out")
        continue
      }
      note(repository: repository, value, document)
      deployKeys.append(
        .init(
          fact: DeployKey(
            id: id, repository: repository, title: value["title"]?.text,
            isReadOnly: value["read_only"]?.flag, isEnabled: value["enabled"]?.flag ?? true,
            life: ExportedLife(
              issued: value["created_at"]?.moment, lastUsed: value["last_used"]?.moment)),
          place: ExportPlace(value, in: document)))
    }
  }
}
