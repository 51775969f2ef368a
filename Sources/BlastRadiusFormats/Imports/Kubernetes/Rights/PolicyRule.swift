import BlastRadius

/// A rule of a role: what may be done with which objects.
struct PolicyRule: Equatable, Sendable {
  var groups: [String]
  var resources: [String]
  var verbs: [String]
  /// The names of the objects; empty for all.
  var names: [String]

  /// A rule as a role has it.
  init(_ value: KubernetesValue) {
    groups = value["apiGroups"].texts
    resources = value["resources"].texts
    verbs = value["verbs"].texts
    names = value["resourceNames"].texts
  }

  /// A rule about all objects.
  init(_ groups: [String], _ resources: [String], _ verbs: [String]) {
    (self.groups, self.resources, self.verbs, names) = (groups, resources, verbs, [])
  }

  /// Whether it allows everything.
  var isEverything: Bool {
    names.isEmpty && groups.contains("*") && resources.contains("*") && verbs.contains("*")
  }

  /// Whether it is about a resource: `*` stands for all, `*/exec` for a part of any, and `pods/*` for nothing.
  func isAbout(_ resource: String, _ part: String?, of group: String) -> Bool {
    guard groups.contains(where: { $0 == "*" || $0 == group }) else { return false }
    return resources.contains { name in
      if name == "*" { return true }
      guard let part else { return name == resource }
      return name == "*/\(part)" || name == "\(resource)/\(part)"
    }
  }

  /// Whether it allows one of some verbs.
  func allows(_ asked: [String]) -> Bool {
    verbs.contains { verb in verb == "*" || asked.contains(verb) }
  }
}
