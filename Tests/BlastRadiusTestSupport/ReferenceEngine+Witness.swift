public import BlastRadius

extension ReferenceEngine {
  /// What is wrong with a shown witness, or `nil` where it is one.
  ///
  /// Any witness with the right hops is accepted: its last edge is open in its world, now or when
  /// what is carried was obtained, and all that the edge needed was held then. What it says it
  /// depends on is tried out: the fact is held with nothing else letting the attacker through.
  public func check(_ shown: HeldInterval, of fact: Fact) -> String? {
    guard let now = intervals.firstIndex(where: { $0.from == shown.period.from }) else {
      return "begins at no instant of the model"
    }
    let isConfirmed = shown.certainty == .confirmed
    let world: ReferenceWorld = isConfirmed ? .confirmed : .possible
    let tables = isConfirmed ? confirmed.hops : possible.hops
    if let problem = dependencyProblem(shown, of: fact, at: now) { return problem }
    guard let via = shown.via else {
      let isSeed = (0...now).contains { index in
        timeline.seeds(in: intervals[index], world).contains { gives($0, fact) }
      }
      return isSeed && shown.hops == 0 && shown.because.isEmpty ? nil : "is no seed"
    }
    let edge = ReferenceEdge(
      subject: via.subject, relation: via.relation, object: via.object, index: via.index)
    let candidates = rules.filter { $0.via == edge && gives($0.head, fact) }
    if candidates.isEmpty { return "comes through no such edge: \(via.sentence)" }
    let isValid = candidates.contains { rule in
      (0...now).contains { fires(rule, with: shown, in: $0, world, tables) }
    }
    return isValid ? nil : "does not follow through \(via.sentence) from \(shown.because)"
  }

  /// Whether the fact is the other one or implies it.
  private func gives(_ fact: Fact, _ other: Fact) -> Bool {
    guard fact.node == other.node else { return false }
    let implied = Self.implied(by: fact.level, onGateway: timeline.gateways.contains(fact.node))
    return fact == other || implied.contains(other.level)
  }

  /// Whether the rule gave its head in the interval from exactly the facts shown.
  private func fires(
    _ rule: ReferenceRule, with shown: HeldInterval, in now: Int, _ world: ReferenceWorld,
    _ tables: [[Fact: Int]]
  ) -> Bool {
    let facts = Set(shown.because)
    let allowed = rule.body.reduce(into: Set<Fact>()) { $0.formUnion($1.facts) }
    guard facts.isSubset(of: allowed),
      rule.body.allSatisfy({ $0.facts.intersection(facts).count >= $0.count })
    else { return false }
    func depth(_ facts: Set<Fact>, _ index: Int) -> Int? {
      let hops = facts.compactMap { tables[index][$0] }
      return hops.count == facts.count ? hops.max() ?? 0 : nil
    }
    if timeline.isOpen(rule, in: intervals[now], world), depth(facts, now) == shown.hops - 1 {
      return true
    }
    guard rule.remembersReading else { return false }
    return (0...now).contains { earlier in
      guard timeline.isOpen(rule, in: intervals[earlier], world),
        let reading = depth([rule.needs], earlier),
        let keys = depth(facts.subtracting([rule.needs]), now)
      else { return false }
      return max(reading, keys) == shown.hops - 1
    }
  }

  /// What is wrong with the unknowns that the witness says it depends on.
  private func dependencyProblem(_ shown: HeldInterval, of fact: Fact, at now: Int) -> String? {
    let names = Set<String>(shown.dependsOn)
    if shown.certainty == .confirmed {
      return names.isEmpty ? nil : "is confirmed and depends on \(shown.dependsOn)"
    }
    if shown.dependsOn != names.sorted() { return "depends on an unsorted list" }
    if !names.isSubset(of: unknowns.map(name)) { return "depends on something known" }
    let world = ReferenceWorld { !names.contains(name(of: $0)) }
    let hops = timeline.run(world, .hops, through: now + 1)[now][fact]
    guard let hops, hops <= shown.hops else {
      return "depends on more than \(shown.dependsOn)"
    }
    return nil
  }
}
