import BlastRadius
import BlastRadiusTestSupport
import Testing

/// Ways through an imported estate, whose rules have no guard that could be closed.
@Suite("The ways through an estate")
struct EstateWaysTests {
  private static let relations = ["administers", "edits", "owns", "executes-on", "contains"]

  /// The edges of a small random graph: subject, relation, object.
  private static func edges(seed: UInt64) -> [(Int, Int, Int)] {
    var random = SeededRandom(seed: seed)
    var edges: [(Int, Int, Int)] = []
    for _ in 0..<18 {
      let (subject, object) = (random.number(0..<7), random.number(0..<7))
      let edge = (subject, random.number(0..<relations.count), object)
      if subject != object, !edges.contains(where: { $0 == edge }) { edges.append(edge) }
    }
    return edges
  }

  private static func model(_ edges: [(Int, Int, Int)]) -> Model {
    var model = Model()
    model.nodes = (0..<7).map { Node("h\($0)", kind: "host") }
    model.edges = edges.map { Edge("h\($0)", relations[$1], "h\($2)") }
    return model
  }

  private static func estate(_ edges: [(Int, Int, Int)]) -> Model {
    var builder = EstateBuilder()
    for number in 0..<7 {
      var id = "h\(number)"
      let node = id.withUTF8 { unsafe builder.node(UnsafeRawBufferPointer($0)).node }
      builder.setKinds([0], of: node)
    }
    for (subject, relation, object) in edges {
      builder.addEdge(UInt32(subject), UInt32(relation), UInt32(object))
    }
    var model = Model()
    let vocabulary = model.vocabulary
    model.estate = builder.build(
      kindTable: ["host"].compactMap { vocabulary.kinds[$0] },
      relationTable: relations.compactMap { vocabulary.relations[$0] })
    return model
  }

  @Test("are those through the same edges of a model")
  func sameWays() throws {
    var several = 0
    for seed in 0..<60 as Range<UInt64> {
      let edges = Self.edges(seed: seed)
      let question = Question(from: [Fact("h0", .control)])
      let (authored, imported) = (
        try Analysis(Self.model(edges), question), try Analysis(Self.estate(edges), question)
      )
      for node in 1..<7 {
        for level in [Level.read, .control] {
          let goal = Fact("h\(node)", level)
          let expected = Self.ways(authored, goal)
          #expect(Self.ways(imported, goal) == expected, "seed \(seed), \(goal)")
          if expected.count > 2 { several += 1 }
        }
      }
    }
    #expect(several > 40)
  }

  private static func ways(_ analysis: Analysis, _ goal: Fact) -> [String] {
    analysis.ways(to: goal, count: 20).explanations.map { way in
      "\(way.hops) \(way.effort) " + way.steps.map(\.sentence).joined(separator: "; ")
    }
  }
}
