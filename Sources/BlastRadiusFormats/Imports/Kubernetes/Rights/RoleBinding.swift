import BlastRadius

/// A RoleBinding or a ClusterRoleBinding: who has which role.
struct RoleBinding: Equatable, Sendable {
  /// Whether it names a ClusterRole.
  var namesClusterRole: Bool
  var role: String
  var subjects: [Subject]

  /// Who has it.
  struct Subject: Equatable, Sendable {
    var kind: Kind
    var name: String
    /// Of a service account; `nil` where nothing says it.
    var namespace: String?
    /// Its number in the binding.
    var number: Int

    enum Kind: String, Sendable {
      case user = "User"
      case group = "Group"
      case account = "ServiceAccount"
    }
  }

  /// What a binding says; `nil` where it names no role.
  init?(_ value: KubernetesValue) {
    let reference = value["roleRef"]
    guard let role = reference["name"].text,
      let kind = reference["kind"].text, ["Role", "ClusterRole"].contains(kind)
    else { return nil }
    self.role = role
    namesClusterRole = kind == "ClusterRole"
    subjects = value["subjects"].items.enumerated().compactMap { number, subject in
      guard let kind = subject["kind"].text.flatMap(Subject.Kind.init(rawValue:)),
        let name = subject["name"].text
      else { return nil }
      return Subject(
        kind: kind, name: name, namespace: subject["namespace"].text, number: number)
    }
  }

  /// How many subjects are written, those that nobody understands included.
  static func subjectCount(_ value: KubernetesValue) -> Int { value["subjects"].items.count }
}
