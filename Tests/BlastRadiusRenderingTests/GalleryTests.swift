import BlastRadius
import Foundation
import Testing

@testable import BlastRadiusRendering

/// Writes pictures for people to look at, into the folder that `BLASTRADIUS_PICTURES` names.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BLASTRADIUS_PICTURES"] != nil))
struct GalleryTests {
  @Test func `The pictures of the gallery are written`() async throws {
    let model = try Fixtures.cloudflare()
    var narrow = SceneOptions()
    narrow.to = ["atlassian-host"]
    let all = Fixtures.pair + ["bitbucket-credential", "aws-credential"]
    let analysis = try Analysis(
      model, Question(from: Fixtures.pair.map { Fact($0, .control) }))
    var scenes: [(String, Scene)] = [
      ("pair", try Scene(model, Fixtures.exposure(model, Fixtures.pair))),
      ("token", try Scene(model, Fixtures.exposure(model, ["moveworks-token"]))),
      ("all", try Scene(model, Fixtures.exposure(model, all))),
      ("to-host", try Scene(model, Fixtures.exposure(model, Fixtures.pair), options: narrow)),
      ("model", try Scene(model)),
      ("evidence", try Scene(evidenceOf: model)),
    ]
    if let explanation = analysis.explanation(of: Fact("atlassian-host", .control)) {
      scenes.append(("explain", try Scene(model, explanation)))
    }
    for (name, scene) in scenes { try await write(scene, name) }
  }

  private func write(_ scene: Scene, _ name: String) async throws {
    let folder = ProcessInfo.processInfo.environment["BLASTRADIUS_PICTURES"] ?? "."
    var renderer = Renderer(engine: HelperLayout(path: Fixtures.helper))
    for direction in LayoutRequest.Direction.allCases {
      renderer.direction = direction
      let base = "\(folder)/\(name)-\(direction.rawValue)"
      renderer.theme = .auto
      try await renderer.svg(scene).write(toFile: base + ".svg", atomically: true, encoding: .utf8)
      renderer.theme = .light
      renderer.scale = 1
      try Data(await renderer.png(scene)).write(to: URL(fileURLWithPath: base + ".png"))
      renderer.theme = .dark
      try Data(await renderer.png(scene)).write(to: URL(fileURLWithPath: base + "-dark.png"))
    }
    try renderer.dot(scene).write(
      toFile: "\(folder)/\(name).dot", atomically: true, encoding: .utf8)
    try renderer.mermaid(scene).write(
      toFile: "\(folder)/\(name).mmd", atomically: true, encoding: .utf8)
  }
}
