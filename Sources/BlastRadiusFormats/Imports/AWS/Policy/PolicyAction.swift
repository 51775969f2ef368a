import BlastRadius

/// An action that policies are asked for: `iam:PassRole`.
struct PolicyAction: Sendable {
  /// It as people write it.
  let name: String
  let glob: Glob
  /// Its number among those that statements are indexed by, if it is one of them.
  let number: Int?
  /// Whether requests for it say which permissions boundary the user or the role has, or gets.
  let saysBoundary: Bool

  /// An action by its name, in any case.
  init(_ name: String, number: Int? = nil) {
    (self.name, self.number) = (name, number)
    glob = Glob(literal: name.inLowerCase)
    saysBoundary = Self.withBoundary.contains { $0.isSameInAnyCase(as: name) }
  }

  private static let withBoundary = [
    "iam:AttachRolePolicy", "iam:AttachUserPolicy", "iam:CreateRole", "iam:CreateUser",
    "iam:DeleteRolePermissionsBoundary", "iam:DeleteRolePolicy",
    "iam:DeleteUserPermissionsBoundary", "iam:DeleteUserPolicy", "iam:DetachRolePolicy",
    "iam:DetachUserPolicy", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy",
    "iam:PutUserPermissionsBoundary", "iam:PutUserPolicy",
  ]

  /// What stands before the colon.
  var service: String {
    name.before(":").inLowerCase
  }
}

/// The actions that statements are indexed by, so that nobody looks at the others.
struct PolicyActions: Sendable {
  /// So many fit into the index of a statement.
  static let maximum = 128

  private var numbers: [ExactText: Int] = [:]
  private(set) var all: [PolicyAction] = []
  /// The numbers of the actions of each service.
  private var services: [ExactText: [Int]] = [:]

  /// Nothing is indexed.
  init() {}

  /// Indexes the first of these; the others are found too, but not as fast.
  init(_ names: some Sequence<String>) {
    for name in names where all.count < Self.maximum && numbers[name.inLowerCase] == nil {
      let action = PolicyAction(name, number: all.count)
      numbers[ExactText(name.inLowerCase)] = all.count
      services[action.service, default: []].append(all.count)
      all.append(action)
    }
  }

  /// The action of a name.
  subscript(name: String) -> PolicyAction {
    numbers[name.inLowerCase].map { all[$0] } ?? PolicyAction(name)
  }

  /// Which of the actions a pattern matches.
  func index(of pattern: Glob) -> UInt128 {
    let text = pattern.text
    let service = text.before(":")
    var candidates = Array(all.indices)
    if !service.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }) {
      candidates = services[service] ?? []
    }
    return candidates.reduce(0) { index, number in
      pattern.matches(all[number].glob) ? index | 1 << UInt128(number) : index
    }
  }
}
