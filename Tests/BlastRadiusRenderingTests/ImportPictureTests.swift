import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusRendering

/// Pictures of random models, said as text alone and as an import with a text on top of it.
struct ImportPictureTests {
  /// Both ways to say a model, and a question about it.
  private static func both(_ seed: UInt64) -> (text: Model, imported: Model, question: Question) {
    let random = RandomImport.make(seed: seed)
    return (random.text, random.imported(isSorted: seed % 2 == 0), random.question)
  }

  @Test(arguments: 0..<10)
  func `An import is drawn like the same said as text`(_ block: UInt64) async throws {
    let renderer = Renderer(engine: FakeLayout())
    for seed in RandomModels.seeds(block, of: 10, all: 300, share: 25) {
      let (text, imported, question) = Self.both(seed)
      let scenes = try (Self.scenes(text, question), Self.scenes(imported, question))
      // Scenes are too large to be shown where they differ.
      #expect(scenes.0.count == scenes.1.count, "seed \(seed)")
      for (number, (one, other)) in zip(scenes.0, scenes.1).enumerated() {
        let difference = Self.difference(one, other)
        #expect(difference == nil, "seed \(seed), picture \(number)")
      }
      let drawn = try await renderer.svg(scenes.0[2])
      let isDrawnAlike = try await drawn == renderer.svg(scenes.1[2])
      #expect(isDrawnAlike, "seed \(seed)")
    }
  }

  /// What differs first between two scenes, or `nil`.
  private static func difference(_ one: Scene, _ other: Scene) -> String? {
    if one == other { return nil }
    if one.answer != other.answer { return "\(one.answer) / \(other.answer)" }
    let cards = zip(one.cards, other.cards).first { $0 != $1 }
    if let cards { return "\(cards)" }
    let links = zip(one.links, other.links).first { $0 != $1 }
    if let links { return "\(links)" }
    return "\(one.cards.count), \(one.links.count) / \(other.cards.count), \(other.links.count)"
  }

  private static let full: SceneOptions = {
    var options = SceneOptions()
    options.full = true
    return options
  }()

  /// The pictures of a model: as it is, of its evidence, of what is reached, of one fact, over time.
  private static func scenes(_ model: Model, _ question: Question) throws -> [Scene] {
    let analysis = try Analysis(model, question)
    var scenes = [
      try Scene(model, options: full), try Scene(evidenceOf: model, options: full),
      try Scene(analysis, options: full),
    ]
    for fact in analysis.exposure().facts.suffix(3) {
      var narrow = full
      narrow.to = [ExactText(fact.fact.node)]
      scenes.append(try Scene(analysis, options: narrow))
      if let explanation = analysis.explanation(of: fact.fact) {
        scenes.append(try Scene(analysis.model, explanation, options: full))
      }
    }
    return scenes
  }

  @Test(arguments: 0..<5)
  func `A timeline of an import is drawn like the same said as text`(_ block: UInt64) throws {
    for seed in RandomModels.seeds(block, of: 5, all: 300, share: 25) {
      let (text, imported, question) = Self.both(seed)
      let (one, other) = try (
        Self.timeline(text, question), Self.timeline(imported, question)
      )
      let difference = Self.difference(one, other)
      #expect(difference == nil, "seed \(seed)")
    }
  }

  /// What differs first between two timelines, or `nil`.
  private static func difference(_ one: TimelineScene, _ other: TimelineScene) -> String? {
    if one == other { return nil }
    if one.answer != other.answer { return "\(one.answer) / \(other.answer)" }
    let events = zip(one.events, other.events).first { $0 != $1 }
    if let events { return "\(events)" }
    let rows = zip(one.lanes.flatMap(\.rows), other.lanes.flatMap(\.rows)).first { $0 != $1 }
    return rows.map { "\($0)" } ?? "\(one.description) / \(other.description)"
  }

  private static func timeline(_ model: Model, _ question: Question) throws -> TimelineScene {
    let analysis = try Analysis(model, question)
    return try TimelineScene(analysis.model, analysis.chronology(limit: 3))
  }

  @Test(arguments: 0..<10)
  func `Facts that are made for a picture are those of the exposure`(_ block: UInt64) throws {
    for seed in RandomModels.seeds(block, of: 10, all: 300, share: 25) {
      let (text, imported, question) = Self.both(seed)
      for model in [text, imported] {
        let analysis = try Analysis(model, question)
        let exposure = analysis.exposure()
        for options in Self.narrowings(of: model) {
          let one = try Scene(analysis, options: options)
          let difference = try Self.difference(
            one, Scene(analysis.model, exposure, options: options))
          #expect(difference == nil, "seed \(seed)")
        }
      }
    }
  }

  private static func narrowings(of model: Model) -> [SceneOptions] {
    let narrow: [(inout SceneOptions) -> Void] = [
      { _ in }, { $0.level = .read }, { $0.within = 1 }, { $0.criticalOnly = true },
      { $0.zones = ["z0"] },
      { options in options.to = Set<ExactText>(model.nodes.suffix(2).map(\.id)) },
    ]
    return narrow.map { change in
      var options = full
      change(&options)
      return options
    }
  }

  @Test(arguments: 0..<10)
  func `What is counted is drawn, or said to be left out`(_ block: UInt64) throws {
    for seed in RandomModels.seeds(block, of: 10, all: 300, share: 25) {
      let (text, imported, question) = Self.both(seed)
      for model in [text, imported] {
        let analysis = try Analysis(model, question)
        let seeds = Set<String>(question.from.map(\.node))
        for options in Self.narrowings(of: model) {
          let scene = try Scene(analysis, options: options)
          // These models name their nodes by their ids.
          let reached = scene.cards.count { $0.level != nil && !seeds.contains($0.name) }
          #expect(
            reached + Self.leftOut(scene) == analysis.assets().count,
            "seed \(seed): \(scene.answer)")
          let whole = try Scene(model, options: options)
          let count = try Catalog(model).count
          #expect(whole.cards.count + Self.leftOut(whole) == count, "seed \(seed)")
          #expect(whole.answer.hasPrefix("\(whole.cards.count) node"), "seed \(seed)")
          #expect(whole.answer.contains(" \(whole.links.count { !$0.text.isEmpty }) privilege"))
        }
      }
    }
  }

  /// The number that the small print says is not drawn.
  private static func leftOut(_ scene: Scene) -> Int {
    let line = scene.caption.first { $0.hasSuffix("not drawn.") }
    return line?.split(separator: " ").first.flatMap { Int($0) } ?? 0
  }
}
