import BlastRadius

/// What somebody may do that leads somewhere only together with something else.
struct HalfRights {
  private var names: [KubernetesScope: [KubernetesRight: ObjectNames]] = [:]

  /// Nothing.
  init() {}

  /// What of the rights of a role is a half, where it is bound.
  init(_ rights: [RoleRight], in scope: KubernetesScope) {
    for right in rights {
      // Whoever may do everything in a namespace needs no second right there. What leads out of it is that one may
      // act as its accounts, which it takes to act as a group.
      if right.right == .everything, scope != .cluster {
        add(.impersonateAccounts, .all, in: scope)
      }
      guard right.right.isHalf else { continue }
      guard scope == .cluster || right.isNamespaced else { continue }
      add(right.right, right.names, in: scope)
    }
  }

  var isEmpty: Bool { names.isEmpty }

  private mutating func add(
    _ right: KubernetesRight, _ more: ObjectNames, in scope: KubernetesScope
  ) {
    let known = names[scope]?[right]
    names[scope, default: [:]][right] = known.map { $0.union(more) } ?? more
  }

  /// Takes in those of another one.
  mutating func add(_ other: HalfRights) {
    for (scope, rights) in other.names {
      for (right, more) in rights { add(right, more, in: scope) }
    }
  }

  /// Where there are some, the widest first.
  var scopes: [KubernetesScope] {
    let numbers = names.keys.compactMap { scope -> Int? in
      guard case .namespace(let number) = scope else { return nil }
      return number
    }
    return [.cluster, .everyNamespace].filter { names[$0] != nil }
      + numbers.sorted().map { .namespace($0) }
  }

  /// The objects that a right is about, which holds in a scope or a wider one.
  func objects(_ right: KubernetesRight, in scope: KubernetesScope) -> ObjectNames? {
    let wider: [KubernetesScope] =
      switch scope {
      case .cluster: [.cluster]
      case .everyNamespace: [.cluster, .everyNamespace]
      case .namespace: [.cluster, .everyNamespace, scope]
      }
    return wider.compactMap { names[$0]?[right] }.reduce(nil) { all, more in
      all.map { $0.union(more) } ?? more
    }
  }

  /// Whether one has a right anywhere.
  func has(_ right: KubernetesRight) -> Bool { names.values.contains { $0[right] != nil } }

  /// Whether one of two rights is of this scope itself, and not of a wider one.
  func isOwn(_ rights: KubernetesRight..., in scope: KubernetesScope) -> Bool {
    rights.contains { names[scope]?[$0] != nil }
  }
}
