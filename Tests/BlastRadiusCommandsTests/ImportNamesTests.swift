import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

/// What a person reads of an import: names, and ids where these are not enough.
@Suite struct ImportNamesTests {
  private static let estate = """
    {"graph":{"nodes":[
      {"id":"S-1-5-21-1","kinds":["User"],"properties":{"name":"ALICE@CORP"}},
      {"id":"S-1-5-21-2","kinds":["Group"],"properties":{"name":"Admins"}},
      {"id":"S-1-5-21-3","kinds":["Group"],"properties":{"name":"Admins"}},
      {"id":"S-1-5-21-4","kinds":["Computer"],"properties":{"name":"DC 1, \\"main\\"","system_tags":"admin_tier_0"}},
      {"id":"S-1-5-21-5","kinds":["Computer"],"properties":{"name":"=cmd|\\u202E\\n<b>"}},
      {"id":"S-1-5-21-6","kinds":["Computer","Tag_Tier_Zero"],"properties":{"name":"CA"}},
      {"id":"S-1-5-21-7","kinds":["Computer"]}],
     "edges":[
      {"start":{"value":"S-1-5-21-1"},"end":{"value":"S-1-5-21-2"},"kind":"MemberOf"},
      {"start":{"value":"S-1-5-21-2"},"end":{"value":"S-1-5-21-3"},"kind":"MemberOf"},
      {"start":{"value":"S-1-5-21-3"},"end":{"value":"S-1-5-21-4"},"kind":"AdminTo"},
      {"start":{"value":"S-1-5-21-3"},"end":{"value":"S-1-5-21-5"},"kind":"AdminTo"},
      {"start":{"value":"S-1-5-21-5"},"end":{"value":"S-1-5-21-7"},"kind":"AdminTo"}]}}
    """

  private static let overlay = """
    blastradius: 1
    controls: { mfa: {} }
    nodes:
      key: { kind: api-key, label: The leaked key }
      shop: { kind: application, label: Shop }
      alice: { match: { property: name, equals: ALICE@CORP } }
      servers:
        match: { each: true, kind: Computer }
        scope: [pci]
    edges:
      - key authenticates-as alice:
          evidence: { observed: 2024-05-01T10:00Z, step: 1 }
      - S-1-5-21-4 administers shop: { unless: mfa, requires: S-1-5-21-2@control }
      - S-1-5-21-7 administers shop:
          id: second
          exists: unknown
    """

  private static let formats = [("text", "txt"), ("csv", "csv"), ("markdown", "md")]

  /// Asks several verbs of an import under a text model.
  private static func answers(_ files: [String], _ format: String, _ more: [String] = [])
    async throws -> String
  {
    let end = ["--format", format] + more
    return [
      try await answer(ExposureCommand.self, files + ["--from", "key"] + end),
      try await answer(ExposureCommand.self, files + ["--from", "key", "--evidence"] + end),
      try await answer(ExposureCommand.self, files + ["--from", "key", "--answers"] + end),
      try await answer(ExplainCommand.self, files + ["--from", "key", "--to", "shop"] + end),
      try await answer(
        ExplainCommand.self, files + ["--from", "key", "--to", "name:CA", "--why-not"] + end),
      try await answer(WhoCommand.self, files + ["--to", "S-1-5-21-4"] + end),
      try await answer(RankCommand.self, files + ["--by", "critical"] + end),
      try await answer(TriageCommand.self, files + ["--from", "key,alice"] + end),
      try await answer(TimelineCommand.self, files + ["--from", "key"] + end),
    ].joined(separator: "----\n")
  }

  private static func files(in folder: TemporaryFolder) throws -> [String] {
    [try folder.write(estate, to: "estate.json"), try folder.write(overlay, to: "overlay.yaml")]
  }

  @Test(arguments: formats)
  func `names stand where a person reads, and ids where two are equal`(
    format: String, suffix: String
  ) async throws {
    let folder = try TemporaryFolder()
    let files = try Self.files(in: folder)
    let shown = try await Self.answers(files, format)
    Snapshot.expect(shown, matches: "import-names.\(suffix)")
    let snapshot = folder.url.appendingPathComponent("all.snapshot").path
    #expect(try Program.run(["compile"] + files + ["-o", snapshot]).status == 0)
    #expect(try await Self.answers([snapshot], format) == shown)
  }

  @Test(arguments: formats)
  func `ids are shown everywhere where that is asked for`(format: String, suffix: String)
    async throws
  {
    let folder = try TemporaryFolder()
    let shown = try await Self.answers(try Self.files(in: folder), format, ["--ids"])
    Snapshot.expect(shown, matches: "import-ids.\(suffix)")
    if format == "text" { #expect(!shown.contains("Admins") && !shown.contains("ALICE@CORP")) }
  }

  @Test func `an ambiguous goal is listed by name and id`() async throws {
    let folder = try TemporaryFolder()
    let files = try Self.files(in: folder)
    let error = await #expect(throws: (any Error).self) {
      try await answer(
        ExplainCommand.self, files + ["--from", "key", "--to", "name:admins"])
    }
    #expect(
      "\(try #require(error))".contains(
        "--to names 2 nodes (Admins (S-1-5-21-2), Admins (S-1-5-21-3))"))
  }

  @Test func `a rotation of an imported node can be assumed`() async throws {
    let folder = try TemporaryFolder()
    let files = try Self.files(in: folder)
    let shown = try await answer(
      ExposureCommand.self,
      files + ["--from", "S-1-5-21-1", "--assume", "rotation of S-1-5-21-1=2024-06-01"])
    #expect(shown.contains("until 2024-06-02 00:00"))
    let wrong = await #expect(throws: (any Error).self) {
      try await answer(
        ExposureCommand.self, files + ["--from", "key", "--assume", "rotation of S-1-5-21-8=never"])
    }
    #expect("\(try #require(wrong))".contains("there is no node `S-1-5-21-8`; did you mean"))
  }

  @Test func `thousands of critical nodes are counted, and the first are named`() async throws {
    let folder = try TemporaryFolder()
    var nodes = #"{"id":"K","kinds":["Credential"]}"#
    for index in 0..<1500 {
      nodes += #",{"id":"n\#(index)","kinds":["Computer"],"properties":{"tier":0}}"#
    }
    let path = try folder.write(
      #"{"graph":{"nodes":[\#(nodes)],"edges":[]}}"#, to: "estate.json")
    let shown = try await answer(ExposureCommand.self, [path, "--from", "K"])
    #expect(shown.contains(" Not reached: N0, N1, N10, N100, N1000 and 1,495 more."))
    let evidence = try await answer(ExposureCommand.self, [path, "--from", "K", "--evidence"])
    #expect(evidence.split(separator: "\n").count < 220)
    #expect(evidence.contains("… and 1,300 more; "))
  }
}
