import BlastRadius
import BlastRadiusFormats
import Foundation
import Testing

/// What a text model says of many imported nodes at once, and what an import says by itself.
@Suite struct NodeMarkTests {
  private static let estate = graph(
    nodes: """
      {"id":"R_1","kinds":["GH_Repository"],"properties":{"name":"prod-shop","team":"a"}},\
      {"id":"R_2","kinds":["GH_Repository"],"properties":{"name":"PROD-pay","team":"b"}},\
      {"id":"R_3","kinds":["GH_Repository"],"properties":{"name":"wiki","team":"a"}},\
      {"id":"U_1","kinds":["GH_User"],"properties":{"name":"prod-bot","team":"a"}},\
      {"id":"T_1","kinds":["Base","Tag_Tier_Zero"],"properties":{"name":"top"}},\
      {"id":"T_2","kinds":["Computer"],"properties":{"system_tags":"admin_tier_0 x"}},\
      {"id":"T_3","kinds":["Computer"],"properties":{"criticality":"High"}},\
      {"id":"T_4","kinds":["Computer"],"properties":{"tier":1,"criticality":"low"}}
      """,
    edges: edge("U_1", "GH_AdminTo", "R_1"))

  private func imported(_ text: String) throws -> Imported {
    try Imported([
      "estate.json": Data(Self.estate.utf8), "overlay.yaml": Data(("blastradius: 1\n" + text).utf8),
    ])
  }

  private func catalog(_ text: String) throws -> Catalog {
    let imported = try imported(text)
    #expect(imported.errors == [])
    return try Catalog(try #require(imported.model))
  }

  /// What the catalog says of each imported node.
  private func all<Value>(_ catalog: Catalog, _ value: (Int) -> Value) -> [Value] {
    (0..<8).map(value)
  }

  @Test func `what an import says of its nodes is their criticality`() throws {
    let catalog = try catalog("")
    #expect(
      all(catalog, catalog.criticality) == [
        nil, nil, nil, nil, .critical, .critical, .high, .low,
      ])
    #expect(catalog.criticalNodes.map(catalog.id) == ["T_1", "T_2", "T_3"])
  }

  @Test(arguments: [
    ("kind: GH_Repository, property: name, prefix: prod-", ["R_1", "R_2"]),
    ("property: name, prefix: prod-", ["R_1", "R_2", "U_1"]),
    ("kind: gh_repository, property: team, equals: a", ["R_1", "R_3"]),
    ("kind: gh_repository", ["R_1", "R_2", "R_3"]),
    ("kind: repository, property: team, prefix: b", ["R_2"]),
    ("property: tier, equals: 1", ["T_4"]),
  ])
  func `a statement is about each node that matches`(match: String, ids: [String]) throws {
    let catalog = try catalog(
      """
      zones: { shop: {} }
      nodes:
        marked:
          match: { each: true, \(match) }
          criticality: critical
          zone: shop
          tags: [mine]
          scope: [pci]
      """)
    let marked = (0..<8).filter { catalog.zone($0) == "shop" }.map(catalog.id)
    #expect(marked == ids)
    for id in ids {
      let number = try #require(catalog.number(of: id))
      #expect(catalog.criticality(number) == .critical)
      #expect(catalog.tags(number) == ["mine"] && catalog.scope(number) == ["pci"])
    }
    #expect(catalog.count == 8, "a statement is no node")
  }

