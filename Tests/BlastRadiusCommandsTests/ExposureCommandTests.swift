import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

@Suite struct ExposureCommandTests {
  private static let pair = ["--from", "moveworks-token,smartsheet-credential"]
  private static let formats = [
    ("text", "txt"), ("json", "json"), ("csv", "csv"), ("markdown", "md"),
  ]

  @Test(arguments: formats)
  func `shows an exposure`(format: String, suffix: String) async throws {
    let arguments = [cloudflare] + Self.pair + ["--format", format]
    Snapshot.expect(
      try await answer(ExposureCommand.self, arguments), matches: "exposure-entry-pair.\(suffix)")
  }

  @Test(arguments: formats)
  func `shows only the counts`(format: String, suffix: String) async throws {
    let arguments = [cloudflare, "--summary", "--format", format] + Self.pair
    Snapshot.expect(
      try await answer(ExposureCommand.self, arguments), matches: "exposure-summary.\(suffix)")
  }

  @Test(arguments: [
    ("trust-evidence", pair + ["--trust-evidence"]),
    ("at", pair + ["--at", "2023-11-24T10:00Z"]),
    ("token-alone", ["--from", "scenario:token-alone"]),
    ("nothing", ["--from", "customer-data"]),
    ("since", ["--from", "kind:service-account@read,gateway@connect", "--since", "2023-11-01"]),
  ])
  func `answers in one line and a table`(name: String, arguments: [String]) async throws {
    Snapshot.expect(
      try await answer(ExposureCommand.self, [cloudflare] + arguments),
      matches: "exposure-\(name).txt")
  }

  @Test func `text of a large exposure says what it leaves out, and where it is`() async throws {
    var model = "blastradius: 1\ncontrols: { mfa: {} }\nnodes:\n  key: { kind: api-key }\n"
    for index in 0..<900 { model += "  h\(index): { kind: host }\n" }
    for index in 0..<300 { model += "  p\(index): { kind: host }\n" }
    model += "edges:\n"
    for index in 0..<900 { model += "  - key administers h\(index)\n" }
    for index in 0..<300 { model += "  - key administers p\(index): { unless: mfa }\n" }
    let folder = try TemporaryFolder()
    let path = try folder.write(model, to: "model.yaml")
    let text = try await answer(ExposureCommand.self, [path, "--from", "key"])
    #expect(text.hasPrefix("key controls 900 assets and possibly more on 300.\n"))
    #expect(text.contains("\n… and 700 more; --format csv or json has all\n"))
    #expect(text.contains("\n… and 100 more; --format csv or json has all\n"))
    #expect(text.split(separator: "\n").count == 405)
    let csv = try await answer(ExposureCommand.self, [path, "--from", "key", "--format", "csv"])
    #expect(csv.split(separator: "\r\n").count == 1202)
  }

  @Test func `emphasises on a terminal only`() async throws {
    let arguments = [cloudflare, "--from", "aws-credential"]
    let plain = try await answer(ExposureCommand.self, arguments)
    let coloured = try await answer(
      ExposureCommand.self, arguments, style: TextStyle(isColoured: true))
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.hasPrefix("\u{1B}[1m"))
    #expect(
      coloured.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[2m", with: "")
        .replacing("\u{1B}[0m", with: "") == plain)
  }

  @Test func `a control whose id has three words is no edge`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      blastradius: 1
      nodes: { key: { kind: password }, box: { kind: host } }
      controls: { "my long control": {} }
      edges: [ { key authenticates-as box: { unless: "my long control" } } ]
      """, to: "model.yaml")
    let output = try await answer(ExposureCommand.self, [path, "--from", "key"])
    #expect(output.contains("unless my long control is enforced"), "\(output)")
  }

  @Test(arguments: [
    ([], "unless Reviewers of prod is enforced"),
    (["--ids"], "unless github:acme/prod is enforced"),
  ])
  func `an imported control stands by its name`(flags: [String], expected: String) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      """
      blastradius: 1
      nodes: { key: { kind: password }, box: { kind: host } }
      controls: { "github:acme/prod": { label: Reviewers of prod } }
      edges: [ { key authenticates-as box: { unless: "github:acme/prod" } } ]
      """, to: "model.yaml")
    let output = try await answer(ExposureCommand.self, [path, "--from", "key"] + flags)
    #expect(output.contains(expected), "\(output)")
  }
}
