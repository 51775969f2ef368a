import BlastRadius

/// The roles of a cluster, and what each lets one do.
struct RoleTable {
  /// A role by its name; without a namespace it is a ClusterRole.
  struct Key: Hashable, Sendable {
    var namespace: ExactText?
    var name: ExactText

    /// What it is called in sentences.
    var words: String {
      namespace.map { "role \($0.text)/\(name.text)" } ?? "clusterrole \(name.text)"
    }
  }

  /// What a role lets one do, and where each of its rules stands.
  struct Effect {
    var rights: [RoleRight] = []
    var origins: [Origin] = []
    /// Whether nobody knows what it lets one do, as the export lacks it.
    var isMissing = false
  }

  /// Where a rule stands.
  struct Origin {
    var role: Key
    /// From 0.
    var number: Int
    /// `nil` for what Kubernetes itself defines.
    var place: ObjectPlace?
  }

  private struct Entry {
    var role: KubernetesRole
    var place: ObjectPlace?
  }

  private var entries: [Key: [Entry]] = [:]
  private var effects: [Key: Effect] = [:]
  /// The ClusterRoles that have a label.
  private var labelled: [KubernetesRole.Label: [Key]] = [:]
  private var clusterRoles: [Key] = []
  /// The Roles of each namespace, and of all.
  private var byNamespace: [ExactText?: [Key]] = [:]
  /// How many rules were taken in from other roles, and how many may be.
  private var taken = 0
  static let limit = 4_000_000
  private(set) var isTooLarge = false

  /// Adds a role.
  mutating func add(_ key: Key, _ role: KubernetesRole, at place: ObjectPlace) {
    entries[key, default: []].append(Entry(role: role, place: place))
    if let namespace = key.namespace {
      byNamespace[namespace, default: []].append(key)
      byNamespace[nil, default: []].append(key)
      return
    }
    clusterRoles.append(key)
    for (name, value) in role.labels {
      labelled[.init(key: name, value: value), default: []].append(key)
    }
  }

  /// The Roles of a namespace, or of all.
  func roles(in namespace: ExactText?) -> [Key] { byNamespace[namespace] ?? [] }

  /// What a role lets one do.
  mutating func effect(of key: Key) -> Effect {
    if let known = effects[key] { return known }
    let made = makeEffect(of: key)
    effects[key] = made
    return made
  }

  private mutating func makeEffect(of key: Key) -> Effect {
    guard entries[key] != nil else {
      guard key.namespace == nil, let role = KubernetesRole.builtIn(key.name.text) else {
        return Effect(isMissing: true)
      }
      return effect([(Entry(role: role), key)])
    }
    var parts: [(Entry, Key)] = []
    var found: Set<Key> = [key]
    var open = [key]
    while let next = open.popLast() {
      for entry in entries[next] ?? [] {
        parts.append((entry, next))
        taken += entry.role.rules.count
        for selector in entry.role.selectors {
          for other in chosen(by: selector) where found.insert(other).inserted {
            open.append(other)
          }
        }
      }
      if taken > Self.limit {
        isTooLarge = true
        break
      }
    }
    return effect(parts)
  }

  /// The ClusterRoles that a selector chooses.
  private mutating func chosen(by selector: LabelSelector) -> [Key] {
    let candidates = selector.necessary.map { labelled[$0] ?? [] } ?? clusterRoles
    taken += candidates.count * selector.size
    guard taken <= Self.limit else { return [] }
    return candidates.filter { key in
      (entries[key] ?? []).contains { selector.chooses($0.role.labels) }
    }
  }

  private func effect(_ parts: [(Entry, Key)]) -> Effect {
    var rules: [PolicyRule] = []
    var origins: [Origin] = []
    for (entry, key) in parts {
      rules += entry.role.rules
      origins += entry.role.rules.indices.map {
        Origin(role: key, number: $0, place: entry.place)
      }
    }
    return Effect(rights: KubernetesRole.rights(of: rules), origins: origins)
  }
}
