import Testing

@testable import BlastRadius

/// What is said beside "nobody": who reaches a weaker level.
struct WeakerReachTests {
  private static func model() -> Model {
    var model = Model()
    model.nodes = [
      Node("writer", kind: "service-token"), Node("reader", kind: "service-token"),
      Node("idle", kind: "service-token"), Node("registry", kind: "data"),
    ]
    model.edges = [Edge("writer", "writes", "registry"), Edge("reader", "reads", "registry")]
    return model
  }

  @Test(arguments: [
    // Level asked about, what is given, the weaker fact, who alone, what is given reaches it.
    ("control", [], "registry@write", ["writer"], false),
    ("write", [], "", [], false),
    ("control", ["reader"], "registry@write", ["writer"], false),
    ("control", ["writer"], "registry@write", [], true),
    ("control", ["idle"], "registry@write", ["writer"], false),
  ])
  func `Nobody comes with whoever reaches less, and what is given is not called somebody`(
    level: String, given: [String], target: String, ids: [String], isGiven: Bool
  ) throws {
    let asked = Fact("registry", try #require(Level(name: level)))
    let question = Question(from: given.map { Fact($0, .control) })
    let found = try SeedQuestions(Self.model(), question)
      .who(reaches: asked, among: ["writer", "reader", "idle"])
    #expect(found.weaker?.target.description ?? "" == target)
    #expect(found.weaker?.rows.flatMap(\.ids) ?? [] == ids)
    #expect((found.weaker?.reachedByGiven != nil) == isGiven)
  }
}
