import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusFormats

/// Buckets that are found by patterns, held against each object of a small world asked by itself.
@Suite("Buckets found by the patterns of policies") struct AWSBucketTwinTests {
  @Test("leave out no object that someone may read", arguments: 0..<RandomModels.count(1000))
  func twins(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let probe = AWSProbe(profile: Self.profile(&random))
    let rights = probe.buckets().flatMap { $0 }.filter { $0.access == .read }
    for right in rights { #expect(!right.ways.isNone) }
    for bucket in Self.names {
      for key in Self.keys {
        let object = Glob(literal: "\(Self.head)\(bucket)/\(key)")
        let ways = probe.decide("s3:GetObject", object).ways
        if ways.isNone { continue }
        #expect(
          rights.contains { Self.mayBe($0.bucket, bucket) }, "\(seed): \(object.text) by \(rights)")
      }
    }
  }

  @Test("are in one order, whatever was found first") func order() {
    let all = ["a*", "a", "b"].flatMap { text in
      [(false, false), (true, false), (false, true), (true, true)].map {
        AWSBucket(arn: ExactText(text), isAll: $0.0, isName: $0.1)
      }
    }
    let sorted = all.sorted()
    #expect(all.reversed().sorted() == sorted && Set(all).count == sorted.count)
    for (one, other) in zip(sorted, sorted.dropFirst()) {
      #expect(one < other && !(other < one))
    }
  }

  private static let head = "arn:aws:s3:::"
  private static let names = ["a", "b", "aa", "ab", "ba", "bb", "aba", "abb"]
  private static let keys = ["a", "b", "a/b", "b/a", "ab", "b:a", "/a"]

  /// Whether what is allowed on a bucket leads to another one, as the graph says: by its name, or as one
  /// that begins alike where a sign of the pattern stands for a slash.
  private static func mayBe(_ found: AWSBucket, _ name: String) -> Bool {
    let glob = Glob(found.arn.text)
    var (objects, others) = (glob, Glob(literal: head + name))
    if found.isAll || glob.matches(others) { return true }
    if glob.hasRun { return others.tokens.starts(with: glob.start) }
    objects.append("/*")
    others.append("/*")
    return objects.overlaps(others)
  }

  private static func profile(_ random: inout SeededRandom) -> AWSProfile {
    var inputs = PolicyInputs(identity: [use(&random, deny: 0.2)])
    if random.chance(0.5) { inputs.boundary = .policy(use(&random, deny: 0.2)) }
    if random.chance(0.3) {
      inputs.serviceControl = [[use(&random, deny: 0.5), use(&random, deny: 0)]]
    }
    return AWSProfile(
      members: [0], account: AWSExport.account, partition: "aws",
      principal: PolicyPrincipal(
        kind: .user, arn: AWSExport.arn("user/a"), account: AWSExport.account,
        tags: [.init(key: "team", value: "ab")]), inputs: inputs)
  }

  private static func use(_ random: inout SeededRandom, deny: Double) -> PolicyUse {
    let statements = (0..<random.number(1..<4)).map { _ in statement(&random, deny: deny) }
    var reader = PolicyReader(EscalationRule.actions)
    let text = AWSExport.policy(statements.joined(separator: ", "))
    let tree = PolicyText.document(AWSValue(offset: 0, content: .text(text)))
    return PolicyUse(name: "p", document: tree.map { reader.read($0) } ?? PolicyDocument())
  }

  private static func statement(_ random: inout SeededRandom, deny: Double) -> String {
    let names = ["a", "ab", "a*", "*b", "a*b", "?b", "a?", "*", "${aws:PrincipalTag/team}", "*a*"]
    let tails = ["/*", "/a", "", "/*b", "*", "/a/*", "?a", "*:a", "/?"]
    let heads = [head, head, head, "arn:*:s3:::", "arn:aws:s3*:::", "*", "arn:aws:s3:::*:"]
    let resources = (0..<2).map { _ in
      "'\(random.pick(heads))\(random.pick(names))\(random.pick(tails))'"
    }
    let resource = random.chance(0.2) ? "NotResource" : "Resource"
    let effect = random.chance(deny) ? "Deny" : "Allow"
    return
      "{'Effect': '\(effect)', 'Action': 's3:GetObject', '\(resource)': [\(resources.joined(separator: ", "))]}"
  }
}
