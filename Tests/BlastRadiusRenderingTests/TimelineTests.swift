import BlastRadius
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusRendering

/// Pictures of timelines.
struct TimelineTests {
  static let names = ["pair", "all", "incident", "at"]

  static func scene(_ name: String) throws -> TimelineScene {
    let model = try Fixtures.cloudflare()
    switch name {
    case "incident": return try TimelineScene(model, model.chronology())
    case "all":
      return try scene(model, Fixtures.pair + ["bitbucket-credential", "aws-credential"])
    case "at": return try scene(model, Fixtures.pair) { $0.at = Moment("2023-11-24T10:00Z") }
    default: return try scene(model, Fixtures.pair)
    }
  }

  static func scene(
    _ model: Model, _ seeds: [String], _ options: TimelineOptions = TimelineOptions(),
    change: (inout Question) -> Void = { _ in }
  ) throws -> TimelineScene {
    var question = Question(from: seeds.map { Fact($0, .control) })
    change(&question)
    let chronology = try Analysis(model, question).chronology(limit: 2)
    return try TimelineScene(model, chronology, options: options)
  }

  @Test(arguments: ["pair", "incident"])
  func `It is written as it was`(_ name: String) throws {
    let svg = Renderer().svg(try Self.scene(name))
    #expect(XMLChecker.problem(in: svg) == nil)
    Snapshot.expect(svg, matches: "timeline-\(name).svg")
  }

  @Test(arguments: names)
  func `Nothing overlaps or is clipped`(_ name: String) throws {
    #expect(TimelineChecks(drawing: TimelineDrawing(try Self.scene(name))).problems() == [])
  }

  @Test func `Dark and light pictures differ in colours alone`() throws {
    let scene = try Self.scene("pair")
    let body = { (theme: Theme) in
      Renderer(theme: theme).svg(scene).split(separator: "\n").filter { !$0.hasPrefix("@media") }
        .joined().replacing(/#[0-9a-f]{6}/, with: "#")
    }
    #expect(Renderer(theme: .light).svg(scene) != Renderer(theme: .dark).svg(scene))
    #expect(body(.light) == body(.dark))
  }

  @Test(arguments: 0..<4)
  func `The order of a model's parts changes no byte`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let model = try Fixtures.cloudflare()
    var shuffled = model
    shuffled.nodes.shuffle(using: &random)
    shuffled.edges.shuffle(using: &random)
    shuffled.zones.shuffle(using: &random)
    shuffled.events.shuffle(using: &random)
    let renderer = Renderer()
    #expect(
      renderer.svg(try Self.scene(model, Fixtures.pair))
        == renderer.svg(try Self.scene(shuffled, Fixtures.pair.reversed())))
    #expect(
      renderer.svg(try TimelineScene(model, model.chronology()))
        == renderer.svg(try TimelineScene(shuffled, shuffled.chronology())))
  }

  @Test(arguments: Theme.allCases)
  func `It has a name and a description, and every mark and row has a label`(_ theme: Theme) throws
  {
    let svg = Renderer(theme: theme).svg(try Self.scene("pair"))
    #expect(svg.contains("role=\"graphics-document\" aria-labelledby=\"br-title br-desc\""))
    #expect(svg.contains("First use 27 days after the leak"))
    #expect(svg.contains("Jira: control 18 Oct 2023 – 23 Nov 2023 16:35"))
    #expect(svg.contains("aria-label=\"15 Nov 2023 16:28 UTC, step 3:"))
    #expect(svg.contains("aria-label=\"Zone Self-hosted Atlassian, internal\""))
  }

  @Test func `Every two marks of a legend differ in print without colours`() throws {
    var drawing = TimelineDrawing(try Self.scene("all"))
    var seen: [String: TimelineLegendItem.Mark] = [:]
    let box = Rectangle(x: 0, y: 0, width: 30, height: 20)
    let text = PlacedText(text: "", x: 0, y: 0, size: 11)
    let marks: [TimelineLegendItem.Mark] =
      [.given, .confirmed, .possible, .cut, .critical] + Level.allCases.map { .level($0) }
      + TimelineScene.Mark.Kind.allCases.map { .mark($0) }
    for mark in marks {
      drawing.legend = [TimelineLegendItem(mark: mark, text: text, symbol: box)]
      let look = ContrastTests.withoutColours(Self.legend(of: drawing))
      #expect(seen[look] == nil, "\(mark) looks like \(String(describing: seen[look]))")
      seen[look] = mark
    }
  }

  private static func legend(of drawing: TimelineDrawing) -> String {
    var writer = TimelineWriter(drawing, theme: .light, prefix: "br")
    let svg = writer.write()
    return svg.components(separatedBy: "aria-label=\"Legend\">")[1]
  }

  @Test func `Numbers of steps are those of the picture of the same exposure`() throws {
    let model = try Fixtures.cloudflare()
    for scenario in model.scenarios {
      let seeds = scenario.from
      let question = Question(from: seeds.map { Fact($0, .control) })
      let analysis = try Analysis(model, question)
      let picture = try Scene(model, analysis.exposure())
      let drawn = Set(picture.links.compactMap(\.step))
      let told = Set(try analysis.chronology(limit: 0).entries.compactMap(\.step))
      #expect(drawn == told, "\(scenario.name)")
      for link in picture.links {
        guard let step = link.step, !link.text.isEmpty else { continue }
        let entry = try analysis.chronology(limit: 0).entries.first { $0.step == step }
        #expect(link.sentence.hasPrefix(entry?.label ?? "?"), "\(scenario.name), step \(step)")
      }
    }
    let evidence = Set(try Scene(evidenceOf: model).links.compactMap(\.step))
    #expect(evidence == Set(try model.chronology().entries.compactMap(\.step)))
  }
}

