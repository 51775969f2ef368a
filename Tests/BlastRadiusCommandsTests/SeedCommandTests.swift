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

/// A scenario is a whole question, its instants included.
@Suite struct ScenarioTests {
  private static let model = """
    blastradius: 1
    nodes:
      key: { kind: api-key, leaked: 2024-01-01, revoked: 2024-03-01 }
      box: { kind: host }
    edges: [key administers box]
    scenarios:
      after: { from: [key], to: [box], at: 2024-04-01 }
      early: { from: [key], to: [box], at: 2024-01-15, since: 2024-01-10 }
    """

  @Test func `a scenario brings its instants where the command line is silent`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.model, to: "model.yaml")
    func ask<Command: AnsweringCommand>(_ command: Command.Type, _ arguments: [String])
      async throws -> String
    {
      try await answer(command, [path] + arguments)
    }
    let exposure = try await ask(ExposureCommand.self, ["--from", "scenario:early"])
    #expect(exposure.hasPrefix("On 2024-01-15 00:00 UTC: key controls 1 asset.\n"))
    #expect(exposure.contains("2024-01-10 00:00"))
    let later = try await ask(
      ExposureCommand.self, ["--from", "scenario:early", "--at", "2024-02-01"])
    #expect(later.hasPrefix("On 2024-02-01 00:00 UTC: "))
    let explain = ["--from", "scenario:after", "--to", "box"]
    #expect(try await ask(ExplainCommand.self, explain).contains("does not control box"))
    let who = try await ask(WhoCommand.self, ["--to", "scenario:early"])
    #expect(who.hasPrefix("On 2024-01-15 00:00 UTC: key controls box alone.\n"))
    let rank = try await ask(RankCommand.self, ["--among", "scenario:after"])
    #expect(rank.hasPrefix("On 2024-04-01 00:00 UTC: key controls nothing.\n"))
    let picture = try await ask(
      RenderCommand.self, ["--from", "scenario:early", "--format", "mermaid"])
    let said = try await ask(
      RenderCommand.self,
      ["--from", "key", "--at", "2024-01-15", "--since", "2024-01-10", "--format", "mermaid"])
    #expect(picture == said)
  }
}
