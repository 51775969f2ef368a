import BlastRadius
import BlastRadiusFormats
import Testing

@testable import BlastRadiusRendering

/// What evidence looks like in each picture: successes, refusals, claims, and what nobody dates.
struct OutcomeTests {
  private static func model(_ text: String) throws -> Model {
    try ModelReader.read(text: "blastradius: 1\n" + text, named: "model.yaml").model
  }

  /// The pictures in which an edge between the seeds and what they reach is drawn.
  private static func pictures(_ model: Model, _ seeds: [String]) throws -> [Scene] {
    let question = Question(from: seeds.map { Fact($0, .control) })
    return [
      try Scene(Analysis(model, question)), try Scene(evidenceOf: model), try Scene(model),
    ]
  }

  private static func link(_ scene: Scene, _ object: String) throws -> Scene.Link {
    let card = try #require(scene.cards.first { $0.name == object })
    return try #require(scene.links.first { $0.to == card.id && !$0.text.isEmpty })
  }

  private static func login(_ evidence: String) -> String {
    """
    nodes:
      code: { kind: password }
      phone: { kind: mfa-device }
      clerk: { kind: user }
    edges:
      - code authenticates-as clerk: { requires: phone, evidence: [\(evidence)] }
    """
  }

  @Test(
    arguments: [
      (
        "{ denied: unknown, reason: refused, count: 3, step: 1 }, { observed: 2024-05-02, step: 2 }",
        "2 May · refused 3× before"
      ),
      ("{ denied: 2024-05-01 }, { observed: 2024-05-02 }", "2 May · refused before"),
      (
        "{ denied: 2024-05-01 }, { denied: 2024-05-02 }, { observed: 2024-05-03 }",
        "3 May · refused 2× before"
      ),
      ("{ denied: 2024-05-02 }, { observed: 2024-05-02 }", "2 May · also refused"),
      ("{ observed: 2024-05-02 }, { denied: 2024-05-09 }", "2 May · refused later, 9 May"),
      (
        "{ observed: 2024-05-02, count: 5 }, { denied: 2024-05-03, reason: no-evidence }",
        "2 May · 5×"
      ),
      ("{ observed: 2024-05-02 }, { denied: unknown, claim: true }", "2 May"),
    ])
  func `A success is drawn as one, whatever was refused besides`(
    evidence: String, note: String
  ) throws {
    for scene in try Self.pictures(Self.model(Self.login(evidence)), ["code", "phone"]) {
      let link = try Self.link(scene, "clerk")
      #expect(link.state == .observed && link.step == 1 && link.note == note)
      #expect(try #require(scene.cards.first { $0.name == "clerk" }).state != .unreached)
    }
  }

  @Test(
    arguments: [
      ("{ denied: 2024-05-01 }", "access denied, 1 May"),
      ("{ denied: unknown, reason: by-design }", "separated by design"),
      ("{ denied: 2024-05-01 }, { observed: 2024-05-02, claim: true }", "access denied, 1 May"),
    ])
  func `What was stopped and never seen to work is a stop`(evidence: String, note: String) throws {
    let model = try Self.model(Self.login(evidence))
    let link = try Self.link(Scene(evidenceOf: model), "clerk")
    #expect(link.state == .denied && link.note == note && link.step == nil)
  }