/// Too much, too little, and hostile names.
struct TimelineLimitsTests {
  @Test(arguments: 0..<30)
  func `Hostile names stay text in their place`(_ seed: UInt64) throws {
    var model = RandomScenes.model(seed: seed &+ 20_000)
    var random = SeededRandom(seed: seed)
    for index in model.nodes.indices where random.chance(0.5) {
      model.nodes[index].leaked = Moment("2024-01-0\(random.number(1..<9))")
      model.nodes[index].revoked = Moment("2024-02-0\(random.number(1..<9))T10:0\(seed % 10)Z")
    }
    for kind in Event.Kind.allCases {
      var event = Event(at: Moment("2024-01-\(random.number(10..<28))")!, kind: kind)
      event.label = RandomScenes.name(&random)
      model.events.append(event)
    }
    let seeds = (0..<random.number(1..<4)).map { _ in "node\(random.number(0..<model.nodes.count))"
    }
    let scene = try TimelineTests.scene(model, seeds)
    #expect(TimelineChecks(drawing: TimelineDrawing(scene)).problems() == [], "seed \(seed)")
    let svg = Renderer().svg(scene)
    #expect(XMLChecker.problem(in: svg) == nil)
    #expect(!svg.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!svg.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
  }

  /// One credential controls twenty hosts in each of six zones, each revoked at another time.
  private static let large: Model = {
    var model = Model()
    var key = Node("key", kind: "credential")
    key.leaked = Moment("2024-01-01")
    model.nodes = [key]
    for zone in 0..<6 {
      model.zones.append(Zone("zone\(zone)"))
      for host in 0..<20 {
        var node = Node("host\(zone)-\(host)", kind: "host")
        node.zone = "zone\(zone)"
        if host == 0 { node.criticality = .critical }
        node.revoked = Moment("2024-02-\(10 + zone)T\(10 + host % 14):\(10 + host)Z")
        model.nodes.append(node)
        model.edges.append(Edge("key", host % 2 == 0 ? "administers" : "reads", node.id))
      }
    }
    return model
  }()

  @Test func `A large picture keeps forty rows and says how many more there are`() throws {
    let scene = try TimelineTests.scene(Self.large, ["key"])
    let rows = scene.lanes.flatMap(\.rows)
    #expect(rows.count == 40)
    #expect(rows.contains(where: \.isSeed) && rows.count(where: \.isCritical) == 6)
    let hidden = scene.lanes.compactMap { Int($0.more.filter(\.isNumber)) }.reduce(0, +)
    #expect(hidden == 81)
    #expect(TimelineChecks(drawing: TimelineDrawing(scene)).problems() == [])
    var options = TimelineOptions()
    options.full = true
    let full = try TimelineTests.scene(Self.large, ["key"], options)
    #expect(full.lanes.flatMap(\.rows).count == 121)
    #expect(TimelineChecks(drawing: TimelineDrawing(full)).problems() == [])
  }

  @Test func `Without any instant everything is held all the time`() throws {
    var model = Model()
    model.nodes = [Node("key", kind: "credential"), Node("box", kind: "host")]
    model.edges = [Edge("key", "administers", "box")]
    let drawing = TimelineDrawing(try TimelineTests.scene(model, ["key"]))
    #expect(drawing.axis.ticks.isEmpty && drawing.events.isEmpty)
    #expect(drawing.lanes[0].rows.allSatisfy { $0.bars[0].isOpenLeft && $0.bars[0].isOpenRight })
    #expect(TimelineChecks(drawing: drawing).problems() == [])
  }

  @Test func `No gap to scale is longer than one that is left out`() {
    for seed in UInt64(0)..<200 {
      var random = SeededRandom(seed: seed)
      let instants = Set(
        (0..<random.number(1..<40)).map { _ in
          Instant(microseconds: Int64(random.number(0..<60)) << random.number(20..<48))
        }
      ).sorted()
      let axis = TimeAxis(instants, x: 100, width: 800, .english)
      #expect(axis.pieces.count == axis.breaks.count + 1)
      let breaks = zip(axis.pieces, axis.pieces.dropFirst()).map {
        $1.from.microseconds - $0.until.microseconds
      }
      let starts = Set(axis.pieces.map(\.from))
      let shown = zip(instants, instants.dropFirst()).filter { !starts.contains($1) }
        .map { $1.microseconds - $0.microseconds }
      #expect((shown.max() ?? 0) <= (breaks.min() ?? .max), "seed \(seed)")
      let places = instants.map(axis.position)
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
      #expect(places.allSatisfy { $0 >= 99.9 && $0 <= 900.1 }, "seed \(seed)")
    }
  }
}
