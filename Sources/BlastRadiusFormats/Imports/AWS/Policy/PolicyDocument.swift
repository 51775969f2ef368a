import BlastRadius

/// A policy: its statements.
struct PolicyDocument: Hashable, Sendable {
  var statements: [PolicyStatement] = []

  /// Whether it says the same for everyone who has it.
  var isFixed: Bool { statements.allSatisfy(\.isFixed) }

  /// Whether it allows everything, and denies nothing.
  var isEverything: Bool {
    let allows = statements.contains { statement in
      !statement.isDeny && statement.isUniform && statement.coversEverything
    }
    return allows && !statements.contains(where: \.isDeny)
  }
}

/// What of a policy could not be read, with the place of it.
struct PolicyProblem: Hashable, Sendable {
  var offset: Int
  var message: String
}
