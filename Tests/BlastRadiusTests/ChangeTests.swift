import BlastRadius
import BlastRadiusTestSupport
import Testing

/// What each change means, on models small enough to see it.
@Suite("Changes")
struct ChangeTests {
  private static func model(_ nodes: [(String, String)], _ edges: [Edge]) -> Model {
    var model = Model()
    model.nodes = nodes.map { Node($0.0, kind: $0.1) }
    model.edges = edges
    return model
  }

  private static func holds(
    _ fact: Fact, _ model: Model, from: [String], _ changes: [ModelChange], at: String? = nil
  ) throws -> Bool {
    var question = Question(from: from.map { Fact($0, .control) })
    question.changes = changes
    question.at = at.flatMap { Moment($0) }
    return try Analysis(model, question).exposure().facts.contains { reached in
      reached.fact == fact || reached.fact.node == fact.node && reached.fact.level == .control
    }
  }

  private static func message(_ model: Model, from: [String], _ changes: [ModelChange]) -> String {
    do {
      _ = try Self.holds(Fact("a", .control), model, from: from, changes)
      return ""
    } catch { return "\(error)" }
  }

  @Test("a host put behind a gateway opens that gateway to who stands on it")
  func behindOpens() throws {
    var model = Self.model(
      [("k", "api-key"), ("host", "host"), ("vpn", "gateway"), ("app", "application")],
      [Edge("k", "executes-on", "host"), Edge("k", "administers", "app")])
    model.nodes[3].behind = ["vpn"]
    #expect(try !Self.holds(Fact("app", .control), model, from: ["k"], []))
    let behind = [ModelChange(.behind("host", gateway: "vpn"))]
    #expect(try Self.holds(Fact("app", .control), model, from: ["k"], behind))
  }

  @Test("a condition on stores switches its memory on")
  func requireOnStores() throws {
    var model = Self.model(
      [("k", "api-key"), ("store", "secret-store"), ("s", "api-key"), ("key", "certificate")],
      [Edge("k", "reads", "store"), Edge("store", "stores", "s"), Edge("k", "holds", "key")])
    model.edges[0].valid.until = Moment("2024-01-10")
    model.nodes[2].durable = false
    let later = "2024-02-01"
    #expect(try !Self.holds(Fact("s", .control), model, from: ["k"], [], at: later))
    let require = ModelChange(.require(edge: "store stores s", Fact("key", .control)))
    #expect(try Self.holds(Fact("s", .control), model, from: ["k"], [require], at: later))
  }

