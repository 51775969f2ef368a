import BlastRadius
import Testing

/// What scenarios say about time.
@Suite struct SelectionMomentsTests {
  private static func model() -> Model {
    var model = Model()
    model.nodes = [Node("key", kind: "api-key")]
    func scenario(_ name: String, _ from: [String], at: String? = nil, since: String? = nil)
      -> Scenario
    {
      var scenario = Scenario(name, from: from)
      scenario.at = at.flatMap { Moment($0) }
      scenario.since = since.flatMap { Moment($0) }
      return scenario
    }
    model.scenarios = [
      scenario("plain", ["key"]), scenario("night", ["key"], at: "2024-01-02", since: "2024-01-01"),
      scenario("day", ["key"], at: "2024-01-02T12:00Z"),
      scenario("outer", ["scenario:night"], at: "2024-02-01"),
      scenario("loop", ["scenario:loop"]), scenario("again", ["scenario:night", "scenario:night"]),
    ]
    return model
  }

  @Test(
    arguments: [
      ("key", nil, nil), ("scenario:plain", nil, nil),
      ("key,scenario:night", "2024-01-02", "2024-01-01"),
      ("scenario:outer", "2024-02-01", "2024-01-01"),
      ("scenario:again,scenario:plain", "2024-01-02", "2024-01-01"),
      ("scenario:missing", nil, nil),
    ] as [(String, String?, String?)])
  func `a scenario says when`(text: String, at: String?, since: String?) throws {
    let selection = try Selection([text])
    #expect(try selection.at(in: Self.model())?.description == at)
    #expect(try selection.since(in: Self.model())?.description == since)
  }

  @Test func `scenarios that disagree are an error`() throws {
    let selection = try Selection(["scenario:night,scenario:day"])
    let error = #expect(throws: BlastRadiusError.self) { try selection.at(in: Self.model()) }
    #expect(
      error?.message
        == "the scenarios `night` and `day` say different instants; say --at INSTANT")
    #expect(try selection.since(in: Self.model())?.description == "2024-01-01")
    #expect(throws: BlastRadiusError.self) {
      try Selection(["scenario:loop"]).at(in: Self.model())
    }
  }
}