  @Test(
    arguments: [
      ("{ observed: 2024-05-02, claim: true }", "claimed, 2 May"),
      ("{ observed: unknown, claim: true }", "claimed"),
      ("{ denied: 2024-05-02, claim: true }", "claimed to be refused, 2 May"),
      ("{ attempted: 2024-05-02, claim: true }", "claimed attempt, 2 May"),
      ("{ attempted: 2024-05-01 }, { observed: unknown, claim: true }", "claimed, undated"),
      (
        "{ denied: 2024-05-09, reason: no-evidence }, { observed: 2024-05-02, claim: true }",
        "claimed, 2 May"
      ),
    ])
  func `A claim looks like a claim in every picture`(evidence: String, note: String) throws {
    let model = try Self.model(Self.login(evidence))
    for scene in try Self.pictures(model, ["code", "phone"]) {
      let link = try Self.link(scene, "clerk")
      #expect(link.state == .claimed && link.note == note && link.step == nil)
      #expect(link.sentence.hasSuffix("as only the attacker says"))
      #expect(scene.legend.contains(.link(.claimed)))
      #expect(Renderer().dot(scene).contains("arrowhead=odot"))
      #expect(try Renderer().mermaid(scene).contains("-.-o"))
    }
    #expect(try Scene(evidenceOf: model).answer == "0 steps observed and 1 claimed.")
    let timeline = try TimelineScene(model, model.chronology())
    let kinds = timeline.lanes.flatMap(\.rows).flatMap(\.marks).map(\.kind)
    #expect(kinds.contains(.claim) && !kinds.contains(.step))
  }

  @Test(
    arguments: [
      ("{ denied: 2024-05-20, reason: no-evidence }", "no evidence found until 20 May"),
      ("{ denied: unknown, reason: no-evidence }", "no evidence found"),
      ("{ attempted: 2024-05-20 }", "attempted, 20 May"),
    ])
  func `What was not found, or only tried, was not stopped`(evidence: String, note: String) throws {
    let model = try Self.model(Self.login(evidence))
    let link = try Self.link(Scene(evidenceOf: model), "clerk")
    #expect(link.state == .unknown && link.note == note)
    let scene = try Scene(
      Analysis(model, Question(from: ["code", "phone"].map { Fact($0, .control) })))
    #expect(try Self.link(scene, "clerk").state == .reached)
  }

  @Test func `What nobody dates is drawn as undated beside what has a date`() throws {
    let model = try Self.model(
      """
      nodes:
        code: { kind: password, leaked: 2024-05-01, rotated: unknown }
        clerk: { kind: user }
        wiki: { kind: application }
        mail: { kind: mailbox }
        desk: { kind: application }
      edges:
        - code authenticates-as clerk: { evidence: [{ denied: unknown, step: 1 }, { observed: 2024-05-02, step: 2 }] }
        - clerk administers wiki: { evidence: { observed: unknown } }
        - clerk reads mail: { evidence: { attempted: unknown, claim: true } }
        - clerk edits desk: { exists: false, evidence: { denied: unknown } }
      """)
    let question = Question(from: [Fact("code", .control)])
    let scene = try Scene(Analysis(model, question))
    #expect(try Self.link(scene, "wiki").note == "undated")
    #expect(try Self.link(scene, "desk").note == "access denied, undated")
    #expect(
      try #require(scene.cards.first { $0.name == "code" }).held.contains("rotation not known"))

    let timeline = try TimelineScene(model, Analysis(model, question).chronology())
    let rows = Dictionary(
      uniqueKeysWithValues: timeline.lanes.flatMap(\.rows).map { ($0.name, $0.marks) })
    let undated = rows.mapValues { $0.filter { $0.at == nil }.map(\.kind) }
    #expect(undated["code"] == [.rotationUnknown])
    #expect(undated["clerk"] == [.denied])
    #expect(undated["wiki"] == [.step])
    #expect(undated["mail"] == [.claim])
    #expect(undated["desk"] == [.denied])
    #expect(timeline.description.contains("undated: clerk edits desk (denied)."))
    let drawing = TimelineDrawing(timeline)
    let left = try #require(drawing.columns.undatedLeft)
    for place in drawing.lanes.flatMap(\.rows).flatMap(\.marks) {
      #expect((place.symbol.x >= left) == (place.mark.at == nil))
    }
    #expect(drawing.axisTexts.contains { $0.text == "undated" })
    #expect(TimelineChecks(drawing: drawing).problems() == [])
  }

