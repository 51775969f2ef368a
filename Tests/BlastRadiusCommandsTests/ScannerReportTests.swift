import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

/// Reports of scanners, and lists of what did not leak, judged with a model.
@Suite struct ScannerReportTests {
  private static let model = """
    blastradius: 1
    as-of: 2026-01-01
    nodes:
      ci-key: { kind: api-key, fingerprints: ["sha1:cef4035f1a9059851de07aad8af348c783c59a45"] }
      deploy-bot:
        { kind: service-account, identifiers: ["arn:aws:iam::123456789012:user/deploy-bot"] }
      alice: { kind: user, identifiers: [alice@example.com] }
      vault: { kind: secret-store, criticality: high }
    edges:
      - deploy-bot administers vault
      - alice administers vault
    """

  private func triage(_ lists: [String], _ more: [String] = []) async throws -> JSON {
    let folder = try TemporaryFolder()
    var arguments = [try folder.write(Self.model, to: "model.yaml"), "--format", "json"] + more
    for (number, list) in lists.enumerated() {
      arguments += ["--leaked", try folder.write(list, to: "list-\(number)")]
    }
    return try JSON(try await answer(TriageCommand.self, arguments))
  }

  private static let kingfisher =
    #"{"finding":{"fingerprint":"sha1:cef4035f1a9059851de07aad8af348c783c59a45","path":"a"},"#
    + #""rule":{"id":"aws"}}"# + "\n"
    + #"{"access_map":[{"fingerprint":"sha1:cef4035f1a9059851de07aad8af348c783c59a45","#
    + #""context":{"identity_id":"arn:aws:iam::123456789012:user/deploy-bot"}}]}"#

  /// The model does not know that the key is the account's: alone it reaches nothing. With what the
  /// scanner found it controls the account (1) and the vault (2).
  @Test func `what a scanner found that a key signs in as counts, with its source`() async throws {
    let json = try await triage([Self.kingfisher])
    #expect(json["access"].items.map { $0["edge"].text } == ["ci-key authenticates-as deploy-bot"])
    #expect(json["access"].items[0]["sources"].items.map(\.text) == ["Kingfisher, item 1, line 1"])
    #expect(json["rows"].items.map { $0["id"].text } == ["ci-key"])
    #expect(json["rows"].items[0]["alone"]["controlled"] == .number(2))
  }

  @Test func `an edge that the model has is not added again`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      Self.model + "\n  - ci-key authenticates-as deploy-bot\n", to: "model.yaml")
    let list = try folder.write(Self.kingfisher, to: "list")
    let json = try JSON(
      try await answer(TriageCommand.self, [path, "--leaked", list, "--format", "json"]))
    #expect(json["access"].items.isEmpty)
    #expect(json["rows"].items[0]["alone"]["controlled"] == .number(2))
  }

  @Test(arguments: [
    #"{"BreachSearchResults":[{"Alias":"alice","DomainName":"example.com","Breaches":[{"Name":"Adobe"}]}]}"#,
    #"{"alice@example.com":["Adobe"],"nobody":["Adobe"]}"#,
    "user,arn,access_key_1_active\nalice@example.com,arn:aws:iam::1:user/alice,true\n",
    #"{"AccessKeyMetadata":[{"UserName":"alice@example.com","AccessKeyId":"AKIAIOSFODNN7EXAMPLE"}]}"#,
  ])
  func `what did not leak is named, matched and judged as nothing`(list: String) async throws {
    let json = try await triage([list])
    #expect(json["rows"].items.isEmpty)
    #expect(json["summary"]["listed"] == .number(0))
    #expect(json["records"].items.first?["nodes"].items.map(\.text) == ["alice"])
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.model, to: "model.yaml")
    let run = try Program.run(
      ["triage", path, "--leaked", try folder.write(list, to: "list"), "--fail-on", "live"])
    #expect(run.status == 1)
    #expect(run.output.contains("The list says of nothing that it leaked: nothing was judged."))
  }

  /// The key is not in the model; that it is alice's, who is, comes from the other list.
  @Test func `a list of access keys says whose a key is that leaked in another`() async throws {
    let keys =
      #"{"AccessKeyMetadata":[{"UserName":"alice@example.com","AccessKeyId":"AKIAIOSFODNN7EXAMPLE"}]}"#
    for lists in [[keys, "id\nAKIAIOSFODNN7EXAMPLE\n"], ["id\nAKIAIOSFODNN7EXAMPLE\n", keys]] {
      let json = try await triage(lists)
      #expect(json["rows"].items.map { $0["id"].text } == ["alice"])
      #expect(json["summary"]["unmatched"] == .number(0))
    }
  }

  @Test(arguments: ["text", "markdown", "csv", "json"])
  func `no secret of a report comes out of any format`(format: String) async throws {
    let folder = try TemporaryFolder()
    let model = try folder.write(Self.model, to: "model.yaml")
    let secret = "hunter2-Tr0ub4dor-planted"
    let list = try folder.write(
      #"{"version":"1.5.0","plugins_used":[],"results":{"a.env":[{"type":"x","secret":"\#(secret)","#
        + #""hashed_secret":"cef4035f1a9059851de07aad8af348c783c59a45"}]},"generated_at":"\#(secret)"}"#,
      to: "baseline.json")
    let arguments = [model, "--leaked", list, "--format", format]
    let text = try await answer(TriageCommand.self, arguments)
    #expect(!text.contains("planted") && text.contains("ci-key"))
  }
}
