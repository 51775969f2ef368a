import BlastRadius
import BlastRadiusTestSupport
import Foundation
import Testing

@testable import BlastRadiusRendering

/// Pictures in the shape that is asked for.
struct FitTests {
  static func renderer(_ fit: Fit) -> Renderer {
    var renderer = Renderer(engine: HelperLayout(path: Fixtures.helper), theme: .light)
    renderer.fit = fit
    return renderer
  }

  /// One credential that leads through so many hosts to what is critical.
  private static func chain(_ count: Int) throws -> Scene {
    var model = Model()
    model.nodes = (0..<count).map { Node("host\($0)", kind: "host") }
    model.nodes[count - 1].criticality = .critical
    model.edges = (1..<count).map { Edge("host\($0 - 1)", "administers", "host\($0)") }
    return try Scene(Analysis(model, Question(from: [Fact("host0", .control)])))
  }

  @Test(arguments: [9, 25])
  func `A chain is folded into columns until it is between 4 to 3 and 16 to 9`(
    _ count: Int
  ) async throws {
    let scene = try Self.chain(count)
    let drawing = try await Self.renderer(.auto).pictureFit.drawing(scene)
    let ratio = drawing.size.width / drawing.size.height
    #expect((1.32...1.79).contains(ratio), "\(ratio)")
    #expect(drawing.scene.cards.count == count)
    let checks = GeometryChecks(drawing: drawing)
    #expect(checks.overlaps() + checks.crossings() == [])
    let tall = try await Self.renderer(.tall).pictureFit.drawing(scene)
    #expect(Set(tall.layout.columnsOfBoxes) == [0])
    #expect(count < 9 || tall.size.height > 2 * drawing.size.height)
  }

  @Test func `A zone in two columns has its name on both`() async throws {
    let scene = try PictureTests.scene("to-host")
    let drawing = try await Self.renderer(.auto).pictureFit.drawing(scene)
    let zones = drawing.scene.zones.filter { $0.name == "Self-hosted Atlassian" }
    #expect(zones.map(\.isContinued) == [false, true])
    let svg = try await Self.renderer(.auto).svg(scene)
    #expect(XMLChecker.problem(in: svg) == nil)
    #expect(svg.contains(">continued<"))
  }

  @Test func `The picture of Cloudflare loses nothing`() async throws {
    let scene = try PictureTests.scene("pair")
    let drawing = try await Self.renderer(.auto).pictureFit.drawing(scene)
    #expect(drawing.scene == scene)
    #expect((1.32...1.79).contains(drawing.size.width / drawing.size.height))
  }

  /// All of them take minutes: a few, unless all are asked for.
  private static let readable: [(model: String, fit: Fit)] = {
    let few: [(String, Fit)] = [("startup-saas", .slide), ("storm-0558-2023", .page)]
    let all = GalleryScenes.models.flatMap { [($0, Fit.slide), ($0, .page)] }
    return RandomModels.areAll ? all : few
  }()

  @Test(.serialized, arguments: readable)
  func `Text is at least 9 points high on a slide and on a page`(
    _ name: String, _ fit: Fit
  ) async throws {
    let sheet = try #require(fit.sheet)
    let items = try GalleryScenes.items(name)
    for item in RandomModels.areAll ? items[...] : items.suffix(1) {
      let renderer = Self.renderer(fit)
      let scene = try await renderer.fitted(item.options, item.make)
      let drawing = try await renderer.pictureFit.drawing(scene)
      let checks = GeometryChecks(drawing: drawing)
      #expect(checks.overlaps() + checks.crossings() == [], "\(item.name)")
      let svg = try await renderer.svg(scene)
      let sizes = svg.matches(of: /font-size="([0-9.]+)"/).compactMap { Double($0.1) }
      let size = svg.firstMatch(of: /<svg [^>]* width="([0-9.]+)" height="([0-9.]+)"/)
      let (width, height) = (
        size.flatMap { Double($0.1) } ?? 1e9, size.flatMap { Double($0.2) } ?? 1e9
      )
      // 72 points are an inch, which 96 units of a sheet are.
      let points = min(sheet.width / width, sheet.height / height) * 72 / 96
      #expect((sizes.min() ?? 0) * points >= 9 - 0.005, "\(item.name) \(fit)")
    }
  }

  @Test(arguments: RandomModels.areAll ? [Fit.slide, .page] : [.slide])
  func `What a smaller picture folds adds up to what the whole one has`(_ fit: Fit) async throws {
    let model = try Fixtures.cloudflare()
    for seeds in [Fixtures.pair, ["moveworks-token"]] {
      let analysis = try Analysis(model, Question(from: seeds.map { Fact($0, .control) }))
      let scene = try await Self.renderer(fit).fitted(SceneOptions()) {
        try Scene(analysis, options: $0)
      }
      for state in [Scene.Card.State.seed, .confirmed, .possible] {
        #expect(Self.count(scene, state) == Self.count(try Scene(analysis), state), "\(seeds)")
      }
      // Each of them leads to what is folded.
      for card in scene.cards where card.state == .seed {
        #expect(scene.links.contains { $0.from == card.id }, "\(card.name)")
      }
    }
  }

  private static func count(_ scene: Scene, _ state: Scene.Card.State) -> Int {
    scene.cards.filter { $0.state == state }.reduce(0) { $0 + ($1.fold?.count ?? 1) }
  }

  @Test func `Everything is drawn on a slide too where that is asked for`() async throws {
    let model = try Fixtures.cloudflare()
    var options = SceneOptions()
    options.full = true
    let scene = try await Self.renderer(.slide).fitted(options) {
      try Scene(model, options: $0)
    }
    #expect(scene.cards.count == model.nodes.count)
  }
}
