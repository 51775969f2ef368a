import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Testing

/// What stands beside an account, cut off anywhere.
@Suite("Exports of AWS that are cut off") struct AWSCutTests {
  @Test("say so, and give no edge that the whole does not have", arguments: files)
  func cut(_ file: File) throws {
    let account = Self.account.text
    let whole = try ReadFiles([("gaad.json", account), (file.name, file.text)])
    let expected = Set(whole.awsEdges.map { ExactText($0) })
    #expect(whole.model != nil && !expected.isEmpty)
    let (bytes, usual) = (Array(file.text.utf8), Self.codes(whole))
    // The line that says what it is has to be there for it to be read at all.
    for end in stride(from: file.start, to: bytes.count, by: RandomModels.areAll ? 1 : 13) {
      let text = String(decoding: bytes[..<end], as: UTF8.self)
      let read = try ReadFiles([("gaad.json", account), (file.name, text)])
      let edges = Set(read.awsEdges.map { ExactText($0) })
      #expect(edges.isSubset(of: expected), "\(end): \(edges.subtracting(expected))")
      let isSaid = read.model == nil || !Self.codes(read).isSubset(of: usual)
      #expect(isSaid || edges == expected, "\(end)")
    }
  }

  private static func codes(_ read: ReadFiles) -> Set<ExactText> {
    Set(read.said.map { ExactText($0.code.rawValue) })
  }

  struct File: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var start = 1
    var testDescription: String { name }
  }

  private static var account: AWSExport {
    var export = AWSExport()
    export.user(
      "eve",
      AWSExport.allow(
        "lambda:UpdateFunctionCode", "ssm:StartSession", "cloudformation:UpdateStack",
        "iam:CreateLoginProfile", "iam:UpdateLoginProfile", "iam:CreateAccessKey"))
    export.user("bob")
    export.role(
      "payer",
      trust: AWSExport.trust(
        "{'Service': ['lambda.amazonaws.com', 'ec2.amazonaws.com', 'cloudformation.amazonaws.com']}"
      ), AWSExport.allow("ssmmessages:*"), hasProfile: true)
    return export
  }

  static let files: [File] = {
    let role = AWSExport.arn("role/payer")
    let policy = "{'Statement': {'Effect': 'Deny', 'Action': 'ssm:*', 'Resource': '*'}}"
    let full = "{'Statement': {'Effect': 'Allow', 'Action': '*', 'Resource': '*'}}"
    let table = """
      user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,\
      password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,cert_2_last_rotated
      bob,\(AWSExport.arn("user/bob")),2024-01-01T00:00:00Z,true,no_information,\
      2024-01-01T00:00:00Z,N/A,true,true,2024-01-02T00:00:00Z,N/A

      """
    return [
      File(
        name: "functions.json",
        text: AWSExport.quoted(
          "{'Functions': [{'FunctionName': 'f', 'FunctionArn': 'arn:aws:lambda:eu-west-1:210987654321:function:f', 'Role': '\(role)'}]}"
        )),
      File(
        name: "instances.json",
        text: AWSExport.quoted(
          "{'Reservations': [{'OwnerId': '210987654321', 'Instances': [{'InstanceId': 'i-1', 'Placement': {'AvailabilityZone': 'eu-west-1a'}, 'IamInstanceProfile': {'Arn': '\(AWSExport.arn("instance-profile/payer"))'}}]}]}"
        )),
      File(
        name: "stacks.json",
        text: AWSExport.quoted(
          "{'Stacks': [{'StackName': 's', 'StackId': 'arn:aws:cloudformation:eu-west-1:210987654321:stack/s/1', 'RoleARN': '\(role)'}]}"
        )),
      File(
        name: "keys.json",
        text: AWSExport.quoted(
          "{'AccessKeyMetadata': [{'UserName': 'bob', 'AccessKeyId': 'AKIA1', 'Status': 'Active', 'CreateDate': '2024-01-02T00:00:00Z'}]}"
        )),
      File(
        name: "scp.json",
        text: AWSExport.quoted(
          "{'Id': 'r-1', 'Arn': 'arn:aws:organizations::999999999999:root/o-1/r-1', 'PolicyTypes': [], 'Policies': [{'Name': 'a', 'Content': \(full)}, {'Name': 'b', 'Content': \(policy)}], 'Children': [{'Id': '210987654321', 'Type': 'Account', 'Policies': [{'Name': 'a', 'Content': \(full)}]}]}"
        )),
      File(
        name: "bucket.json",
        text: AWSExport.quoted(
          "{'Policy': {'Statement': [{'Effect': 'Allow', 'Principal': {'AWS': '\(AWSExport.arn("user/bob"))'}, 'Action': 's3:*', 'Resource': 'arn:aws:s3:::logs/*'}]}}"
        )),
      File(
        name: "secret.json",
        text: AWSExport.quoted(
          "{'ARN': 'arn:aws:secretsmanager:eu-west-1:210987654321:secret:db', 'Name': 'db', 'ResourcePolicy': {'Statement': {'Effect': 'Allow', 'Principal': '*', 'Action': '*', 'Resource': '*'}}}"
        )),
      File(name: "report.csv", text: table, start: 40),
    ]
  }()
}
