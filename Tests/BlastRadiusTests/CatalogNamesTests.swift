import BlastRadiusTestSupport
import Testing

@testable import BlastRadius

/// Nodes by name and by what their ids and names contain: of a model, an import and both.
@Suite struct CatalogNamesTests {
  private static let names = [
    ("S-1", "CI.CORP"), ("S-2", "ci.corp"), ("S-3", "Backup of CI.CORP"), ("S-4", "precise"),
    ("ci", ""), ("S-5", "Ärger"), ("S-6", "ÄRGER"), ("ci-runner", "Runner"), ("S-7", "x-ci"),
    ("S-8", "\u{202E}ci,\"\n"),
  ]

  private static var authored: Model {
    var model = Model()
    model.nodes = names.map { id, name in
      var node = Node(id, kind: "host")
      node.label = name.isEmpty ? nil : name
      return node
    }
    return model
  }

  private static func imported(_ overlay: [Node] = []) -> Model {
    var builder = EstateBuilder()
    for (id, name) in names {
      var (id, name) = (id, name)
      let node = id.withUTF8 { unsafe builder.node(UnsafeRawBufferPointer($0)).node }
      builder.setKinds([0], of: node)
      name.withUTF8 { unsafe builder.setLabel(UnsafeRawBufferPointer($0), of: node) }
    }
    var model = Model()
    let kinds = ["host"].compactMap { model.vocabulary.kinds[$0] }
    model.estate = builder.build(kindTable: kinds, relationTable: [])
    model.nodes = overlay
    return model
  }

  private static var mixture: Model {
    var alias = Node("ci-host", kind: "")
    alias.standsFor = "S-1"
    var renamed = Node("S-4", kind: "")
    renamed.label = "Payroll"
    return imported([alias, renamed, Node("ci-token", kind: "api-key")])
  }

  @Test(arguments: [
    ("CI.CORP", ["S-1"]), ("ci.corp", ["S-2"]), ("Ci.Corp", ["S-1", "S-2"]), ("ci", ["ci"]),
    ("CI", ["ci"]), ("ärger", ["S-5", "S-6"]), ("Ärger", ["S-5"]), ("S-1", []), ("", []),
  ])
  func `a name is found as it stands, else in upper or lower case`(name: String, ids: [String])
    throws
  {
    for model in [Self.authored, Self.imported()] {
      let catalog = try Catalog(model)
      #expect(catalog.nodes(named: name).map(catalog.id) == ids)
    }
  }

  @Test func `what is found stands in the order of its nearness, then of its id`() throws {
    let expected = ["ci", "S-1", "S-2", "ci-runner", "S-3", "S-7", "S-4", "S-8"]
    for model in [Self.authored, Self.imported()] {
      #expect(try Catalog(model).find("CI").map(\.id) == expected)
      #expect(try Catalog(model).find("ärg").map(\.id) == ["S-5", "S-6"])
      #expect(try Catalog(model).find("nowhere").isEmpty)
      #expect(try Catalog(model).find("").isEmpty)
    }
  }

  @Test func `what an overlay says of an imported node is found with it`() throws {
    let catalog = try Catalog(Self.mixture)
    #expect(catalog.find("S-1").map(\.id) == ["ci-host"])
    #expect(catalog.find("payroll").map(\.id) == ["S-4"])
    #expect(catalog.find("ci-").map(\.id) == ["ci-host", "ci-runner", "ci-token"])
    #expect(catalog.nodes(named: "CI.CORP").map(catalog.id) == ["ci-host"])
    #expect(catalog.nodes(named: "precise").isEmpty)
  }

  @Test(arguments: [
    ("Payrol", "`Payroll`, the name of `S-4`"), ("ci-toekn", "`ci-token`"), ("S-12", "`ci-host`"),
    ("Backup CI.CORP", "`Backup of CI.CORP`, the name of `S-3`"), ("nothing like it", nil),
  ])
  func `the nearest node is found by id and by name`(text: String, near: String?) throws {
    #expect(try Catalog(Self.mixture).nearest(to: text)?.shown == near)
  }

  @Test(arguments: [
    ("CI.CORP", ["ci-host@control"], ["`CI.CORP` is the name of `ci-host`"]),
    ("\"Backup of CI.CORP\"@read", ["S-3@read"], ["`Backup of CI.CORP` is the name of `S-3`"]),
    ("name:\"CI.CORP\"", ["ci-host@control"], []),
    ("name:ärger", ["S-5@control", "S-6@control"], []),
    ("name:Payroll@write", ["S-4@write"], []), ("id:S-2", ["S-2@control"], []),
    ("kind:host@read,S-1", ["S-2@read"], nil),
  ])
  func `a selector takes a name`(text: String, seeds: [String], notes: [String]?) throws {
    let found = try Selection([text]).find(in: Self.mixture, as: .from)
    #expect(found.seeds.map(\.description).filter { !$0.hasPrefix("\"") }.contains(seeds[0]))
    if let notes {
      #expect(found.seeds.map(\.description) == seeds)
      #expect(found.notes == notes)
    }
  }

  @Test(arguments: [
    ("ärgeR", "there is no node `ärgeR`, and 2 have that name; did you mean `S-5` or `S-6`?"),
    (
      "name:CI.CROP",
      "no node has the name `CI.CROP`; did you mean `CI.CORP`, the name of `ci-host`?"
    ),
    ("id:Payroll", "there is no node `Payroll`; did you mean `Payroll`, the name of `S-4`?"),
    (
      "scope:pci",
      "the model says of no node which compliance scope it is in, so nothing is known of `pci`"
    ),
  ])
  func `a name that is none, or that of several, is an error`(text: String, message: String) {
    let error = #expect(throws: BlastRadiusError.self) {
      try Selection([text]).find(in: Self.mixture, as: .to)
    }
    #expect(error?.message == message)
  }
}

extension CatalogNamesTests {
  @Test func `names that several nodes have are found one by one and together`() throws {
    for seed in UInt64(0)..<40 {
      var random = SeededRandom(seed: seed)
      var builder = EstateBuilder()
      for number in 0..<random.number(1..<30) {
        var (id, name) = ("n\(number)", random.pick(["", "a", "b", "n1", "Ä", "c"]))
        let node = id.withUTF8 { unsafe builder.node(UnsafeRawBufferPointer($0)).node }
        name.withUTF8 { unsafe builder.setLabel(UnsafeRawBufferPointer($0), of: node) }
      }
      var model = Model()
      let size = builder.nodeCount
      model.estate = builder.build(kindTable: [], relationTable: [])
      for number in 0..<random.number(0..<4) {
        var node = Node("n\(number + size - random.number(0..<3))", kind: "host")
        if random.chance(0.5) { node.label = random.pick(["a", "d"]) }
        if !model.nodes.contains(where: { $0.id == node.id }) { model.nodes.append(node) }
      }
      let catalog = try Catalog(model)
      let names = (0..<catalog.count).map(catalog.name)
      let expected = Set<ExactText>(names.filter { name in names.count { $0 == name } > 1 })
      #expect(catalog.sharedNames() == expected, "seed \(seed)")
      #expect(Set<ExactText>(names.filter(catalog.isShared)) == expected, "seed \(seed)")
    }
  }
}
