import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusRendering

/// The writers' bytes, with a fixed geometry so that no version of Graphviz matters.
struct GoldenTests {
  static let names = ["pair", "token", "explanation", "evidence"]

  @Test(arguments: names)
  func `Pictures are written as they were`(_ name: String) async throws {
    let scene = try PictureTests.scene(name)
    var renderer = Renderer(engine: FakeLayout())
    // The places are made up, and no shape is looked for.
    renderer.fit = .tall
    Snapshot.expect(try await renderer.svg(scene), matches: "cloudflare-\(name).svg")
    Snapshot.expect(renderer.dot(scene), matches: "cloudflare-\(name).dot")
    Snapshot.expect(try renderer.mermaid(scene), matches: "cloudflare-\(name).mmd")
  }

  @Test func `Dark and light pictures differ in colours alone`() async throws {
    let scene = try PictureTests.scene("pair")
    let light = try await Renderer(engine: FakeLayout(), theme: .light).svg(scene)
    let dark = try await Renderer(engine: FakeLayout(), theme: .dark).svg(scene)
    let body = { (text: String) in
      text.split(separator: "\n").filter { !$0.hasPrefix("@media") }.joined()
        .replacing(/#[0-9a-f]{6}/, with: "#")
    }
    #expect(light != dark)
    #expect(body(light) == body(dark))
  }

  @Test(arguments: 0..<UInt64(RandomModels.count(5)))
  func `The order of a model's parts changes no byte`(_ seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let model = try Fixtures.cloudflare()
    var shuffled = model
    shuffled.nodes.shuffle(using: &random)
    shuffled.edges.shuffle(using: &random)
    shuffled.zones.shuffle(using: &random)
    shuffled.controls.shuffle(using: &random)
    shuffled.sources.shuffle(using: &random)
    let renderer = Renderer(engine: HelperLayout(path: Fixtures.helper))
    let pairs = [
      (try Scene(model), try Scene(shuffled)),
      (try Scene(evidenceOf: model), try Scene(evidenceOf: shuffled)),
      (
        try Scene(model, Fixtures.exposure(model, Fixtures.pair)),
        try Scene(shuffled, Fixtures.exposure(shuffled, Fixtures.pair.reversed()))
      ),
    ]
    for (one, other) in pairs {
      #expect(one == other)
      #expect(try await renderer.svg(one) == renderer.svg(other))
    }
  }
}