  @Test func `selectors find what is marked`() throws {
    let model = try #require(
      try imported(
        """
        zones: { shop: {} }
        nodes:
          marked: { match: { each: true, property: name, prefix: prod }, zone: shop, tags: x, scope: pci }
          R_3: { zone: shop, scope: [pci, gdpr] }
        """
      ).model)
    for selector in ["zone:shop", "scope:pci"] {
      #expect(
        try Selection([selector]).items(in: model, as: .from).map(\.node) == [
          "R_1", "R_2", "R_3", "U_1",
        ])
    }
    #expect(try Selection(["scope:gdpr"]).items(in: model, as: .to).map(\.node) == ["R_3"])
    #expect(try Selection(["tag:x@read"]).seeds(in: model).map(\.node) == ["R_1", "R_2", "U_1"])
    let exposure = try Analysis(model, Question(from: [Fact("U_1", .control)]))
    #expect(exposure.scopes().map(\.nodeCount) == [1, 4])
  }

  @Test func `what a node says itself stands above what is said of many`() throws {
    let catalog = try catalog(
      """
      zones: { shop: {}, vault: {} }
      nodes:
        marked:
          match: { each: true, kind: GH_Repository }
          criticality: low
          zone: shop
          tags: [a, b]
        tops: { match: { each: true, kind: Tag_Tier_Zero }, criticality: medium }
        R_1: { criticality: high, zone: vault, tags: [b, c] }
        wiki: { match: { property: name, equals: wiki } }
      """)
    #expect(catalog.criticality(0) == .high)
    #expect(catalog.zone(0) == "vault")
    #expect(catalog.tags(0) == ["b", "c", "a"])
    #expect(catalog.criticality(2) == .low, "the alias says nothing of it")
    #expect(catalog.zone(2) == "shop")
    #expect(catalog.criticality(4) == .medium, "the model stands above the import")
    #expect(catalog.criticalNodes.map(catalog.id) == ["R_1", "T_2", "T_3"])
  }

  @Test(arguments: [
    ("match: { each: true, kind: GH_Repository, property: name, prefix: dev- }", "no-match"),
    ("match: { each: true, kind: GH_Team }", "no-match"),
    ("match: { each: true, property: name }", "wrong-value"),
    ("match: { each: true, property: name, prefix: a, equals: b }", "wrong-value"),
    ("match: { each: true, prefix: a }", "missing-key"), ("match: { each: true }", "missing-key"),
    ("match: { property: name, prefix: prod- }", "wrong-value"),
    ("match: { each: maybe, property: name, equals: wiki }", "wrong-value"),
    ("match: { each: true, kind: GH_User }, revoked: 2024-01-01", "unknown-key"),
    ("match: { each: true, kind: GH_User }, zone: nowhere", "unknown-id"),
  ])
  func `a statement that says nothing, or of nothing, is an error`(node: String, code: String)
    throws
  {
    let imported = try imported("nodes: { marked: { \(node) } }")
    #expect(imported.errors == [code])
  }

  @Test func `a value that is near is named`() throws {
    let imported = try imported(
      "nodes: { x: { match: { each: true, property: name, equals: wikki }, tags: a } }")
    #expect(imported.said.flatMap(\.notes).map(\.message) == ["did you mean `WIKI`?"])
  }

  @Test func `statements that contradict each other are an error`() throws {
    let imported = try imported(
      """
      nodes:
        all: { match: { each: true, kind: GH_Repository }, criticality: low, tags: a }
        prod:
          match: { each: true, property: name, prefix: prod- }
          tags: b
          criticality: critical
      """)
    #expect(imported.errors == ["conflicting-marks"])
    #expect(imported.places == ["7:18"])
    #expect(imported.said[0].message.contains("`prod` and `all` give `R_1` different values"))
  }

  @Test func `a zone that is given to many brings its gateways with it`() throws {
    let text = """
      zones: { shop: { behind: vpn } }
      nodes:
        vpn: { kind: gateway }
        key: { kind: api-key }
        pass: { kind: certificate }
      """
    let edges = "\nedges: [ key administers R_1, pass passes vpn ]\n"
    let marked = "\n  marked: { match: { each: true, property: name, prefix: prod- }, zone: shop }"
    func reached(_ text: String, _ seeds: [String]) throws -> Bool {
      let imported = try imported(text + edges)
      #expect(imported.errors == [])
      let question = Question(from: seeds.map { Fact($0, .control) })
      let analysis = try Analysis(try #require(imported.model), question)
      return analysis.exposure().facts.contains { $0.fact == Fact("R_1", .control) }
    }
    #expect(try reached(text, ["key"]))
    #expect(try !reached(text + marked, ["key"]))
    #expect(try reached(text + marked, ["key", "pass"]))
    // What the node itself says stands above it.
    #expect(try reached(text + marked + "\n  R_1: { behind: [] }", ["key"]))
  }

  @Test func `a snapshot says the same`() throws {
    let folder = try TemporaryFolder()
    let overlay = """
      blastradius: 1
      nodes: { m: { match: { each: true, property: team, equals: a }, criticality: critical } }
      """
    let paths = [
      try folder.write("estate.json", Data(Self.estate.utf8)),
      try folder.write("overlay.yaml", Data(overlay.utf8)),
    ]
    let loaded = try ModelReader.read(paths)
    var bytes: [UInt8] = []
    try Snapshot.write(loaded) { bytes += $0 }
    let snapshot = try folder.write("all.snapshot", Data(bytes))
    let (first, second) = (
      try Catalog(loaded.model), try Catalog(try ModelReader.read([snapshot]).model)
    )
    #expect(all(second, second.criticality) == all(first, first.criticality))
    #expect(first.criticalNodes.count == 6)
    #expect(second.criticalNodes == first.criticalNodes)
  }

  @Test func `ranking counts imported critical nodes`() throws {
    let model = try #require(
      try imported(
        "nodes: { m: { match: { each: true, property: name, prefix: prod-s }, criticality: critical } }"
      ).model)
    let ranking = try SeedQuestions(model, Question(from: [])).rank(["U_1"])
    #expect(ranking.rows.map(\.critical) == [1])
  }
}
