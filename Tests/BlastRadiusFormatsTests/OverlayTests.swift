import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

/// Text models on top of imported files.
@Suite struct OverlayTests {
  private static let estate = graph(
    nodes: """
      {"id":"U_1","kinds":["GH_User"],"properties":{"name":"Alice","login":"alice","n":7}},\
      {"id":"U_2","kinds":["GH_User"],"properties":{"name":"Bob","login":"bob","n":7}},\
      {"id":"CN=Repo, OU=IT","kinds":["GH_Repository"],"properties":{"name":"wiki"}},\
      {"id":"S_1","kinds":["GH_OrgSecret"],"properties":{"name":"KEY"}}
      """,
    edges: edge("U_1", "GH_AdminTo", "CN=Repo, OU=IT"))

  private func imported(_ text: String) throws -> Imported {
    try Imported([
      "estate.json": Data(Self.estate.utf8), "overlay.yaml": Data(("blastradius: 1\n" + text).utf8),
    ])
  }

  @Test("a leaked token reaches into the estate, and a control holds it back")
  func exposure() throws {
    let imported = try imported(
      """
      nodes:
        alice: { match: { kind: GH_User, property: login, equals: alice } }
        token: { kind: service-token, leaked: 2024-01-01 }
        archive: { kind: data }
      controls:
        mfa: { state: unknown }
      edges:
        - token authenticates-as alice
        - '"cn=repo, ou=it" contains archive': { unless: mfa }
      """)
    #expect(imported.errors.isEmpty)
    let model = try #require(imported.model)
    let exposure = try Analysis(model, Question(from: [Fact("token", .control)])).exposure()
    #expect(exposure.facts.map(\.fact.node) == ["token", "alice", "CN=REPO, OU=IT", "archive"])
    #expect(
      exposure.facts.map(\.main.certainty) == [.confirmed, .confirmed, .confirmed, .possible])
    #expect(exposure.facts[3].main.dependsOn == ["mfa"])
  }

  @Test("a kind above, another case and a number match too")
  func matching() throws {
    for match in [
      "{ kind: USER, property: login, equals: bob }", "{ property: name, equals: BOB }",
      "{ kind: identity, property: name, equals: bob }",
    ] {
      let imported = try imported("nodes: { x: { match: \(match) } }")
      #expect(imported.model?.nodes.first?.standsFor == "U_2")
    }
  }

  @Test("what matches nothing or too much is an error with names")
  func mistakes() throws {
    let none = try imported(
      "nodes: { x: { match: { kind: GH_User, property: login, equals: alise } } }")
    #expect(none.errors == ["no-match"])
    #expect(none.said[0].notes.map(\.message) == ["did you mean `alice`?"])
    #expect(none.places == ["2:22"])
    let several = try imported(
      "nodes: { x: { match: { kind: GH_User, property: n, equals: 7 } } }")
    #expect(several.errors == ["ambiguous-match"])
    #expect(
      several.said[0].notes.map(\.message) == [
        "they are `U_1`, `U_2`: name one by its id, or say `each: true` to speak about all"
      ])
    let id = try imported("nodes: { U_3: { tags: x } }")
    #expect(id.errors == ["unknown-id"])
    #expect(id.said[0].notes.map(\.message) == ["did you mean `U_1`?"])
    let edge = try imported("nodes: { t: { kind: user } }\nedges: [ t administers U_9 ]")
    #expect(edge.errors == ["unknown-id"])
  }

  @Test("an id needs no kind, and takes what the overlay says")
  func byID() throws {
    let imported = try imported(
      "nodes: { u_1: { label: The admin, tags: boss, criticality: high } }\n")
    #expect(imported.errors.isEmpty)
    let model = try #require(imported.model)
    let selected = try Selection(["tag:boss,kind:user"]).items(in: model, as: .from)
    #expect(selected.map(\.node) == ["U_2", "u_1"])
    #expect(model.nodes[0].label == "The admin")
  }

  @Test("what a relation may stand between holds for imported nodes too")
  func objects() throws {
    #expect(
      try imported("nodes: { t: { kind: user } }\nedges: [ t holds U_1 ]").errors == [
        "wrong-object"
      ])
    #expect(try imported("nodes: { t: { kind: user } }\nedges: [ t holds S_1 ]").errors.isEmpty)
  }

  @Test("a match without imported files is an error")
  func noFiles() throws {
    let text = "blastradius: 1\nnodes: { x: { match: { property: a, equals: b } } }\n"
    #expect(diagnostics(of: text).map(\.code) == ["unknown-id"])
  }

  @Test("selectors find imported nodes, and suggest near ones")
  func selectors() throws {
    let model = try #require(try imported("").model)
    func nodes(_ text: String) throws -> [String] {
      try Selection([text]).items(in: model, as: .from).map(\.node)
    }
    #expect(try nodes("kind:credential") == ["S_1"])
    #expect(try nodes("kind:gh_user") == ["U_1", "U_2"])
    #expect(try nodes("u_1@read,id:CN=Repo, OU=IT") == ["CN=REPO, OU=IT", "U_1"])
    let error = #expect(throws: BlastRadiusError.self) { try nodes("U_12") }
    #expect(error?.message.contains("did you mean `U_1`?") == true)
  }
}
