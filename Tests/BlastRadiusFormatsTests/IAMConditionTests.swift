import BlastRadius
import Testing

@testable import BlastRadiusFormats

/// What conditions say of requests of which not everything is known.
@Suite("Conditions of IAM") struct IAMConditionTests {
  @Test("hold, do not, or nobody knows", arguments: rows) func conditions(_ row: Row) {
    let held = IAMCase(row.condition, row.allowed, IAMCase.allow(if: row.condition)) {
      $0.context = row.context
      $0.principal = row.principal
      $0.tags = [.init(key: "env", value: "prod")]
    }
    #expect(held.decision.verdict == row.allowed, "allow")
    let denied = IAMCase(
      row.condition, row.denied, IAMCase.allow(), IAMCase.deny(if: row.condition)
    ) {
      $0.context = row.context
      $0.principal = row.principal
      $0.tags = [.init(key: "env", value: "prod")]
    }
    #expect(denied.decision.verdict == row.denied, "deny")
  }

  /// A condition, and what a statement that allows or denies under it comes to.
  struct Row: Sendable, CustomTestStringConvertible {
    var condition: String
    var allowed: IAMCase.Verdict
    var denied: IAMCase.Verdict
    var context: [String: PolicyContext.Value]
    var principal: PolicyPrincipal
    var testDescription: String { condition }

    init(
      _ operator: String, _ key: String, _ values: String, _ truth: Bool?, _ known: String...,
      absent: Bool = false, principal: PolicyPrincipal = IAMCase.alice
    ) {
      condition = "'\(`operator`)': {'\(key)': \(values)}"
      switch truth {
      case true?: (allowed, denied) = (.allowed, .explicitlyDenied)
      case false?: (allowed, denied) = (.denied, .allowed)
      case nil: (allowed, denied) = (.unknown, .unknown)
      }
      context = absent ? [key: .absent] : known.isEmpty ? [:] : [key: .known(known)]
      self.principal = principal
    }
  }

