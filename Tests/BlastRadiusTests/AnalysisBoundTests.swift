import BlastRadius
import BlastRadiusTestSupport
import Testing

/// What an analysis costs has a bound, whatever the model is, and what was left out is said.
@Suite struct AnalysisBoundTests {
  @Test func `what would close facts is left out where it takes too much, and that is said`() throws
  {
    var model = Model()
    model.nodes = (0..<20).map { Node("x\($0)", kind: "host") }
    for index in 1..<20 {
      var edge = Edge("x\(index - 1)", "administers", "x\(index)")
      edge.exists = .unknown
      model.edges.append(edge)
    }
    let analysis = try Analysis(model, Question(from: [Fact("x0", .control)]))
    let whole = analysis.exposure().facts
    #expect(whole.knowsClosings)
    #expect(whole.map(\.closedBy.count).max() == 19)
    let bounded = analysis.exposure(mostLosses: 100).facts
    #expect(!bounded.knowsClosings)
    #expect(bounded.allSatisfy { $0.closedBy.isEmpty })
    #expect(bounded.map(\.main.dependsOn) == whole.map(\.main.dependsOn))
    let sure = try Analysis(Model(), Question(from: []))
    #expect(sure.exposure(mostLosses: 0).facts.knowsClosings)
  }

  @Test func `sets of seeds are counted, and only as many as are shown are written out`() throws {
    var model = Model()
    model.nodes = [Node("a", kind: "group"), Node("b", kind: "group"), Node("t", kind: "host")]
    for index in 0..<300 {
      for side in ["a", "b"] {
        model.nodes.append(Node("\(side)\(index)", kind: "user"))
        model.edges.append(Edge("\(side)\(index)", "member-of", side))
      }
    }
    var last = Edge("a", "administers", "t")
    last.requires = [.fact(Fact("b", .control))]
    model.edges.append(last)
    let users = model.nodes.filter { $0.kind == "user" }.map(\.id)
    let reachers = try SeedQuestions(model, Question(from: [])).who(
      reaches: Fact("t", .control), among: users, largestSet: 2, limit: 5)
    #expect(reachers.counts == [0, 90_000])
    #expect(reachers.rows.count == 5)
    #expect(reachers.rows.allSatisfy { $0.ids.count == 2 })
  }

  @Test func `thousands of changes are looked up once each`() throws {
    var model = Model()
    model.nodes = (0..<2_000).map { Node("x\($0)", kind: "host") }
    model.controls = (0..<2_000).map { Control("c\($0)", .absent) }
    for index in 1..<2_000 {
      model.edges.append(Edge("x\(index - 1)", "administers", "x\(index)"))
    }
    var changes = model.edges.map { ModelChange(.removeEdge($0.sentence)) }
    changes += model.controls.map { ModelChange(.set(control: $0.id, .enforced)) }
    changes += (1..<2_000).map { ModelChange(.add(Edge("x0", "reads", "x\($0)"))) }
    let start = ContinuousClock.now
    let answer = try WhatIf(model, Question(from: [Fact("x0", .control)]), changes + changes)
    #expect(answer.difference.counts.closed == 1_999)
    // A catalog for each of them took minutes.
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}
