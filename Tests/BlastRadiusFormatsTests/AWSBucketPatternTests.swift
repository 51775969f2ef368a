import BlastRadius
import BlastRadiusFormats
import Testing

/// What patterns in policies stand for, of buckets and of each other.
@Suite("Patterns of buckets in policies of AWS") struct AWSBucketPatternTests {
  private func edges(_ make: (inout AWSExport) -> Void) throws -> [String] {
    var export = AWSExport()
    make(&export)
    return try export.read().awsEdges.map {
      $0.replacing(", unless @bucket-policies", with: "").replacing("arn:aws:s3:::", with: "s3:")
    }
    .filter { !$0.hasPrefix("@buckets contains ") }
  }

  @Test(
    "are of the bucket that they are about, however they begin",
    arguments: [
      ("arn:aws:s3:::logs/*", "s3:logs"), ("arn:*:s3:::logs/*", "s3:logs"),
      ("arn:a?s:s3:::logs/*", "s3:logs"), ("*:::logs/a/*", "s3:logs"),
      ("arn:aws:*:::logs/*.gz", "s3:logs"), ("arn:aws:s3:*:*:logs/*", "s3:logs"),
      ("*logs/*", "s3:*logs"), ("arn:aws:s3:::l*s", "s3:l*s"), ("*/x", "s3:*"),
      ("arn:aws:s3:::*:x", "s3:*"), ("arn:aws:s3:::l?*:x/y", "s3:l?*"), ("*", "@buckets"),
      ("arn:aws:s3:::*", "@buckets"), ("arn:*:s3:::*/*", "@buckets"),
      ("arn:aws:s3:::logs", nil), ("arn:aws-cn:s3:::logs/*", nil), ("arn:aws:sqs:::logs/*", nil),
      ("arn:aws:s3:::/*", nil), ("arn:aws:s3:::a:b/*", nil),
    ])
  func heads(_ pattern: String, _ bucket: String?) throws {
    let found = try edges { $0.user("eve", AWSExport.allow("s3:GetObject", on: pattern)) }
    #expect(
      found.filter { $0.contains(" reads ") } == bucket.map { ["user/eve reads \($0)"] } ?? [])
  }

  @Test("contain what is named, and may span slashes") func slashes() throws {
    let patterns = [
      "team-*-logs/*", "team-a/x", "team-a-logs/*", "payroll/*", "t?am/*", "t/*", "team/*",
      "team-*/*",
    ]
    let found = try edges {
      for (number, pattern) in patterns.enumerated() {
        $0.user("u\(number)", AWSExport.allow("s3:GetObject", on: "arn:aws:s3:::\(pattern)"))
      }
    }
    #expect(
      found.filter { $0.contains(" contains ") } == [
        "s3:t?am contains s3:t, exists unknown", "s3:t?am contains s3:team",
        "s3:team-* contains s3:team-*-logs", "s3:team-* contains s3:team-a",
        "s3:team-* contains s3:team-a-logs",
        "s3:team-*-logs contains s3:team-*, exists unknown",
        "s3:team-*-logs contains s3:team-a-logs",
      ])
  }

  @Test("that begin alike stand in the longest that contains them") func starts() throws {
    let found = try edges {
      for (number, name) in ["*", "te*", "team-*", "team-a", "test", "other"].enumerated() {
        $0.user("u\(number)", AWSExport.allow("s3:GetObject", on: "arn:aws:s3:::\(name)/x"))
      }
    }
    #expect(
      found.filter { $0.contains(" contains ") } == [
        "s3:* contains s3:other", "s3:* contains s3:te*", "s3:te* contains s3:team-*",
        "s3:te* contains s3:test", "s3:team-* contains s3:team-a",
      ])
  }

  @Test(
    "say where something denies a part of them",
    arguments: [
      ("team-*/*", "team-secret/*", true), ("*", "team-secret/*", true),
      ("team-*/*", "other/*", false), ("team/*", "team/secret/*", false),
      ("team-*/*", "*", nil), ("team-*/*", "team-*", nil),
    ])
  func exceptions(_ pattern: String, _ denied: String, _ isCut: Bool?) throws {
    let found = try edges {
      for name in ["ann", "bob"] {
        $0.user(
          name,
          AWSExport.policy(
            "{'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::\(pattern)'}",
            "{'Effect': 'Deny', 'Action': 's3:*', 'Resource': 'arn:aws:s3:::\(denied)'}",
            "{'Effect': 'Deny', 'Action': 'sqs:*', 'Resource': 'arn:aws:sqs:::\(name)'}"))
      }
    }.filter { $0.contains(" reads ") }
    #expect(found.count == (isCut == nil ? 0 : 2))
    #expect(found.allSatisfy { $0.contains("@denied-buckets/") } == (isCut ?? true))
    // What keeps both away is one thing.
    #expect(Set(found.map { $0.split(separator: " ", maxSplits: 1).last }).count < 2)
  }

  private static let crossing = "arn:aws:s3:::*-logs/*"

  @Test(
    "are perhaps open where what restricts crosses them",
    arguments: ["boundary", "denial", "variable", "apart"])
  func crossing(_ how: String) throws {
    let allowed =
      "{'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::team-*/*'}"
    let found = try edges {
      switch how {
      case "denial":
        $0.user(
          "eve",
          AWSExport.policy(
            allowed,
            "{'Effect': 'Deny', 'Action': 's3:*', 'NotResource': ['arn:aws:s3:::x/*', '\(Self.crossing)']}"
          ))
      default:
        let limit =
          how == "boundary"
          ? Self.crossing
          : how == "apart" ? "arn:aws:s3:::payroll-*/*" : "arn:aws:s3:::*-${aws:PrincipalType}/*"
        $0.managed("limits", AWSExport.allow("s3:*", on: limit))
        $0.user("eve", AWSExport.policy(allowed)) { $0.boundary = AWSExport.arn("policy/limits") }
      }
    }.filter { $0.contains(" reads ") }
    let expected =
      switch how {
      case "boundary", "denial":
        ["user/eve reads s3:team-*, unless @both s3:*-logs/* and s3:team-*/*"]
      case "variable": ["user/eve reads s3:team-*, unless @both s3:*-User/* and s3:team-*/*"]
      default: [String]()
      }
    #expect(found == expected)
  }

  @Test("of roles that cross are perhaps roles that can be made and changed") func roles() throws {
    func raised(_ name: String) throws -> [String] {
      try edges {
        $0.user(
          "eve",
          AWSExport.policy(
            "{'Effect': 'Allow', 'Action': 'iam:CreateRole', 'Resource': '\(AWSExport.arn("role/app-*"))'}",
            "{'Effect': 'Allow', 'Action': 'iam:PutRolePolicy', 'Resource': '\(AWSExport.arn(name))'}"
          ))
      }.filter { $0.hasPrefix("user/eve raises") }
    }
    #expect(
      try raised("role/*-dev") == [
        "user/eve raises-itself-to @administrators, unless @both role/*-dev and role/app-*"
      ])
    #expect(try raised("role/app-1") == ["user/eve raises-itself-to @administrators"])
    #expect(try raised("role/web-*").isEmpty)
  }

  @Test("that many may read are said once for all") func sharing() throws {
    let buckets = (10..<20).map { "'arn:aws:s3:::b\($0)/*'" }.joined(separator: ", ")
    let found = try edges {
      for number in 10..<40 {
        $0.user(
          "u\(number)",
          AWSExport.policy(
            "{'Effect': 'Allow', 'Action': 's3:*Object', 'Resource': [\(buckets)]}",
            "{'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::own-\(number % 2)/*'}",
            "{'Effect': 'Deny', 'Action': 'sqs:*', 'Resource': 'arn:aws:sqs:::q\(number)'}"))
      }
    }
    let members = found.filter { $0.contains(" member-of @may/buckets/10, ") }
    #expect(
      members.count == 30 && Set(members.compactMap { $0.split(separator: " ").last }).count == 1)
    #expect(found.filter { $0.hasPrefix("@may/buckets/10, ") }.count == 20)
    #expect(found.filter { $0.contains(" reads s3:own-") }.count == 30)
    #expect(found.count == 81, "\(found)")
  }
}
