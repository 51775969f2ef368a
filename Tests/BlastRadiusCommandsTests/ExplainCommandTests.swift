import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

@Suite struct ExplainCommandTests {
  private static let formats = [
    ("text", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md"),
  ]

  @Test(arguments: formats)
  func `shows a proof`(format: String, suffix: String) async throws {
    let arguments = [
      cloudflare, "--from", "scenario:entry-pair", "--to", "atlassian-host", "--format", format,
    ]
    Snapshot.expect(
      try await answer(ExplainCommand.self, arguments), matches: "explain-host.\(suffix)")
  }

  @Test(arguments: formats)
  func `shows what is missing`(format: String, suffix: String) async throws {
    let arguments = [
      cloudflare, "--from", "smartsheet-credential", "--to", "jira", "--why-not", "--format",
      format,
    ]
    Snapshot.expect(
      try await answer(ExplainCommand.self, arguments), matches: "why-not-jira.\(suffix)")
  }

  @Test(arguments: formats)
  func `shows several ways`(format: String, suffix: String) async throws {
    let arguments = [
      cloudflare, "--from", "scenario:entry-pair", "--to", "jira", "-k", "3", "--format", format,
    ]
    Snapshot.expect(
      try await answer(ExplainCommand.self, arguments), matches: "explain-ways.\(suffix)")
  }

  @Test(arguments: [
    ("weaker-level", ["--from", "scenario:entry-pair", "--to", "confluence"]),
    (
      "after-revocation",
      [
        "--from", "scenario:entry-pair", "--to", "jira", "--at", "2023-11-23T17:00Z",
      ]
    ),
    (
      "implant",
      [
        "--from", "scenario:entry-pair", "--to", "atlassian-host", "--at", "2023-11-24T10:00Z",
      ]
    ),
    ("gateway", ["--from", "scenario:entry-pair", "--to", "gateway", "--why-not"]),
    (
      "closed",
      [
        "--from", "scenario:entry-pair", "--to", "console-server", "--why-not",
      ]
    ),
    ("nothing-leads-there", ["--from", "scenario:entry-pair", "--to", "moveworks"]),
    (
      "enforced",
      [
        "--from", "scenario:entry-pair", "--to", "atlassian-host", "--why-not", "--assume",
        "scriptrunner-admin-only=enforced",
      ]
    ),
    ("cheapest", ["--from", "scenario:entry-pair", "--to", "jira", "--cheapest"]),
    ("only-way", ["--from", "scenario:entry-pair", "--to", "confluence", "-k", "5"]),
    ("seed", ["--from", "moveworks-token", "--to", "moveworks-token"]),
  ])
  func `answers in one line and steps`(name: String, arguments: [String]) async throws {
    Snapshot.expect(
      try await answer(ExplainCommand.self, [cloudflare] + arguments),
      matches: "explain-\(name).txt")
  }
}
