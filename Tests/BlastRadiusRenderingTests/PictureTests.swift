import BlastRadius
import Foundation
import Testing

@testable import BlastRadiusRendering

/// The pictures of the Cloudflare incident, laid out by Graphviz.
struct PictureTests {
  static let names = ["pair", "token", "all", "to-host", "explanation", "model", "evidence"]

  static func scene(_ name: String) throws -> Scene {
    let model = try Fixtures.cloudflare()
    switch name {
    case "pair": return try Scene(model, Fixtures.exposure(model, Fixtures.pair))
    case "token": return try Scene(model, Fixtures.exposure(model, ["moveworks-token"]))
    case "all":
      let seeds = Fixtures.pair + ["bitbucket-credential", "aws-credential"]
      return try Scene(model, Fixtures.exposure(model, seeds))
    case "to-host":
      var options = SceneOptions()
      options.to = ["atlassian-host"]
      return try Scene(model, Fixtures.exposure(model, Fixtures.pair), options: options)
    case "explanation":
      let question = Question(from: Fixtures.pair.map { Fact($0, .control) })
      let analysis = try Analysis(model, question)
      let explanation = try #require(analysis.explanation(of: Fact("atlassian-host", .control)))
      return try Scene(model, explanation)
    case "model": return try Scene(model)
    default: return try Scene(evidenceOf: model)
    }
  }

  static func drawing(_ scene: Scene) async throws -> Drawing {
    let layout = SceneLayout(scene)
    let geometry = try await HelperLayout(path: Fixtures.helper).layout(layout.request)
    return Drawing(scene, layout, geometry)
  }

  @Test(arguments: names)
  func `Nothing overlaps or is clipped`(_ name: String) async throws {
    let checks = GeometryChecks(drawing: try await Self.drawing(Self.scene(name)))
    #expect(checks.overlaps() == [])
  }

  @Test(arguments: names)
  func `No line runs through a card or a label`(_ name: String) async throws {
    let checks = GeometryChecks(drawing: try await Self.drawing(Self.scene(name)))
    #expect(checks.crossings() == [])
  }

  /// Another Graphviz draws other bytes, so these are not compared with a fresh drawing.
  @Test(arguments: ["docs/images", "graphs/images"])
  func `The pictures of the pages are sound`(_ folder: String) throws {
    let path = Fixtures.root.appendingPathComponent(folder)
    let files = try FileManager.default.contentsOfDirectory(atPath: path.path)
      .filter { $0.hasSuffix(".svg") }
    #expect(!files.isEmpty)
    for file in files {
      let svg = try String(contentsOf: path.appendingPathComponent(file), encoding: .utf8)
      #expect(XMLChecker.problem(in: svg) == nil, "\(file)")
    }
  }
}
