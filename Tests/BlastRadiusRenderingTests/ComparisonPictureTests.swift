import BlastRadius
import BlastRadiusTestSupport
import Testing

@testable import BlastRadiusRendering

/// Before and after in one picture, and what is one step away.
struct ComparisonPictureTests {
  /// A random model before and after changes of it.
  private static func answer(_ seed: UInt64, changes isChanged: Bool = true) -> WhatIf? {
    var random = SeededRandom(seed: seed)
    let (model, question) = RandomModel.make(seed: seed)
    let changes = isChanged ? RandomChanges.make(model, question, &random) : []
    return try? WhatIf(model, question, changes)
  }

  private static func scene(_ answer: WhatIf) throws -> Scene {
    try Scene(before: answer.before, after: answer.after, answer.difference, changes: [])
  }

  @Test(arguments: 0..<4)
  func `A picture of no change is the picture`(_ block: UInt64) throws {
    for seed in RandomModels.seeds(block, of: 4, all: 200, share: 10) {
      guard let answer = Self.answer(seed, changes: false) else { continue }
      let (both, one) = (try Self.scene(answer), try Scene(answer.before))
      #expect(both.cards == one.cards && both.gates.count == one.gates.count, "seed \(seed)")
      #expect(both.links.map(\.sentence).sorted() == one.links.map(\.sentence).sorted())
      #expect(both.legend == one.legend && both.description.count == one.description.count)
    }
  }

  @Test(arguments: 0..<4)
  func `Every node of both sides stands once, and says what became of it`(_ block: UInt64) throws {
    for seed in RandomModels.seeds(block, of: 4, all: 400, share: 10) {
      guard let answer = Self.answer(seed) else { continue }
      let scene = try Self.scene(answer)
      let sides = [try Scene(answer.before), try Scene(answer.after)]
      let keys = sides.map { Set<ExactText>($0.cards.map(\.key)) }
      #expect(scene.cards.count == keys[0].union(keys[1]).count, "seed \(seed)")
      let held = sides.map { side in
        Set<ExactText>(side.cards.filter { $0.level != nil && !$0.state.isOut }.map(\.key))
      }
      for card in scene.cards {
        let isHeld = held.map { $0.contains(card.key) }
        switch card.change {
        case .closed: #expect(isHeld == [true, false], "seed \(seed) \(card.name)")
        case .opened: #expect(isHeld == [false, true], "seed \(seed) \(card.name)")
        default: #expect(isHeld[0] == isHeld[1], "seed \(seed) \(card.name)")
        }
      }
      let ids = Set<ExactText>(scene.cards.map(\.id) + scene.gates.map(\.id))
      #expect(scene.links.allSatisfy { ids.contains($0.from) && ids.contains($0.to) })
      #expect(Set<ExactText>(scene.links.map(\.id)).count == scene.links.count)
      // What is drawn of after is drawn, and of before what after does not have.
      let now = scene.links.filter { $0.side != .before && !$0.text.isEmpty }
      #expect(now.count == sides[1].links.count { !$0.text.isEmpty }, "seed \(seed)")
    }
  }

  /// What does not fit is left out and counted; what is drawn is as in the whole picture.
  @Test func `A picture of both sides that is too large has what changed`() throws {
    var (small, narrowed) = (SceneOptions(), 0)
    (small.budget, small.summaryBudget) = (9, 9)
    for seed in RandomModels.seeds(0, of: 1, all: 400, share: 10) {
      var random = SeededRandom(seed: seed)
      let made = RandomImport.make(seed: seed)
      let changes = RandomChanges.make(made.text, made.question, &random)
      for model in [made.text, made.imported(isSorted: seed % 2 == 0)] {
        guard let answer = try? WhatIf(model, made.question, changes) else { continue }
        let whole = try Self.scene(answer)
        let scene = try Scene(
          before: answer.before, after: answer.after, answer.difference, changes: [],
          options: small)
        guard whole.cards.count > small.budget else {
          #expect(scene == whole, "seed \(seed)")
          continue
        }
        let words = scene.caption.first ?? ""
        guard words.contains("are drawn, with the ways there") else {
          #expect(words.contains("held otherwise"), "seed \(seed)")
          continue
        }
        narrowed += 1
        #expect(scene.cards.count <= small.budget && scene.cards.contains { $0.change != nil })
        let known = Dictionary(uniqueKeysWithValues: whole.cards.map { ($0.key, $0.change) })
        for card in scene.cards { #expect(known[card.key] == .some(card.change), "seed \(seed)") }
      }
    }
    #expect(narrowed > 4, "\(narrowed)")
  }

  @Test func `Pictures of changes are laid out without an overlap`() async throws {
    for seed in RandomModels.seeds(0, of: 1, all: 60) {
      guard let answer = Self.answer(seed) else { continue }
      let drawing = try await PictureTests.drawing(Self.scene(answer))
      let checks = GeometryChecks(drawing: drawing)
      let problems = checks.overlaps() + checks.crossings()
      #expect(problems.isEmpty, "seed \(seed): \(problems.joined(separator: "\n"))")
      var writer = SVGWriter(drawing, theme: .auto, prefix: "br")
      #expect(XMLChecker.problem(in: writer.write()) == nil, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<4)
  func `What is one step away is shown, and is not reached`(_ block: UInt64) throws {
    var options = SceneOptions()
    options.showsNear = true
    for seed in RandomModels.seeds(block, of: 4, all: 200, share: 10) {
      let (model, question) = RandomModel.make(seed: seed)
      let analysis = try Analysis(model, question)
      let plain = try Scene(analysis)
      let scene = try Scene(analysis, options: options)
      let near = Set<ExactText>(analysis.oneStepAway().map(\.fact.node))
      let reached = Set<ExactText>(
        plain.cards.filter { !$0.state.isOut && $0.state != .plain }.map(\.key))
      for card in scene.cards where card.state == .near {
        #expect(near.contains(card.key) && !reached.contains(card.key), "seed \(seed)")
      }
      let shown = Set<ExactText>(scene.cards.map(\.key))
      #expect(near.isSubset(of: shown), "seed \(seed)")
      #expect(scene.links.filter { $0.state == .near }.allSatisfy { $0.step == nil })
    }
  }
}