  @Test func `What is undated stands before the first greater step, in no picture on a day`() throws
  {
    let model = try Self.model(
      Self.login(
        "{ denied: unknown, reason: refused, count: 3, step: 1 }, { observed: 2024-05-02, step: 2 }"
      ))
    let entries = try model.chronology().entries
    #expect(entries.map(\.kind) == [.denied, .observed])
    #expect(entries.map { $0.at?.description } == [nil, "2024-05-02"])
    let marks = try TimelineScene(model, model.chronology()).lanes.flatMap(\.rows).flatMap(\.marks)
    #expect(marks.map(\.kind) == [.denied, .step] && marks.map { $0.at == nil } == [true, false])
  }

  @Test func `More undated marks than a row holds are counted`() throws {
    var model = try Self.model(Self.login("{ observed: unknown }"))
    model.edges[0].evidence = (0..<20).map { step in
      var record = Evidence(.denied)
      record.step = step
      return record
    }
    let timeline = try TimelineScene(model, model.chronology())
    #expect(timeline.lanes.flatMap(\.rows).flatMap(\.marks).count == 12)
    #expect(timeline.caption.contains("8 more undated marks are not drawn."))
    #expect(TimelineChecks(drawing: TimelineDrawing(timeline)).problems() == [])
  }
}

/// When a boundary held, and when nobody was at it.
struct BoundaryTests {
  private static func outcome(_ edges: String, controls: String = "{}") throws -> Scene.Zone.Outcome
  {
    let text = """
      blastradius: 1
      controls: \(controls)
      zones: { corp: {}, vendor: { trust: external } }
      nodes:
        token: { kind: service-token }
        app: { kind: application, zone: corp }
        crown: { kind: data, zone: vendor, criticality: critical }
        lobby: { kind: application, zone: vendor }
      edges:
        - token administers app
        \(edges)
      """
    let model = try ModelReader.read(text: text, named: "model.yaml").model
    let scene = try Scene(Analysis(model, Question(from: [Fact("token", .control)])))
    return try #require(scene.zones.first { $0.name == "vendor" }).outcome
  }

  @Test(
    arguments: [
      // Nobody tried, and nothing leads there.
      ("", Scene.Zone.Outcome.unreached),
      // Somebody tried and was refused.
      (
        "- app reads crown: { exists: false, evidence: { denied: 2024-01-01, reason: refused } }",
        .held
      ),
      ("- app reads crown: { exists: false, evidence: { denied: unknown } }", .held),
      // A control stands in the way.
      ("- app reads crown: { unless: acl }", .held),
      // It is said that it cannot be done: nobody tried.
      (
        "- app reads crown: { exists: false, evidence: { denied: unknown, reason: by-design } }",
        .unreached
      ),
      // Nothing was found, which is no refusal.
      (
        "- app reads crown: { exists: false, evidence: { denied: unknown, reason: no-evidence } }",
        .unreached
      ),
      // Only the attacker says that he was refused.
      (
        "- app reads crown: { exists: false, evidence: { denied: unknown, claim: true } }",
        .unreached
      ),
      // Nobody says how it ended.
      ("- app reads crown: { exists: false, evidence: { attempted: 2024-01-01 } }", .unreached),
      // It was seen to work, whatever was refused before.
      (
        "- app reads crown: { exists: false, "
          + "evidence: [{ denied: 2024-01-01 }, { observed: 2024-01-02 }] }", .plain
      ),
      // Refused here, and another way is open.
      (
        "- app reads crown: { exists: false, evidence: { denied: 2024-01-01 } }\n"
          + "  - app administers lobby", .plain
      ),
      // Refused here, and perhaps open there.
      (
        "- app reads crown: { exists: false, evidence: { denied: 2024-01-01 } }\n"
          + "  - app administers lobby: { unless: mfa }", .plain
      ),
      // Refused in the zone, from the zone.
      ("- lobby reads crown: { exists: false, evidence: { denied: 2024-01-01 } }", .unreached),
    ])
  func `It held where somebody was stopped at it`(
    edges: String, outcome: Scene.Zone.Outcome
  ) throws {
    let controls = "{ acl: { state: enforced }, mfa: { state: unknown } }"
    #expect(try Self.outcome(edges, controls: controls) == outcome)
  }
}
