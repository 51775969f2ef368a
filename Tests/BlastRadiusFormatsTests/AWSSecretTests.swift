import BlastRadius
import BlastRadiusFormats
import Testing

/// What `get-resource-policy` says of a secret, beside what policies of accounts allow.
@Suite("Secrets of AWS with their policies") struct AWSSecretTests {
  private static let other = "999999999999"
  private static let get = "'Action': 'secretsmanager:GetSecretValue', 'Resource': '*'"
  private static let allowed = AWSExport.allow("secretsmanager:Get*", on: arn("d*"))

  private static func arn(_ name: String) -> String {
    "arn:aws:secretsmanager:eu-west-1:\(AWSExport.account):secret:\(name)"
  }

  /// A file with a secret and its policy, as a text.
  private static func file(_ name: String, _ statement: String?) -> (String, String) {
    let policy = statement.map { text in
      AWSExport.quoted("{'Version': '2012-10-17', 'Statement': [\(text)]}")
        .replacing("\"", with: "\\\"")
    }
    let more = policy.map { ", \"ResourcePolicy\": \"\($0)\"" } ?? ""
    return ("\(name).json", "{\"ARN\": \"\(arn(name))\", \"Name\": \"\(name)\"\(more)}")
  }

  /// What is said of secrets.
  private func edges(
    _ files: [(String, String)], make: (inout AWSExport) -> Void = { _ in }
  ) throws -> [String] {
    var export = AWSExport()
    export.user("eve", Self.allowed)
    export.user("bob")
    make(&export)
    return try ReadFiles([("gaad.json", export.text)] + files).awsEdges
      .filter { $0.contains(" reads ") || $0.contains("secretsmanager") }
      .map { $0.replacing(Self.arn(""), with: "") }
  }

  private static let cases: [(statement: String?, expected: [String])] = [
    (nil, ["user/eve reads db"]),
    ("{'Effect': 'Deny', 'Principal': '*', \(get)}", []),
    (
      "{'Effect': 'Deny', 'Principal': {'AWS': '\(AWSExport.arn("user/bob"))'}, \(get)}",
      ["user/eve reads db, unless @policy of db"]
    ),
    (
      "{'Effect': 'Allow', 'Principal': {'AWS': '\(AWSExport.arn("user/bob"))'}, \(get)}",
      ["user/bob reads db", "user/eve reads db"]
    ),
    (
      "{'Effect': 'Allow', 'Principal': {'AWS': '\(other)'}, \(get)}",
      ["aws:\(other) reads db, unless @key of db", "user/eve reads db"]
    ),
    (
      "{'Effect': 'Allow', 'Principal': {'AWS': '\(other)'}, 'Action': 'secretsmanager:DescribeSecret', 'Resource': '*'}",
      ["user/eve reads db"]
    ),
  ]

  @Test("are read by whom either policies let in, as far as these go", arguments: cases)
  func uses(_ statement: String?, _ expected: [String]) throws {
    #expect(try edges([Self.file("db", statement)]) == expected)
  }

  @Test("of another account take both sides, and the key") func accounts() throws {
    let far =
      AWSExport.quoted(
        "{'UserDetailList': [{'UserName': 'joe', 'Arn': '\(AWSExport.arn("user/joe", account: Self.other))', 'UserPolicyList': [{'PolicyName': 'own', 'PolicyDocument': "
      ) + Self.allowed + "}]}]}"
    let found = try edges([
      Self.file(
        "db", "{'Effect': 'Allow', 'Principal': {'AWS': '\(Self.other)'}, \(Self.get)}"),
      Self.file("dc", nil), ("far.json", far),
    ])
    #expect(
      found == [
        "arn:aws:iam::\(Self.other):user/joe reads db, unless aws:\(Self.other)/key of db",
        "user/eve reads db", "user/eve reads dc",
      ])
  }

  @Test("that each have doubts of their own are told apart") func many() throws {
    let names = (10..<20).map { "d\($0)" }
    let found = try edges(
      names.map {
        Self.file(
          $0,
          "{'Effect': 'Deny', 'Principal': {'AWS': '\(AWSExport.arn("user/bob"))'}, \(Self.get)}")
      })
    #expect(found.contains("user/eve reads @each/secrets"))
    for name in names {
      #expect(found.contains("@each/secrets contains \(name)/secrets"))
      #expect(found.contains("\(name)/secrets contains \(name), unless @policy of \(name)"))
    }
    #expect(found.count == 21)
  }

  @Test("that are only described are left out with a warning") func described() throws {
    let text = "{\"ARN\": \"\(Self.arn("db"))\", \"Name\": \"db\", \"RotationEnabled\": true}"
    let read = try AWSExport().read(
      (name: "secret.json", text: text), (name: "more.json", text: Self.account))
    #expect(read.said.contains { $0.message.contains("which policy the secret `db` has") })
    #expect(!read.edges.contains { $0.contains("secretsmanager") })
  }

  private static var account: String {
    var export = AWSExport()
    export.user("eve", allowed)
    return export.text
  }
}
