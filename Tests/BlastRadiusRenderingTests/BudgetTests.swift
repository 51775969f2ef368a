import BlastRadius
import Testing

@testable import BlastRadiusRendering

/// A model of 402 nodes of which 302 are reached, which nobody reads at once.
struct BudgetTests {
  /// One credential controls forty hosts in each of ten zones; every fortieth is critical.
  private static let model: Model = {
    var model = Model()
    model.nodes = [Node("key", kind: "credential"), Node("bot", kind: "service-account")]
    model.edges = [Edge("key", "authenticates-as", "bot")]
    for zone in 0..<10 {
      model.zones.append(Zone("zone\(zone)"))
      for host in 0..<40 {
        var node = Node("host\(zone)-\(host)", kind: "host")
        node.zone = "zone\(zone)"
        if host == 0 { node.criticality = .critical }
        model.nodes.append(node)
        let from = host < 20 ? "bot" : "host\(zone)-\(host - 20)"
        model.edges.append(Edge(from, host % 2 == 0 ? "administers" : "reads", node.id))
      }
    }
    return model
  }()

  private static func scene(
    _ narrow: (inout SceneOptions) -> Void
  ) throws -> Scene {
    var options = SceneOptions()
    narrow(&options)
    return try Scene(model, Fixtures.exposure(model, ["key"]), options: options)
  }

  @Test func `It is summarised, and what is critical keeps its card`() async throws {
    let scene = try Self.scene { _ in }
    #expect(scene.cards.count <= 60)
    #expect(scene.cards.count { $0.isCritical && $0.fold == nil } == 10)
    let folded = scene.cards.reduce(0) { $0 + ($1.fold?.count ?? 0) }
    #expect(folded + scene.cards.count { $0.fold == nil } == 302)
    #expect(scene.caption.contains { $0.hasPrefix("\(folded) nodes are folded into ") })
    // Hosts of one zone at one level through one account are one card.
    let hosts = scene.cards.filter { $0.fold != nil }
    #expect(hosts.allSatisfy { $0.zone != nil && $0.level != nil && $0.name.hasSuffix(" hosts") })
    #expect(hosts.contains { $0.detail == "through bot" })
    let drawing = try await PictureTests.drawing(scene)
    let checks = GeometryChecks(drawing: drawing)
    #expect(checks.overlaps() + checks.crossings() == [])
  }

  @Test func `Everything is drawn where that is asked for`() throws {
    #expect(try Self.scene { $0.full = true }.cards.count == 302)
  }

  @Test func `A chain longer than a picture is folded, and so is a long proof`() throws {
    var model = Model()
    model.nodes = (0..<300).map { Node("host\($0)", kind: "host") }
    model.nodes[299].criticality = .critical
    model.edges = (1..<300).map { Edge("host\($0 - 1)", "administers", "host\($0)") }
    let analysis = try Analysis(model, Question(from: [Fact("host0", .control)]))
    let scene = try Scene(analysis)
    #expect(scene.cards.count <= 60)
    #expect(scene.cards.contains { $0.key == "host299" && $0.isCritical })
    let goal = try #require(analysis.explanation(of: Fact("host299", .control)))
    let proof = try Scene(model, goal)
    #expect(proof.cards.count <= 60)
    #expect(
      proof.cards.contains { $0.key == "host0" } && proof.cards.contains { $0.key == "host299" })
  }

  enum Narrowing: CaseIterable {
    case zone, to, critical, levelAndZone, within

    var expected: ClosedRange<Int> {
      switch self {
      case .zone: 22...42
      case .to: 2...4
      case .critical: 12...12
      case .levelAndZone: 12...32
      case .within: 2...2
      }
    }

    func apply(_ options: inout SceneOptions) {
      switch self {
      case .zone: options.zones = ["zone3"]
      case .to: options.to = ["host4-25"]
      case .critical: options.criticalOnly = true
      case .levelAndZone: (options.level, options.zones) = (.control, ["zone1"])
      case .within: options.within = 1
      }
    }
  }

  @Test(arguments: Narrowing.allCases)
  func `Each of them makes it small enough to be drawn`(_ narrowing: Narrowing) async throws {
    let scene = try Self.scene { narrowing.apply(&$0) }
    #expect(narrowing.expected.contains(scene.cards.count), "\(scene.cards.count) cards")
    let drawing = try await PictureTests.drawing(scene)
    #expect(GeometryChecks(drawing: drawing).overlaps() == [])
  }

  @Test func `Many ends of one card's arrows stand in several rows`() async throws {
    var model = Model()
    model.nodes = [Node("team", kind: "group")]
    for number in 0..<60 {
      model.nodes.append(Node("repository-\(number)", kind: "repository"))
      model.edges.append(Edge("team", "administers", "repository-\(number)"))
    }
    let scene = try Scene(Analysis(model, Question(from: [Fact("team", .control)])))
    let drawing = try await PictureTests.drawing(scene)
    #expect(drawing.size.width < 6000, "\(drawing.size.width)")
    let checks = GeometryChecks(drawing: drawing)
    #expect(checks.overlaps() + checks.crossings() == [])
  }
}
