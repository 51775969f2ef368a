import BlastRadius
import Foundation
import Testing

/// One source of nodes and edges, whether the model says them, an import, or both.
struct CatalogTests {
  private static let estate = """
    {"graph":{"nodes":[
    {"id":"K1","kinds":["Credential"],"properties":{"name":"deploy key","key":"k1"}},
    {"id":"H1","kinds":["Computer"],"properties":{"name":"CI"}},
    {"id":"S1","kinds":["User"]},{"id":"D1","kinds":["Base"]}],
    "edges":[
    {"start":{"value":"K1"},"end":{"value":"S1"},"kind":"AuthenticatesAs"},
    {"start":{"value":"H1"},"end":{"value":"K1"},"kind":"StoresSecret"},
    {"start":{"value":"S1"},"end":{"value":"H1"},"kind":"AdminTo"},
    {"start":{"value":"S1"},"end":{"value":"D1"},"kind":"KnowsOf"},
    {"start":{"value":"S1"},"end":{"value":"S1"},"kind":"AdminTo"}]}}
    """

  private static let overlay = """
    blastradius: 1
    controls:
      mfa: { state: enforced }
    nodes:
      key: { match: { property: key, equals: k1 } }
      app: { kind: application }
    edges:
      - S1 AdminTo H1:
          unless: mfa
      - key AuthenticatesAs S1:
          id: second
      - S1 AdminTo S1:
          note: on a machine of its own
      - key administers app
    """

  private static func catalog(overlay: String? = overlay) throws -> Catalog {
    var files = ["estate.json": Data(estate.utf8)]
    if let overlay { files["overlay.yaml"] = Data(overlay.utf8) }
    return try Catalog(#require(try Imported(files).model))
  }

  private static func sentences(_ edges: [Int], _ catalog: Catalog) -> [String] {
    edges.map { catalog.edge($0).sentence }
  }

  @Test func `Imported edges have numbers after those of the model and the ids of their nodes`()
    throws
  {
    let catalog = try Self.catalog(overlay: nil)
    #expect(catalog.edgeCount == 5)
    #expect(
      Self.sentences(Array(catalog.edges), catalog) == [
        "K1 AuthenticatesAs S1", "H1 StoresSecret K1", "S1 AdminTo H1", "S1 KnowsOf D1",
        "S1 AdminTo S1",
      ])
    for edge in catalog.edges {
      #expect(catalog.number(of: catalog.reference(toEdge: edge)) == edge)
    }
  }

  @Test func `An imported edge that the model amends is one, with what the model says of it`()
    throws
  {
    let catalog = try Self.catalog()
    let subject = try #require(catalog.number(of: "S1"))
    let edges = catalog.edges(from: subject)
    #expect(
      Self.sentences(edges, catalog) == [
        "S1 AdminTo H1", "S1 AdminTo S1", "S1 KnowsOf D1",
      ])
    #expect(edges.map { catalog.edge($0).unless } == [["mfa"], [], []])
    #expect(edges.map { catalog.edge($0).note } == [nil, "on a machine of its own", nil])
    #expect(Array(catalog.edges).count == 7)
  }

  @Test func `Edges are found from both of their ends, and named as the model names their nodes`()
    throws
  {
    let catalog = try Self.catalog()
    let key = try #require(catalog.number(of: "key"))
    #expect(catalog.name(key) == "deploy key")
    #expect(
      Self.sentences(catalog.edges(from: key), catalog) == [
        "key AuthenticatesAs S1", "key administers app", "key AuthenticatesAs S1",
      ])
    #expect(Self.sentences(catalog.edges(into: key), catalog) == ["H1 StoresSecret key"])
    for edge in catalog.edges {
      let ends = try #require(catalog.ends(ofEdge: edge))
      #expect(catalog.edges(from: ends.subject).contains(edge))
      #expect(catalog.edges(into: ends.object).contains(edge))
    }
  }
}
