import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

/// Exports of accounts become nodes and edges.
@Suite("Exports of AWS") struct AWSImportTests {
  private static let everything = AWSExport.allow("*")

  @Test("say who is administrator, and what they administer") func administrators() throws {
    var export = AWSExport()
    export.user("root-like", Self.everything)
    export.user("limited", Self.everything) { $0.boundary = AWSExport.arn("policy/limits") }
    export.user(
      "denied",
      AWSExport.policy(
        "{'Effect': 'Allow', 'Action': '*', 'Resource': '*'}",
        "{'Effect': 'Deny', 'Action': 's3:*', 'Resource': '*'}"))
    export.managed("limits", AWSExport.allow("s3:*"))
    let edges = try export.read().awsEdges
    #expect(edges.contains("user/root-like member-of @administrators"))
    #expect(edges.contains("@administrators administers @"))
    #expect(!edges.contains("user/limited member-of @administrators"))
    #expect(!edges.contains("user/denied member-of @administrators"))
    // Who is denied something else can still become one.
    #expect(edges.contains { $0.hasPrefix("user/denied raises-itself-to @administrators") })
    let limited = edges.filter { $0.hasPrefix("user/limited ") }
    #expect(limited.count == 2 && limited.allSatisfy { $0.contains(" @buckets, unless ") })
  }

  @Test("say who may assume which role", arguments: trusts) func assuming(_ item: Trust) throws {
    var export = AWSExport()
    export.user("alice", item.own) { $0.boundary = item.boundary }
    export.role("target", trust: AWSExport.trust(item.principal, if: item.condition))
    let edges = try export.read().awsEdges.filter {
      $0.contains(" assumes ") || $0.contains(" federates-to ")
    }
    #expect(edges == item.edges)
  }

  struct Trust: Sendable, CustomTestStringConvertible {
    var principal: String
    var condition = ""
    var own: String?
    var boundary: String?
    var edges: [String]
    var testDescription: String { "\(principal) \(condition) \(own ?? "")" }
  }

  static let trusts: [Trust] = [
    Trust(
      principal: "{'AWS': '\(AWSExport.arn("user/alice"))'}",
      edges: ["user/alice assumes role/target"]),
    Trust(principal: "{'AWS': '\(AWSExport.arn("root"))'}", edges: []),
    Trust(
      principal: "{'AWS': '\(AWSExport.arn("root"))'}", own: AWSExport.allow("sts:AssumeRole"),
      edges: ["user/alice assumes role/target"]),
    Trust(
      principal: "{'AWS': '210987654321'}",
      own: AWSExport.allow("sts:AssumeRole", on: AWSExport.arn("role/t*")),
      edges: ["user/alice assumes role/target"]),
    Trust(
      principal: "{'AWS': '210987654321'}",
      own: AWSExport.allow("sts:AssumeRole", on: AWSExport.arn("role/other")),
      edges: []),
    Trust(
      principal: "{'AWS': '210987654321'}",
      condition: "'StringEquals': {'aws:PrincipalTag/team': 'red'}",
      own: AWSExport.allow("sts:AssumeRole"), edges: []),
    Trust(
      principal: "{'AWS': '\(AWSExport.arn("user/alice"))'}",
      condition: "'IpAddress': {'aws:SourceIp': '10.0.0.0/8'}",
      edges: [
        "user/alice assumes role/target, unless @only where IpAddress aws:SourceIp 10.0.0.0/8"
      ]),
    Trust(
      principal: "{'AWS': '\(AWSExport.arn("user/alice"))'}",
      condition: "'Bool': {'aws:MultiFactorAuthPresent': 'true'}",
      edges: ["user/alice assumes role/target, unless @second-factor"]),
    Trust(
      principal: "{'AWS': '\(AWSExport.arn("root"))'}", own: AWSExport.allow("sts:AssumeRole"),
      boundary: AWSExport.arn("policy/nowhere"),
      edges: [
        "user/alice assumes role/target, unless @boundary policy/nowhere"
      ]),
    Trust(
      principal: "{'AWS': 'arn:aws:iam::464622532012:root'}",
      condition: "'StringEquals': {'sts:ExternalId': 'x'}",
      edges: [
        "aws:464622532012 assumes role/target, unless @only where StringEquals sts:ExternalId x"
      ]),
    Trust(
      principal: "{'AWS': 'arn:aws:iam::123456789012:user/eve'}",
      edges: [
        "arn:aws:iam::123456789012:user/eve assumes role/target, unless @policies of arn:aws:iam::123456789012:user/eve"
      ]),
    Trust(principal: "'*'", edges: ["anyone assumes role/target"]),
    Trust(principal: "{'Service': 'ec2.amazonaws.com'}", edges: []),
    Trust(principal: "{'AWS': 'AIDADELETED'}", edges: []),
    Trust(
      principal: "{'AWS': 'arn:aws:sts::210987654321:assumed-role/alice/me'}",
      edges: [
        "arn:aws:sts::210987654321:assumed-role/alice/me assumes role/target"
      ]),
  ]

