import BlastRadius

extension GitHubOrganization {
  /// Reads an answer about credentials, or about Actions; says whether it is one.
  mutating func readCredentials(
    _ request: GitHubRequest, _ body: ResponseBody, _ document: ImportedDocument
  ) -> Bool {
    switch request {
    case .installations: readInstallations(body.value, document)
    case .installationRepositories(let id):
      if let list = list(body.value, document) {
        installationRepositories[id, default: []].append(list)
      }
    case .tokens:
      let list = body.value.members.first(where: \.isList) ?? body.value
      readTokens(list, document)
    case .tokenRepositories(let id):
      if let list = list(body.value, document) { tokenRepositories[id, default: []].append(list) }
    case .authorizations: readAuthorizations(body.value, document)
    case .deployKeys(let repository): readKeys(body.value, repository, document)
    default: return readActions(request, body, document)
    }
    return true
  }

  /// The repositories of a list, which are noted too; `nil` where no list is there.
  mutating func list(_ value: JSONValue, _ document: ImportedDocument) -> Said<[String]>? {
    guard let listed = Self.list(value, "repositories") else {
      _ = entries(of: value)
      return nil
    }
    var names: [String] = []
    for repository in listed {
      if let name = note(repository: repository, document) { names.append(name) }
    }
    return Said(fact: names, place: ExportPlace(value, in: document))
  }

  private mutating func readInstallations(_ value: JSONValue, _ document: ImportedDocument) {
    for value in entries(of: value, "installations") {
      guard let id = value["id"]?.word, let app = value.first("app_slug", "app_id")?.word else {
        leaveOut(value)
        continue
      }
      if let login = value["account"]?["login"]?.text, !isCalled(login) {
        warnOfOther(value)
        continue
      }
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
    for value in entries(of: value) {
      guard let id = value.first("token_id", "id")?.word else {
        leaveOut(value)
        continue
      }
      guard let owner = value["owner"].flatMap({ note(person: $0, document) }) else {
        warn(
          "token-without-owner", value,
          "whose token this is does not stand here: it is left out")
        continue
      }
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
    for value in entries(of: value) {
      guard let id = value["credential_id"]?.word, let login = note(person: value, document) else {
        leaveOut(value)
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
    _ value: JSONValue, _ repository: String?, _ document: ImportedDocument
  ) {
    if let repository { note(repository: repository, value, document) }
    for value in entries(of: value) {
      guard let id = value["id"]?.word else {
        leaveOut(value)
        continue
      }
      let words = value["url"]?.text.flatMap { RequestPath($0) }.map(GitHubRequest.words) ?? []
      guard let repository = repository ?? (words.count > 2 ? words[2] : nil) else {
        warn(
          "key-without-repository", value,
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