  static let rows: [Row] = [
    // Texts.
    Row("StringEquals", "x:k", "'a'", true, "a"),
    Row("StringEquals", "x:k", "'a'", false, "A"),
    Row("StringEquals", "x:k", "['b', 'a']", true, "a"),
    Row("StringEquals", "x:k", "'a*'", false, "ab"),
    Row("StringEquals", "x:k", "'a'", false, absent: true),
    Row("StringEquals", "x:k", "'a'", nil),
    Row("stringequals", "X:K", "'a'", true, "a"),
    Row("StringNotEquals", "x:k", "'a'", false, "a"),
    Row("StringNotEquals", "x:k", "'a'", true, "b"),
    Row("StringNotEquals", "x:k", "['a', 'b']", false, "b"),
    Row("StringNotEquals", "x:k", "'a'", true, absent: true),
    Row("StringEqualsIgnoreCase", "x:k", "'a'", true, "A"),
    Row("StringNotEqualsIgnoreCase", "x:k", "'a'", false, "A"),
    Row("StringLike", "x:k", "'a*c'", true, "abc"),
    Row("StringLike", "x:k", "'a?c'", false, "abbc"),
    Row("StringLike", "x:k", "'*'", false, absent: true),
    Row("StringLike", "x:k", "'A*'", false, "abc"),
    Row("StringNotLike", "x:k", "'a*'", false, "abc"),
    Row("StringNotLike", "x:k", "'a*'", true, "bc"),
    Row("StringNotLike", "x:k", "'a*'", true, absent: true),
    Row("StringEqualsIfExists", "x:k", "'a'", true, absent: true),
    Row("StringEqualsIfExists", "x:k", "'a'", false, "b"),
    Row("StringNotLikeIfExists", "x:k", "'a'", true, absent: true),
    Row("StringLikeIfExists", "x:k", "'a*'", true, "ab"),
    // Numbers.
    Row("NumericEquals", "x:k", "'10'", true, "10.0"),
    Row("NumericNotEquals", "x:k", "10", false, "10"),
    Row("NumericLessThan", "x:k", "10", true, "9"),
    Row("NumericLessThan", "x:k", "10", false, "10"),
    Row("NumericLessThanEquals", "x:k", "10", true, "10"),
    Row("NumericGreaterThan", "x:k", "10", true, "11"),
    Row("NumericGreaterThanEquals", "x:k", "10", true, "10"),
    Row("NumericEquals", "x:k", "10", false, "ten"),
    Row("NumericLessThan", "x:k", "10", false, absent: true),
    // Instants.
    Row("DateLessThan", "x:k", "'2024-01-01T00:00:00Z'", true, "2023-12-31T23:59:59Z"),
    Row("DateGreaterThan", "x:k", "'2024-01-01'", true, "2024-01-02"),
    Row("DateGreaterThan", "x:k", "0", true, "2024-01-02"),
    Row("DateNotEquals", "x:k", "'2024-01-01'", false, "2024-01-01"),
    Row("DateLessThan", "aws:CurrentTime", "'2024-01-01'", nil),
    // Truth, bytes, addresses, ARNs.
    Row("Bool", "x:k", "'true'", true, "true"),
    Row("Bool", "x:k", "true", true, "TRUE"),
    Row("Bool", "x:k", "'false'", false, "true"),
    Row("Bool", "x:k", "'true'", false, absent: true),
    Row("BoolIfExists", "x:k", "'true'", true, absent: true),
    Row("BinaryEquals", "x:k", "'QmluYXJ5'", true, "QmluYXJ5"),
    Row("IpAddress", "aws:SourceIp", "'10.0.0.0/8'", true, "10.1.2.3"),
    Row("IpAddress", "aws:SourceIp", "'10.0.0.0/8'", false, "11.1.2.3"),
    Row("IpAddress", "aws:SourceIp", "'10.1.2.3'", true, "10.1.2.3"),
    Row("IpAddress", "aws:SourceIp", "['1.0.0.0/8', '2001:db8::/32']", true, "2001:db8:1::1"),
    Row("IpAddress", "aws:SourceIp", "'10.0.0.0/8'", nil),
    Row("NotIpAddress", "aws:SourceIp", "'10.0.0.0/8'", true, "11.1.2.3"),
    Row("NotIpAddress", "aws:SourceIp", "'10.0.0.0/8'", nil),
    Row("IpAddress", "aws:SourceIp", "'10.0.0.0/99'", false, "10.1.2.3"),
    Row("ArnEquals", "x:k", "'arn:aws:sns:*:1:t'", true, "arn:aws:sns:eu-west-1:1:t"),
    Row("ArnLike", "x:k", "'arn:aws:sns:*:1:t'", false, "arn:aws:sns:eu-west-1:2:t"),
    Row("ArnNotLike", "x:k", "'arn:aws:sns:*:1:t'", true, "arn:aws:sns:eu-west-1:2:t"),
    Row("ArnNotEquals", "x:k", "'arn:aws:sns:*:1:t'", true, absent: true),
    // Absence.
    Row("Null", "x:k", "'true'", true, absent: true),
    Row("Null", "x:k", "'false'", false, absent: true),
    Row("Null", "x:k", "'false'", true, "a"),
    Row("Null", "x:k", "true", nil),
    // Several values.
    Row("ForAllValues:StringEquals", "x:k", "['a', 'b']", true, "a", "b"),
    Row("ForAllValues:StringEquals", "x:k", "['a', 'b']", false, "a", "c"),
    Row("ForAllValues:StringEquals", "x:k", "'a'", true, absent: true),
    Row("ForAnyValue:StringEquals", "x:k", "['a', 'b']", true, "c", "b"),
    Row("ForAnyValue:StringEquals", "x:k", "'a'", false, "b", "c"),
    Row("ForAnyValue:StringEquals", "x:k", "'a'", false, absent: true),
    Row("ForAnyValue:StringNotEquals", "x:k", "'a'", true, "a", "b"),
    Row("ForAnyValue:StringNotEquals", "x:k", "'a'", false, absent: true),
    Row("ForAllValues:StringNotLike", "x:k", "'a*'", true, "b", "c"),
    Row("ForAllValues:StringNotLike", "x:k", "'a*'", false, "b", "ab"),
    Row("ForAllValues:StringNotLike", "x:k", "'a*'", true, absent: true),
    Row("StringNotLike", "x:k", "'a*'", false, "b", "ab"),
    Row("StringNotEquals", "x:k", "'a'", false, "b", "a"),
    Row("StringEquals", "x:k", "'a'", true, "b", "a"),
    // What nobody knows.
    Row("StringResembles", "x:k", "'a'", nil, "a"),
    Row("StringEquals", "aws:SourceVpce", "'vpce-1'", nil),
    Row("StringEquals", "aws:UserAgent", "'x'", nil),
    // What is known of whoever asks.
    Row("StringEquals", "aws:username", "'alice'", true),
    Row("StringEquals", "aws:username", "'alice'", false, principal: IAMCase.worker),
    Row("StringLike", "aws:userid", "'AROAWORKER:*'", true, principal: IAMCase.worker),
    Row("StringNotLike", "aws:userid", "'AROAWORKER:*'", false, principal: IAMCase.worker),
    Row("StringEquals", "aws:userid", "'AROAWORKER:anna'", nil, principal: IAMCase.worker),
    Row("StringLike", "aws:userid", "'AROAOTHER:*'", false, principal: IAMCase.worker),
    Row("ArnLike", "aws:PrincipalArn", "'arn:aws:iam::*:user/team/*'", true),
    Row("ArnNotLike", "aws:PrincipalArn", "'arn:aws:iam::*:user/team/*'", false),
    Row("StringEquals", "aws:PrincipalAccount", "'111111111111'", true),
    Row("StringEquals", "aws:PrincipalType", "'User'", true),
    Row("StringEquals", "aws:PrincipalTag/team", "'red'", true),
    Row("StringEquals", "aws:PrincipalTag/TEAM", "'red'", true),
    Row("StringEquals", "aws:PrincipalTag/team", "'${aws:PrincipalTag/team}'", true),
    Row("StringEquals", "aws:PrincipalTag/rank", "'red'", false),
    Row("StringEquals", "aws:PrincipalTag/rank", "'red'", nil, principal: IAMCase.worker),
    Row("StringEquals", "aws:PrincipalOrgID", "'o-1'", nil),
    Row("StringEquals", "aws:ResourceTag/env", "'prod'", true),
    Row("StringNotEquals", "aws:ResourceTag/env", "'prod'", false),
    Row("StringEquals", "iam:ResourceTag/env", "'prod'", true),
    Row("StringEquals", "aws:ResourceTag/env", "'${aws:PrincipalTag/team}'", false),
    Row("Null", "aws:ResourceTag/env", "'false'", true),
    Row("Null", "aws:ResourceTag/owner", "'true'", true),
    Row("Bool", "aws:SecureTransport", "'true'", true),
    Row("Bool", "aws:SecureTransport", "'false'", false),
    Row("Bool", "aws:ViaAWSService", "'true'", false),
    Row("StringEquals", "aws:SourceAccount", "'111111111111'", false),
    Row("ArnLike", "aws:SourceArn", "'*'", false),
    Row("Null", "aws:CalledVia", "'true'", true),
    Row("DateLessThan", "aws:TokenIssueTime", "'2020-01-01T00:00:00Z'", false),
  ]

