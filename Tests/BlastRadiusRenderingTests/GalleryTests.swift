import BlastRadius
import Foundation
import Testing

@testable import BlastRadiusRendering

/// Writes pictures for people to look at, into the folder that `BLASTRADIUS_PICTURES` names.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BLASTRADIUS_PICTURES"] != nil))
struct GalleryTests {
  @Test func `The pictures of the gallery are written`() async throws {
    for name in PictureTests.names { try await write(PictureTests.scene(name), name) }
    for seed in [3, 7, 11] as [UInt64] {
      let model = RandomScenes.model(seed: seed)
      try await write(RandomSceneTests.scene(model, seed: seed), "random-\(seed)")
    }
  }

  private func write(_ scene: Scene, _ name: String) async throws {
    let folder = ProcessInfo.processInfo.environment["BLASTRADIUS_PICTURES"] ?? "."
    var renderer = Renderer(engine: HelperLayout(path: Fixtures.helper))
    let base = "\(folder)/\(name)"
    try LayoutWire.encode(SceneLayout(scene).request)
      .write(toFile: base + ".layout", atomically: true, encoding: .utf8)
    try await renderer.svg(scene).write(toFile: base + ".svg", atomically: true, encoding: .utf8)
    renderer.scale = 1
    try Data(await renderer.png(scene)).write(to: URL(fileURLWithPath: base + ".png"))
    renderer.theme = .dark
    try Data(await renderer.png(scene)).write(to: URL(fileURLWithPath: base + "-dark.png"))
    try renderer.dot(scene).write(
      toFile: "\(folder)/\(name).dot", atomically: true, encoding: .utf8)
    try renderer.mermaid(scene).write(
      toFile: "\(folder)/\(name).mmd", atomically: true, encoding: .utf8)
  }
}
