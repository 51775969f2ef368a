/// What something is called whose name is not to be read: what it is, and a number or letters.
struct Pseudonym: Hashable, Sendable {
  /// What it is.
  var role: Role
  /// What tells it from others of its role.
  var token: String

  /// The name for people: `Service account 3`.
  var label: String { "\(role.name) \(token)" }

  /// The id, as authors write ids: `service-account-3`.
  var id: String { "\(role.id)-\(token.lowercased())" }

  /// What something is, such as `Service account`.
  struct Role: Hashable, Sendable {
    let name: String
    /// The same as authors write ids.
    let id: String

    /// Makes it of a name of the vocabulary, such as `service-account`.
    init(_ id: String) {
      self.id = id
      let words = id.split(separator: "-").map { Self.initials[String($0)] ?? String($0) }
        .joined(separator: " ")
      name = words.prefix(1).uppercased() + words.dropFirst()
    }

    /// How words are written that are initials.
    private static let initials: [ExactText: String] = [
      "api": "API", "mfa": "MFA", "oauth": "OAuth", "ssh": "SSH",
    ]

    /// What a node of a kind is, by the nearest kind above it that everybody knows.
    init(ofKind kind: String, in vocabulary: Vocabulary) {
      let known = vocabulary.lineage(of: kind).first { Vocabulary.builtIn.kinds[$0] != nil }
      self.init(known ?? "node")
    }
  }
}
