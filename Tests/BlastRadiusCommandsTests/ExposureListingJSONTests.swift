import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusCommands

@Suite struct ExposureListingJSONTests {
  @Test(arguments: 0..<8)
  func `has the bytes of the exposure's JSON, on 400 random models`(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 8, all: 400) {
      let (model, question) = RandomModel.make(seed: seed)
      try expectSameBytes(model, question, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<4)
  func `has the bytes of the exposure's JSON, on 200 estates with a model`(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 4, all: 200) {
      let estate = RandomEstate(seed: seed)
      let ids = estate.nodeIDs
      var model = estate.imported(isSorted: seed % 2 == 0)
      let question = Question(from: [Fact(ids[0], .control)])
      try expectSameBytes(model, question, "seed \(seed)")
      model.controls = [Control("mfa", .unknown)]
      model.nodes = [
        Node(ids[1], kind: "user"), Node("alias", kind: "user"), Node("new", kind: "host"),
      ]
      model.nodes[0].label = "a \"name\""
      model.nodes[1].standsFor = ids[2]
      model.nodes[2].zone = "z"
      var guarded = Edge(ids[0], "owns", "alias")
      guarded.unless = ["mfa"]
      guarded.effort = Effort(thousandths: 1250)
      var seen = Edge("alias", "administers", "new")
      seen.evidence = [Evidence(.observed)]
      model.edges = [guarded, seen, Edge("new", "owns", ids[3])]
      try expectSameBytes(model, question, "seed \(seed), with a model")
    }
  }

  private func expectSameBytes(_ model: Model, _ question: Question, _ name: String) throws {
    let analysis = try Analysis(model, question)
    let (exposure, names) = (analysis.exposure(), try ModelNames(analysis.model))
    let report = ExposureReport(exposure: exposure, seeds: question.from, names: names)
    let quick = ExposureListingJSON(exposure: exposure, names: names)
    let slow = ExposureJSON(report: report).bytes
    for factsPerPiece in [1, 4, 256] {
      let text = quick.text(factsPerPiece: factsPerPiece)
      #expect(text.bytes == slow, "\(name), \(factsPerPiece) facts a piece")
    }
  }
}
