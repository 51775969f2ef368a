import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusRendering

/// Summaries of random estates, said as text and as an import with a text on top.
struct FoldTests {
  @Test(arguments: 0..<10)
  func `What is folded adds up to the answer, node by node`(_ block: UInt64) throws {
    for seed in RandomModels.seeds(block, of: 10, all: 300, share: 25) {
      let (text, imported, question) = WideModels.make(seed: seed)
      for model in [text, imported] {
        let analysis = try Analysis(model, question)
        let scene = try Scene(analysis, options: WideModels.small)
        let catalog = try Catalog(analysis.model)
        #expect(scene.cards.count <= 12, "seed \(seed)")
        let problem = Self.problem(scene, analysis, catalog)
        #expect(problem == nil, "seed \(seed): \(problem ?? "")")
      }
    }
  }

  /// What of a summary is not what the exposure says, or `nil`.
  private static func problem(
    _ scene: Scene, _ analysis: Analysis, _ catalog: Catalog
  ) -> String? {
    let assets = [Int: ReachedAsset](
      analysis.assets().compactMap { asset in catalog.number(of: asset.node).map { ($0, asset) } }
    ) { first, _ in first }
    let seeds = Set(analysis.question.from.compactMap { catalog.number(of: $0.node) })
    var seen: Set<Int> = []
    var sum = Exposure.Summary()
    for card in scene.cards {
      let nodes = Self.nodes(of: card, in: catalog)
      guard nodes.count == card.fold?.count ?? 1 else { return "\(card.name) names \(nodes.count)" }
      var own = Exposure.Summary()
      for node in nodes {
        guard seen.insert(node).inserted else { return "\(catalog.id(node)) is there twice" }
        guard seeds.contains(node) || (assets[node] != nil) == Self.isReached(card) else {
          return "\(catalog.id(node)) is said to be \(card.state)"
        }
        guard let asset = assets[node] else { continue }
        let isSure = asset.certainty == .confirmed && asset.possibly == nil
        guard isSure == (card.state == .confirmed) else { return "\(asset) is \(card.state)" }
        guard card.level == nil || card.level == asset.possibly ?? asset.level else {
          return "\(asset) is at \(card.level.map(\.name) ?? "")"
        }
        Self.count(asset, in: &own)
      }
      if let fold = card.fold, fold.summary != own { return "\(card.name) says \(fold.summary)" }
      if let fold = card.fold, fold.kinds.reduce(0, { $0 + $1.count }) != fold.count {
        return "\(card.name) is of \(fold.kinds)"
      }
      sum.add(own)
    }
    if !Set(assets.keys).isSubset(of: seen) { return "a node is left out" }
    return sum == analysis.summary() ? nil : "\(sum) is not \(analysis.summary())"
  }

  /// The nodes that a card stands for.
  private static func nodes(of card: Scene.Card, in catalog: Catalog) -> [Int] {
    if let fold = card.fold { return fold.members }
    guard let node = catalog.number(of: card.key) else { return [] }
    return [node]
  }

  private static func isReached(_ card: Scene.Card) -> Bool {
    [.seed, .confirmed, .possible].contains(card.state)
  }

  private static func count(_ asset: ReachedAsset, in summary: inout Exposure.Summary) {
    if asset.certainty == .possible || asset.possibly != nil { summary.possible += 1 }
    guard asset.certainty == .confirmed else { return }
    switch asset.level {
    case .control: summary.controlled += 1
    case .write: summary.writable += 1
    case .read: summary.readable += 1
    case .connect: summary.connectable += 1
    }
  }

  @Test(arguments: 0..<5)
  func `A narrowed summary shows or counts every node`(_ block: UInt64) throws {
    for seed in RandomModels.seeds(block, of: 5, all: 300, share: 25) {
      let (_, model, question) = WideModels.make(seed: seed)
      let analysis = try Analysis(model, question)
      let catalog = try Catalog(analysis.model)
      let seeds = Set(analysis.question.from.compactMap { catalog.number(of: $0.node) })
      let narrowings: [(inout SceneOptions) -> Void] = [
        { $0.level = .read }, { $0.within = 2 }, { $0.criticalOnly = true }, { $0.zones = ["z0"] },
        { options in options.to = Set<ExactText>(model.nodes.suffix(20).map(\.id)) },
      ]
      for narrow in narrowings {
        var options = WideModels.small
        narrow(&options)
        let scene = try Scene(analysis, options: options)
        let drawn = scene.cards.filter(Self.isReached).flatMap { Self.nodes(of: $0, in: catalog) }
        let line = scene.caption.first { $0.hasSuffix("not drawn.") && $0.contains("reached node") }
        let left = line?.split(separator: " ").first.flatMap { Int($0) } ?? 0
        #expect(scene.cards.count <= 12, "seed \(seed)")
        #expect(
          Set(drawn).subtracting(seeds).count + left == analysis.assets().count, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<5)
  func `A summary of an import is that of the same said as text`(_ block: UInt64) async throws {
    let renderer = Renderer(engine: FakeLayout())
    for seed in RandomModels.seeds(block, of: 5, all: 300, share: 25) {
      let (text, imported, question) = WideModels.make(seed: seed)
      var pictures: [[String]] = []
      for model in [text, imported] {
        let analysis = try Analysis(model, question)
        let scenes = [
          try Scene(analysis, options: WideModels.small),
          try Scene(analysis.model, analysis.exposure(), options: WideModels.small),
          try Scene(model, options: WideModels.small),
          try Scene(evidenceOf: model, options: WideModels.small),
        ]
        #expect(scenes.allSatisfy { $0.cards.count <= 12 }, "seed \(seed)")
        pictures.append(scenes.map { renderer.dot($0) })
        let written = try await renderer.svg(scenes[0])
        #expect(XMLChecker.problem(in: written) == nil, "seed \(seed)")
      }
      for (one, other) in zip(pictures[0], pictures[1]) {
        #expect(one == other, "seed \(seed)")
      }
      #expect(pictures[0][0] == pictures[0][1], "seed \(seed)")
    }
  }

  @Test(arguments: 0..<5)
  func `A summary of a model has each node once`(_ block: UInt64) throws {
    for seed in RandomModels.seeds(block, of: 5, all: 300, share: 25) {
      let (text, imported, _) = WideModels.make(seed: seed)
      for model in [text, imported] {
        let scene = try Scene(model, options: WideModels.small)
        let catalog = try Catalog(model)
        let nodes = scene.cards.flatMap { Self.nodes(of: $0, in: catalog) }
        #expect(nodes.sorted() == Array(0..<catalog.count), "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<3)
  func `Nothing overlaps in summaries`(_ seed: UInt64) async throws {
    let (_, model, question) = WideModels.make(seed: seed)
    let scene = try Scene(Analysis(model, question), options: WideModels.small)
    let checks = GeometryChecks(drawing: try await PictureTests.drawing(scene))
    #expect(checks.overlaps() + checks.crossings() == [], "seed \(seed)")
  }
}

extension Exposure.Summary {
  /// Adds the counts of another one.
  fileprivate mutating func add(_ other: Exposure.Summary) {
    controlled += other.controlled
    writable += other.writable
    readable += other.readable
    connectable += other.connectable
    possible += other.possible
  }
}
