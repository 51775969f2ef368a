import BlastRadius
import BlastRadiusTestSupport
import Testing

/// What is one step away.
@Suite("One step away")
struct OneStepAwayTests {
  private static func near(_ model: Model, from: [String]) throws -> [String: Int] {
    let question = Question(from: from.map { Fact($0, .control) })
    let found = try Analysis(model, question).oneStepAway()
    return Dictionary(uniqueKeysWithValues: found.map { ("\($0.fact)", $0.opens ?? -1) })
  }

  private static func model(_ nodes: [(String, String)], _ edges: [Edge]) -> Model {
    var model = Model()
    model.nodes = nodes.map { Node($0.0, kind: $0.1) }
    model.edges = edges
    return model
  }

  @Test("is what lacks one of two, and not what lacks all or two of three")
  func gates() throws {
    var model = Self.model(
      [
        ("k", "api-key"), ("key", "certificate"), ("a", "application"), ("b", "application"),
        ("c", "application"), ("x", "user"), ("y", "user"), ("far", "data"),
      ],
      [
        Edge("k", "administers", "a"), Edge("x", "administers", "b"),
        Edge("k", "administers", "c"), Edge("a", "contains", "far"),
      ])
    model.edges[0].requires = [.fact(Fact("key", .control))]
    model.edges[2].requires = [
      .atLeast(2, of: [Fact("x", .control), Fact("y", .control), Fact("key", .control)])
    ]
    #expect(try Self.near(model, from: ["k"]) == ["a@control": 2])
    #expect(try Self.near(model, from: ["k", "y"]) == ["a@control": 2, "c@control": 1])
  }

  @Test("is what one enforced control keeps shut, and not what two do")
  func controls() throws {
    var model = Self.model(
      [("k", "api-key"), ("a", "application"), ("b", "application")],
      [Edge("k", "administers", "a"), Edge("k", "administers", "b")])
    model.controls = [Control("mfa", .enforced), Control("acl", .enforced)]
    model.edges[0].unless = ["mfa"]
    model.edges[1].unless = ["mfa", "acl"]
    #expect(try Self.near(model, from: ["k"]) == ["a@control": 1])
  }

  @Test("is a secret whose key is missing, or whose store is read under one control")
  func memory() throws {
    var model = Self.model(
      [
        ("k", "api-key"), ("store", "secret-store"), ("s", "api-key"), ("key", "certificate"),
      ],
      [Edge("k", "reads", "store"), Edge("store", "stores", "s")])
    model.edges[1].requires = [.fact(Fact("key", .control))]
    #expect(try Self.near(model, from: ["k"]) == ["s@control": 1])
    #expect(try Self.near(model, from: ["key"]) == ["s@control": 1])
    model.controls = [Control("acl", .enforced)]
    model.edges[1].unless = ["acl"]
    #expect(try Self.near(model, from: ["k"]) == [:])
    #expect(try Self.near(model, from: ["k", "key"]) == ["s@control": 1])
  }

  @Test("giving it is what a run with it opens, on 60 random models")
  func opens() throws {
    for seed in RandomModels.seeds(0, of: 1, all: 60) {
      var (model, question) = RandomModel.make(seed: seed)
      (question.at, question.since) = (nil, nil)
      for index in model.nodes.indices {
        model.nodes[index].valid = Validity()
        (model.nodes[index].issued, model.nodes[index].leaked) = (nil, nil)
        (model.nodes[index].revoked, model.nodes[index].expires) = (nil, nil)
        (model.nodes[index].evicted, model.nodes[index].rotated) = ([], .never)
      }
      for index in model.edges.indices { model.edges[index].valid = Validity() }
      for index in model.controls.indices {
        model.controls[index].changes.removeAll { $0.from != nil }
      }
      (question.assumptions, question.trustsEvidence) = ([], false)
      let before = try Analysis(model, question)
      for near in before.oneStepAway() {
        var more = question
        more.from.append(near.fact)
        let difference = ExposureDifference(before: before, after: try Analysis(model, more))
        let gained = Set<String>(
          difference.rows.filter { row in
            row.before.isEmpty && !row.after.isEmpty
          }.map(\.fact.node))
        #expect(
          gained.count == near.opens,
          "seed \(seed) \(near.fact)\n\(RandomModel.text(model, question))")
      }
    }
  }
}
