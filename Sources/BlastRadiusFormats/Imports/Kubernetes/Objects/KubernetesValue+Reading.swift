import BlastRadius

extension KubernetesValue: JSONReadable {
  static func object(_ members: [Member], at offset: Int) -> KubernetesValue { .object(members) }
  static func list(_ items: [KubernetesValue], at offset: Int) -> KubernetesValue { .list(items) }
  static func text(_ text: String, at offset: Int) -> KubernetesValue { .scalar(text) }
  static func scalar(_ text: String, at offset: Int) -> KubernetesValue { .scalar(text) }
  static func null(at offset: Int) -> KubernetesValue { .nothing }

  /// What a tree of YAML says.
  ///
  /// - Parameter parent: The key that it stands under; empty for a whole object.
  init(_ value: YAMLValue, within parent: String = "") {
    switch value.content {
    case .scalar(let text, _): self = value.isNull ? .nothing : .scalar(text)
    case .sequence(let items): self = .list(items.map { KubernetesValue($0, within: parent) })
    case .mapping(let entries):
      self = .object(
        entries.compactMap { entry in
          if Self.passesOver(entry.key, within: parent) { return nil }
          return Member(
            key: entry.key, value: KubernetesValue(entry.value, within: entry.key))
        })
    }
  }
}
