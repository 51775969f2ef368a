import BlastRadius
import Testing

@testable import BlastRadiusFormats

/// Each rule makes its edge where all that it needs is allowed, and none where one thing is missing.
@Suite("Rules of escalation in AWS") struct AWSRuleTests {
  @Test("need everything that they say", arguments: EscalationRule.all.indices)
  func needs(_ number: Int) throws {
    let rule = EscalationRule.all[number]
    let needed = Self.actions(rule)
    // What two rules say in the same words is one edge, which has the reason of either.
    #expect(try reaches(rule, needed, orBy: "can "), "\(rule.words)")
    for left in needed.indices {
      var less = needed
      less.remove(at: left)
      #expect(try !reaches(rule, less), "\(rule.words) without \(needed[left])")
    }
  }

  /// One action for each need, and the passing of the role.
  private static func actions(_ rule: EscalationRule) -> [String] {
    var actions = rule.needs.map { $0.actions[0] }
    if case .passed = rule.target { actions.append("iam:PassRole") }
    return actions
  }

  /// Whether a user with these actions gets anywhere by the rule.
  private func reaches(
    _ rule: EscalationRule, _ actions: [String], orBy other: String? = nil
  ) throws -> Bool {
    var export = AWSExport()
    let statement = actions.map { "'\($0)'" }.joined(separator: ", ")
    export.user(
      "eve",
      actions.isEmpty
        ? nil
        : AWSExport.policy("{'Effect': 'Allow', 'Action': [\(statement)], 'Resource': '*'}")
    ) { $0.attached = [AWSExport.arn("policy/harmless")] }
    export.user("bob")
    export.group("staff")
    export.managed("harmless", AWSExport.allow("s3:ListAllMyBuckets"), other: AWSExport.allow("*"))
    export.role(
      "target", trust: Self.trust(rule), AWSExport.allow("ssmmessages:*"), hasProfile: true)
    let words = other ?? "can \(rule.words)"
    let read = try export.read()
    guard let model = read.model else { return false }
    let catalog = try Catalog(model)
    return catalog.edges.contains { number in
      catalog.edge(number).subject == AWSExport.arn("user/eve")
        && catalog.origin(ofEdge: number)?.reason.map { $0.hasPrefix(words) } ?? false
    }
  }

  private static func trust(_ rule: EscalationRule) -> String {
    let services: [String]
    switch rule.target {
    case .passed(let some, _), .existing(.listed(_, let some)), .existing(.unlisted(let some)):
      services = some
    default: services = ["ec2.amazonaws.com"]
    }
    return AWSExport.trust("{'Service': '\(services[0])'}")
  }

  @Test("are as many as are known, and name actions that statements are indexed by") func table() {
    #expect(EscalationRule.all.count >= 45)
    for rule in EscalationRule.all {
      #expect(!rule.needs.isEmpty && !rule.words.isEmpty)
      for action in rule.needs.flatMap(\.actions) {
        #expect(EscalationRule.actions[action].number != nil, "\(action)")
      }
    }
  }

  @Test("have a name for each vendor") func vendors() {
    #expect(AWSVendors.name(of: "464622532012").hasPrefix("Datadog"))
    #expect(AWSVendors.name(of: AWSExport.account) == "AWS account 210987654321")
  }
}
