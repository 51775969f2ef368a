import BlastRadiusTestSupport

@testable import BlastRadius

/// What a policy finds, by its words: every node is asked about alone, with the slow engine.
struct PolicyReference {
  static let instant = Moment("2023-09-03T12:00Z")

  /// A finding, without the way there.
  struct Finding: Hashable {
    var key: PolicyFinding.Key
    var certainty: Certainty
    var certainLevel: Level?
    var count: Int?

    init(_ finding: PolicyFinding) {
      key = finding.key
      (certainty, certainLevel) = (finding.certainty, finding.certainLevel)
      count = finding.count
    }

    init(
      _ key: PolicyFinding.Key, _ certainty: Certainty, certainLevel: Level? = nil,
      count: Int? = nil
    ) {
      (self.key, self.certainty) = (key, certainty)
      (self.certainLevel, self.count) = (certainLevel, count)
    }
  }

  private let model: Model
  private let question: Question
  private let at: Instant
  private let cache = Cache()

  private final class Cache {
    var held: [[String]: (certain: [Fact: Int], possible: [Fact: Int])] = [:]
    var near: [[String]: (certain: [Fact: Int], possible: [Fact: Int])] = [:]
  }

  init(_ model: Model, _ question: Question) {
    (self.model, self.question) = (model, question)
    at = Self.instant?.asBeginning ?? Instant(microseconds: 0)
  }

  func findings(of policy: Policy) -> Set<Finding> {
    switch policy.rule {
    case .deny(let reach):
      let from = ids(reach.from)
      let sets = reach.isTogether ? [from] : from.map { [$0] }
      return Set(
        sets.flatMap { set in
          findings(policy.id, set, reach, key: reach.isTogether ? [] : set)
        })
    case .allow(let reach):
      let allowed = Set<String>(ids(reach.from))
      let rest = PolicyReference(model.without(allowed), question)
      let others = model.nodes.filter { isCandidate($0) && !allowed.contains($0.id) }.map(\.id)
      return Set(
        others.flatMap { rest.findings(policy.id, [$0], reach, targets: targets(reach.to)) })
    case .limit(let reach, let most): return limit(policy.id, reach, most)
    case .ends(let ending): return ends(policy.id, ending)
    case .sets(let targets, let least, let certainty):
      return sets(policy.id, targets, least, certainty)
    }
  }

  /// Whether a policy is about nodes that are all that it lets reach them.
  func hasNothingToJudge(_ policy: Policy) -> Bool {
    func isNothing(_ sets: [[String]], _ targets: [String]) -> Bool {
      !sets.isEmpty && !targets.isEmpty
        && targets.allSatisfy { target in sets.allSatisfy { $0.contains(target) } }
    }
    let candidates = model.nodes.filter(isCandidate).map(\.id)
    switch policy.rule {
    case .deny(let reach):
      let from = ids(reach.from)
      let sets = reach.isTogether && !from.isEmpty ? [from] : from.map { [$0] }
      return isNothing(sets, Array(targets(reach.to).keys))
    case .limit(let reach, _):
      return isNothing(ids(reach.from).map { [$0] }, Array(targets(reach.to).keys))
    case .allow(let reach):
      let allowed = Set<String>(ids(reach.from))
      return isNothing(
        candidates.filter { !allowed.contains($0) }.map { [$0] }, Array(targets(reach.to).keys))
    case .sets(let patterns, _, _):
      return isNothing(candidates.map { [$0] }, Array(targets(patterns).keys))
    case .ends: return false
    }
  }

  /// Whether an exception of a policy is about a finding.
  func isExcepted(_ finding: Finding, _ policy: Policy) -> Bool {
    switch policy.rule {
    case .limit(let reach, let most):
      let left = findings(policy.id, finding.key.from, reach).filter { found in
        !policy.exceptions.contains { holds($0.from, $0.to, finding.key.from, found.key.to) }
      }
      return left.count <= most
    case .ends:
      return policy.exceptions.contains { exception in
        holds(exception.of, nil, finding.key.from, nil)
      }
    case .deny(let reach) where reach.isTogether:
      let all = ids(reach.from)
      return policy.exceptions.contains { exception in
        all.allSatisfy { holds(exception.from, exception.to, [$0], finding.key.to) }
      }
    default:
      return policy.exceptions.contains { exception in
        holds(exception.from, exception.to ?? exception.of, finding.key.from, finding.key.to)
      }
    }
  }

