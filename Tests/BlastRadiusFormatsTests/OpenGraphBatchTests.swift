import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Foundation
import Testing

/// The ends of many edges are looked up together.
@Suite struct OpenGraphBatchTests {
  /// Ids as they stand between quotes: some are one, some only in upper case, some have escapes or
  /// are longer than all that fits into a batch.
  private static let ids = [
    "a", "A", "b", "s-1-5-21", "S-1-5-21", "ä", "Ä", #"x\u0041"#, "xA", #"q\"q"#, "c1", "c2", "c3",
    "c4", String(repeating: "long", count: 5_000),
  ]

  private static func edges(seed: UInt64) -> [String] {
    var random = SeededRandom(seed: seed)
    return (0..<(RandomModels.areAll ? 200 : 80)).map { _ in
      let kind = random.chance(0.2) ? #","kind":"K\#(random.number(0..<3))""# : ""
      let (start, end) = (random.pick(ids), random.pick(ids))
      let label = random.pick(["GH_AdminTo", "GH_HasRole", "bad name"])
      return
        #"{"kind":"\#(label)","start":{"value":"\#(start)"\#(kind)},"end":{"value":"\#(end)"}}"#
    }
  }

  @Test("what comes in one document is what comes edge by edge", arguments: [true, false])
  func oneByOne(isFolded: Bool) throws {
    for seed in 0..<UInt64(RandomModels.count(6)) {
      let options = ImportOptions(idCase: isFolded ? .fold : .exact)
      let edges = Self.edges(seed: seed)
      let nodes = #"{"id":"c2","kinds":["GH_User"]},{"id":"late","kinds":["GH_User"]}"#
      let whole = try Imported(graph(nodes: nodes, edges: edges.joined(separator: ",")), options)
      var files = ["000.json": Data(graph(nodes: nodes).utf8)]
      for (number, edge) in edges.enumerated() {
        files["\(1000 + number).json"] = Data(graph(edges: edge).utf8)
      }
      let single = try Imported(files, options)
      #expect(whole.errors.isEmpty)
      #expect(whole.nodes == single.nodes)
      #expect(whole.edges == single.edges)
    }
  }

  @Test("nodes after edges are numbered after those that the edges name")
  func order() throws {
    let edge = #"{"kind":"GH_AdminTo","start":{"value":"first"},"end":{"value":"second"}}"#
    let node = #"{"id":"third","kinds":["GH_User"]}"#
    let imported = try Imported(#"{"graph":{"edges":[\#(edge)],"nodes":[\#(node)]}}"#)
    #expect(imported.nodes.map { $0.prefix { $0 != "[" } } == ["FIRST", "SECOND", "THIRD"])
  }

  @Test("edges before a mistake in the grammar are taken in, and the mistake is said")
  func mistake() throws {
    let edge = #"{"kind":"GH_AdminTo","start":{"value":"a"},"end":{"value":"b"}}"#
    let imported = try Imported(#"{"graph":{"edges":[\#(edge),\#(edge),{"kind" 1}]}}"#)
    #expect(imported.warnings == ["repeated-edge"])
    #expect(imported.errors.count == 1)
  }
}
