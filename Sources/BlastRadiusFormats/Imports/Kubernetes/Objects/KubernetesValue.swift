import BlastRadius

/// What an object says in JSON or YAML, without what is never looked at.
enum KubernetesValue: Sendable {
  /// Nothing, or `null`.
  case nothing
  /// A text, a number or a truth value.
  case scalar(String)
  case list([KubernetesValue])
  case object([Member])

  typealias Member = JSONMember<KubernetesValue>

  /// What stands under a key: the last where it stands there twice, as Kubernetes has it.
  subscript(key: String) -> KubernetesValue { members.last { $0.key == key }?.value ?? .nothing }

  /// The members of an object.
  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// The items of a list.
  var items: [KubernetesValue] {
    guard case .list(let items) = self else { return [] }
    return items
  }

  /// The text of a scalar that is not empty.
  var text: String? {
    guard case .scalar(let text) = self, !text.isEmpty else { return nil }
    return text
  }

  /// The texts of a list; that an empty one stands in it counts, as it does for the core group.
  var texts: [String] {
    items.compactMap { item in
      guard case .scalar(let text) = item else { return nil }
      return text
    }
  }

  /// A truth value, as JSON and YAML 1.1 write it.
  var flag: Bool? {
    switch text?.lowercased() {
    case "true", "yes", "on", "y": true
    case "false", "no", "off", "n": false
    default: nil
    }
  }

  /// Whether something is said.
  var isSaid: Bool {
    if case .nothing = self { return false }
    return true
  }
}

extension KubernetesValue {
  /// Whether what stands under a key is not even taken in: the values of secrets, where they may stand, and
  /// what only servers read.
  static func passesOver(_ key: String, within parent: String) -> Bool {
    switch parent {
    case "", "items": ["data", "stringData", "binaryData"].contains(key)
    case "metadata": key == "managedFields"
    case "annotations": key == "kubectl.kubernetes.io/last-applied-configuration"
    case "env": key == "value"
    case "containers", "initContainers", "ephemeralContainers": ["args", "command"].contains(key)
    default: false
    }
  }
}
