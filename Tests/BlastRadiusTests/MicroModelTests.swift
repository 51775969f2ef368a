import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Testing

@Suite("Small models and their answers")
struct MicroModelTests {
  @Test("the twin gives the answer that is written down", arguments: MicroModels.all)
  func twin(_ example: MicroModel) throws {
    let model = try ModelReader.read(text: example.text, named: "micro.yaml").model
    for answer in example.answers {
      let facts = ReferenceEngine(model, answer.question).normalized()
      #expect(answer.line(of: facts, in: model) == answer.line, "from \(answer.from)")
    }
  }

  @Test("the engine gives the answer that is written down", arguments: MicroModels.all)
  func engine(_ example: MicroModel) throws {
    let model = try ModelReader.read(text: example.text, named: "micro.yaml").model
    for answer in example.answers {
      let exposure = try Analysis(model, answer.question).exposure()
      let facts = ExposureNotation.facts(of: exposure)
      #expect(answer.line(of: facts, in: model) == answer.line, "from \(answer.from)")
      #expect(ReferenceEngine(model, answer.question).disagreement(with: exposure) == nil)
    }
  }
}
