import BlastRadius
import BlastRadiusTestSupport
import Testing

/// What is told of an incident, from events and evidence alone.
@Suite struct ChronologyTests {
  /// A model in which a key leaks and opens a box.
  private static func model(
    leaked: String? = "2024-01-01", used: [String] = ["2024-01-05"],
    events: [(String, Event.Kind)] = []
  ) -> Model {
    var model = Model()
    var key = Node("key", kind: "api-key")
    key.leaked = leaked.flatMap { Moment($0) }
    model.nodes = [key, Node("box", kind: "host"), Node("other", kind: "host")]
    var edge = Edge("key", "administers", "box")
    edge.evidence = used.map { Evidence(.observed, at: Moment($0)) }
    model.edges = [edge, Edge("other", "administers", "box")]
    model.events = events.compactMap { at, kind in
      Moment(at).map { Event(at: $0, kind: kind) }
    }
    return model
  }

  private static func spans(_ model: Model) throws -> [String: String] {
    let spans = try model.chronology().spans
    return Dictionary(spans.map { ($0.kind.rawValue, $0.length.text) }) { first, _ in first }
  }

  @Test(arguments: [
    ("2024-01-01", "2024-01-05", "4 days"), ("2024-01-01T22:00Z", "2024-01-02", "1 day"),
    ("2024-01-01", "2024-01-02T01:00Z", "1 day"),
    ("2024-01-01T22:00Z", "2024-01-02T01:30Z", "3 h 30 min"),
    ("2024-01-01T22:00Z", "2024-01-01T22:00:07Z", "7 s"),
  ])
  func `A span is in days where a date alone is known of one of its ends`(
    leaked: String, used: String, length: String
  ) throws {
    #expect(try Self.spans(Self.model(leaked: leaked, used: [used]))["leak-to-first-use"] == length)
  }

  @Test func `What is dated on the day of the leak is no use`() throws {
    let model = Self.model(used: ["2024-01-01", "2024-01-01T12:00Z", "2024-01-03T08:00Z"])
    #expect(try Self.spans(model)["leak-to-first-use"] == "2 days")
    let exact = Self.model(leaked: "2024-01-01T10:00Z", used: ["2024-01-01T12:00Z"])
    #expect(try Self.spans(exact)["leak-to-first-use"] == "2 h")
  }

  @Test func `A claim, a design and what others do are no use`() throws {
    var model = Self.model()
    model.edges[0].evidence[0].claim = true
    #expect(try Self.spans(model).isEmpty)
    model = Self.model()
    (model.edges[0].evidence[0].outcome, model.edges[0].evidence[0].reason) = (.denied, .byDesign)
    #expect(try Self.spans(model).isEmpty)
    model = Self.model(used: [])
    model.edges[1].evidence = [Evidence(.observed, at: Moment("2024-01-02"))]
    #expect(try Self.spans(model).isEmpty)
    model.nodes[2].kind = "actor"
    #expect(try Self.spans(model)["leak-to-first-use"] == "1 day")
  }

  @Test func `A refused or attempted use is one`() throws {
    for outcome in [Evidence.Outcome.denied, .attempted] {
      var model = Self.model()
      model.edges[0].evidence[0].outcome = outcome
      model.edges[0].exists = .no
      #expect(try Self.spans(model)["leak-to-first-use"] == "4 days")
    }
  }

  @Test func `From the alert to the end, and what happened after it`() throws {
    let model = Self.model(events: [
      ("2024-01-06T10:00Z", .alert), ("2024-01-06T09:00Z", .containment),
      ("2024-01-06T10:35Z", .containment), ("2024-01-07T10:35Z", .containment),
      ("2024-01-06T12:00Z", .lastActivity),
    ])
    let spans = try Self.spans(model)
    #expect(spans["first-use-to-alert"] == "1 day")
    #expect(spans["alert-to-deactivation"] == "35 min")
    #expect(spans["deactivation-to-containment"] == "1 d")
    #expect(spans["deactivation-to-last-activity"] == "1 h 25 min")
  }

