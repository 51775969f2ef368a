import BlastRadius
import BlastRadiusFormats
import Testing

/// What other tools get wrong, one by one.
@Suite("Exports of AWS are not read as others read them") struct AWSDefectTests {
  private func edges(_ make: (inout AWSExport) -> Void, _ others: (String, String)...) throws
    -> [String]
  {
    var export = AWSExport()
    make(&export)
    return try ReadFiles([("gaad.json", export.text)] + others.map { ($0.0, $0.1) }).awsEdges
  }

  private static let lambda = AWSExport.trust("{'Service': 'lambda.amazonaws.com'}")
  private static let functions = AWSExport.allow(
    "iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction")

  @Test("the boundary of a role counts") func boundaryOfRole() throws {
    let found = try edges {
      $0.role("ci", trust: Self.lambda, Self.functions) {
        $0.boundary = AWSExport.arn("policy/limits")
      }
      $0.role("target", trust: Self.lambda)
      $0.managed("limits", AWSExport.allow("s3:*"))
    }
    #expect(!found.contains { $0.hasPrefix("role/ci ") })
  }

  @Test("a boundary that is not in the dump leaves an edge that is not sure") func missingBoundary()
    throws
  {
    let found = try edges {
      $0.role("ci", trust: Self.lambda, Self.functions) {
        $0.boundary = AWSExport.arn("policy/limits")
      }
      $0.role("target", trust: Self.lambda)
    }
    #expect(found.contains("role/ci starts-code-as role/target, unless @boundary policy/limits"))
  }

  private static func organization(_ denied: String, at place: String) -> String {
    let policy = { (name: String, statement: String) in
      "{'Id': '\(name)', 'Name': '\(name)', 'Type': 'SERVICE_CONTROL_POLICY', 'Content': {'Version': '2012-10-17', 'Statement': \(statement)}}"
    }
    let full = policy("full", "{'Effect': 'Allow', 'Action': '*', 'Resource': '*'}")
    let own = policy("own", "{'Effect': 'Deny', 'Action': '\(denied)', 'Resource': '*'}")
    let root = place == "root" ? "\(full), \(own)" : full
    let account = place == "account" ? "\(full), \(own)" : full
    return AWSExport.quoted(
      "{'Id': 'r-1', 'Arn': 'arn:aws:organizations::999999999999:root/o-1/r-1', 'PolicyTypes': [], 'Policies': [\(root)], 'Children': [{'Id': '210987654321', 'Arn': 'arn:aws:organizations::999999999999:account/o-1/210987654321', 'Type': 'Account', 'Policies': [\(account)]}]}"
    )
  }

