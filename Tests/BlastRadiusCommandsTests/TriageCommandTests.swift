import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

/// `triage`: leaked credentials, and what to replace first.
@Suite struct TriageCommandTests {
  private static let formats = [
    ("text", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md"),
  ]

  private static let list = """
    id,leaked,secret
    moveworks-token,2023-10-18,xoxb-4711-planted-secret-0815
    smartsheet-credential,,
    ghp_planted0secret0value0000000000000000,2023-10-18,
    retired-jenkins,2023-10-18,hunter2-planted-secret

    """

  @Test(arguments: formats)
  func `judges what the model says leaked`(format: String, suffix: String) async throws {
    Snapshot.expect(
      try await answer(TriageCommand.self, [cloudflare, "--format", format]),
      matches: "triage-cloudflare.\(suffix)")
  }

  @Test(arguments: [
    ("after-revocation", ["--at", "2023-11-23T17:00Z"]),
    (
      "never-worked", ["--at", "2023-11-23T17:00Z", "--counterfactual", "never-worked"]
    ),
    ("no-steps", ["--steps", "0"]), ("top", ["--top", "1"]),
    ("pair", ["--from", "scenario:entry-pair"]),
    ("nothing-works", ["--from", "okta-session-token"]),
  ])
  func `answers for a person under stress`(name: String, arguments: [String]) async throws {
    Snapshot.expect(
      try await answer(TriageCommand.self, [cloudflare] + arguments),
      matches: "triage-\(name).txt")
  }

  @Test(arguments: formats)
  func `plans what to do until nothing is held`(format: String, suffix: String) async throws {
    Snapshot.expect(
      try await answer(
        TriageCommand.self,
        [Program.graph("circleci-2023.yaml"), "--plan", "--format", format]),
      matches: "triage-plan.\(suffix)")
  }

  /// The sheet of the incident: of what leaked at Okta on 18 October, one token and three accounts
  /// still worked when the intruder came on 14 November.
  @Test func `four credentials leaked on 18 October and work on 14 November`() async throws {
    let json = try JSON(
      try await answer(
        TriageCommand.self, [cloudflare, "--at", "2023-11-14", "--format", "json"]))
    let rows = json["rows"].items.filter { $0["leaked"].text == "2023-10-18" }
    #expect(rows.count == 5)
    #expect(
      rows.filter { $0["status"].text == "live" }.compactMap { $0["id"].text } == [
        "aws-credential", "bitbucket-credential", "moveworks-token", "smartsheet-credential",
      ])
  }

  /// Both credentials together open Jira, so replacing the token closes Jira and all behind it; no
  /// other single one closes as much.
  @Test func `the order begins with the credential whose replacement closes most`() async throws {
    let json = try JSON(
      try await answer(
        TriageCommand.self, [cloudflare, "--at", "2023-11-14", "--format", "json"]))
    let order = json["order"].items
    #expect(order.first?["id"].text == "moveworks-token")
    let left = try await answer(
      ExposureCommand.self,
      [
        cloudflare, "--from", "smartsheet-credential,bitbucket-credential,aws-credential", "--at",
        "2023-11-14", "--format", "json",
      ])
    let nodes = try JSON(left)["facts"].items.compactMap { $0["node"].text }
    for node in ["jira", "confluence", "jira-tickets", "scriptrunner", "atlassian-host"] {
      #expect(!nodes.contains(node))
    }
    // Two service accounts and the marketplace; Bitbucket and its repositories.
    #expect(order.first?["left"]["controlled"] == .number(3))
    #expect(order.first?["left"]["readable"] == .number(2))
    #expect(order.first?["left"]["possible"] == .number(0))
  }

  @Test(arguments: formats)
  func `a list keeps its secrets and loses no entry`(format: String, suffix: String) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.list, to: "list.csv")
    let arguments = [cloudflare, "--leaked", path, "--format", format]
    let text = try await answer(TriageCommand.self, arguments)
    #expect(!text.contains("planted"))
    #expect(text.contains("retired-jenkins") && text.contains("line 4"))
    Snapshot.expect(text, matches: "triage-list.\(suffix)")
  }

  @Test(arguments: [
    (["--fail-on", "live"], 1), ([], 0), (["--fail-on", "dead"], 64), (["--from", "nothing"], 2),
    (["--from", "okta-session-token", "--fail-on", "live"], 0), (["--steps", "-1"], 64),
    (["--leaked", "no-such-file"], 2), (["--counterfactual", "maybe"], 64),
  ])
  func `the exit code tells`(arguments: [String], status: Int) throws {
    let run = try Program.run(["triage", "graphs/cloudflare-2023.yaml"] + arguments)
    #expect(run.status == Int32(status), "\(run.errors)")
  }

  @Test(arguments: [
    ("id,leaked\nstale,18.10.2023\n", "live", 1, "1 row of the list was not read (line 2)."),
    ("id,leaked\nstale,18.10.2023\n", "live --allow-unread", 1, "nothing was judged"),
    ("id,leaked\ndead,yesterday\ndead,2023-12-01\n", "live", 1, "not read (line 2)"),
    ("id,leaked\ndead,yesterday\ndead,2023-12-01\n", "live --allow-unread", 0, "not read (line 2)"),
    ("id,leaked\ndead,yesterday\ndead,2023-12-01\n", "unread", 1, "not read (line 2)"),
    ("id,leaked\ndead,yesterday\ndead,2023-12-01\n", "live --strict", 2, ""),
    ("id\ndead\n", "live,possible,unmatched,unread", 0, "0 of 1 leaked credential works."),
    ("id\ndead\nnobody\n", "live", 0, "1 entry of the list is not in the model."),
    ("id\ndead\nnobody\n", "possible,unmatched", 1, "1 entry of the list is not in the model."),
    ("id\nnobody\nno-one\n", "live", 1, "No entry of the list is in the model"),
    ("[]", "live", 1, "The list has no entry that can be read: nothing was judged."),
    ("id\nmaybe\n", "possible", 1, "possibly 1 more"),
    ("id\nmaybe\n", "live", 1, "possibly 1 more"),
    ("id\nmaybe\n", "unread", 0, "possibly 1 more"),
  ])
  func `a gate that had nothing to judge fails`(
    list: String, conditions: String, status: Int, says: String
  ) throws {
    let folder = try TemporaryFolder()
    let graph = try folder.write(
      """
      blastradius: 1
      as-of: 2024-01-01
      nodes:
        dead: { kind: api-key, revoked: 2023-12-31 }
        stale: { kind: api-key }
        maybe: { kind: api-key, rotated: unknown }
      """, to: "model.yaml")
    let path = try folder.write(list, to: "list")
    let run = try Program.run(
      ["triage", graph, "--leaked", path, "--fail-on"]
        + conditions.split(separator: " ").map { String($0) })
    #expect(run.status == Int32(status), "\(run.output) \(run.errors)")
    #expect(says.isEmpty || run.output.contains(says), "\(run.output)")
  }

  @Test func `a model that knows of no leak needs a list`() throws {
    let folder = try TemporaryFolder()
    let graph = try folder.write("blastradius: 1\nnodes: { a: { kind: user } }\n", to: "a.yaml")
    let run = try Program.run(["triage", graph])
    #expect(run.status == 2 && run.errors.contains("--leaked"))
  }
}
