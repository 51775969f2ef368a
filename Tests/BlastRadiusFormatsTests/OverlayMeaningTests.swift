import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

/// What a text model says of imported nodes and edges holds for imported edges.
@Suite("What an overlay says holds for imported edges")
struct OverlayMeaningTests {
  /// A token that leads through an application and a role to a mailbox, and past a gateway.
  private static let estate = graph(
    nodes: """
      {"id":"KEY","kinds":["GH_PersonalAccessToken"]},{"id":"APP","kinds":["OktaApplication"]},\
      {"id":"ROLE","kinds":["AZRole"]},{"id":"BOX","kinds":["Mailbox"]},\
      {"id":"DOOR","kinds":["GH_Gateway"]},{"id":"LAN","kinds":["Network"]}
      """,
    edges: [
      edge("KEY", "K_Opens", "APP"), edge("APP", "K_Opens", "ROLE"), edge("ROLE", "K_Opens", "BOX"),
      edge("KEY", "passes", "DOOR"), edge("ROLE", "reads", "DOOR"),
    ].joined(separator: ","))

  private static func model(_ overlay: String) throws -> Model {
    let imported = try Imported([
      "estate.json": Data(estate.utf8), "overlay.yaml": Data(("blastradius: 1\n" + overlay).utf8),
    ])
    #expect(imported.errors == [])
    return try #require(imported.model)
  }

  /// What is reached from the token, as text.
  private static func reached(_ overlay: String, _ change: (inout Question) -> Void = { _ in })
    throws -> [String: String]
  {
    var question = Question(from: [Fact("KEY", .control)])
    change(&question)
    let exposure = try Analysis(try model(overlay), question).exposure()
    let lines = ExposureNotation.lines(ExposureNotation.facts(of: exposure))
    return Dictionary(
      lines.compactMap { line in
        line.firstIndex(of: " ").map {
          (String(line[..<$0]), String(line[line.index(after: $0)...]))
        }
      }
    ) { first, _ in first }
  }

  @Test(
    "a life that ends or begins",
    arguments: [
      ("revoked: 2024-02-01T00:00Z", "[…, 2024-02-01) c"),
      ("expires: 2024-01-31", "[…, 2024-02-01) c"),
      ("issued: 2024-02-01", "[2024-02-01, …) c"),
      ("valid: { from: 2024-02-01, until: 2024-02-02 }", "[2024-02-01, 2024-02-03) c"),
    ])
  func lives(said: String, period: String) throws {
    let found = try Self.reached("nodes: { role: { \(said) } }")
    #expect(found["APP@control"] == "[…, …) c 1/1")
    #expect(found["role@control"] == "\(period) 2/2")
    #expect(found["BOX@control"] == "\(period) 3/3")
  }

  @Test("a rotation, an eviction and what is kept")
  func holdings() throws {
    let key = "KEY: { leaked: 2024-01-01, rotated: 2024-02-01 }"
    let ended = try Self.reached("nodes: { \(key) }")
    #expect(ended["ROLE@control"] == "[2024-01-01, 2024-02-02) c 2/2")
    let kept = try Self.reached("nodes: { \(key), role: { durable: true } }")
    #expect(kept["role@control"] == "[2024-01-01, …) c 2/2")
    #expect(kept["BOX@control"] == "[2024-01-01, …) c 3/3")
    let evicted = try Self.reached(
      "nodes: { \(key), role: { durable: true, evicted: 2024-02-05 } }")
    #expect(evicted["BOX@control"] == "[2024-01-01, 2024-02-06) c 3/3")
  }

  @Test("an imported gateway, which the overlay only names")
  func gateways() throws {
    let open = try Self.reached("nodes: { box: { behind: door } }")
    #expect(open["box@control"] == "[…, …) c 3/3")
    #expect(open["DOOR@connect"] == "[…, …) c 1/1")
    // Reading a gateway is not passing it.
    let role = try Self.reached("") { $0.from = [Fact("ROLE", .control)] }
    #expect(role["DOOR@read"] == "[…, …) c 1/1")
    #expect(role["DOOR@connect"] == nil)
  }

