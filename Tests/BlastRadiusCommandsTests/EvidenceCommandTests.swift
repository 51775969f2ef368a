import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

@Suite struct EvidenceCommandTests {
  private static let leaked = ["--from", "scenario:leaked-in-okta"]
  private static let startup = Program.graph("startup-saas.yaml")
  private static let formats = [
    ("text", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md"),
  ]

  @Test(arguments: formats)
  func `shows what happened of what could have`(format: String, suffix: String) async throws {
    let arguments = [cloudflare, "--evidence", "--format", format] + Self.leaked
    Snapshot.expect(
      try await answer(ExposureCommand.self, arguments), matches: "evidence-leaked.\(suffix)")
  }

  @Test(arguments: formats)
  func `answers about each credential`(format: String, suffix: String) async throws {
    let arguments = [cloudflare, "--answers", "--format", format] + Self.leaked
    Snapshot.expect(
      try await answer(ExposureCommand.self, arguments), matches: "answers-leaked.\(suffix)")
  }

  @Test(arguments: [
    ("evidence-entry-pair", cloudflare, ["--from", "scenario:entry-pair", "--evidence"]),
    (
      "evidence-trusted", cloudflare,
      ["--from", "scenario:entry-pair", "--evidence", "--trust-evidence"]
    ),
    (
      "evidence-at", cloudflare,
      ["--from", "scenario:entry-pair", "--evidence", "--at", "2023-11-24T10:00Z"]
    ),
    ("evidence-startup", startup, ["--from", "contractor-cookie", "--evidence"]),
    ("answers-startup", startup, ["--from", "kind:credential", "--answers"]),
    ("answers-one", startup, ["--from", "newsletter-token", "--answers"]),
    ("answers-host", cloudflare, ["--from", "atlassian-host", "--answers"]),
    ("sections-both", startup, ["--from", "newsletter-token", "--answers", "--evidence"]),
    ("scopes-summary", startup, ["--from", "newsletter-token", "--summary"]),
  ])
  func `is calm and short`(name: String, graph: String, arguments: [String]) async throws {
    Snapshot.expect(
      try await answer(ExposureCommand.self, [graph] + arguments), matches: "\(name).txt")
  }

  @Test func `figures stand beside what they are a part of, and what was said before`()
    async throws
  {
    let text = try await answer(ExposureCommand.self, [cloudflare, "--evidence"] + Self.leaked)
    #expect(text.contains("36 of 2,059,357 accessed"))
    #expect(text.contains("202 of 194,100 accessed (14,099 before it was corrected, https://"))
  }

  @Test func `a scope of which nothing is reached is an answer`() async throws {
    let text = try await answer(
      ExposureCommand.self, [Self.startup, "--from", "contractor-cookie"])
    #expect(text.contains("\nIn scope of gdpr: read Salaries.\n"))
    #expect(text.contains("\nIn scope of soc2: nothing is reachable.\n"))
  }

  @Test(arguments: [
    (["--evidence", "--summary"], "--summary leaves no room"),
    (["--evidence", "--answers", "--format", "csv"], "CSV is one table"),
  ])
  func `refuses what it cannot show`(options: [String], message: String) throws {
    let run = try Program.run(
      ["exposure", "graphs/cloudflare-2023.yaml", "--from", "jira"] + options)
    #expect(run.status == 64 && run.errors.contains(message))
  }

  /// A model in which every kind of entry is met.
  private static let everything = """
    blastradius: 1
    as-of: 2024-03-01
    controls:
      mfa: { second-factor: true, state: unknown }
      acl: { state: absent }
    nodes:
      key: { kind: api-key, believed: unused, believed-since: 2024-01-01, last-used: 2024-02-01,
             consumers: [job], rotated: unknown, expires: 2025-01-01 }
      share: { kind: mfa-device }
      job: { kind: pipeline }
      bot: { kind: service-account }
      vendor: { kind: integration }
      app: { kind: application, criticality: high, scope: [pci] }
      records: { kind: data, scope: [pci], counts: { read: { value: 5, superseded: [ { value: 4 } ] }, total: 10 } }
      archive: { kind: data, counts: { total: 7 } }
      vault: { kind: secret-store, criticality: critical }
      other: { kind: host, criticality: high }
      ghost: { kind: user }
    edges:
      - vendor holds key
      - job stores key: { evidence: { observed: 2023-12-01, step: 1 } }
      - key authenticates-as bot: { evidence: { observed: 2024-02-02, step: 2, source: "https://example.com" } }
      - bot administers app: { unless: mfa, evidence: [{ observed: 2024-02-03, count: 12 }, { denied: 2024-02-04, control: mfa }] }
      - app contains records: { evidence: { observed: unknown, claim: true } }
      - app contains archive: { evidence: { denied: unknown, reason: no-evidence, source: "https://example.com" } }
      - bot reads vault: { exists: false, evidence: { denied: 2024-02-05, reason: by-design, note: Segmented. } }
      - bot edits vault: { requires: share }
      - bot creates ghost: { unless: acl, evidence: { denied: 2024-02-06 } }
      - ghost administers other: { valid: { until: 2024-02-01 }, evidence: { observed: 2024-02-07 } }
      - other contains vault: { evidence: { observed: 2024-02-08 } }
      - bot manages other: { exists: false, evidence: { attempted: 2024-02-09 } }
    """

  @Test(arguments: formats)
  func `every kind of entry has its words`(format: String, suffix: String) async throws {
    let folder = try TemporaryFolder()
    let graph = try folder.write(Self.everything, to: "everything.yaml")
    let options: [[String]] =
      format == "csv" ? [["--evidence"], ["--answers"]] : [["--evidence", "--answers"]]
    var text = ""
    for sections in options {
      text += try await answer(
        ExposureCommand.self, [graph, "--from", "key", "--format", format] + sections)
    }
    Snapshot.expect(text, matches: "evidence-everything.\(suffix)")
    if format == "json" {
      let schema = try JSONSchema(try await answer(SchemaCommand.self, ["exposure"]))
      #expect(try schema.problems(in: text) == [])
    }
  }
}
