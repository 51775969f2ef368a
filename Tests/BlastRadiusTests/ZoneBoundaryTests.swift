import BlastRadiusTestSupport
import Testing

@testable import BlastRadius

/// The figures of BloodHound Enterprise, against a search from each edge.
@Suite("Edges into a zone")
struct ZoneBoundaryTests {
  /// How many users a search from a node meets, itself left out.
  private static func met(
    from start: String, _ next: (String) -> [String], _ counts: (String) -> Bool
  ) -> Int {
    var (seen, open): (Set<String>, [String]) = ([start], [start])
    while let node = open.popLast() {
      for other in next(node) where seen.insert(other).inserted { open.append(other) }
    }
    return seen.count { $0 != start && counts($0) }
  }

  @Test("are counted as a search counts them, in models, imports and mixtures", arguments: 0..<60)
  func randomEstates(seed: UInt64) throws {
    let estate = RandomEstate(seed: seed)
    var random = SeededRandom(seed: seed &+ 9)
    let users = estate.nodeIDs.filter { _ in random.chance(0.5) }
    let zone = Array(estate.nodeIDs.shuffled(using: &random).prefix(random.number(1..<4)))
    var authored = estate.authored
    for index in authored.nodes.indices where users.contains(authored.nodes[index].id) {
      authored.nodes[index].kind = "user"
    }
    var mixture = estate.imported(isSorted: random.chance(0.5))
    mixture.nodes += users.map { Node($0, kind: "user") }
    let edges = authored.edges
    let expected = edges.filter { !zone.contains($0.subject) && zone.contains($0.object) }.map {
      edge in
      ZoneBoundary.Entry(
        id: edge.sentence,
        exposure: Self.met(from: edge.subject) { node in
          edges.filter { $0.object == node && !zone.contains($0.subject) }.map(\.subject)
        } _: {
          users.contains($0)
        },
        impact: Self.met(from: edge.object) { node in
          edges.filter { $0.subject == node }.map(\.object)
        } _: {
          users.contains($0)
        })
    }
    let question = Question(from: [Fact(estate.nodeIDs[0], .control)])
    for model in [authored, mixture] {
      let found = try Analysis(model, question).zoneBoundary(of: zone)
      #expect(found.principals == users.count && found.nodes == zone.count)
      #expect(Set(found.edges) == Set(expected) && found.edges.count == expected.count)
    }
  }

  @Test("are none that is over at the instant asked about, and each that may exist")
  func timeAndUnknowns() throws {
    var model = Model()
    model.nodes = [
      Node("a", kind: "user"), Node("b", kind: "user"), Node("c", kind: "user"),
      Node("crown", kind: "database"),
    ]
    model.nodes[3].criticality = .critical
    model.edges = [
      Edge("a", "administers", "crown"), Edge("b", "administers", "crown"),
      Edge("c", "administers", "crown"), Edge("c", "administers", "a"),
    ]
    model.edges[0].valid.until = Moment("2024-01-01")
    model.edges[1].exists = .unknown
    model.edges[2].exists = .no
    var question = Question(from: [Fact("c", .control)])
    let always = try Analysis(model, question).zoneBoundary()
    #expect(always.edges.map(\.id) == ["a administers crown", "b administers crown"])
    #expect(always.edges.map(\.exposure) == [1, 0])
    question.at = Moment("2025-01-01")
    let late = try Analysis(model, question).zoneBoundary()
    #expect(late.edges.map(\.id) == ["b administers crown"])
  }
}
