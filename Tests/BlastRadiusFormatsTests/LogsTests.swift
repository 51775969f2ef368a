import BlastRadius
import Foundation
import Testing

@testable import BlastRadiusFormats

/// `logs` of a node: read, refused, formatted, on an import and in a snapshot.
@Suite struct LogsTests {
  private static func model(_ logs: String) -> String {
    "blastradius: 1\nnodes:\n  okta: { kind: identity-provider, logs: \(logs) }\n"
  }

  @Test(
    arguments: [
      ("{ source: System log, kept: 90d }", "90 days"),
      ("{ source: System log, kept: 12w }", "84 days"),
      ("{ source: System log, kept: 36h }", "1 d 12 h"),
      ("{ source: System log, kept: 2y }", "730 days"),
      ("{ source: System log, kept: 1d }", "1 day"),
      ("{ source: System log, kept: forever }", "forever"),
      ("{ source: System log }", nil),
    ] as [(String, String?)])
  func `a log is kept for so long`(logs: String, kept: String?) throws {
    let node = try #require(
      ModelReader.read(text: Self.model(logs), named: "m.yaml").model.nodes.first)
    #expect(node.logs?.source == "System log")
    #expect(node.logs?.kept?.description == kept)
  }

  @Test(arguments: [
    "{ kept: 90d }", "{ source: x, kept: 90 }", "{ source: x, kept: 0d }",
    "{ source: x, kept: 3m }",
    "{ source: x, kept: d }", "{ source: x, kept: -1d }", "{ source: x, kept: 10000y }",
    "{ source: x, kept: 99999999999999999999d }", "{ source: x, kept: 1.5d }",
    "{ source: x, kept: [] }",
    "{ source: '' }", "[]", "x", "{ source: x, keep: 90d }", "{ source: x, kept: ９d }",
  ])
  func `anything else is an error in its place`(logs: String) {
    let said = diagnostics(of: Self.model(logs))
    #expect(said.contains { $0.severity == .error && $0.location?.line == 3 }, "\(said.map(line))")
  }

  @Test func `fmt puts its keys in order and keeps it`() throws {
    let messy = Self.model("{kept: 90d,   source: 'System log'}")
    let text = try ModelFormatter.format(text: messy, named: "m.yaml")
    #expect(text.contains("logs: { source: System log, kept: 90d }"))
    #expect(try ModelFormatter.format(text: text, named: "m.yaml") == text)
  }

  private static let estate = graph(
    nodes: """
      {"id":"U_1","kinds":["Okta_User"],"properties":{"login":"ann"}},\
      {"id":"U_2","kinds":["Okta_User"],"properties":{"login":"bob"}}
      """, edges: edge("U_1", "Okta_AdminTo", "U_2"))

  @Test(arguments: [
    "users: { match: { each: true, kind: Okta_User }, logs: { source: System log, kept: 90d } }",
    "bob: { match: { property: login, equals: bob }, logs: { source: System log, kept: 90d } }",
    "U_2: { logs: { source: System log, kept: 90d } }",
  ])
  func `a model says it of what is imported, and a snapshot remembers`(node: String) throws {
    let folder = try TemporaryFolder()
    let overlay = """
      blastradius: 1
      as-of: 2024-05-01
      nodes:
        \(node)
        token: { kind: api-key, leaked: 2024-04-01 }
      edges:
        - token authenticates-as U_1
        - U_1 administers U_2
      """
    let files = [
      try folder.write("estate.json", Self.estate), try folder.write("overlay.yaml", overlay),
    ]
    let loaded = try ModelReader.read(files)
    var bytes: [UInt8] = []
    try Snapshot.write(loaded) { bytes += $0 }
    let snapshot = try folder.write("all.snapshot", Data(bytes))
    for model in [loaded.model, try ModelReader.read([snapshot]).model] {
      let report = try Analysis(model, Question(from: [Fact("token", .control)])).evidence()
      let lead = try #require(report.leads.first { ["bob", "U_2"].contains($0.asset.node) })
      #expect(lead.log?.logs == Node.Logs("System log", kept: .length(.days(90))))
      #expect(lead.log?.coverage == .whole)
    }
  }
}
