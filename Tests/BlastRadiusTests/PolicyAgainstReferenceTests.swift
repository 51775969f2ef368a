import BlastRadiusTestSupport
import Testing

@testable import BlastRadius

/// The check asks many nodes at once; the slow way is to ask the reference engine about one at a time.
@Suite("Policies agree with the slow engine, asked node by node")
struct PolicyAgainstReferenceTests {
  @Test("each form, on 500 random models, as text and on top of an import", arguments: 0..<10)
  func forms(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 10, all: 500, share: 10) {
      var random = RandomPolicies(seed: seed)
      let policies = random.policies()
      let reference = PolicyReference(random.model, random.question)
      var model = random.model
      model.policies = policies
      let found = try random.check(model)
      for policy in policies {
        let expected = reference.findings(of: policy)
        let verdict = try #require(found.verdicts.first { $0.policy.id == policy.id })
        if reference.hasNothingToJudge(policy) {
          #expect(verdict.problems.map(\.code) == ["nothing-to-judge"], "seed \(seed), \(policy)")
          continue
        }
        #expect(verdict.problems.isEmpty, "seed \(seed): \(verdict.problems)")
        let actual = Set(verdict.findings.map(PolicyReference.Finding.init))
        #expect(
          actual == expected && verdict.failing == expected.count,
          "seed \(seed), \(policy)\n\(RandomModel.text(random.model, random.question))")
        #expect(verdict.status == (expected.isEmpty ? .pass : .fail))
        for finding in verdict.findings where finding.key.isNear {
          #expect(
            finding.near != nil && !finding.steps.isEmpty,
            "seed \(seed), \(finding)\n\(policy)\n\(RandomModel.text(random.model, random.question))"
          )
        }
        for finding in verdict.findings where finding.key.to != nil && !finding.key.isNear {
          #expect(finding.steps.last?.fact.node == finding.key.to, "seed \(seed), \(finding)")
        }
      }
      let division = RandomImport(random.model, random.question, seed: seed)
      var imported = division.imported(isSorted: seed % 2 == 0)
      imported.policies = policies
      #expect(try random.check(imported).summary == found.summary, "seed \(seed)")
    }
  }

  @Test("exceptions leave out what they name, and nothing else", arguments: 0..<5)
  func exceptions(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 5, all: 300, share: 10) {
      var random = RandomPolicies(seed: seed)
      var model = random.model
      model.policies = random.policies().map { random.withExceptions($0) }
      let reference = PolicyReference(random.model, random.question)
      let found = try random.check(model)
      for policy in model.policies where !reference.hasNothingToJudge(policy) {
        let verdict = try #require(found.verdicts.first { $0.policy.id == policy.id })
        let expected = reference.findings(of: policy)
        let counting = expected.filter { !reference.isExcepted($0, policy) }
        let actual = verdict.findings.filter { $0.accepted == nil }.map(
          PolicyReference.Finding.init)
        #expect(
          Set(actual) == counting,
          "seed \(seed), \(policy)\n\(RandomModel.text(random.model, random.question))")
        #expect(
          verdict.failing == counting.count && verdict.accepted == expected.count - counting.count)
      }
    }
  }

  @Test("baselines leave out what they name, and nothing else", arguments: 0..<5)
  func acceptances(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 5, all: 100, share: 10) {
      var random = RandomPolicies(seed: seed)
      var model = random.model
      model.policies = random.policies()
      let found = try random.check(model)
      let all = found.verdicts.flatMap(\.findings)
      if found.verdicts.contains(where: { !$0.isJudged }) { continue }
      let chosen = all.filter { _ in random.chance(0.4) }
      let until = try #require(Moment("2023-12-31"))
      let baseline = PolicyBaseline(
        chosen.map { PolicyBaseline.Entry($0.key, reason: "known", until: until) })
      let again = try random.check(model, baseline)
      for (verdict, before) in zip(again.verdicts, found.verdicts) {
        #expect(verdict.problems.isEmpty, "seed \(seed): \(verdict.problems)")
        #expect(verdict.accepted == chosen.count { $0.key.policy == verdict.policy.id })
        #expect(verdict.accepted + verdict.failing == before.failing)
        let accepted = verdict.findings.filter { $0.accepted != nil }.map(\.key)
        #expect(Set(accepted) == Set(chosen.map(\.key).filter { $0.policy == verdict.policy.id }))
      }
      let everything = found.accepting("known", until, besides: nil)
      #expect(try random.check(model, everything).verdicts.allSatisfy { $0.failing == 0 })
    }
  }
}

