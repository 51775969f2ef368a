import BlastRadius

/// Who has a permission, as a scheme or a list of permissions says it.
enum AtlassianHolder {
  /// A group, by its name or, in the Cloud, its id.
  case group(String)
  /// A user, by account id, by name, or by the key of Data Center.
  case user(String)
  /// Whoever has a role in the project, by the role's id and name.
  case role(id: String, name: String?)
  /// Everybody who can log in.
  case everyone
  /// Anybody, without a login.
  case anyone
  /// Some of those who can log in; which ones hangs on something that is not read, said in words.
  case some(String)

  /// Reads `{"type": "group", "parameter": "developers"}` with what is expanded in it.
  init?(_ value: JSONValue) {
    guard let type = value["type"]?.text else { return nil }
    let parameter = value["parameter"]?.word
    switch type {
    case "group":
      guard let group = value["group"]?["name"]?.text ?? parameter ?? value["value"]?.text else {
        // A group of no name is everybody, as Jira writes it.
        self = .anyone
        return
      }
      self = .group(group)
    case "user":
      guard let user = value["user"].flatMap(Self.user) ?? parameter ?? value["value"]?.text else {
        return nil
      }
      self = .user(user)
    case "projectRole":
      guard let id = parameter ?? value["value"]?.word else { return nil }
      self = .role(id: id, name: value["projectRole"]?["name"]?.text)
    case "anyone": self = .anyone
    case "applicationRole":
      self = parameter.map { .some("who has access to \($0)") } ?? .everyone
    default: self = Self.dynamic(type)
    }
  }

  /// Who is meant by a holder that differs from issue to issue.
  private static func dynamic(_ type: String) -> AtlassianHolder {
    switch type {
    case "reporter": .some("who reports an issue")
    case "assignee": .some("whom an issue is assigned to")
    case "projectLead": .some("who leads the project")
    case "userCustomField": .some("whom a field of an issue names")
    case "groupCustomField": .some("whose group a field of an issue names")
    case "sd.customer.portal.only": .some("who is a customer of the service desk")
    default: .some("whom the holder \(SafeText.visible(type)) means")
    }
  }

  /// What a user is called: the account id of the Cloud, else the name, else the key of Data Center.
  static func user(_ value: JSONValue) -> String? {
    value.first("accountId", "account_id", "name", "username", "key", "userKey", "id")?.word
  }
}
