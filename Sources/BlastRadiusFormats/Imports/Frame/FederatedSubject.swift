/// Ids of whoever has a token of a provider that says so: `oidc:HOST/SUBJECT`.
///
/// In the subject `*` is any run of characters and `?` is one; where they are meant as they stand they are
/// written `%2A` and `%3F`.
enum FederatedSubject {
  /// What the ids begin with.
  static let prefix = "oidc:"

  /// The id of a subject of a provider.
  static func id(_ host: String, _ subject: String) -> String { "\(prefix)\(host)/\(subject)" }

  /// A subject that is no pattern.
  static func literal(_ subject: String) -> String {
    var text = ""
    for scalar in subject.unicodeScalars {
      switch scalar {
      case "*": text += "%2A"
      case "?": text += "%3F"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
