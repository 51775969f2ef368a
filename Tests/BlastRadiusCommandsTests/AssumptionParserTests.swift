import BlastRadius
import Testing

@testable import BlastRadiusCommands

@Suite struct AssumptionParserTests {
  private static func model() -> Model {
    var model = Model()
    model.nodes = [Node("a b", kind: "host"), Node("key", kind: "api-key")]
    model.controls = [Control("mfa")]
    var edge = Edge("key", "reads", "a b")
    edge.id = "first"
    model.edges = [Edge("key", "administers", "a b"), edge]
    return model
  }

  @Test(arguments: [
    ("mfa=absent", Assumption.control("mfa", .absent)),
    ("mfa=unknown", .control("mfa", .unknown)),
    ("key administers \"a b\"=false", .edge(#"key administers "a b""#, .no)),
    (" key  administers  \"a b\"=unknown", .edge(#"key administers "a b""#, .unknown)),
    ("first=true", .edge("first", .yes)),
    ("rotation of key=never", .rotation("key", .never)),
    ("rotation of key=unknown", .rotation("key", .unknown)),
    (
      "rotation of key=2023-11-23",
      .rotation("key", .at([Moment("2023-11-23")].compactMap { $0 }))
    ),
  ])
  func `reads what a statement settles`(text: String, assumption: Assumption) throws {
    #expect(try AssumptionParser(Self.model()).parse(text) == assumption)
  }

  @Test(arguments: [
    ("mfa", "it has the form NAME=VALUE"),
    ("=absent", "it has the form NAME=VALUE"),
    ("mfa=off", "a control is enforced, absent or unknown"),
    ("mfaa=absent", "there is no control `mfaa`; did you mean `mfa`?"),
    ("first=enforced", "an edge is true, false or unknown"),
    (
      "key administer \"a b\"=true",
      #"there is no edge `key administer "a b"`; did you mean `key administers "a b"`?"#
    ),
    ("rotation of kei=never", "there is no node `kei`; did you mean `key`?"),
    ("rotation of key=soon", "a rotation is never, unknown, a date or an instant"),
    ("two words=true", #"it names a control, an edge's sentence or "rotation of ID""#),
  ])
  func `says what is wrong with a statement`(text: String, problem: String) {
    let error = #expect(throws: BlastRadiusError.self) {
      try AssumptionParser(Self.model()).parse(text)
    }
    #expect(error?.code == .badInput)
    #expect(error?.message == "--assume `\(text)`: \(problem)")
  }
}