  @Test("policies of the organisation count for every rule", arguments: ["root", "account"])
  func organization(_ place: String) throws {
    for (denied, words) in [
      ("iam:CreateRole", "can make a role"), ("ssm:*", "can run commands"),
    ] {
      let make: (inout AWSExport) -> Void = {
        $0.user("eve", AWSExport.allow("iam:CreateRole", "iam:PutRolePolicy", "ssm:SendCommand"))
        $0.role(
          "target", trust: AWSExport.trust("{'Service': 'ec2.amazonaws.com'}"),
          AWSExport.allow("ssmmessages:*"), hasProfile: true)
      }
      let open = try edges(make, ("scp.json", Self.organization("sqs:*", at: place)))
      let closed = try edges(make, ("scp.json", Self.organization(denied, at: place)))
      let relation = words.hasSuffix("role") ? "raises-itself-to" : "starts-code-as"
      #expect(
        open.contains { $0.hasPrefix("user/eve \(relation)") && !$0.contains("requires") },
        "\(words)")
      #expect(
        !closed.contains { $0.hasPrefix("user/eve \(relation)") && !$0.contains("requires") },
        "\(words)")
    }
  }

  @Test("the account that manages the organisation is spared, and so are roles of services")
  func spared() throws {
    let own = Self.organization("*", at: "root")
      .replacing("210987654321", with: "999999999999")
    let found = try edges(
      {
        $0.user("eve", AWSExport.allow("iam:CreateRole", "iam:PutRolePolicy"))
      }, ("scp.json", own.replacing("999999999999", with: AWSExport.account)))
    #expect(found.contains("user/eve raises-itself-to @administrators"))
    let linked = try edges(
      {
        $0.role(
          "aws-service-role/x/AWSServiceRoleForX", trust: Self.lambda,
          AWSExport.allow("sts:AssumeRole"))
        $0.role("target", trust: AWSExport.trust("{'AWS': '210987654321'}"))
      }, ("scp.json", Self.organization("sts:*", at: "root")))
    #expect(
      linked.contains {
        $0.hasPrefix("role/aws-service-role/x/AWSServiceRoleForX assumes role/target")
      })
  }

  @Test("names are no regular expressions") func expressions() throws {
    let found = try edges {
      $0.user("eve", AWSExport.allow("iam:CreateAccessKey", on: AWSExport.arn("user/a+b")))
      $0.user("aab")
      $0.user("a+b")
    }
    #expect(
      found.filter { $0.hasPrefix("user/eve ") } == ["user/eve resets-credentials-of user/a+b"])
  }

  @Test("names keep their case") func cases() throws {
    let found = try edges {
      $0.user("eve", AWSExport.allow("iam:CreateAccessKey", on: AWSExport.arn("user/bob")))
      $0.user("Bob")
    }
    #expect(!found.contains { $0.hasPrefix("user/eve ") })
  }

  @Test("builds without a list of projects crash nothing, and are not sure") func projects() throws
  {
    let found = try edges {
      $0.user("eve", AWSExport.allow("codebuild:StartBuild"))
      $0.role("target", trust: AWSExport.trust("{'Service': 'codebuild.amazonaws.com'}"))
    }
    #expect(found.contains("user/eve starts-code-as role/target, exists unknown"))
  }

  @Test("a second factor that passing the role asks for is asked for by the edge")
  func secondFactor() throws {
    let statements = [
      "{'Effect': 'Allow', 'Action': 'iam:PassRole', 'Resource': '*', 'Condition': {'Bool': {'aws:MultiFactorAuthPresent': 'true'}}}",
      "{'Effect': 'Allow', 'Action': ['ec2:RunInstances', 'codebuild:CreateProject', 'codebuild:StartBuildBatch'], 'Resource': '*'}",
    ]
    let found = try edges {
      $0.user("eve", AWSExport.policy(statements.joined(separator: ", ")))
      $0.role("vm", trust: AWSExport.trust("{'Service': 'ec2.amazonaws.com'}"), hasProfile: true)
      $0.role("build", trust: AWSExport.trust("{'Service': 'codebuild.amazonaws.com'}"))
    }
    #expect(found.contains("user/eve starts-code-as role/vm, unless @second-factor"))
    #expect(
      found.contains(
        "user/eve starts-code-as role/build, id user/eve starts-code-as role/build #2, unless @second-factor"
      )
        || found.contains("user/eve starts-code-as role/build, unless @second-factor"))
  }

  @Test("an edge names what it goes through") func through() throws {
    let list = AWSExport.quoted(
      "{'Functions': [{'FunctionName': 'pay', 'FunctionArn': 'arn:aws:lambda:eu-west-1:210987654321:function:pay', 'Role': '\(AWSExport.arn("role/payer"))'}]}"
    )
    let found = try edges(
      {
        $0.user(
          "eve",
          AWSExport.allow(
            "lambda:UpdateFunctionCode", on: "arn:aws:lambda:*:210987654321:function:pay"))
        $0.user(
          "mallory",
          AWSExport.allow(
            "lambda:UpdateFunctionCode", on: "arn:aws:lambda:*:210987654321:function:other"))
        $0.role("payer", trust: Self.lambda)
      }, ("functions.json", list))
    #expect(
      found.filter { $0.contains("function:pay") } == [
        "arn:aws:lambda:eu-west-1:210987654321:function:pay has-session role/payer",
        "user/eve executes-on arn:aws:lambda:eu-west-1:210987654321:function:pay",
      ])
    #expect(!found.contains { $0.hasPrefix("user/mallory") })
  }

  @Test("a function that nobody runs gives nothing") func invoked() throws {
    let found = try edges {
      $0.user("eve", AWSExport.allow("iam:PassRole", "lambda:CreateFunction"))
      $0.role("target", trust: Self.lambda)
    }
    #expect(!found.contains { $0.hasPrefix("user/eve ") })
  }

  @Test("what is allowed on some names is found where all are asked for") func someNames() throws {
    let found = try edges {
      $0.user(
        "eve",
        AWSExport.policy(
          "{'Effect': 'Allow', 'Action': 'iam:PassRole', 'Resource': '*'}",
          "{'Effect': 'Allow', 'Action': 'lambda:*', 'Resource': 'arn:aws:lambda:*:210987654321:function:dev-*'}"
        ))
      $0.user(
        "mallory",
        AWSExport.policy(
          "{'Effect': 'Allow', 'Action': 'iam:PassRole', 'Resource': '*'}",
          "{'Effect': 'Allow', 'Action': 'lambda:*', 'Resource': 'arn:aws:lambda:*:210987654321:function:dev-*'}",
          "{'Effect': 'Deny', 'Action': 'lambda:Create*', 'Resource': 'arn:aws:lambda:*:*:function:*'}"
        ))
      $0.role("target", trust: Self.lambda)
    }
    #expect(found.contains("user/eve starts-code-as role/target"))
    #expect(
      !found.contains {
        $0.hasPrefix("user/mallory starts-code-as role/target") && !$0.contains("exists")
      })
  }
}
