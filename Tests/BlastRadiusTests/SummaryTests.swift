import BlastRadius
import BlastRadiusTestSupport
import Testing

@Suite struct SummaryTests {
  @Test(arguments: 0..<8)
  func `counting without facts counts the same, on 800 random models`(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 8, all: 800) {
      let (model, question) = RandomModel.make(seed: seed)
      var random = SeededRandom(seed: seed)
      for at in [nil, question.at, Moment("2023-09-03T12:00Z")] {
        var asked = question
        asked.at = at
        let analysis = try Analysis(model, asked)
        let exposure = analysis.exposure()
        let quick = try Analysis(model, asked)
        #expect(analysis.summary() == exposure.summary, "seed \(seed)")
        #expect(quick.summary() == exposure.summary, "seed \(seed)")
        #expect(quick.outline().from == exposure.from)
        let reach = try Reach(model, asked)
        #expect(reach.summary == exposure.summary, "seed \(seed)")
        for fact in exposure.facts {
          let step = try #require(reach.step(to: fact.fact))
          #expect(step.certainty == fact.main.certainty, "seed \(seed), \(fact.fact)")
          #expect(step.hops == fact.main.hops, "seed \(seed), \(fact.fact)")
          #expect(step.via == fact.main.via, "seed \(seed), \(fact.fact)")
        }
        let node = random.pick(model.nodes).id
        #expect(try quick.reaches(node) == exposure.facts.contains { $0.fact.node == node })
      }
    }
  }

  @Test func `what is not reached has no step`() throws {
    var model = Model()
    model.nodes = [Node("key", kind: "api-key"), Node("host", kind: "host")]
    let reach = try Reach(model, Question(from: [Fact("key", .control)]))
    #expect(reach.step(to: Fact("host", .connect)) == nil)
    #expect(reach.step(to: Fact("hots", .connect)) == nil)
    #expect(reach.step(to: Fact("key", .read))?.hops == 0)
  }

  @Test func `an unknown node is an error`() throws {
    var model = Model()
    model.nodes = [Node("key", kind: "api-key")]
    let analysis = try Analysis(model, Question(from: [Fact("key", .control)]))
    #expect(throws: BlastRadiusError.self) { try analysis.reaches("kye") }
  }
}
