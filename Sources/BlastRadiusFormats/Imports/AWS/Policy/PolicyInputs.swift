import BlastRadius

/// A policy where it is used, with what people call it.
struct PolicyUse: Hashable, Sendable {
  var name: String
  var document: PolicyDocument
}

/// The policies that decide what someone may do.
struct PolicyInputs: Hashable, Sendable {
  /// Those of a user or role itself and of its groups.
  var identity: [PolicyUse] = []
  var boundary = Boundary.none
  /// The service control policies of each level from the root of the organisation to the account; none
  /// where they were not given or do not apply.
  var serviceControl: [[PolicyUse]] = []
  /// The policy that a session was made with.
  var session: PolicyUse?

  enum Boundary: Hashable, Sendable {
    case none
    case policy(PolicyUse)
    /// It has one that no file has.
    case missing(String)
  }

  /// All that may deny.
  var all: [PolicyUse] {
    var uses: [PolicyUse] = []
    forEach { uses.append($0) }
    return uses
  }

  /// What of them is about some indexed actions, and what could not be read; each statement once.
  func about(_ index: UInt128) -> PolicyInputs {
    var inputs = self
    inputs.identity = Self.about(index, identity)
    inputs.serviceControl = serviceControl.map { Self.about(index, $0) }
    if case .policy(let use) = boundary {
      inputs.boundary = .policy(
        Self.about(index, [use]).first
          ?? PolicyUse(name: use.name, document: PolicyDocument()))
    }
    return inputs
  }

  private static func about(_ index: UInt128, _ uses: [PolicyUse]) -> [PolicyUse] {
    var seen: Set<Int> = []
    return uses.compactMap { use in
      var kept = PolicyDocument(unread: use.document.unread)
      kept.statements = use.document.statements.filter { statement in
        statement.index & index != 0
          && (statement.number < 0 || seen.insert(statement.number).inserted)
      }
      return kept == PolicyDocument() ? nil : PolicyUse(name: use.name, document: kept)
    }
  }

  /// Calls something with each that may deny.
  func forEach(_ body: (PolicyUse) -> Void) {
    for use in identity { body(use) }
    for level in serviceControl { for use in level { body(use) } }
    if case .policy(let use) = boundary { body(use) }
    if let session { body(session) }
  }
}

/// The policy of what is asked for: of a bucket, or the trust of a role.
struct ResourcePolicy: Sendable {
  var use: PolicyUse
  /// The number of the account that it belongs to.
  var account: String
  /// Whether it has to allow also what is asked from its own account: of keys and roles.
  var isRequired = false
}

/// What is asked: an action, what of, and what else is known.
struct PolicyRequest: Sendable {
  var action: PolicyAction
  /// A name, or a pattern where only that is known; `nil` where the policy asked belongs to it.
  var resource: Glob?
  var context: PolicyContext
  /// Which policies may allow it on a part of the resource only, where that is a pattern.
  var partly = Part.none

  enum Part: Sendable {
    case none
    /// Those that restrict.
    case limits
    case all
  }

  init(action: PolicyAction, resource: Glob?, context: PolicyContext) {
    (self.action, self.resource, self.context) = (action, resource, context)
    if !action.saysBoundary { self.context.boundary = .absent }
  }
}
