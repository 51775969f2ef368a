import GraphKernel

/// A verdict that is being found.
struct VerdictDraft {
  private let policy: Policy
  private let model: Model
  private let catalog: Catalog
  private let path: ModelPath
  private var matcher: PatternMatcher
  private var problems: [Diagnostic] = []
  private var notes: [Diagnostic] = []
  /// What is over or gone, which keeps a policy from passing and not from being judged.
  private var remains: [Diagnostic] = []
  private var found = FoundPairs(limit: 0)
  private var findings: [PolicyFinding] = []

  /// Whether findings have their proofs.
  private let hasProofs: Bool

  init(_ policy: Policy, _ model: Model, _ catalog: Catalog, hasProofs: Bool) {
    (self.policy, self.model, self.catalog) = (policy, model, catalog)
    self.hasProofs = hasProofs
    path = .policy(policy.id)
    matcher = PatternMatcher(model, catalog)
  }

  /// Says why the policy cannot be judged.
  mutating func refuse(_ code: DiagnosticCode, _ message: String) {
    problems.append(
      Diagnostic(.error, code, message, at: model.place(of: path.field(policy.keyword))))
  }

  /// The nodes of a pattern of the rule, each a set of its own, by id; `nil` where one matches nothing.
  mutating func nodes(_ pattern: NodePattern, _ key: String) -> [[Int]]? {
    let nodes = matcher.nodes(of: pattern, path.field(policy.keyword).field(key))
    return matcher.problems.isEmpty ? byID(nodes.map { [$0] }) : nil
  }

  /// The targets of the rule, by id; `nil` where a pattern matches nothing.
  mutating func targets(_ patterns: [TargetPattern], _ key: String) -> [ReachSearch.Target]? {
    var levels: [Int: Set<Level>] = [:]
    let vocabulary = model.vocabulary
    for (index, pattern) in patterns.enumerated() {
      let path = path.field(policy.keyword).field(key).item(index)
      for node in matcher.nodes(of: pattern.nodes, path) {
        let isGateway = catalog.isNode(node, a: "gateway", in: vocabulary)
        levels[node, default: []].formUnion(pattern.levels(onGateway: isGateway))
      }
    }
    guard matcher.problems.isEmpty else { return nil }
    return byID(levels.keys.map { [$0] }).map { set in
      ReachSearch.Target(
        node: set[0], levels: (levels[set[0]] ?? []).sorted { $0.rawValue > $1.rawValue })
    }
  }

  /// Both ends of a rule; `nil` where a pattern matches nothing.
  mutating func ends(
    of reach: Policy.Access
  ) -> (sets: [[Int]], targets: [ReachSearch.Target])? {
    let sets = nodes(reach.from, "from")
    let targets = targets(reach.to, "to")
    guard let sets, let targets else { return nil }
    return (sets, targets)
  }

  /// Every credential and identity, each a set of its own, by id; `nil` where there is none to judge.
  mutating func credentialsAndIdentities() -> [[Int]]? {
    let selectors = ["credential", "identity"].map { Selector(.kind($0)) }
    let matches = SelectorMatches(selectors, in: catalog, of: model)
    let found = Set(selectors.flatMap(matches.nodes))
    if found.isEmpty {
      refuse("nothing-to-judge", "no node of the model is a credential or an identity")
    }
    return found.isEmpty ? nil : byID(found.map { [$0] })
  }

  /// Sets of nodes in the order of their ids.
  func byID(_ sets: [[Int]]) -> [[Int]] {
    sets.map { set in (ids: set.map(catalog.id).sorted(), set: set) }
      .sorted { $0.ids.lexicographicallyPrecedes($1.ids) }.map(\.set)
  }

  /// Whether there is a node to reach for any of the sets; a policy about its own nodes alone is refused,
  /// since a node is no finding for itself.
  mutating func hasPairs(_ sets: [[Int]], _ targets: [ReachSearch.Target]) -> Bool {
    // What an optional pattern lacks is noted.
    if sets.isEmpty || targets.isEmpty { return true }
    let isAnything = targets.contains { target in sets.contains { !$0.contains(target.node) } }
    if !isAnything {
      refuse("nothing-to-judge", "what is to be reached is where it begins: there is no other node")
    }
    return isAnything
  }

  /// Notes that every credential and identity is allowed.
  mutating func noteNobodyElse() {
    notes.append(
      Diagnostic(
        .warning, "nobody-else", "every credential and identity of the model is allowed",
        at: model.place(of: path.field(policy.keyword))))
  }

  /// Notes where nothing is held of what the policy is about.
  mutating func note(heldOf sets: [[Int]], _ search: ReachSearch) {
    if sets.isEmpty || sets.contains(where: search.isHeld) { return }
    let count = sets.joined().count
    let them = count == 1 ? "its one node is not" : "none of its \(count) nodes is"
    notes.append(
      Diagnostic(
        .warning, "nothing-held", "\(them) held at the instant asked about",
        at: model.place(of: path.field(policy.keyword))))
  }

  /// Takes what was found, with the proofs of what is listed.
  mutating func take(
    _ found: FoundPairs, in slice: PolicyWorlds.Slice?, isTogether: Bool = false,
    within hops: Int? = nil
  ) {
    self.found = found
    var writer = FindingWriter(
      policy.id, model, catalog, hasProofs ? slice.map { WitnessFinder($0, within: hops) } : nil,
      isTogether: isTogether)
    findings = found.listed.map { writer.finding($0) }
  }