  /// Whether an exception is about what goes out from any of these nodes to a target.
  private func holds(
    _ from: NodePattern?, _ to: NodePattern?, _ set: [String], _ target: String?
  ) -> Bool {
    let isFrom = from.map { pattern in set.contains { ids(pattern).contains($0) } } ?? true
    let isTo = to.map { pattern in target.map { ids(pattern).contains($0) } ?? true } ?? true
    return isFrom && isTo
  }

  /// What a set reaches of some targets.
  private func findings(
    _ policy: String, _ set: [String], _ reach: Policy.Access, targets: [String: Set<Level>]? = nil,
    key: [String]? = nil
  ) -> [Finding] {
    (targets ?? self.targets(reach.to)).compactMap { node, levels in
      finding(policy, set, node, levels, reach.certainty, reach.within, key ?? set)
        ?? (reach.isNear ? near(policy, set, node, levels, reach, key ?? set) : nil)
    }
  }

  private func finding(
    _ policy: String, _ set: [String], _ node: String, _ levels: Set<Level>,
    _ certainty: Certainty, _ within: Int?, _ key: [String]
  ) -> Finding? {
    if set.contains(node) { return nil }
    let held = held(set)
    func strongest(_ world: [Fact: Int]) -> Level? {
      levels.filter { level in world[Fact(node, level)].map { $0 <= within ?? .max } ?? false }
        .max { $0.rawValue < $1.rawValue }
    }
    let certain = strongest(held.certain)
    let counting = certainty == .confirmed ? certain : strongest(held.possible)
    guard let counting else { return nil }
    let isCertain = held.certain[Fact(node, counting)].map { $0 <= within ?? .max } ?? false
    return Finding(
      .init(policy: policy, from: key.sorted(), to: node, level: counting),
      isCertain ? .confirmed : .possible, certainLevel: certain == counting ? nil : certain)
  }

  /// The finding that a node is one step away, where it is not reached.
  private func near(
    _ policy: String, _ set: [String], _ node: String, _ levels: Set<Level>,
    _ reach: Policy.Access, _ key: [String]
  ) -> Finding? {
    if set.contains(node) { return nil }
    _ = held(set)
    guard let worlds = cache.near[set.sorted()] else { return nil }
    func isNear(_ level: Level, _ world: [Fact: Int]) -> Bool {
      world[Fact(node, level)].map { $0 <= reach.within ?? .max } ?? false
    }
    let counting = reach.certainty == .confirmed ? worlds.certain : worlds.possible
    guard
      let level = levels.filter({ isNear($0, counting) }).max(by: { $0.rawValue < $1.rawValue })
    else { return nil }
    return Finding(
      .init(policy: policy, from: key.sorted(), to: node, level: level, isNear: true),
      isNear(level, worlds.certain) ? .confirmed : .possible)
  }

  private func limit(_ policy: String, _ reach: Policy.Access, _ most: Int) -> Set<Finding> {
    let found = ids(reach.from).compactMap { id -> Finding? in
      let all = findings(policy, [id], reach)
      let certain = all.count { $0.certainty == .confirmed || $0.certainLevel != nil }
      return all.count > most
        ? Finding(
          .init(policy: policy, from: [id]), certain > most ? .confirmed : .possible,
          count: all.count) : nil
    }
    return Set(found)
  }

  private func ends(_ policy: String, _ ending: Policy.Ending) -> Set<Finding> {
    Set(
      ids(ending.of).compactMap { id in
        guard let node = model.nodes.first(where: { $0.id == id }), !hasEnd(node, ending) else {
          return nil
        }
        return Finding(.init(policy: policy, from: [id]), .confirmed)
      })
  }

