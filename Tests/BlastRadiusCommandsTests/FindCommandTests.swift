import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// `find`, and selectors that take names, as a user meets them.
@Suite struct FindCommandTests {
  private static let formats = [
    ("text", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md"),
  ]

  /// An export whose names are hostile, common and doubled.
  private static let estate = """
    {"graph":{"nodes":[
      {"id":"S-1-5-21-1","kinds":["User"],"properties":{"name":"ADMIN@CORP"}},
      {"id":"S-1-5-21-2","kinds":["User","Base"],"properties":{"name":"=HYPERLINK(\\"admin\\")|a"}},
      {"id":"S-1-5-21-3","kinds":["Computer"],"properties":{"name":"\\u202Eadmin\\n,*x*"}},
      {"id":"S-1-5-21-4","kinds":["Group"],"properties":{"name":"Admins"}},
      {"id":"S-1-5-21-5","kinds":["Group"],"properties":{"name":"Admins"}},
      {"id":"S-1-5-21-6","kinds":["Group"]}],
     "edges":[{"start":{"value":"S-1-5-21-1"},"end":{"value":"S-1-5-21-3"},"kind":"AdminTo"}]}}
    """

  private static let overlay = """
    blastradius: 1
    nodes:
      admin: { kind: api-key }
      boss: { match: { property: name, equals: ADMIN@CORP }, tags: [vip] }
    """

  @Test(arguments: formats)
  func `lists what contains a text`(format: String, suffix: String) async throws {
    let folder = try TemporaryFolder()
    let estate = try folder.write(Self.estate, to: "estate.json")
    let overlay = try folder.write(Self.overlay, to: "overlay.yaml")
    let arguments = ["admin", estate, overlay, "--format", format]
    let found = try await answer(FindCommand.self, arguments)
    Snapshot.expect(found, matches: "find-admin.\(suffix)")
    let snapshot = folder.url.appendingPathComponent("all.snapshot").path
    #expect(try Program.run(["compile", estate, overlay, "-o", snapshot]).status == 0)
    #expect(
      try await answer(FindCommand.self, ["admin", snapshot, "--format", format]) == found)
  }

  @Test(arguments: [
    (["jira", cloudflare], "find-jira.txt"),
    (["JIRA", cloudflare, "--limit", "1"], "find-limit.txt"),
    (["jria", cloudflare], "find-nothing.txt"),
  ])
  func `answers in one line how many there are`(arguments: [String], name: String) async throws {
    Snapshot.expect(try await answer(FindCommand.self, arguments), matches: name)
  }

  @Test func `a bare name works, and standard error says whose it is`() throws {
    let graph = "graphs/cloudflare-2023.yaml"
    let byName = try Program.run(["exposure", graph, "--from", "Jira"])
    #expect(byName.status == 0)
    #expect(byName.errors == "note: `Jira` is the name of `jira`\n")
    #expect(try Program.run(["exposure", graph, "--from", "jira"]).output == byName.output)
    #expect(try Program.run(["exposure", graph, "--from", "name:jira"]).errors.isEmpty)
  }

  @Test func `an answer follows the schema`() async throws {
    let schema = try JSONSchema(try await answer(SchemaCommand.self, ["find"]))
    let json = try await answer(FindCommand.self, ["a", cloudflare, "--format", "json"])
    #expect(try schema.problems(in: json) == [])
  }
}
