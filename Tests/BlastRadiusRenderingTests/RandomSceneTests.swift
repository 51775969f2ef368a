import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusRendering

/// Three hundred random scenes with hostile names, laid out by Graphviz.
struct RandomSceneTests {
  @Test(arguments: 0..<10)
  func `Nothing overlaps, is clipped or run through in random scenes`(_ block: UInt64) async throws
  {
    for seed in RandomModels.seeds(block, of: 10, all: 300) {
      let model = RandomScenes.model(seed: seed)
      let scene = try Self.scene(model, seed: seed)
      let fit = Fit.allCases[Int(seed) % Fit.allCases.count]
      let drawing = try await FitTests.renderer(fit).pictureFit.drawing(scene)
      let checks = GeometryChecks(drawing: drawing)
      let problems = checks.overlaps() + checks.crossings()
      #expect(
        problems.isEmpty,
        "seed \(seed) \(fit): \(problems.map { $0.prefix(200) }.joined(separator: "\n"))"
      )
      var writer = SVGWriter(drawing, theme: .auto, prefix: "br")
      let problem = XMLChecker.problem(in: writer.write())
      #expect(problem == nil, "seed \(seed)")
    }
  }

  static func scene(_ model: Model, seed: UInt64) throws -> Scene {
    var random = SeededRandom(seed: seed)
    if random.chance(0.3) { return try Scene(model) }
    if random.chance(0.1) { return try Scene(evidenceOf: model) }
    let seeds = (0..<random.number(1..<3)).map { _ in
      Fact("node\(random.number(0..<model.nodes.count))", .control)
    }
    return try Scene(model, Analysis(model, Question(from: seeds)).exposure())
  }
}
