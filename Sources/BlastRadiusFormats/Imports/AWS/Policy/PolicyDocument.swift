import BlastRadius

/// A policy: its statements.
struct PolicyDocument: Hashable, Sendable {
  var statements: [PolicyStatement] = []
  /// What people call it, where some of it could not be read, so that it may allow and deny anything else.
  var unread: String?

  /// Whether it says the same for everyone who has it.
  var isFixed: Bool { statements.allSatisfy(\.isFixed) }

  /// Whether it denies something, as far as it was read.
  var mayDeny: Bool { unread != nil || statements.contains(where: \.isDeny) }

  /// What nobody knows of it.
  var doubt: Doubt? {
    unread.map {
      Doubt(id: "unread \($0)", name: "what could not be read of \($0)")
    }
  }

  /// Whether it allows everything, and denies nothing.
  var isEverything: Bool {
    let allows = statements.contains { statement in
      !statement.isDeny && statement.isUniform && statement.coversEverything
    }
    return allows && !mayDeny
  }
}

/// What of a policy could not be read, with the place of it.
struct PolicyProblem: Hashable, Sendable {
  var offset: Int
  var message: String
}