  @Test func `Nodes end where no event says so, and the last step is the last activity`() throws {
    var model = Self.model(
      used: ["2024-01-05T08:00Z", "2024-01-06T13:00Z"], events: [("2024-01-06T10:00Z", .detection)])
    model.nodes[0].rotated = .at([Moment("2024-01-06T11:00Z")!])
    let spans = try Self.spans(model)
    #expect(spans["first-use-to-alert"] == "1 d 2 h")
    #expect(spans["alert-to-deactivation"] == "1 h")
    #expect(spans["deactivation-to-last-activity"] == "2 h")
    model.edges[0].evidence.removeLast()
    #expect(try Self.spans(model)["last-activity-to-deactivation"] == "1 d 3 h")
  }

  @Test func `What was detected after the end is no alert`() throws {
    let model = Self.model(events: [
      ("2024-01-06T10:00Z", .containment), ("2024-01-07T10:00Z", .detection),
    ])
    let spans = try Self.spans(model)
    #expect(spans["first-use-to-alert"] == nil)
    #expect(spans["first-use-to-deactivation"] == "1 day")
  }

  @Test func `A use without a date that comes before it leaves the first use open`() throws {
    var model = Self.model(events: [("2024-01-04T10:00Z", .alert)])
    model.edges[0].evidence[0].step = 3
    model.edges.append(Edge("key", "reads", "box"))
    model.edges[2].evidence = [Evidence(.observed)]
    model.edges[2].evidence[0].step = 2
    #expect(try Self.spans(model) == ["leak-to-alert": "3 days"])
    model.edges[2].evidence[0].step = 4
    #expect(try Self.spans(model)["leak-to-first-use"] == "4 days")
  }

  @Test func `Without an alert the end is counted from the use, or from the leak`() throws {
    let contained = [("2024-01-06T11:00Z", Event.Kind.containment)]
    #expect(try Self.spans(Self.model(events: contained))["first-use-to-deactivation"] == "1 day")
    let unused = Self.model(used: [], events: contained)
    #expect(try Self.spans(unused)["leak-to-deactivation"] == "5 days")
    #expect(try Self.model(leaked: nil, used: []).chronology().spans.isEmpty)
  }

  @Test func `Lengths are written as ISO 8601 has them`() {
    let lengths: [(Int64, String)] = [
      (0, "PT0S"), (1_500_000, "PT1.5S"), (2_100_000_000, "PT35M"),
      (65_340_000_000, "PT18H9M"), (86_400_000_000, "P1D"), (815_831_000_000, "P9DT10H37M11S"),
    ]
    for (microseconds, text) in lengths {
      #expect(TimeLength.exact(microseconds).iso8601 == text)
    }
    #expect(TimeLength.days(27).iso8601 == "P27D")
  }

  @Test func `Each node has its strongest level at every instant, on random models`() throws {
    for seed in UInt64(0)..<200 {
      let (model, question) = RandomModel.make(seed: seed &+ 70_000)
      let analysis = try Analysis(model, question)
      let exposure = analysis.exposure()
      let holdings = try analysis.chronology(limit: 0).holdings
      #expect(Set<String>(holdings.map(\.node)) == Set<String>(exposure.facts.map(\.fact.node)))
      for holding in holdings {
        let own = exposure.facts.filter { $0.fact.node == holding.node }
        for stretch in holding.stretches {
          let start = stretch.period.from
          let held = own.filter { fact in
            fact.intervals.contains { interval in
              start.map { interval.period.contains($0) } ?? (interval.period.from == nil)
            }
          }
          #expect(held.map(\.fact.level.rawValue).max() == stretch.level.rawValue, "seed \(seed)")
        }
        for (one, next) in zip(holding.stretches, holding.stretches.dropFirst()) {
          #expect(one.period.until.map { $0 <= next.period.from ?? $0 } ?? false, "seed \(seed)")
        }
      }
    }
  }

  @Test func `An end that nobody dates, and a name that is none, are errors`() throws {
    let model = Self.model()
    let analysis = try Analysis(model, Question(from: [Fact("key", .control)]))
    for name in ["box", "bax", "key administers bax"] {
      #expect(throws: BlastRadiusError.self) { try analysis.ends(of: name) }
    }
  }
}
