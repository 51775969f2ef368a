import BlastRadius
import BlastRadiusTestSupport
import Testing

@Suite("The twin and its random models")
struct ReferenceEngineTests {
  @Test("a random model is the same for the same seed")
  func sameSeed() {
    for seed in 0..<20 as Range<UInt64> {
      let (first, second) = (RandomModel.make(seed: seed), RandomModel.make(seed: seed))
      #expect(RandomModel.text(first.0, first.1) == RandomModel.text(second.0, second.1))
    }
  }

  @Test("a random model has no error")
  func noError() {
    for seed in 0..<200 as Range<UInt64> {
      let problems = RandomModel.make(seed: seed).0.problems().filter { $0.severity == .error }
      #expect(problems.map(\.message) == [], "seed \(seed)")
    }
  }

  @Test("most random models reach something, in every way there is")
  func interesting() {
    let count = 200
    var (reaching, timeless, possible, changing, closed) = (0, 0, 0, 0, 0)
    for seed in 0..<UInt64(count) {
      let (model, question) = RandomModel.make(seed: seed)
      let twin = ReferenceEngine(model, question)
      let facts = twin.normalized().filter { !question.from.contains($0.key) }
      if facts.count >= 3 { reaching += 1 }
      if facts.values.allSatisfy({ $0.map(\.period) == [.always] }) { timeless += 1 }
      if facts.values.contains(where: { $0.contains { $0.certainty == .possible } }) {
        possible += 1
      }
      if facts.values.contains(where: { $0.count > 1 }) { changing += 1 }
      if twin.closedBy(facts.compactMapValues { $0.first?.period }).values.contains(where: {
        !$0.isEmpty
      }) {
        closed += 1
      }
    }
    #expect(reaching * 10 >= count * 6)
    #expect(timeless * 10 >= count * 3)
    #expect(possible * 10 >= count * 3)
    #expect(changing * 4 >= count)
    #expect(closed * 10 >= count * 2)
  }

  @Test("a host that says it keeps nothing keeps nothing, whatever is assumed of hosts")
  func persistence() throws {
    var key = Node("k", kind: "api-key")
    key.revoked = Moment("2023-11-22")
    var host = Node("h", kind: "host")
    host.durable = false
    var model = Model()
    model.nodes = [key, host]
    model.edges = [Edge("k", "administers", "h")]
    var question = Question(from: [Fact("k", .control)])
    question.assumesPersistence = true
    let twin = ReferenceEngine(model, question)
    let held = twin.normalized()[Fact("h", .control)]
    #expect(held?.map(\.period) == [Period(until: Moment("2023-11-22")?.asEnd)])
    #expect(twin.disagreement(with: try Analysis(model, question).exposure()) == nil)
  }
}
