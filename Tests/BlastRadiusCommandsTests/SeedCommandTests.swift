import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

/// `who` and `rank`, which try seeds one by one.
@Suite struct SeedCommandTests {
  private static let formats = [
    ("text", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md"),
  ]

  @Test(arguments: formats)
  func `shows who reaches something`(format: String, suffix: String) async throws {
    let arguments = [cloudflare, "--to", "jira", "--sets", "2", "--format", format]
    Snapshot.expect(try await answer(WhoCommand.self, arguments), matches: "who-jira.\(suffix)")
  }

  @Test(arguments: [
    ("alone", ["--to", "jira"]), ("gateway", ["--to", "gateway"]),
    ("possibly", ["--to", "atlassian-host", "--sets", "3"]),
    ("nobody", ["--to", "customer-data@read", "--sets", "3"]),
    ("given", ["--to", "jira", "--given", "smartsheet-credential"]),
    ("already", ["--to", "jira", "--given", "scenario:entry-pair"]),
    ("possibly-already", ["--to", "atlassian-host", "--given", "scenario:entry-pair"]),
    ("among", ["--to", "jira", "--sets", "2", "--among", "kind:credential"]),
    ("limited", ["--to", "jira", "--sets", "2", "--limit", "1"]),
    ("later", ["--to", "jira", "--sets", "2", "--at", "2023-11-23T17:00Z"]),
    ("wiki", ["--to", "confluence@read", "--among", "kind:identity,kind:application"]),
  ])
  func `answers in one line who reaches something`(name: String, arguments: [String]) async throws {
    Snapshot.expect(
      try await answer(WhoCommand.self, [cloudflare] + arguments), matches: "who-\(name).txt")
  }

  @Test func `no single credential controls Jira, the token and the account do together`()
    async throws
  {
    let alone = try JSON(
      try await answer(WhoCommand.self, [cloudflare, "--to", "jira", "--format", "json"]))
    #expect(alone["to"].text == "jira@control")
    #expect(alone["rows"].items.isEmpty)
    let pairs = try JSON(
      try await answer(
        WhoCommand.self, [cloudflare, "--to", "jira", "--sets", "2", "--format", "json"]))
    let ids = pairs["rows"].items.map { $0["ids"].items.compactMap(\.text) }
    #expect(ids.contains(["moveworks-token", "smartsheet-credential"]))
    #expect(ids.allSatisfy { $0.count == 2 })
  }

  @Test(arguments: formats)
  func `ranks credentials`(format: String, suffix: String) async throws {
    let arguments = [cloudflare, "--kind", "credential", "--format", format]
    Snapshot.expect(
      try await answer(RankCommand.self, arguments), matches: "rank-credentials.\(suffix)")
  }

  @Test(arguments: formats)
  func `ranks by what is added`(format: String, suffix: String) async throws {
    let arguments = [
      cloudflare, "--kind", "credential", "--given", "smartsheet-credential", "--format", format,
    ]
    Snapshot.expect(try await answer(RankCommand.self, arguments), matches: "rank-given.\(suffix)")
  }

  @Test(arguments: [
    ("all", []), ("critical", ["--by", "critical", "--among", "kind:identity"]),
    ("top", ["--by", "readable", "--top", "2"]),
    ("nothing", ["--among", "global-network"]), ("none", ["--kind", "group"]),
  ])
  func `answers in one line what exposes most`(name: String, arguments: [String]) async throws {
    Snapshot.expect(
      try await answer(RankCommand.self, [cloudflare] + arguments), matches: "rank-\(name).txt")
  }

  @Test func `the number of workers changes no byte`() async throws {
    let one = try await answer(RankCommand.self, [cloudflare, "--workers", "1"])
    #expect(try await answer(RankCommand.self, [cloudflare, "--workers", "4"]) == one)
  }

  @Test func `only text and markdown leave rows out unasked`() async throws {
    let folder = try TemporaryFolder()
    var model = "blastradius: 1\nnodes:\n  target: { kind: host }\n"
    for index in 0..<30 { model += "  key-\(index): { kind: api-key }\n" }
    model += "edges:\n"
    for index in 0..<30 { model += "  - key-\(index) administers target\n" }
    let path = try folder.write(model, to: "model.yaml")
    for format in ["json", "csv"] {
      let end = ["--format", format]
      let who = try await answer(WhoCommand.self, [path, "--to", "target"] + end)
      let rank = try await answer(RankCommand.self, [path] + end)
      #expect((0..<30).allSatisfy { who.contains("key-\($0)") && rank.contains("key-\($0)") })
    }
    let who = try await answer(WhoCommand.self, [path, "--to", "target"])
    #expect(who.hasPrefix("30 credentials and identities control target alone.\n"))
    #expect(who.contains("… and 10 more; "))
    let rank = try await answer(RankCommand.self, [path, "--kind", "api-key"])
    #expect(rank.contains("… and 10 more; "))
    let all = try await answer(WhoCommand.self, [path, "--to", "target", "--limit", "30"])
    #expect(!all.contains("more"))
  }

  @Test func `ids are shown as the command line reads them`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      blastradius: 1
      nodes:
        target: { kind: host }
        "kind:odd": { kind: user, label: Odd }
      edges: ["kind:odd administers target"]
      """, to: "model.yaml")
    let text = try await answer(WhoCommand.self, [path, "--to", "target"])
    #expect(text.contains("  \"kind:odd\"\n"))
    let again = try await answer(ExposureCommand.self, [path, "--from", "\"kind:odd\""])
    #expect(again.contains("Odd controls 1 asset"))
  }
}