  @Test("about a second factor are one that may be asked for") func secondFactor() {
    let present = "'Bool': {'aws:MultiFactorAuthPresent': 'true'}"
    let absent = "'Bool': {'aws:MultiFactorAuthPresent': 'false'}"
    let absentIfThere = "'BoolIfExists': {'aws:MultiFactorAuthPresent': 'false'}"
    let young = "'NumericLessThan': {'aws:MultiFactorAuthAge': '3600'}"
    let allowed = IAMCase("", .unknown, IAMCase.allow(if: present)).decision
    #expect(allowed.ways.all == [[.secondFactor]])
    #expect(IAMCase("", .unknown, IAMCase.allow(if: young)).decision.ways.all == [[.secondFactor]])
    #expect(
      IAMCase("", .unknown, IAMCase.allow(if: "\(present), \(young)")).decision.ways.all == [
        [.secondFactor]
      ])
    // The key is absent from requests with access keys: only what asks whether it exists denies them.
    #expect(IAMCase("", .allowed, IAMCase.allow(), IAMCase.deny(if: absent)).decision.ways.isSure)
    #expect(
      IAMCase("", .unknown, IAMCase.allow(), IAMCase.deny(if: absentIfThere)).decision.ways.all
        == [[.secondFactor]])
    let enrolling =
      "{'Effect': 'Deny', 'NotAction': 'iam:*', 'Resource': '*', 'Condition': {\(absentIfThere)}}"
    #expect(
      IAMCase("", .allowed, IAMCase.allow(), enrolling) {
        ($0.action, $0.resource) = ("iam:EnableMFADevice", "*")
      }.decision.ways.isSure)
  }

  @Test("that are up to whoever asks allow and do not deny") func chosen() {
    let region = "'StringEquals': {'aws:RequestedRegion': 'eu-west-1'}"
    let other = "'StringNotEquals': {'aws:RequestedRegion': 'eu-west-1'}"
    #expect(IAMCase("", .allowed, IAMCase.allow(if: region)).decision.ways.isSure)
    #expect(IAMCase("", .allowed, IAMCase.allow(), IAMCase.deny(if: other)).decision.ways.isSure)
  }

  @Test("about when a session was made are met by a new one, or by an old one that may be held")
  func sessions() {
    let before = "'DateLessThan': {'aws:TokenIssueTime': '2020-01-01T00:00:00Z'}"
    let after = "'DateGreaterThan': {'aws:TokenIssueTime': '2020-01-01T00:00:00Z'}"
    func verdict(_ statements: String...) -> IAMCase.Verdict {
      IAMCase("", .allowed, statements.joined(separator: ",")) { $0.principal = IAMCase.worker }
        .decision.verdict
    }
    #expect(verdict(IAMCase.allow(if: before)) == .unknown)
    #expect(verdict(IAMCase.allow(if: after)) == .allowed)
    #expect(verdict(IAMCase.allow(), IAMCase.deny(if: before)) == .allowed)
    #expect(verdict(IAMCase.allow(), IAMCase.deny(if: after)) == .explicitlyDenied)
  }

  @Test("keep ways apart, and a denial that nobody knows closes them all") func ways() {
    let one = "'StringEquals': {'aws:SourceVpce': 'vpce-1'}"
    let other = "'StringEquals': {'aws:SourceVpc': 'vpc-1'}"
    let both = IAMCase("", .unknown, IAMCase.allow(if: one), IAMCase.allow(if: other)).decision
    #expect(both.ways.all.map(\.count) == [1, 1])
    let together = IAMCase("", .unknown, IAMCase.allow(if: "\(one)")) {
      $0.boundary = IAMCase.allow(if: other)
    }.decision
    #expect(together.ways.all.map(\.count) == [2])
    let denied = IAMCase("", .unknown, IAMCase.allow(if: one), IAMCase.deny(if: other)).decision
    #expect(
      denied.ways.all.map { $0.map(\.id) } == [
        [
          "denied where StringEquals aws:SourceVpc vpc-1",
          "only where StringEquals aws:SourceVpce vpce-1",
        ]
      ])
    let sure = IAMCase("", .allowed, IAMCase.allow(if: one), IAMCase.allow()).decision
    #expect(sure.ways.isSure)
  }
}
