import BlastRadius
import Testing

/// A model built in code is checked as one that was read, only without places.
@Suite struct ModelProblemsTests {
  private func said(_ build: (inout Model) -> Void) -> [String] {
    var model = Model()
    model.nodes = [Node("a", kind: "user"), Node("b", kind: "host")]
    build(&model)
    return model.problems().map { "\($0.severity.rawValue) \($0.code.rawValue): \($0.message)" }
  }

  @Test("a sound model has no problems")
  func sound() {
    #expect(said { $0.edges = [Edge("a", "reads", "b"), Edge("a", "reads", "a")] } == [])
  }

  @Test("ids are unique")
  func duplicates() {
    #expect(
      said {
        $0.nodes.append(Node("a", kind: "host"))
        $0.zones = [Zone("z"), Zone("z")]
        $0.controls = [Control("c"), Control("c")]
        $0.scenarios = [Scenario("s", from: ["a"]), Scenario("s", from: ["a"])]
      } == [
        "error duplicate-id: there are two of the control `c`",
        "error duplicate-id: there are two of the node `a`",
        "error duplicate-id: there are two of the scenario `s`",
        "error duplicate-id: there are two of the zone `z`",
      ])
  }

  @Test("edges of one sentence each have an id of their own")
  func sentences() {
    var named = Edge("a", "reads", "b")
    named.id = "x"
    var other = named
    other.id = "y"
    let message = "error duplicate-edge: two edges say `a reads b`: give each an `id`"
    #expect(said { $0.edges = [named, other] } == [])
    #expect(said { $0.edges = [named, Edge("a", "reads", "b")] } == [message])
    #expect(said { $0.edges = [Edge("a", "reads", "b"), named, other] } == [message])
    #expect(
      said { $0.edges = [named, named] } == [
        "error duplicate-id: there are two edges of the id `x`"
      ])
  }

  @Test("values that only code can make are checked")
  func values() {
    var edge = Edge("a", "reads", "b")
    edge.effort = Effort(thousandths: 2_000_000_000)
    edge.requires = [.atLeast(0, of: []), .atLeast(1, of: [Fact("c", .read)])]
    #expect(
      said { $0.edges = [edge] } == [
        "error bad-effort: an effort is at most 1000000",
        "error bad-threshold: there is nothing to choose from",
        "error unknown-id: there is no node `c`",
      ])
    #expect(
      said { model in
        model.nodes[0].rotated = .at(["2024-02-01", "2024-01-01"].compactMap { Moment($0) })
        model.nodes[1].evicted = ["2024-02-01", "2024-01-01"].compactMap { Moment($0) }
      } == [
        "error moment-order: the moments of `evicted` are not in order of time",
        "error moment-order: the moments of `rotated` are not in order of time",
      ])
  }

  @Test("twenty thousand unknown names are all reported")
  func many() {
    var model = Model()
    model.nodes = (0..<20_000).map { Node("node-\($0)", kind: "host") }
    model.edges = (0..<20_000).map { Edge("node-\($0)", "administers", "nod-\($0)") }
    #expect(model.problems().count == 20_000)
  }
}
