import BlastRadius
import BlastRadiusFormats
import Testing

/// What files leave out, or say only of a part, is neither a way nor the lack of one.
@Suite("What exports of AWS leave out stays unknown") struct AWSGapTests {
  private static let lambda = AWSExport.trust("{'Service': 'lambda.amazonaws.com'}")
  private static let function = "arn:aws:lambda:eu-west-1:210987654321:function:pay"

  private func read(
    _ make: (inout AWSExport) -> Void, _ others: (String, String)...
  ) throws -> ReadFiles {
    var export = AWSExport()
    make(&export)
    return try ReadFiles([("gaad.json", export.text)] + others.map { ($0.0, $0.1) })
  }

  private static func functions(_ arns: String..., marker: String = "") -> String {
    let items = arns.map {
      "{'FunctionName': 'f', 'FunctionArn': '\($0)', 'Role': '\(AWSExport.arn("role/payer"))'}"
    }
    return AWSExport.quoted("{'Functions': [\(items.joined(separator: ", "))]\(marker)}")
  }

  @Test(
    "a statement may name what exists by its ARN",
    arguments: [
      ("lambda:UpdateFunctionCode", function),
      ("lambda:UpdateFunctionCode", "arn:aws:lambda:*:210987654321:function:p?y"),
      ("lambda:UpdateFunctionCode", "*"),
      ("cloudformation:UpdateStack", "arn:aws:cloudformation:eu-west-1:210987654321:stack/web/1"),
      ("cloudformation:UpdateStack", "arn:aws:cloudformation:*:*:stack/web/*"),
      ("ssm:StartSession", "arn:aws:ec2:eu-west-1:210987654321:instance/i-1"),
      ("ssm:SendCommand", "arn:aws:ec2:*:210987654321:instance/*"),
      ("ec2-instance-connect:SendSSHPublicKey", "arn:aws:ec2:eu-west-1:*:instance/i-1"),
      ("ssm:StartSession", "*"),
    ])
  func exactName(_ action: String, _ resource: String) throws {
    let stacks = AWSExport.quoted(
      "{'Stacks': [{'StackName': 'web', 'StackId': 'arn:aws:cloudformation:eu-west-1:210987654321:stack/web/1', 'RoleARN': '\(AWSExport.arn("role/payer"))'}]}"
    )
    let found = try read(
      {
        $0.user("eve", AWSExport.allow(action, on: resource))
        $0.user("mallory", AWSExport.allow(action, on: "arn:aws:sqs:*:*:other"))
        $0.role("payer", trust: Self.lambda)
        $0.role(
          "vm", trust: AWSExport.trust("{'Service': 'ec2.amazonaws.com'}"),
          AWSExport.allow("ssmmessages:*"), hasProfile: true)
      }, ("functions.json", Self.functions(Self.function)), ("stacks.json", stacks),
      ("instances.json", Self.instances())
    ).awsEdges
    let target =
      action.hasPrefix("lambda")
      ? Self.function
      : action.hasPrefix("cloud")
        ? "arn:aws:cloudformation:eu-west-1:210987654321:stack/web/1" : "i-1"
    #expect(
      found.filter { $0.hasPrefix("user/eve ") } == ["user/eve executes-on \(target)"])
    #expect(!found.contains { $0.hasPrefix("user/mallory ") })
  }

  private static func instances(
    owner: String = "'OwnerId': '210987654321', ",
    zone: String = ", 'Placement': {'AvailabilityZone': 'eu-west-1a'}"
  ) -> String {
    AWSExport.quoted(
      "{'Reservations': [{\(owner)'Instances': [{'InstanceId': 'i-1'\(zone), 'IamInstanceProfile': {'Arn': '\(AWSExport.arn("instance-profile/vm"))'}}]}]}"
    )
  }

  @Test("a list of instances takes no way away", arguments: [true, false])
  func instances(_ saysZone: Bool) throws {
    let file = saysZone ? Self.instances(owner: "") : Self.instances(zone: "")
    let found = try read(
      {
        $0.user("eve", AWSExport.allow("ssm:StartSession"))
        $0.role(
          "vm", trust: AWSExport.trust("{'Service': 'ec2.amazonaws.com'}"),
          AWSExport.allow("ssmmessages:*"), hasProfile: true)
      }, ("instances.json", file))
    // An instance that does not say where it is may be any of those that a statement names.
    #expect(
      found.awsEdges.filter { $0.hasPrefix("user/eve ") } == [
        saysZone
          ? "user/eve executes-on i-1" : "user/eve starts-code-as role/vm, exists unknown"
      ])
    #expect(found.awsEdges.contains("i-1 has-session role/vm"))
    #expect(found.said.contains { $0.code.rawValue == "aws-policy" } != saysZone)
  }

  @Test("a list of functions is that of the accounts that are in it") func accounts() throws {
    let other = "111111111111"
    let second = """
      {"UserDetailList": [{"Arn": "arn:aws:iam::\(other):user/bob", "UserPolicyList": [
        {"PolicyName": "own", "PolicyDocument": \(AWSExport.allow("lambda:UpdateFunctionCode"))}]}],
       "RoleDetailList": [{"Arn": "arn:aws:iam::\(other):role/job",
        "AssumeRolePolicyDocument": \(Self.lambda)}]}
      """
    let make: (inout AWSExport) -> Void = {
      $0.user("eve", AWSExport.allow("lambda:UpdateFunctionCode"))
      $0.role("payer", trust: Self.lambda)
    }
    let found = try read(
      make, ("functions.json", Self.functions(Self.function)), ("second.json", second)
    ).awsEdges
    #expect(
      found.filter { $0.hasPrefix("user/eve ") } == ["user/eve executes-on \(Self.function)"])
    #expect(
      found.contains(
        "arn:aws:iam::\(other):user/bob starts-code-as arn:aws:iam::\(other):role/job, exists unknown"
      ))
    // A list of nothing says of which account it is only where there is one.
    let alone = try read(make, ("functions.json", Self.functions())).awsEdges
    #expect(!alone.contains { $0.hasPrefix("user/eve ") })
    let both = try read(
      make, ("functions.json", Self.functions()), ("second.json", second)
    ).awsEdges
    #expect(both.contains("user/eve starts-code-as role/payer, exists unknown"))
  }

  @Test(
    "a list with more pages is not all there is",
    arguments: ["NextMarker", "NextToken", "Marker"])
  func pages(_ key: String) throws {
    let first = Self.functions(Self.function, marker: ", '\(key)': 'x'")
    let make: (inout AWSExport) -> Void = {
      $0.user("eve", AWSExport.allow("lambda:UpdateFunctionCode"))
      $0.role("payer", trust: Self.lambda)
    }
    let cut = try read(make, ("functions.json", first))
    #expect(
      cut.awsEdges.filter { $0.hasPrefix("user/eve ") } == [
        "user/eve executes-on \(Self.function)",
        "user/eve starts-code-as role/payer, exists unknown",
      ])
    #expect(cut.said.contains { $0.code.rawValue == "incomplete-export" })
    let last = Self.functions("arn:aws:lambda:eu-west-1:210987654321:function:b")
    let whole = try read(make, ("functions.json", first + "\n" + last))
    #expect(!whole.awsEdges.contains { $0.hasSuffix("exists unknown") })
    #expect(!whole.said.contains { $0.code.rawValue == "incomplete-export" })
  }

  @Test(
    "a part of an organisation without policies denies nothing for sure",
    arguments: ["", ", 'Policies': []", ", 'Policies': null", ", 'Policies': [{'Name': 'p'}]"],
    [true, false])
  func organization(_ policies: String, _ isRoot: Bool) throws {
    let full =
      ", 'Policies': [{'Id': 'full', 'Type': 'SERVICE_CONTROL_POLICY', 'Content': {'Statement': {'Effect': 'Allow', 'Action': '*', 'Resource': '*'}}}]"
    let file = AWSExport.quoted(
      "{'Id': 'r-1', 'Arn': 'arn:aws:organizations::999999999999:root/o-1/r-1', 'PolicyTypes': []\(isRoot ? policies : full), 'Children': [{'Id': '210987654321', 'Type': 'Account'\(isRoot ? full : policies)}]}"
    )
    let found = try read(
      { $0.user("eve", AWSExport.allow("iam:CreateRole", "iam:PutRolePolicy")) },
      ("scp.json", file))
    let level = isRoot ? "r-1" : "210987654321"
    let name =
      policies.contains("'p'")
      ? "the service control policy p" : "the service control policies of \(level)"
    #expect(
      found.awsEdges.contains(
        "user/eve raises-itself-to @administrators, unless @unread \(name)"))
    #expect(found.said.contains { $0.message.contains("not here") })
  }

  @Test("policies of an organisation that are attached to nothing are said") func loose() throws {
    let file = AWSExport.quoted(
      "{'UserDetailList': [], 'Policies': [{'Id': 'p-1', 'Type': 'SERVICE_CONTROL_POLICY', 'Content': {'Statement': {'Effect': 'Deny', 'Action': '*', 'Resource': '*'}}}]}"
    )
    let found = try read({ $0.user("eve", AWSExport.allow("iam:*")) }, ("gaad2.json", file))
    #expect(
      found.said.contains { $0.message.contains("do not say what they are attached to") })
  }

  @Test("who may join a group may assume what its policies allow") func joining() throws {
    let found = try read {
      $0.user(
        "eve", AWSExport.allow("iam:AddUserToGroup", on: AWSExport.arn("group/staff")))
      $0.group("staff", AWSExport.allow("sts:AssumeRole"))
      $0.role("own", trust: AWSExport.trust("{'AWS': '210987654321'}"))
    }.awsEdges
    #expect(found.contains("user/eve adds-members-to group/staff/new-member"))
    #expect(found.contains("group/staff/new-member assumes role/own"))
  }

  @Test("a user whom another account trusts may be allowed to by a group that it joins")
  func joiningElsewhere() throws {
    let other = """
      {"RoleDetailList": [{"Arn": "arn:aws:iam::111111111111:role/far",
        "AssumeRolePolicyDocument": \(AWSExport.trust("{'AWS': '\(AWSExport.arn("user/eve"))'}"))}]}
      """
    let found = try read(
      {
        $0.user(
          "eve", AWSExport.allow("iam:AddUserToGroup", on: AWSExport.arn("group/staff")))
        $0.user("bob")
        $0.group("staff", AWSExport.allow("sts:AssumeRole"))
      }, ("other.json", other)
    ).awsEdges
    #expect(
      found.contains(
        "user/eve assumes arn:aws:iam::111111111111:role/far, requires group/staff/new-member@control"
      ))
    #expect(!found.contains { $0.hasPrefix("user/bob assumes") })
  }

  @Test(
    "a condition on the boundary asks for that which the identity has",
    arguments: ["policy/limits", "policy/other", nil])
  func boundary(_ boundary: String?) throws {
    let limits = AWSExport.arn("policy/limits")
    let found = try read {
      $0.user(
        "eve",
        AWSExport.policy(
          "{'Effect': 'Allow', 'Action': 'iam:PutUserPolicy', 'Resource': '\(AWSExport.arn("user/bob"))', 'Condition': {'StringEquals': {'iam:PermissionsBoundary': '\(limits)'}}}"
        ))
      $0.user("bob") { $0.boundary = boundary.map { AWSExport.arn($0) } }
    }.awsEdges
    #expect(
      found.filter { $0.hasPrefix("user/eve ") }
        == (boundary == "policy/limits"
          ? [
            "user/eve raises-itself-to @administrators, requires user/bob@control, unless @boundary policy/limits"
          ] : []))
  }

  @Test("who may make roles with a boundary only is perhaps stopped by it") func boundaryOfNew()
    throws
  {
    let limits = AWSExport.arn("policy/limits")
    let found = try read {
      $0.user(
        "eve",
        AWSExport.policy(
          "{'Effect': 'Allow', 'Action': ['iam:CreateRole', 'iam:PutRolePolicy'], 'Resource': '*', 'Condition': {'StringEquals': {'iam:PermissionsBoundary': '\(limits)'}}}"
        ))
    }.awsEdges
    #expect(
      found.contains(
        "user/eve raises-itself-to @administrators, unless @only where StringEquals iam:PermissionsBoundary policy/limits"
      ))
  }

  @Test(
    "a policy that cannot be read may allow and deny anything",
    arguments: [
      "\"no policy\"", "null", "[]", "{}",
      AWSExport.quoted("{'Statement': [{'Effect': 'Allow', 'Action': 'sqs:*', 'Foo': 1}]}"),
      AWSExport.quoted(
        "{'Statement': [{'Effect': 'Allow', 'Action': 'sqs:*', 'Resource': '*', 'Condition': 'x'}]}"
      ),
      AWSExport.quoted("{'Statement': [{'Effect': 'Perhaps', 'Action': '*', 'Resource': '*'}]}"),
    ])
  func inline(_ document: String) throws {
    let found = try read {
      $0.user("eve", document)
      $0.user("bob", document) { $0.attached = [AWSExport.arn("policy/open")] }
      $0.managed("open", AWSExport.allow("iam:CreateRole", "iam:PutRolePolicy"))
    }
    let edges = found.awsEdges
    #expect(edges.contains("user/eve member-of @unread/own of user eve"))
    #expect(edges.contains("@unread/own of user eve administers @, exists unknown"))
    #expect(
      edges.contains("user/bob raises-itself-to @administrators, unless @unread own of user bob"))
    #expect(found.said.contains { $0.code.rawValue == "aws-policy" })
  }

  @Test("a role without the policy of who may assume it may trust anyone") func trust() throws {
    let found = try read {
      $0.user(
        "eve",
        AWSExport.allow("iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"))
      $0.role("target", trust: "null")
    }
    let control = "@unread the trust policy of role target"
    #expect(found.awsEdges.contains("anyone assumes role/target, unless \(control)"))
    #expect(found.awsEdges.contains("user/eve member-of anyone"))
    #expect(found.awsEdges.contains("user/eve starts-code-as role/target, unless \(control)"))
    #expect(found.said.contains { $0.message.contains("the trust policy of role target") })
  }
}
