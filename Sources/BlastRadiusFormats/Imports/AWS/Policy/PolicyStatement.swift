import BlastRadius

/// A statement of a policy.
struct PolicyStatement: Hashable, Sendable {
  var isDeny = false
  /// Patterns in lower case.
  var actions: [Glob] = []
  var negatesActions = false
  /// What it is about; empty where nothing is said.
  var resources: [PolicyPattern] = []
  var negatesResources = false
  var principals: PrincipalPatterns?
  var conditions: [PolicyCondition] = []
  /// Whether it is about all actions.
  var coversEverything = false
  /// Which of the indexed actions it is about.
  var index: UInt128 = 0
  /// What people find it by: `statement 2`.
  var label = ""
  /// Its number among all that say something else, whatever they are called.
  var number = -1

  /// Whether it is about an action.
  func covers(_ action: PolicyAction) -> Bool {
    if let number = action.number { return index >> UInt128(number) & 1 == 1 }
    return actions.contains { $0.matches(action.glob) } != negatesActions
  }

  /// Whether it says the same for everyone, and of everything.
  var isUniform: Bool {
    conditions.isEmpty && resources.allSatisfy { $0.text == "*" } && !negatesResources
  }

  /// The keys that it asks for, in lower case.
  var keys: [String] {
    resources.flatMap(\.keys) + conditions.flatMap { [$0.lookup] + $0.values.flatMap(\.keys) }
  }

  /// Whether what it says is the same for everyone.
  var isFixed: Bool {
    resources.allSatisfy(\.isFixed)
      && conditions.allSatisfy { condition in
        !condition.lookup.hasPrefix("aws:principal") && !condition.lookup.hasPrefix("aws:user")
          && condition.values.allSatisfy(\.isFixed)
      }
  }

  /// What it says of a request.
  enum Match: Hashable, Sendable {
    case no, yes
    /// It is met, if none of these holds; for a denial: if one of these does.
    case doubtful([Doubt])
  }

  /// Whether it is about a request, of whose action and principal that is known.
  ///
  /// - Parameter isPartly: Whether it may be about a part of a resource of which only a pattern is known.
  func match(
    _ resource: Glob?, _ context: PolicyContext, isPartly: Bool = false
  ) -> Match {
    var doubts: [Doubt] = []
    if let resource, !resources.isEmpty {
      switch match(resource, context, isPartly: isPartly) {
      case .no: return .no
      case .yes: break
      case .doubtful(let more): doubts += more
      }
    }
    switch conditionsMatch(context) {
    case .no: return .no
    case .yes: return doubts.isEmpty ? .yes : .doubtful(doubts)
    case .doubtful(let more): return .doubtful(doubts + more)
    }
  }

  private func match(_ resource: Glob, _ context: PolicyContext, isPartly: Bool) -> Match {
    var unknown: String?
    var part: Glob?
    for pattern in resources {
      switch pattern.bound(context) {
      case .nothing: continue
      case .glob(let glob):
        // What a denial spares is a part of a resource that is only known as a pattern.
        if glob.matches(resource) { return negatesResources ? .no : .yes }
        if isPartly, part == nil, glob.crosses(resource) { part = glob }
      case .unknown(let glob, let key):
        if glob.matches(resource) || isPartly && glob.crosses(resource) { unknown = key }
      }
    }
    if let unknown {
      return .doubtful([Doubt(id: "variable \(unknown)", name: "what ${\(unknown)} is")])
    }
    guard let part, isDeny == negatesResources else { return negatesResources ? .yes : .no }
    let both = [part.text, resource.text].sorted(by: <).joined(separator: " and ")
    return .doubtful([Doubt(id: "both \(both)", name: "that nothing fits both \(both)")])
  }

  private func conditionsMatch(_ context: PolicyContext) -> Match {
    if conditions.isEmpty { return .yes }
    let plain = conditionsMatchAsIs(context)
    guard conditions.contains(where: \.asksForSecondFactor), !context.hasSecondFactor else {
      return plain
    }
    var better = context
    better.hasSecondFactor = true
    let strong = conditionsMatchAsIs(better)
    if isDeny { return denial(plain, strong) }
    switch (plain, strong) {
    case (.yes, _), (_, .no): return plain
    case (_, .yes): return .doubtful([.secondFactor])
    case (.no, .doubtful(let doubts)): return .doubtful(doubts + [.secondFactor])
    case (.doubtful, .doubtful): return plain
    }
  }

  /// A denial is avoided without or with a second factor, whichever is easier.
  private func denial(_ plain: Match, _ strong: Match) -> Match {
    switch (plain, strong) {
    case (.no, _): .no
    case (.yes, .no): .doubtful([.secondFactor])
    case (.yes, .yes), (.doubtful, _): plain
    case (.yes, .doubtful): strong
    }
  }

  private func conditionsMatchAsIs(_ context: PolicyContext) -> Match {
    var undecided: [PolicyCondition] = []
    for condition in conditions {
      switch condition.holds(context) {
      case .no: return .no
      case .yes: continue
      case .chosen: if isDeny { return .no }
      case .avoidable:
        if isDeny { return .no }
        undecided.append(condition)
      case .unknown: undecided.append(condition)
      }
    }
    if undecided.isEmpty { return .yes }
    let text = undecided.map(\.text).sorted(by: <).joined(separator: " and ")
    return .doubtful([
      isDeny
        ? Doubt(id: "denied where \(text)", name: "a policy that denies where \(text)")
        : Doubt(id: "only where \(text)", name: "a policy that allows only where \(text)")
    ])
  }
}