  /// The verdict.
  func verdict(_ question: PolicyQuestion) -> PolicyCheck.Verdict {
    let wrong = problems + matcher.problems
    let gone = wrong.isEmpty ? remains + self.gone(question.baseline) : remains
    let status: PolicyCheck.Status =
      if !wrong.isEmpty {
        .error
      } else if found.failing > 0 {
        .fail
      } else if !gone.isEmpty {
        .error
      } else {
        found.accepted > 0 ? .accepted : .pass
      }
    return PolicyCheck.Verdict(
      policy: policy, location: model.place(of: path), status: status,
      isJudged: wrong.isEmpty, problems: (wrong + gone).sortedByPlace(),
      notes: (notes + matcher.notes).sortedByPlace(),
      failing: found.failing, accepted: found.accepted, findings: findings)
  }

  /// The entries of the baseline that no longer occur.
  private func gone(_ baseline: PolicyBaseline?) -> [Diagnostic] {
    let entries = baseline?.entries ?? []
    return entries.indices.filter {
      entries[$0].key.policy == policy.id && !found.seen.contains($0)
    }
    .map { position in
      let key = entries[position].key
      let from = key.from.isEmpty ? "all of them together" : key.from.joined(separator: ", ")
      let to = key.to.map { " to \(Identifier.quoted($0))" } ?? ""
      let level = key.level.map { "@\($0.name)" } ?? ""
      let near = key.isNear ? ", one step away" : ""
      return Diagnostic(
        .error, "baseline-gone",
        "what is accepted here no longer occurs: \(key.policy), \(from)\(to)\(level)\(near)",
        at: entries[position].location, notes: [.init("take it out of the baseline")])
    }
  }
}

extension VerdictDraft {
  /// What does not count; what is over is noted.
  mutating func acceptances(_ question: PolicyQuestion) -> Acceptances {
    var acceptances = Acceptances()
    let today = (question.today ?? question.at ?? model.asOf)?.asBeginning
    for (index, exception) in policy.exceptions.enumerated() {
      let place = path.field("except").item(index)
      var sets: [ExactText: Set<Int>] = [:]
      for (key, pattern) in exception.patterns {
        sets[key] = matcher.nodes(of: pattern, place.field(key))
      }
      guard holds(until: exception.until, today, place) else { continue }
      acceptances.exceptions.append(
        exception.resolved(
          sets, isAboutNodes: policy.isAboutNodes, isTogether: policy.isTogether))
    }
    for (position, entry) in (question.baseline?.entries ?? []).enumerated()
    where entry.key.policy == policy.id {
      take(entry, position, today, &acceptances)
    }
    return acceptances
  }

  private mutating func take(
    _ entry: PolicyBaseline.Entry, _ position: Int, _ today: Instant?,
    _ acceptances: inout Acceptances
  ) {
    guard let today else {
      return problems.append(noToday(entry.location))
    }
    if entry.until.asEnd <= today {
      remains.append(
        Diagnostic(
          .error, "baseline-over", "this was accepted until \(entry.until), which is over",
          at: entry.location))
    }
    let from = entry.key.from.compactMap { catalog.number(of: $0) }
    let to = entry.key.to.map { catalog.number(of: $0) }
    // Of a node that is gone nothing occurs.
    guard from.count == entry.key.from.count, to != .some(nil) else { return }
    acceptances.add(
      .init(
        from: from.sorted(), to: to ?? nil, level: entry.key.level, isNear: entry.key.isNear,
        position: position,
        acceptance: entry.until.asEnd <= today
          ? nil : .init(isBaseline: true, reason: entry.reason, until: entry.until)))
  }

  private mutating func holds(
    until: Moment?, _ today: Instant?, _ place: ModelPath
  ) -> Bool {
    guard let until else { return true }
    let location = model.place(of: place.field("until"))
    guard let today else {
      problems.append(noToday(location))
      return false
    }
    if until.asEnd > today { return true }
    remains.append(
      Diagnostic(
        .error, "exception-over", "this exception held until \(until), which is over", at: location)
    )
    return false
  }

  private func noToday(_ location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .error, "no-today", "whether this is over hangs on the day: say --today DATE", at: location)
  }
}

extension PolicyException {
  /// The exception by the numbers of nodes.
  fileprivate func resolved(
    _ sets: [ExactText: Set<Int>], isAboutNodes: Bool, isTogether: Bool
  ) -> Acceptances.Exception {
    .init(
      from: isAboutNodes ? sets["of"] : sets["from"],
      to: sets["to"] ?? (isAboutNodes ? nil : sets["of"]), isTogether: isTogether,
      acceptance: .init(isBaseline: false, reason: reason, until: until))
  }
}

extension Policy {
  /// Whether it asks what nodes are like, and not what they reach.
  fileprivate var isAboutNodes: Bool { if case .ends = rule { true } else { false } }

  /// Whether all of its nodes are lost at once.
  fileprivate var isTogether: Bool {
    if case .deny(let reach) = rule { reach.isTogether } else { false }
  }
}
