import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusCommands

@Suite struct ModelCommandTests {
  @Test func `docs/vocabulary.md is what the program says`() async throws {
    let page = Program.root.appendingPathComponent("docs/vocabulary.md")
    let expected = try String(contentsOf: page, encoding: .utf8)
    let actual = try await answer(VocabularyCommand.self, ["--format", "markdown"])
    let title = "# Vocabulary\n\nThis page is written by `make docs`.\n\n"
    #expect(title + actual == expected, "run make docs")
  }

  @Test func `shows the vocabulary`() async throws {
    Snapshot.expect(try await answer(VocabularyCommand.self, []), matches: "vocabulary.txt")
  }

  @Test func `shows the kinds and relations of a model too`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      blastradius: 1
      kinds: { mainframe: { parent: host, meaning: "Big | iron <b>" } }
      relations:
        logs-in-to: { category: access, needs: control, gives: read, sentence: "{subject} logs in to {object}" }
      nodes: { m: { kind: mainframe } }
      """, to: "model.yaml")
    let text = try await answer(VocabularyCommand.self, [path])
    #expect(text.contains("mainframe"))
    #expect(text.contains("SUBJECT logs in to OBJECT"))
    let markdown = try await answer(VocabularyCommand.self, [path, "--format", "markdown"])
    #expect(markdown.contains("Big \\| iron &lt;b&gt;"))
  }

  @Test func `every schema of the folder is in the program`() async throws {
    let folder = Program.root.appendingPathComponent("schema")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".schema.json") }
    #expect(files.count == EmbeddedSchemas.all.count, "name it in CSchemas")
    for file in files {
      let name = String(file.dropLast(".schema.json".count))
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      #expect(try await answer(SchemaCommand.self, [name]) == text)
    }
  }

  @Test func `every result agrees with its schema`() async throws {
    let host = ["--from", "scenario:entry-pair", "--to", "atlassian-host"]
    let json = ["--format", "json"]
    let folder = try TemporaryFolder()
    let list = try folder.write("moveworks-token\nsomething else\n", to: "list.txt")
    let broken = try folder.write("blastradius: 1\nnods: {}\n", to: "broken.yaml")
    let results = [
      (
        "exposure",
        try await answer(ExposureCommand.self, [cloudflare, "--from", "kind:credential"] + json)
      ),
      (
        "exposure",
        try await answer(ExposureCommand.self, [cloudflare, "--from", "jira", "--summary"] + json)
      ),
      (
        "exposure",
        try await answer(
          ExposureCommand.self, [cloudflare, "--from", "jira", "--at", "2023-11-23"] + json)
      ),
      ("explain", try await answer(ExplainCommand.self, [cloudflare] + host + json)),
      ("explain", try await answer(ExplainCommand.self, [cloudflare] + host + json + ["-k", "4"])),
      (
        "explain",
        try await answer(
          ExplainCommand.self,
          [cloudflare, "--assume", "scriptrunner-admin-only=enforced", "--why-not"] + host + json)
      ),
      (
        "explain",
        try await answer(
          ExplainCommand.self,
          [cloudflare, "--from", "jira", "--to", "console-server", "--why-not"] + json)
      ),
      ("diagnostics", try await answer(ValidateCommand.self, [cloudflare] + json)),
      ("diagnostics", try await answer(ValidateCommand.self, [broken] + json)),
      ("vocabulary", try await answer(VocabularyCommand.self, json)),
      (
        "who",
        try await answer(WhoCommand.self, [cloudflare, "--to", "jira", "--sets", "2"] + json)
      ),
      (
        "who",
        try await answer(
          WhoCommand.self,
          [cloudflare, "--to", "jira", "--given", "scenario:entry-pair"] + json)
      ),
      (
        "exposure",
        try await answer(
          ExposureCommand.self,
          [cloudflare, "--from", "scenario:entry-pair", "--evidence", "--answers"] + json)
      ),
      ("rank", try await answer(RankCommand.self, [cloudflare] + json)),
      ("triage", try await answer(TriageCommand.self, [cloudflare] + json)),
      ("triage", try await answer(TriageCommand.self, [cloudflare, "--leaked", list] + json)),
      (
        "rank",
        try await answer(
          RankCommand.self,
          [cloudflare, "--top", "2", "--given", "moveworks-token@control", "--by", "critical"]
            + json)
      ),
      (
        "harden",
        try await answer(
          HardenCommand.self,
          [cloudflare, "--from", "scenario:entry-pair", "--protect", "jira", "-k", "2"] + json)
      ),
      (
        "choke",
        try await answer(
          ChokeCommand.self, [cloudflare, "--from", "scenario:entry-pair"] + json)
      ),
      (
        "exposure",
        try await answer(
          ExposureCommand.self, [cloudflare, "--from", "smartsheet-credential", "--near"] + json)
      ),
      (
        "whatif",
        try await answer(
          WhatIfCommand.self,
          [cloudflare, "--from", "scenario:entry-pair", "--each", "edge", "--top", "5"] + json)
      ),
      (
        "whatif",
        try await answer(
          WhatIfCommand.self,
          [cloudflare, "--from", "scenario:entry-pair", "--revoke", "moveworks-token@2023-11-20"]
            + json)
      ),
      ("timeline", try await answer(TimelineCommand.self, [cloudflare] + json)),
      (
        "timeline",
        try await answer(
          TimelineCommand.self, [cloudflare, "--from", "scenario:leaked-in-okta"] + json)
      ),
      (
        "timeline",
        try await answer(
          TimelineCommand.self,
          [cloudflare, "--from", "scenario:entry-pair", "--what-ended", "sliver"] + json)
      ),
    ]
    for (name, result) in results {
      let schema = try JSONSchema(try await answer(SchemaCommand.self, [name]))
      let problems = try schema.problems(in: result)
      #expect(problems.isEmpty, "\(name): \(problems.prefix(3))")
    }
  }

  @Test func `the schema validator finds what is wrong`() async throws {
    let schema = try JSONSchema(try await answer(SchemaCommand.self, ["exposure"]))
    let good = try await answer(
      ExposureCommand.self, [cloudflare, "--from", "jira", "--format", "json"])
    #expect(try schema.problems(in: good) == [])
    for (part, bad) in [
      (#""level": "control""#, #""level": "root""#), (#""hops": 0"#, #""hops": "0""#),
      (#""closedBy": [],"#, ""), ("exposure/1", "exposure/2"),
      ("2023-11-23T00:00:00Z", "yesterday"),
    ] where good.contains(part) {
      #expect(try !schema.problems(in: good.replacing(part, with: bad)).isEmpty, "\(part)")
    }
  }
}