extension PolicyCheck {
  /// What was found, without the ways there.
  fileprivate var summary: [[PolicyReference.Finding]] {
    verdicts.map { $0.findings.map(PolicyReference.Finding.init) }
  }
}

/// Random models with random policies about them.
private struct RandomPolicies {
  private var random: SeededRandom
  var model: Model
  var question: Question

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    (model, question) = RandomModel.make(seed: seed)
    question.from = []
    question.since = nil
    question.at = PolicyReference.instant
    question.assumptions = []
    for index in model.nodes.indices {
      if random.chance(0.4) { model.nodes[index].tags = ["a"] }
      if random.chance(0.4) { model.nodes[index].tags.append("b") }
      if random.chance(0.3) {
        model.nodes[index].criticality = random.pick(Node.Criticality.allCases)
      }
      if random.chance(0.2) { model.nodes[index].believed = "unused" }
    }
    model.nodes[0].tags = ["a", "b"]
    // Where nothing is to be judged there is no verdict.
    model.nodes.append(Node("someone", kind: "user"))
  }

  mutating func chance(_ probability: Double) -> Bool { random.chance(probability) }

  func check(_ model: Model, _ baseline: PolicyBaseline? = nil) throws -> PolicyCheck {
    var question = PolicyQuestion()
    question.at = self.question.at
    question.trustsEvidence = self.question.trustsEvidence
    question.limit = 100_000
    question.baseline = baseline
    question.hasProofs = baseline == nil
    return try PolicyCheck.run(model, question, workers: 2)
  }

  mutating func policies() -> [Policy] {
    var deny = reach()
    deny.isTogether = random.chance(0.3)
    deny.isNear = random.chance(0.5)
    if random.chance(0.5) { deny.within = random.number(0..<5) }
    var limit = reach()
    if random.chance(0.3) { limit.within = random.number(1..<4) }
    let ending = Policy.Ending(
      of: pattern(), has: random.pick(Policy.Ending.Kind.allCases),
      within: random.chance(0.3) ? .days(Int64(random.number(1..<4))) : nil)
    var plain = ending
    if plain.has != .expires { plain.within = nil }
    let few = model.nodes.count < 9
    return [
      Policy("allow", .allow(reach())), Policy("deny", .deny(deny)), Policy("ends", .ends(plain)),
      Policy("limit", .limit(limit, atMost: random.number(0..<4))),
      Policy(
        "sets",
        .sets(
          of: targets(), atLeast: few ? random.number(2..<4) : 2,
          random.pick([.possible, .confirmed]))),
    ]
  }

  /// The policy with one or two exceptions.
  mutating func withExceptions(_ policy: Policy) -> Policy {
    var policy = policy
    for _ in 0..<random.number(1..<3) {
      var exception = PolicyException(reason: "known")
      switch policy.rule {
      case .ends: exception.of = pattern()
      case .sets:
        if random.chance(0.7) { exception.from = pattern() }
        if random.chance(0.5) { exception.of = pattern() }
      default:
        if random.chance(0.7) { exception.from = pattern() }
        if random.chance(0.5) { exception.to = pattern() }
      }
      policy.exceptions.append(exception)
    }
    return policy
  }

  private mutating func reach() -> Policy.Access {
    var reach = Policy.Access(from: pattern(), to: targets())
    if random.chance(0.3) { reach.certainty = .confirmed }
    return reach
  }

  private mutating func targets() -> [TargetPattern] {
    (0..<random.number(1..<3)).map { _ in
      TargetPattern(pattern(), level: random.chance(0.5) ? nil : random.pick(Level.allCases))
    }
  }

  private mutating func pattern() -> NodePattern {
    var pattern = NodePattern(any: [single(), single()])
    if random.chance(0.6) { pattern = single() }
    if random.chance(0.2) {
      pattern.not = [single()]
      pattern.not[0].isOptional = true
    }
    pattern.isOptional = true
    return pattern
  }

  private mutating func single() -> NodePattern {
    var pattern = NodePattern()
    pattern.isOptional = true
    switch random.number(0..<7) {
    case 0: pattern.id = random.pick(model.nodes).id
    case 1:
      pattern.kind = random.pick(["credential", "identity", "host", random.pick(model.nodes).kind])
    case 2: pattern.tag = "a"
    case 3: pattern.tag = "b"
    case 4: pattern.criticality = random.pick(Node.Criticality.allCases)
    case 5: pattern.zone = random.pick(model.nodes).zone ?? "nowhere"
    default: pattern.believed = "unused"
    }
    return pattern
  }
}
