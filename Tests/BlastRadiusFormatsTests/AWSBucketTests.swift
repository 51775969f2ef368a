import BlastRadius
import BlastRadiusFormats
import Testing

/// What policies say of buckets.
@Suite("Buckets that policies of AWS name") struct AWSBucketTests {
  /// The edges of buckets, without the control that stands for the policies of the buckets themselves.
  private func edges(_ make: (inout AWSExport) -> Void) throws -> [String] {
    var export = AWSExport()
    make(&export)
    return try export.read().awsEdges.filter { $0.contains("arn:aws:s3") || $0.contains("@bucket") }
      .map { $0.replacing(", unless @bucket-policies", with: "") }
      .filter { !$0.hasPrefix("@buckets contains ") }
  }

  private static let wide = AWSExport.allow("s3:*")
  private static let team = AWSExport.allow("s3:*", on: "arn:aws:s3:::team/*")

  @Test("are those that a boundary leaves") func boundary() throws {
    let found = try edges {
      $0.managed("limits", Self.team)
      $0.user("eve", Self.wide) { $0.boundary = AWSExport.arn("policy/limits") }
    }
    #expect(
      found == ["user/eve reads arn:aws:s3:::team", "user/eve writes arn:aws:s3:::team"])
  }

  @Test("are those that a denial of all others leaves") func others() throws {
    let found = try edges {
      $0.user(
        "eve",
        AWSExport.policy(
          "{'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource': '*'}",
          "{'Effect': 'Deny', 'Action': 's3:*', 'NotResource': 'arn:aws:s3:::team/*'}"))
    }
    #expect(found == ["user/eve reads arn:aws:s3:::team"])
  }

  @Test("are those that an organisation leaves") func organization() throws {
    var export = AWSExport()
    export.user("eve", AWSExport.allow("s3:GetObject"))
    let policy = "'Policies': [{'Name': 'team', 'Content': \(Self.team)}]"
    let levels = AWSExport.quoted(
      "{'Id': 'r-1', 'Arn': 'arn:aws:organizations::999999999999:root/o-1/r-1', 'PolicyTypes': [], \(policy), 'Children': [{'Id': '210987654321', 'Type': 'Account', \(policy)}]}"
    )
    let found = try export.read((name: "organization.json", text: levels))
    #expect(
      found.awsEdges.filter { $0.contains(" reads ") } == [
        "user/eve reads arn:aws:s3:::team, unless @bucket-policies"
      ], "\(found.said)")
  }

  @Test("are open to whoever joins a group") func groups() throws {
    let found = try edges {
      $0.user("eve", AWSExport.allow("iam:AddUserToGroup"))
      $0.group("staff", AWSExport.allow("s3:GetObject", on: "arn:aws:s3:::logs/*"))
    }
    #expect(found == ["group/staff/new-member reads arn:aws:s3:::logs"])
  }

  /// Where edges stand and why they are there, by their sentences.
  private func origins(_ read: ReadFiles) throws -> [(edge: String, file: String, reason: String)] {
    let catalog = try Catalog(#require(read.model, "\(read.said)"))
    return catalog.edges.compactMap { number in
      guard let origin = catalog.origin(ofEdge: number) else { return nil }
      return (
        catalog.edge(number).sentence,
        origin.file.split(separator: "/").last.map(String.init) ?? "",
        origin.reason ?? ""
      )
    }
  }

  @Test("are said of the policy that gives the access") func policy() throws {
    var export = AWSExport()
    for name in ["a", "b"] {
      export.managed(name, AWSExport.allow("s3:GetObject", on: "arn:aws:s3:::logs/\(name)/*"))
    }
    export.managed("limits", AWSExport.allow("s3:*", on: "arn:aws:s3:::logs/b/*"))
    export.user("eve") {
      $0.attached = [AWSExport.arn("policy/a"), AWSExport.arn("policy/b")]
      $0.boundary = AWSExport.arn("policy/limits")
    }
    let reasons = try origins(export.read()).filter { $0.edge.contains(" reads ") }.map(\.reason)
    #expect(reasons.count == 1 && reasons[0].contains("s3:GetObject by policy b"), "\(reasons)")
  }

  @Test("and everything else stand in the file that says so") func places() throws {
    var one = AWSExport()
    var two = AWSExport()
    let deploy = AWSExport.allow("sts:AssumeRole", "ssm:StartSession")
    for number in 0..<4 {
      one.user("a\(number)", deploy)
      two.user("b\(number)", deploy)
      two.role(
        "r\(number)", trust: AWSExport.trust("{'AWS': '210987654321'}"),
        AWSExport.allow("ssmmessages:*"))
    }
    one.managed("all", AWSExport.allow("*"))
    two.managed("all", AWSExport.allow("*"))
    one.user("root-a") { $0.attached = [AWSExport.arn("policy/all")] }
    two.user("root-b") { $0.attached = [AWSExport.arn("policy/all")] }
    two.role("open", trust: AWSExport.trust("{'AWS': '*'}"))
    let other =
      "{\"UserDetailList\": [], \"RoleDetailList\": [\(AWSExport.role(of: "555555555555"))]}"
    let read = try one.read((name: "two.json", text: two.text), (name: "other.json", text: other))
    for (edge, file, _) in try origins(read) {
      guard edge.contains(" contains ") || edge.contains(" member-of ") else { continue }
      let words = edge.split(separator: " ").map(String.init)
      let member = edge.contains(" contains ") ? words[2] : words[0]
      guard let name = member.split(separator: "/").last, member.hasPrefix("arn:"),
        name.utf8.count < 7
      else { continue }
      let isSecond =
        name.hasPrefix("b") || name.hasPrefix("r") && name != "root-a" || name == "open"
      let expected =
        member.contains("555555555555") ? "other.json" : isSecond ? "two.json" : "gaad.json"
      #expect(file == expected, "\(edge)")
    }
    let foreign = try origins(read).filter {
      $0.edge.contains(" assumes ") && $0.edge.contains("555555555555")
    }
    #expect(!foreign.isEmpty && foreign.allSatisfy { $0.file != "other.json" }, "\(foreign)")
  }
}

extension AWSExport {
  /// A role of another account that trusts this one.
  fileprivate static func role(of account: String) -> String {
    "{\"RoleName\": \"far\", \"Arn\": \"\(arn("role/far", account: account))\", \"AssumeRolePolicyDocument\": \(trust("{'AWS': '210987654321'}"))}"
  }
}