  private func hasEnd(_ node: Node, _ ending: Policy.Ending) -> Bool {
    switch ending.has {
    case .revoked: return node.revoked.map { $0.asEnd <= at } ?? false
    case .rotated:
      guard case .at(let moments) = node.rotated else { return false }
      return moments.contains { $0.asEnd <= at }
    case .evicted: return node.evicted.contains { $0.asEnd <= at }
    case .expires:
      guard let expires = node.expires else { return false }
      guard let within = ending.within else { return true }
      let start = node.issued?.asBeginning ?? at
      return expires.asEnd.microseconds <= start.microseconds + within.microseconds
    }
  }

  private func sets(
    _ policy: String, _ patterns: [TargetPattern], _ least: Int, _ certainty: Certainty
  ) -> Set<Finding> {
    let candidates = model.nodes.filter(isCandidate).map(\.id).sorted()
    var found: Set<Finding> = []
    for (node, levels) in targets(patterns) {
      var minimal: [Set<String>] = []
      for size in 1..<least {
        for set in Self.combinations(candidates, size)
        where !minimal.contains(where: { $0.isSubset(of: set) }) {
          guard let one = finding(policy, set, node, levels, certainty, nil, set) else { continue }
          minimal.append(Set(set))
          found.insert(one)
        }
      }
    }
    return found
  }

  private static func combinations(_ items: [String], _ size: Int) -> [[String]] {
    guard size > 0 else { return [[]] }
    return items.indices.flatMap { index in
      combinations(Array(items[(index + 1)...]), size - 1).map { [items[index]] + $0 }
    }
  }

  private func isCandidate(_ node: Node) -> Bool {
    ["credential", "identity"].contains { model.vocabulary.kind(node.kind, isA: $0) }
  }

  private func ids(_ pattern: NodePattern) -> [String] {
    model.nodes.filter { matches($0, pattern) }.map(\.id)
  }

  private func targets(_ patterns: [TargetPattern]) -> [String: Set<Level>] {
    var found: [String: Set<Level>] = [:]
    for pattern in patterns {
      for node in model.nodes where matches(node, pattern.nodes) {
        let isGateway = model.vocabulary.kind(node.kind, isA: "gateway")
        let levels: [Level] =
          pattern.level.map { [$0] } ?? (isGateway ? [.connect] : [.read, .write, .control])
        found[node.id, default: []].formUnion(levels)
      }
    }
    return found
  }

  private func matches(_ node: Node, _ pattern: NodePattern) -> Bool {
    func rank(_ criticality: Node.Criticality) -> Int {
      Node.Criticality.allCases.firstIndex(of: criticality) ?? 0
    }
    if let id = pattern.id, node.id != id { return false }
    if let kind = pattern.kind, !model.vocabulary.lineage(of: node.kind).contains(kind) {
      return false
    }
    if let zone = pattern.zone, node.zone != zone { return false }
    if let tag = pattern.tag, !node.tags.contains(tag) { return false }
    if let scope = pattern.scope, !node.scope.contains(scope) { return false }
    if let least = pattern.criticality {
      guard let own = node.criticality, rank(own) >= rank(least) else { return false }
    }
    if let belief = pattern.believed, node.believed != belief { return false }
    if !pattern.any.isEmpty, !pattern.any.contains(where: { matches(node, $0) }) { return false }
    return !pattern.not.contains { matches(node, $0) }
  }

  private func held(_ set: [String]) -> (certain: [Fact: Int], possible: [Fact: Int]) {
    let key = set.sorted()
    if let known = cache.held[key] { return known }
    var question = question
    question.from = key.map { Fact($0, .control) }
    question.since = Self.instant
    question.at = Self.instant
    let engine = ReferenceEngine(model, question)
    let found = (engine.hops(.confirmed, at: at), engine.hops(.possible, at: at))
    cache.held[key] = found
    cache.near[key] = (engine.near(.confirmed, at: at), engine.near(.possible, at: at))
    return found
  }
}

extension Model {
  /// The model in which no fact of some nodes holds.
  fileprivate func without(_ ids: Set<String>) -> Model {
    var model = self
    for index in model.nodes.indices where ids.contains(model.nodes[index].id) {
      model.nodes[index].valid = Validity(until: Moment("1970-01-02"))
    }
    return model
  }
}
