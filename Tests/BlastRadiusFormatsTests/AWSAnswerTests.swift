import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusFormats

/// Policies are asked once for all of whom they say the same, and say it of each.
@Suite("Answers of policies that many share") struct AWSAnswerTests {
  @Test("are those that each target gets by itself", arguments: 0..<RandomModels.count(1000))
  func twins(_ seed: Int) throws {
    var maker = Maker(seed)
    let list = maker.list()
    for _ in 0..<4 {
      let probe = AWSProbe(profile: maker.profile())
      let needs = [maker.random.pick(Self.needs)]
      var expected: [Int: Allowed] = [:]
      for member in list.members {
        let ways = probe.decide(needs, list[member]).ways.and(list.limit(of: member))
        if !ways.isNone { expected[member] = ways }
      }
      var found: [Int: Allowed] = [:]
      for group in probe.answer(needs, of: list) {
        #expect(group.targets == group.targets.sorted() && !group.targets.isEmpty)
        for target in group.targets {
          #expect(found.updateValue(group.ways, forKey: target) == nil)
        }
      }
      #expect(found == expected, "\(seed)")
    }
  }

  @Test("hang on what their keys are made of", arguments: 0..<RandomModels.count(1000))
  func keys(_ seed: Int) throws {
    var maker = Maker(seed)
    let list = maker.list()
    var answers: [AWSAnswer.Key: [Int: Allowed]] = [:]
    for _ in 0..<10 {
      let probe = AWSProbe(profile: maker.profile())
      let needs = [maker.random.pick(Self.needs)]
      var found: [Int: Allowed] = [:]
      for group in probe.answer(needs, of: list) {
        for target in group.targets { found[target] = group.ways }
      }
      let key = probe.key(needs, list)
      #expect(answers[key, default: found] == found)
      answers[key] = found
    }
  }

  @Test("cover most of a long list by few parts", arguments: 0..<RandomModels.count(200))
  func parts(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let count = random.number(1..<3000)
    let chance = random.pick([0.001, 0.5, 0.999])
    let list = Array(stride(from: 7, to: 7 + 2 * count, by: 2))
    let chosen = list.filter { _ in random.chance(chance) }
    let places = AWSParts.places(of: chosen, in: list)
    #expect(places.map { list[$0] } == chosen)
    let parts = AWSParts.cover(places)
    #expect(parts.flatMap { Array($0) } == places)
    for part in parts {
      var size = 1
      while size < part.count { size *= AWSParts.width }
      #expect(size == part.count && part.lowerBound.isMultiple(of: size))
    }
    // Each that is missing takes no more than the parts beside it.
    #expect(parts.count <= (count - chosen.count + 1) * 2 * 15 * 3)
  }

  fileprivate typealias Allowed = BlastRadiusFormats.Ways

  private static let needs = [
    EscalationRule.assume, EscalationRule.Need.on("iam:PutUserPolicy").indexed,
    EscalationRule.Need(
      actions: ["iam:PassRole"], isOnTarget: true,
      context: [("iam:PassedToService", "ec2.amazonaws.com")]
    ).indexed,
  ]
}

/// Makes roles and what policies say of them.
private struct Maker {
  var random: SeededRandom
  private var collection = AWSCollection(EscalationRule.actions)

  init(_ seed: Int) { random = SeededRandom(seed: UInt64(seed)) }

  mutating func list() -> AWSTargetList {
    let names = ["a/dev-1", "a/dev-2", "a/prod", "b/dev", "b/prod-1", "c", "d"]
    let count = random.number(1..<names.count + 1)
    var targets: [AWSTargetList.Target] = []
    for name in names.prefix(count) {
      targets.append(
        AWSTargetList.Target(
          arn: Glob(literal: AWSExport.arn("role/\(name)")),
          tags: random.chance(1 / 3.0)
            ? [] : [.init(key: "team", value: random.chance(0.5) ? "red" : "blue")],
          boundary: random.chance(1 / 3.0) ? AWSExport.arn("policy/limits") : nil,
          account: AWSExport.account))
    }
    var limits: [Int: AWSAnswerTests.Allowed] = [:]
    for number in targets.indices where random.chance(0.2) {
      limits[number] = AWSAnswerTests.Allowed(unless: [
        Doubt(id: "d\(random.number(0..<2))", name: "d")
      ])
    }
    let found = targets
    return AWSTargetList(
      "roles", word: "roles", members: Array(targets.indices),
      shape: Glob(AWSExport.arn("role/*")), limits: limits
    ) { found[$0] }
  }

  mutating func profile() -> AWSProfile {
    var inputs = PolicyInputs(identity: [use(4), use(3)])
    if random.chance(1 / 3.0) { inputs.serviceControl = [[use(3), use(9)]] }
    if random.chance(1 / 3.0) { inputs.boundary = .policy(use(9)) }
    return AWSProfile(
      members: [0], account: AWSExport.account, partition: "aws",
      principal: PolicyPrincipal(
        kind: .user, arn: AWSExport.arn("user/\(random.number(0..<2))"), account: AWSExport.account,
        tags: [.init(key: "team", value: "red")]), inputs: inputs)
  }

  private mutating func use(_ deny: Int) -> PolicyUse {
    var statements: [String] = []
    for _ in 0..<random.number(1..<4) { statements.append(statement(deny: deny)) }
    let text = AWSExport.policy(statements.joined(separator: ", "))
    var reader = PolicyReader(EscalationRule.actions)
    let tree = PolicyText.document(AWSValue(offset: 0, content: .text(text)))
    let document = tree.map { reader.read($0) } ?? PolicyDocument()
    return PolicyUse(name: "p", document: collection.numbered(document))
  }

  private mutating func statement(deny: Int) -> String {
    let actions = ["*", "iam:*", "sts:AssumeRole", "iam:PassRole", "iam:PutUserPolicy"]
    let resources = [
      "*", "*", AWSExport.arn("role/*"), AWSExport.arn("role/a/*"), AWSExport.arn("role/*dev*"),
      AWSExport.arn("role/c"), AWSExport.arn("role/${aws:PrincipalTag/team}"),
      "arn:aws:iam::*:role/?", "arn:aws:sqs:*:*:x",
    ]
    let conditions = [
      "'StringEquals': {'aws:ResourceTag/team': 'red'}",
      "'StringEquals': {'aws:ResourceTag/team': '${aws:PrincipalTag/team}'}",
      "'StringNotEquals': {'iam:PermissionsBoundary': '\(AWSExport.arn("policy/limits"))'}",
      "'StringEquals': {'aws:SourceVpc': 'v'}",
    ]
    let resource = random.chance(1 / 6.0) ? "NotResource" : "Resource"
    let condition =
      random.chance(1 / 3.0) ? ", 'Condition': {\(random.pick(conditions))}" : ""
    return
      "{'Effect': '\(random.chance(1 / Double(deny)) ? "Deny" : "Allow")', 'Action': '\(random.pick(actions))', '\(resource)': ['\(random.pick(resources))', '\(random.pick(resources))']\(condition)}"
  }
}
