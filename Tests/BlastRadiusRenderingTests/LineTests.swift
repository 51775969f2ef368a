import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusRendering

/// Lines that can be told apart, with what they say on them.
struct LineTests {
  /// What is too dense for it: of both arrows into one application, each of which needs several things.
  private static let exceptions = ["retool-2023-model"]

  /// All of them, or those of two models.
  private static let models =
    RandomModels.areAll ? GalleryScenes.models : ["cloudflare-2023", "startup-saas"]

  @Test(.serialized, arguments: models)
  func `Lines share no stretch of more than 12 points, and labels are on theirs`(
    _ name: String
  ) async throws {
    let items = try GalleryScenes.items(name).filter { !Self.exceptions.contains($0.name) }
    for item in RandomModels.areAll ? items[...] : items.suffix(4) {
      let scene = try item.make(item.options)
      let drawing = try await FitTests.renderer(.auto).pictureFit.drawing(scene)
      let checks = LineChecks(drawing: drawing)
      #expect(checks.strayLabels() == [], "\(item.name)")
      let shared = checks.shared(longest: 12).map { "\($0.lines) for \(Int($0.length))" }
      #expect(shared == [], "\(item.name)")
    }
  }

  /// A mesh of lines, of which none has room: each way that is tried costs at most its own length and the
  /// boxes.
  @Test func `Of a dense picture only so much is looked at`() async throws {
    var request = LayoutRequest()
    request.boxes = Array(repeating: .init(size: Size(200, 80)), count: 14)
    for from in 0..<14 {
      for to in 0..<14 where from != to { request.lines.append(.init(from: from, to: to)) }
    }
    let geometry = try await FakeLayout().layout(request)
    let length = LineTrails(geometry.lines).count
    let limit = 3 * length
    var spacing = try #require(LineSpacing(geometry, request, within: limit))
    spacing.moveApart()
    #expect(spacing.looks >= limit && spacing.looks < limit + 3 * length + 10_000)
    #expect(LineSpacing(geometry, request, within: length) == nil)
  }

  /// Where very many lines meet there is no room for all of them.
  @Test func `In nineteen of twenty random scenes they share none either`() async throws {
    let count = RandomModels.count(100, share: 10)
    var dense = 0
    for seed in 0..<UInt64(count) {
      let scene = try RandomSceneTests.scene(RandomScenes.model(seed: seed), seed: seed)
      let drawing = try await PictureTests.drawing(scene)
      let checks = LineChecks(drawing: drawing)
      #expect(checks.strayLabels() == [], "seed \(seed)")
      if !checks.shared(longest: 12).isEmpty { dense += 1 }
    }
    #expect(dense <= max(1, count / 20), "\(dense) of \(count)")
  }
}