  @Test("a relation that needs a connection needs it of imported edges too")
  func remote() throws {
    let remote = """
      relations:
        K_Opens: { category: access, needs: control, gives: control, remote: true }
      zones: { inner: { behind: door } }

      """
    let through = try Self.reached(remote + "nodes: { app: { zone: inner } }")
    #expect(through["app@control"] == "[…, …) c 3/3")
    let shut = try Self.reached(
      remote + "nodes: { app: { zone: inner } }\nedges:\n  - KEY passes DOOR: { exists: false }")
    #expect(shut["app@control"] == nil)
    #expect(shut["ROLE@control"] == nil)
  }

  @Test("an edge of the sentence of an imported one is that edge")
  func amendments() throws {
    let sentence = "- app K_Opens role"
    let controls = "controls: { mfa: { state: unknown } }\nedges:\n  \(sentence): "
    #expect(try Self.reached(controls + "{ unless: mfa }")["ROLE@control"] == "[…, …) p 2/2")
    #expect(
      try Self.reached(controls + "{ valid: { until: 2024-01-31 } }")["ROLE@control"]
        == "[…, 2024-02-01) c 2/2")
    #expect(try Self.reached(controls + "{ exists: false }")["ROLE@control"] == nil)
    #expect(try Self.reached(controls + "{ effort: 5 }")["ROLE@control"] == "[…, …) c 2/6")
    #expect(try Self.reached(controls + "{ requires: BOX }")["ROLE@control"] == nil)
    // With an id it is another edge, beside the imported one.
    #expect(
      try Self.reached(controls + "{ id: other, exists: false }")["ROLE@control"]
        == "[…, …) c 2/2")
    let both = try Self.reached(
      controls + "{ exists: false }\n  \(sentence): { id: other, effort: 3 }")
    #expect(both["ROLE@control"] == "[…, …) c 2/4")
  }

  @Test("a bare imported gateway is required to be passed, not controlled")
  func bareGateway() throws {
    let found = try Self.reached("edges:\n  - app K_Opens role: { requires: door }")
    #expect(found["ROLE@control"] == "[…, …) c 2/3")
  }

  @Test("said twice without ids, however its nodes are named, it is a mistake")
  func repeatedAmendments() throws {
    let text = "blastradius: 1\nedges: [ app K_Opens role, APP K_Opens ROLE ]"
    let imported = try Imported([
      "estate.json": Data(Self.estate.utf8), "overlay.yaml": Data(text.utf8),
    ])
    #expect(imported.errors == ["duplicate-edge"])
  }

  @Test("what is assumed of an imported edge or node holds")
  func assumptions() throws {
    let absent = try Self.reached("") { $0.assumptions = [.edge("app K_Opens role", .no)] }
    #expect(absent["ROLE@control"] == nil)
    let unknown = try Self.reached("") { $0.assumptions = [.edge("APP K_Opens ROLE", .unknown)] }
    #expect(unknown["BOX@control"] == "[…, …) p 3/3")
    let written = try Self.reached("edges: [ app K_Opens ROLE: { exists: false } ]") {
      $0.assumptions = [.edge("APP K_Opens role", .yes)]
    }
    #expect(written["ROLE@control"] == "[…, …) c 2/2")
    let rotation = Assumption.rotation("key", .at([Moment("2024-02-01")].compactMap(\.self)))
    let rotated = try Self.reached("") { $0.assumptions = [rotation] }
    #expect(rotated["BOX@control"] == "[…, 2024-02-02) c 3/3")
    var nobody = Question(from: [Fact("KEY", .control)])
    nobody.assumptions = [.edge("KEY K_Opens ROLE", .no)]
    #expect(throws: BlastRadiusError.self) { try Analysis(try Self.model(""), nobody) }
  }
}
