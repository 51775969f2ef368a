import BlastRadius
import BlastRadiusFormats
import Testing

/// What `get-bucket-policy` says of a bucket, beside what policies of accounts allow.
@Suite("Policies of buckets") struct AWSBucketPolicyTests {
  private static let other = "999999999999"
  private static let get = "'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::logs/*'"

  /// A file with the policy of a bucket, as a text.
  private static func file(_ statements: String...) -> (name: String, text: String) {
    let policy = AWSExport.quoted(
      "{'Version': '2012-10-17', 'Statement': [\(statements.joined(separator: ", "))]}")
    return ("policy.json", "{\"Policy\": \"\(policy.replacing("\"", with: "\\\""))\"}")
  }

  /// Who reads or writes the bucket.
  private func rights(
    _ statements: String..., make: (inout AWSExport) -> Void = { _ in }
  ) throws -> [String] {
    var export = AWSExport()
    export.user("eve", AWSExport.allow("s3:GetObject", on: "arn:aws:s3:::logs/*"))
    make(&export)
    let policy = Self.file(statements.joined(separator: ", "))
    return try export.read(policy).awsEdges.filter {
      $0.contains(" reads ") || $0.contains(" writes ")
    }.map { $0.replacing("arn:aws:s3:::", with: "") }
  }

  private static let cases: [(statement: String, expected: [String])] = [
    (
      "{'Effect': 'Deny', 'Principal': '*', 'Action': 's3:*', 'Resource': ['arn:aws:s3:::logs', 'arn:aws:s3:::logs/*'], 'Condition': {'Bool': {'aws:SecureTransport': 'false'}}}",
      ["user/eve reads logs"]
    ),
    ("{'Effect': 'Deny', 'Principal': '*', \(get)}", []),
    (
      "{'Effect': 'Deny', 'Principal': {'AWS': '\(AWSExport.arn("user/bob"))'}, \(get)}",
      ["user/eve reads logs, unless @policy of logs"]
    ),
    (
      "{'Effect': 'Deny', 'NotPrincipal': {'AWS': '\(AWSExport.arn("user/bob"))'}, \(get)}",
      ["user/eve reads logs, unless @policy of logs"]
    ),
    (
      "{'Effect': 'Deny', 'Principal': {'AWS': '\(AWSExport.arn("user/bob", account: other))'}, \(get)}",
      ["user/eve reads logs"]
    ),
    (
      "{'Effect': 'Deny', 'Principal': '*', \(get), 'Condition': {'StringNotEquals': {'aws:SourceVpc': 'v'}}}",
      ["user/eve reads logs, unless @denied where StringNotEquals aws:SourceVpc v"]
    ),
    (
      "{'Effect': 'Deny', 'Principal': '*', 'Action': 's3:*', 'Resource': 'arn:aws:s3:::logs/secret/*'}",
      ["user/eve reads logs"]
    ),
    (
      "{'Effect': 'Deny', 'Principal': '*', 'Action': 's3:PutObject', 'Resource': 'arn:aws:s3:::logs/*'}",
      ["user/eve reads logs"]
    ),
    (
      "{'Effect': 'Allow', 'Principal': {'AWS': '\(AWSExport.arn("user/bob"))'}, \(get)}",
      ["user/bob reads logs", "user/eve reads logs"]
    ),
    (
      "{'Effect': 'Allow', 'Principal': {'AWS': ['\(AWSExport.arn("role/far"))', '\(AWSExport.arn("role/near"))']}, 'Action': 's3:*', 'Resource': 'arn:aws:s3:::logs/a/*'}",
      ["role/near reads logs", "role/near writes logs", "user/eve reads logs"]
    ),
    (
      "{'Effect': 'Allow', 'Principal': '*', \(get)}",
      ["anyone reads logs, unless @public-access-block of logs", "user/eve reads logs"]
    ),
    (
      "{'Effect': 'Allow', 'Principal': {'AWS': '\(other)'}, \(get)}",
      ["aws:\(other) reads logs", "user/eve reads logs"]
    ),
    (
      "{'Effect': 'Allow', 'Principal': {'AWS': 'arn:aws:iam::\(other):role/far'}, \(get)}",
      [
        "arn:aws:iam::\(other):role/far reads logs, unless @policies of arn:aws:iam::\(other):role/far",
        "user/eve reads logs",
      ]
    ),
    (
      "{'Effect': 'Allow', 'Principal': {'Service': 'logging.s3.amazonaws.com'}, 'Action': 's3:PutObject', 'Resource': 'arn:aws:s3:::logs/*'}",
      ["user/eve reads logs"]
    ),
    (
      "{'Effect': 'Allow', 'Foo': 1, 'Principal': '*', \(get)}",
      [
        "anyone reads logs, unless @public-access-block of logs, unless @unread the policy of bucket logs",
        "anyone writes logs, unless @public-access-block of logs, unless @unread the policy of bucket logs",
        "user/eve reads logs, unless @unread the policy of bucket logs",
      ]
    ),
  ]

  @Test("deny and allow beside those of accounts", arguments: cases)
  func uses(_ statement: String, _ expected: [String]) throws {
    let found = try rights(statement) {
      $0.user("bob")
      $0.managed("limits", AWSExport.allow("sqs:*"))
      $0.role("near", trust: AWSExport.trust("{'Service': 'ec2.amazonaws.com'}"))
      $0.role("far", trust: AWSExport.trust("{'Service': 'ec2.amazonaws.com'}")) {
        $0.boundary = AWSExport.arn("policy/limits")
      }
    }
    #expect(found == expected)
  }

  @Test("are of one of several accounts, and of which no file says") func owners() throws {
    let allowed = AWSExport.allow("s3:GetObject", on: "arn:aws:s3:::logs/*")
    var export = AWSExport()
    export.user("eve", allowed)
    let far =
      AWSExport.quoted(
        "{'UserDetailList': [{'UserName': 'ann', 'Arn': '\(AWSExport.arn("user/ann", account: Self.other))'}, {'UserName': 'joe', 'Arn': '\(AWSExport.arn("user/joe", account: Self.other))', 'UserPolicyList': [{'PolicyName': 'own', 'PolicyDocument': "
      ) + allowed + "}]}]}"
    let read = try export.read(
      Self.file(
        "{'Effect': 'Allow', 'Principal': {'AWS': ['\(AWSExport.account)', '\(AWSExport.arn("user/ann", account: Self.other))']}, \(Self.get)}"
      ), (name: "far.json", text: far))
    #expect(
      read.awsEdges.filter { $0.contains(" reads ") }.map {
        $0.replacing("arn:aws:s3:::", with: "").replacing(Self.other, with: "9")
      } == [
        "arn:aws:iam::9:user/ann reads logs, unless aws:9/owner of logs",
        "arn:aws:iam::9:user/joe reads logs, unless aws:9/owner of logs",
        "user/eve reads logs",
      ], "\(read.said)")
  }

  @Test("name buckets that patterns stand for") func patterns() throws {
    let found = try AWSExport().also {
      $0.user("eve", AWSExport.allow("s3:GetObject", on: "arn:aws:s3:::lo*/*"))
    }.read(Self.file("{'Effect': 'Deny', 'Principal': '*', \(Self.get)}")).awsEdges
    #expect(found.contains("arn:aws:s3:::lo* contains arn:aws:s3:::logs"))
    #expect(found.contains("@buckets contains arn:aws:s3:::logs, exists unknown"))
  }

  @Test(
    "of which nobody knows the bucket are left out with a warning",
    arguments: ["arn:aws:s3:::*/x", "arn:aws:s3:::logs*", "arn:aws:s3:::other/*"])
  func unnamed(_ resource: String) throws {
    let read = try AWSExport().also {
      $0.user("eve", AWSExport.allow("s3:GetObject", on: "arn:aws:s3:::logs/*"))
    }.read(
      Self.file(
        "{'Effect': 'Deny', 'Principal': '*', \(Self.get)}",
        "{'Effect': 'Allow', 'Principal': '*', 'Action': 's3:*', 'Resource': '\(resource)'}"))
    #expect(read.said.contains { $0.message.contains("this policy is about no one bucket") })
    #expect(
      read.awsEdges.filter { $0.contains(" reads ") } == [
        "user/eve reads arn:aws:s3:::logs, unless @bucket-policies"
      ])
  }
}

extension AWSExport {
  /// It with more.
  fileprivate func also(_ make: (inout AWSExport) -> Void) -> AWSExport {
    var export = self
    make(&export)
    return export
  }
}