  @Test("say whose tokens a role trusts") func federation() throws {
    func statement(_ action: String, _ provider: String, _ condition: String) -> String {
      AWSExport.policy(
        "{'Effect': 'Allow', 'Action': '\(action)', 'Principal': {'Federated': '\(AWSExport.arn(provider))'}, 'Condition': {\(condition)}}"
      )
    }
    var export = AWSExport()
    let host = "token.actions.githubusercontent.com"
    export.role(
      "one",
      trust: statement(
        "sts:AssumeRoleWithWebIdentity", "oidc-provider/\(host)",
        "'StringLike': {'\(host):sub': 'repo:acme/web:*'}, 'StringEquals': {'\(host):aud': 'sts.amazonaws.com'}"
      ))
    export.role(
      "all",
      trust: statement(
        "sts:AssumeRoleWithWebIdentity", "oidc-provider/\(host)",
        "'StringEquals': {'\(host):aud': 'sts.amazonaws.com'}"))
    export.role(
      "pod",
      trust: statement(
        "sts:AssumeRoleWithWebIdentity", "oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC",
        "'StringEquals': {'oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub': 'system:serviceaccount:ci:ci'}"
      ))
    export.role(
      "sso",
      trust: statement(
        "sts:AssumeRoleWithSAML", "saml-provider/okta",
        "'StringEquals': {'SAML:aud': 'https://signin.aws.amazon.com/saml'}"))
    #expect(
      try export.read().awsEdges.filter { !$0.hasPrefix("role/") }
        == [
          "anyone member-of oidc:token.actions.githubusercontent.com/*",
          "oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC signs-for oidc:oidc.eks.eu-west-1.amazonaws.com/id/ABC/system:serviceaccount:ci:ci",
          "oidc-provider/token.actions.githubusercontent.com signs-for oidc:token.actions.githubusercontent.com/*",
          "oidc-provider/token.actions.githubusercontent.com signs-for oidc:token.actions.githubusercontent.com/repo:acme/web:*",
          "@administrators administers @",
          "oidc:oidc.eks.eu-west-1.amazonaws.com/id/ABC/system:serviceaccount:ci:ci assumes role/pod",
          "oidc:token.actions.githubusercontent.com/* assumes role/all",
          "oidc:token.actions.githubusercontent.com/repo:acme/web:* assumes role/one",
          "saml-provider/okta federates-to role/sso",
        ].sorted { $0 < $1 })
  }

  @Test("are the same in every shape that tools write") func shapes() throws {
    let export = Self.sample
    let expected = try export.read().edges
    #expect(expected.count > 20)
    let upper = export.text.replacing("\"UserDetailList\"", with: "\"USERDETAILLIST\"")
      .replacing("\"Statement\"", with: "\"statement\"").replacing("\"Arn\"", with: "\"ARN\"")
    #expect(try ReadFiles([("a", upper)]).edges == expected)
    var first = export
    (first.roles, first.policies) = ([], [])
    var second = export
    (second.users, second.groups) = ([], [])
    #expect(try ReadFiles([("a", first.text + "\n" + second.text)]).edges == expected)
    #expect(try ReadFiles([("a", "[\(first.text), \(second.text)]")]).edges == expected)
    #expect(try ReadFiles([("a", first.text), ("b", second.text)]).edges == expected)
    #expect(try ReadFiles([("b", second.text), ("a", first.text)]).edges == expected)
  }

  @Test("are read in any order of their items") func order() throws {
    let export = Self.sample
    var other = export
    other.users.reverse()
    other.roles.reverse()
    other.policies.reverse()
    #expect(try other.read().edges == export.read().edges)
  }

  @Test("that are cut off say so, wherever they are cut") func truncated() throws {
    let whole = Array(Self.small.text.utf8)
    let expected = try Set(Self.small.read().awsEdges.map { ExactText($0) })
    for end in stride(from: 1, to: whole.count, by: 1) {
      let read = try ReadFiles([("gaad.json", String(decoding: whole[..<end], as: UTF8.self))])
      #expect(!read.said.isEmpty, "\(end)")
      #expect(read.awsEdges.allSatisfy { expected.contains($0) }, "\(end)")
    }
  }

  @Test("that lack pages or policies say so") func missing() throws {
    var export = AWSExport()
    export.user("alice") {
      $0.attached = ["arn:aws:iam::aws:policy/PowerUserAccess", AWSExport.arn("policy/lost")]
      $0.groups = ["lost"]
    }
    export.role("target", trust: AWSExport.trust("{'Service': 'lambda.amazonaws.com'}"))
    let text = export.text.dropLast() + ", \"IsTruncated\": true, \"Marker\": \"x\"}"
    let read = try ReadFiles([("a", String(text))])
    #expect(
      read.awsEdges.filter { $0.contains("lost") } == [
        "@unread/policy/lost administers @, exists unknown",
        "group/lost administers @, exists unknown",
        "user/alice member-of @unread/policy/lost", "user/alice member-of group/lost",
      ])
    #expect(
      Set(read.said.map { ExactText($0.code.rawValue) }).isSuperset(of: [
        "aws-missing", "incomplete-export", "no-service-control-policies",
      ]))
  }

  /// An account with some of everything.
  static var sample: AWSExport {
    var export = small
    export.managed("deploy", AWSExport.allow("iam:PassRole", "lambda:*"))
    export.user("carol", AWSExport.allow("iam:CreateAccessKey", on: AWSExport.arn("user/b*")))
    export.user("admin", everything)
    export.role("job", trust: AWSExport.trust("{'Service': 'lambda.amazonaws.com'}"), everything)
    for number in 1...6 {
      export.role("r\(number)", trust: AWSExport.trust("{'AWS': '210987654321'}"))
      export.user("u\(number)", AWSExport.allow("sts:AssumeRole"))
    }
    return export
  }

  private static var small: AWSExport {
    var export = AWSExport()
    export.user("bob") {
      $0.attached = [AWSExport.arn("policy/deploy")]
      $0.groups = ["staff"]
    }
    export.group("staff", AWSExport.allow("iam:AddUserToGroup"))
    return export
  }

  @Test("give what the page about them says") func page() throws {
    let page = try String(
      contentsOf: repository.appendingPathComponent("docs/imports.md"), encoding: .utf8)
    let section = try #require(
      page.components(separatedBy: "\n## ").first { $0.hasPrefix("AWS accounts") })
    let blocks = section.components(separatedBy: "```")
    let example = try #require(blocks.first { $0.hasPrefix("json\n") })
    let promised = try #require(
      blocks.first { $0.contains(" starts-code-as ") && $0.hasPrefix("\n") })
    let edges = try ReadFiles([("account.json", String(example.dropFirst(5)))]).edges
      .map { $0.replacing("\"", with: "") }
    for edge in promised.split(separator: "\n") {
      #expect(edges.contains { $0 == String(edge) }, "\(edge) \(edges)")
    }
  }
}
