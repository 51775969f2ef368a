import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

/// `choke`, with the answers that must come out on the Cloudflare incident.
@Suite struct ChokeCommandTests {
  private static let pair = ["--from", "scenario:entry-pair"]

  @Test func `the server hangs on both credentials, what they pass, and the switch`() async throws {
    let text = try await answer(
      ChokeCommand.self,
      [cloudflare] + Self.pair + ["--to", "atlassian-host@control", "--format", "json"])
    let points = try JSON(text)["points"].items
    func ids(_ kinds: [String]) -> [String] {
      points.filter { kinds.contains($0["kind"].text ?? "") }.compactMap { $0["id"].text }.sorted()
    }
    #expect(
      ids(["node", "credential"]) == [
        "gateway", "jira", "moveworks-token", "scriptrunner", "smartsheet-credential",
        "smartsheet-svc",
      ])
    #expect(
      ids(["edge"]) == [
        "jira runs scriptrunner", "moveworks-token passes gateway",
        "scriptrunner executes-on atlassian-host",
        "smartsheet-credential authenticates-as smartsheet-svc",
        "smartsheet-svc administers jira",
      ])
    #expect(ids(["control"]) == ["scriptrunner-admin-only"])
  }

  @Test(arguments: [
    ("host", "txt", ["--to", "atlassian-host"]), ("host", "json", ["--to", "atlassian-host"]),
    ("host", "csv", ["--to", "atlassian-host"]), ("host", "md", ["--to", "atlassian-host"]),
    ("all", "txt", []), ("exposure", "txt", ["--exposure"]), ("exposure", "json", ["--exposure"]),
    ("exposure", "csv", ["--exposure", "--to", "jira"]), ("exposure", "md", ["--exposure"]),
    ("late", "txt", ["--to", "jira", "--from-now-on", "2023-11-20"]),
    ("nothing", "txt", ["--to", "global-network"]),
    ("over", "txt", ["--to", "jira", "--from-now-on", "2024-06-01"]),
  ])
  func `shows single points`(name: String, suffix: String, arguments: [String]) async throws {
    let format = ["txt": "text", "md": "markdown"][suffix] ?? suffix
    Snapshot.expect(
      try await answer(
        ChokeCommand.self, [cloudflare] + Self.pair + arguments + ["--format", format]),
      matches: "choke-\(name).\(suffix)")
  }

  @Test func `what begins after the instant asked about is not judged`() async throws {
    let late = ["--from-now-on", "2023-11-20", "--at", "2023-11-16"]
    await #expect {
      try await answer(ChokeCommand.self, [cloudflare] + Self.pair + ["--to", "jira"] + late)
    } throws: { "\($0)".contains("is seen at") }
    await #expect {
      try await answer(HardenCommand.self, [cloudflare] + Self.pair + ["--protect", "jira"] + late)
    } throws: { "\($0)".contains("is seen at") }
  }
}

/// `exposure --near`.
@Suite struct NearTests {
  @Test func `the account is a connection away from Jira and the wiki, and Jira from a user`()
    async throws
  {
    let arguments = [cloudflare, "--from", "smartsheet-credential", "--near"]
    let json = try JSON(
      try await answer(ExposureCommand.self, arguments + ["--format", "json"]))
    #expect(
      json["near"].items.map { "\($0["node"].text ?? "")@\($0["level"].text ?? "")" }.sorted() == [
        "attacker-user@control", "confluence@read", "jira@control",
      ])
    Snapshot.expect(
      try await answer(ExposureCommand.self, arguments), matches: "exposure-near.txt")
  }
}
