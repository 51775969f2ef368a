import BlastRadius
import BlastRadiusFormats
import BlastRadiusTestSupport
import Testing

@Suite struct ExplanationTests {
  @Test("A proof that crosses intervals shows a step once")
  func stepsAreShownOnce() throws {
    let text = """
      blastradius: 1
      nodes:
        token: {kind: service-token}
        gateway: {kind: gateway}
        jira: {kind: application, behind: gateway}
        login: {kind: password, revoked: 2023-11-23}
        account: {kind: service-account}
        made: {kind: user, revoked: 2023-11-24}
      edges:
        - token passes gateway
        - login authenticates-as account
        - account administers jira
        - account creates made: {requires: jira}
        - made administers jira
      """
    let model = try ModelReader.read(text: text, named: "model.yaml").model
    var question = Question(from: [Fact("token", .control), Fact("login", .control)])
    question.at = Moment("2023-11-24T12:00Z")
    let analysis = try Analysis(model, question)
    let explanation = try #require(analysis.explanation(of: Fact("jira", .control)))
    #expect(Set(explanation.steps).count == explanation.steps.count)
    #expect(explanation.steps.count { $0.fact == Fact("token", .control) } == 1)
    #expect(explanation.steps.last?.via?.sentence == "made administers jira")
  }

  @Test("Every step stands after those that it needs", arguments: 0..<8)
  func stepsAreOrdered(chunk: Int) throws {
    for seed in UInt64(chunk * 25)..<UInt64(chunk * 25 + 25) {
      let (model, question) = RandomModel.make(seed: seed)
      let analysis = try Analysis(model, question)
      for fact in analysis.exposure().facts {
        let explanation = try #require(analysis.explanation(of: fact.fact))
        for (position, step) in explanation.steps.enumerated() {
          for premise in step.because where premise.step >= position {
            Issue.record("seed \(seed): step \(position) needs step \(premise.step)")
          }
        }
        if Set(explanation.steps).count != explanation.steps.count {
          Issue.record("seed \(seed): a step of \(fact.fact) is shown twice")
        }
      }
    }
  }
}