  @Test("a dated rotation ends a seed that nobody says leaked, and never lengthens it")
  func rotateWithoutLeak() throws {
    var model = Self.model(
      [("k", "api-key"), ("app", "application")],
      [
        Edge("k", "administers", "app")
      ])
    model.nodes[0].rotated = .at([Moment("2024-01-10")].compactMap(\.self))
    for day in ["2024-01-05", "2024-01-20"] {
      let change = ModelChange(.rotate("k"), at: Moment(day))
      let app = Fact("app", .control)
      #expect(try Self.holds(app, model, from: ["k"], [change], at: "2024-01-04"))
      #expect(
        try Self.holds(app, model, from: ["k"], [change], at: "2024-01-08")
          == (day == "2024-01-20"))
      #expect(try !Self.holds(app, model, from: ["k"], [change], at: "2024-01-12"))
    }
  }

  @Test("a secret that is stolen after its rotation is the new one")
  func stolenAfterRotation() throws {
    let model = Self.model(
      [("thief", "user"), ("store", "secret-store"), ("k", "api-key"), ("app", "application")],
      [
        Edge("thief", "reads", "store"), Edge("store", "stores", "k"),
        Edge("k", "administers", "app"),
      ])
    let change = ModelChange(.rotate("k"), at: Moment("2024-01-05"))
    #expect(
      try Self.holds(
        Fact("app", .control), model, from: ["thief"], [change], at: "2024-02-01"))
    let worthless = ModelChange(.rotate("k"))
    #expect(try !Self.holds(Fact("app", .control), model, from: ["k"], [worthless]))
    #expect(try Self.holds(Fact("app", .control), model, from: ["k", "thief"], [worthless]))
  }

  @Test("what is behind a removed gateway is shut")
  func removedGateway() throws {
    var model = Self.model(
      [("k", "api-key"), ("vpn", "gateway"), ("app", "application")],
      [Edge("k", "passes", "vpn"), Edge("k", "administers", "app")])
    model.nodes[2].behind = ["vpn"]
    #expect(try Self.holds(Fact("app", .control), model, from: ["k"], []))
    #expect(
      try !Self.holds(Fact("app", .control), model, from: ["k"], [ModelChange(.removeNode("vpn"))]))
    let opened = ModelChange(.behind("app", gateway: nil))
    #expect(
      try Self.holds(
        Fact("app", .control), model, from: ["k"], [ModelChange(.removeNode("vpn")), opened]))
  }

  @Test("what changes nothing, contradicts or names nothing is refused with a reason")
  func refused() {
    var model = Self.model(
      [("k", "api-key"), ("app", "application"), ("vpn", "gateway")],
      [Edge("k", "administers", "app")])
    model.controls = [Control("mfa", .enforced)]
    let edge = "k administers app"
    let cases: [([ModelChange], String)] = [
      ([ModelChange(.set(control: "mfa", .enforced))], "the control has that state already"),
      ([ModelChange(.add(Edge("k", "administers", "app")))], "the edge is there already"),
      ([ModelChange(.rotate("app"))], "is of the kind application"),
      ([ModelChange(.evict("k"))], "is of the kind api-key"),
      ([ModelChange(.behind("app", gateway: nil))], "it stands behind no gateway"),
      ([ModelChange(.behind("k", gateway: "vpn"))], "gateways say nothing about it"),
      ([ModelChange(.behind("app", gateway: "k"))], "names gateways"),
      (
        [ModelChange(.removeEdge(edge)), ModelChange(.require(edge: edge, Fact("vpn", .connect)))],
        "contradict each other"
      ),
      ([ModelChange(.revoke("kk"))], "there is no node kk; the nearest is k"),
      ([ModelChange(.removeEdge("k administers apo"))], "the nearest is k administers app"),
      ([ModelChange(.set(control: "mfo", .absent))], "the nearest is mfa"),
      ([ModelChange(.add(Edge("app", "stores", "vpn")))], "is a credential"),
    ]
    for (changes, expected) in cases {
      let message = Self.message(model, from: ["app"], changes)
      #expect(message.contains(expected), "\(changes.map(\.description)): \(message)")
    }
  }

  @Test("the command line's words are read, and written as they are read")
  func words() throws {
    var model = Self.model(
      [
        ("k", "api-key"), ("jira", "application"), ("vpn", "gateway"), ("a b", "host"),
        ("x@2024-01-01", "host"),
      ],
      [Edge("k", "administers", "jira")])
    model.controls = [Control("mfa")]
    let parser = try ChangeParser(model)
    let read: [(ModelChange, String)] = [
      (try parser.set("mfa=enforced@2024-01-02"), "--set mfa=enforced@2024-01-02"),
      (try parser.remove("k administers jira"), "--remove 'k administers jira'"),
      (
        try parser.remove("k administers jira@2024-01-02T10:00Z"),
        "--remove 'k administers jira@2024-01-02T10:00:00Z'"
      ),
      (try parser.remove("jira"), "--remove jira"),
      (try parser.remove("x@2024-01-01"), "--remove x@2024-01-01"),
      (try parser.remove("x@2024-01-01@2024-02-01"), "--remove x@2024-01-01@2024-02-01"),
      (try parser.revoke("k@2024-01-02"), "--revoke k@2024-01-02"),
      (try parser.evict("\"a b\"@2024-01-02"), "--evict '\"a b\"@2024-01-02'"),
      (
        try parser.require("k administers jira", "vpn@2024-01-02"),
        "--require 'k administers jira' vpn@connect@2024-01-02"
      ),
      (try parser.behind("jira=vpn"), "--behind jira=vpn"),
      (try parser.behind("jira=@2024-01-02"), "--behind jira=@2024-01-02"),
      (try parser.add("jira runs \"a b\"@2024-01-02"), "--add 'jira runs \"a b\"@2024-01-02'"),
    ]
    for (change, text) in read { #expect(change.description == text) }
    for text in ["k@2024-13-01", "kk", ""] {
      #expect(throws: BlastRadiusError.self) { try parser.revoke(text) }
    }
  }
}
