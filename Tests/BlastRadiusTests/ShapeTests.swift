import BlastRadius
import BlastRadiusTestSupport
import Testing

/// Small shapes that published engines got wrong, with answers written down by hand.
@Suite("Small shapes")
struct ShapeTests {
  private static func model(_ edges: [String]) -> Model {
    var model = Model()
    let ids = Set<String>(edges.joined().map { String($0) }).sorted()
    model.nodes = ids.map { Node($0, kind: "host") }
    model.edges = edges.map { Edge(String($0.prefix(1)), "administers", String($0.suffix(1))) }
    return model
  }

  private typealias Case = (name: String, edges: [String], from: String, to: [String])

  /// Nodes are letters, edges two of them.
  private static let cases: [Case] = [
    ("a diamond with a tail", ["ra", "rb", "ad", "bd", "de"], "b", ["d", "e"]),
    ("a loop at the seed", ["aa", "ab"], "a", ["b"]),
    ("a loop nobody comes to", ["ab", "cc"], "a", ["b"]),
    ("one strong component", ["ab", "bc", "cd", "da"], "c", ["a", "b", "d"]),
    ("two components and a bridge", ["ab", "ba", "bc", "cd", "dc"], "a", ["b", "c", "d"]),
  ]

  @Test("exposure, rank and who agree", arguments: cases.indices)
  func agree(index: Int) throws {
    let (name, edges, from, to) = Self.cases[index]
    let model = Self.model(edges)
    let exposure = try Analysis(model, Question(from: [Fact(from, .control)])).exposure()
    let nodes = Set<String>(exposure.facts.map(\.fact.node)).subtracting([from])
    #expect(nodes.sorted() == to, "\(name)")
    let questions = try SeedQuestions(model, Question(from: []))
    #expect(try questions.rank([from]).rows[0].controlled == to.count, "\(name)")
    for node in model.nodes.map(\.id) where node != from {
      let rows = try questions.who(reaches: Fact(node, .control), among: [from]).rows
      #expect(rows.isEmpty != to.contains(node), "\(name): \(node)")
    }
  }

  /// The same privilege was granted from 1 to 3 March and again from 10 March on.
  @Test("parallel edges of one kind with different validity are two")
  func parallelEdges() throws {
    var model = Model()
    model.nodes = [Node("key", kind: "api-key"), Node("wiki", kind: "application")]
    for (id, from, until) in [
      ("first", "2024-03-01", "2024-03-03T00:00Z"), ("second", "2024-03-10", nil),
    ] {
      var edge = Edge("key", "administers", "wiki")
      edge.id = id
      edge.valid = Validity(from: Moment(from), until: until.flatMap { Moment($0) })
      model.edges.append(edge)
    }
    let fact = try #require(
      try Analysis(model, Question(from: [Fact("key", .control)])).exposure().facts
        .first { $0.fact.node == "wiki" })
    #expect(
      fact.intervals.map(\.period) == [
        Period(from: Moment("2024-03-01")?.start, until: Moment("2024-03-03")?.start),
        Period(from: Moment("2024-03-10")?.start),
      ])
    #expect(fact.intervals.map { $0.via?.id } == ["first", "second"])
  }
}
