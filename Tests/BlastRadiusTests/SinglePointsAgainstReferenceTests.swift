import BlastRadiusTestSupport
import GraphKernel
import Testing

@testable import BlastRadius

/// Single points, against a whole run without every single part of a model.
@Suite("Single points agree with runs without each part")
struct SinglePointsAgainstReferenceTests {
  private static func changes(_ model: Model, at: Moment?) -> [ModelChange] {
    let nodes = model.nodes.map { node -> ModelChange.Action in
      model.vocabulary.kind(node.kind, isA: "credential") ? .revoke(node.id) : .removeNode(node.id)
    }
    let edges = Set(model.edges.map { $0.id ?? $0.sentence }).map {
      ModelChange.Action.removeEdge($0)
    }
    let controls = model.controls.map { ModelChange.Action.set(control: $0.id, .enforced) }
    return (nodes + edges + controls).map { ModelChange($0, at: at) }
  }

  /// The levels that a target means.
  private static func levels(_ target: SinglePoints.Target.Name, _ model: Model) -> [Level] {
    if let level = target.level { return [level] }
    let kind = model.nodes.first { $0.id == target.node }?.kind ?? ""
    return model.vocabulary.kind(kind, isA: "gateway") ? [.connect] : [.read, .write, .control]
  }

  /// Whether a target is held at any instant that counts, by the slow twin.
  private static func isReached(
    _ target: SinglePoints.Target.Name, _ model: Model, _ question: Question, from: Moment?
  ) -> Bool {
    let held = ReferenceEngine(model, question).normalized()
    let start = from?.asEnd
    return levels(target, model).contains { level in
      (held[Fact(target.node, level)] ?? []).contains { piece in
        if let at = question.at?.asBeginning {
          let counts = start.map { at >= $0 } ?? true
          return counts && piece.period.contains(at)
        }
        guard let start, let until = piece.period.until else { return true }
        return until > start
      }
    }
  }

  @Test("on 800 random models", arguments: 0..<8)
  func randomModels(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 8, all: 800, share: 50) {
      var (model, question) = RandomModel.make(seed: seed)
      var random = SeededRandom(seed: seed &+ 80)
      RandomChanges.repeatAnEdge(of: &model, &random)
      let from = random.chance(0.4) ? RandomModel.day(random.number(1..<6)) : nil
      let facts = try Analysis(model, question).exposure().facts.filter { $0.main.hops > 0 }
      guard !facts.isEmpty else { continue }
      if let at = question.at?.asBeginning, let from, at < from.asEnd { continue }
      let picked = random.pick(facts).fact
      let target = SinglePoints.Target.Name(
        picked.node, random.chance(0.5) ? picked.level : nil)
      let found = try Analysis(model, question).singlePoints(protecting: [target], from: from)
      guard Self.isReached(target, model, question, from: from) else {
        #expect(found.unreached == [target], "seed \(seed)")
        continue
      }
      var expected: Set<String> = []
      for change in Self.changes(model, at: from) {
        let isOwn =
          change.action == .removeNode(target.node)
          || change.action == .revoke(target.node)
        let seeds = Set<String>(question.from.map(\.node))
        let isLoneSeed =
          seeds.count == 1
          && seeds.contains {
            change.action == .removeNode($0) || change.action == .revoke($0)
          }
        if isOwn || isLoneSeed { continue }
        var changed = question
        changed.changes = [change]
        // What is no change at all protects nothing.
        guard (try? Analysis(model, changed)) != nil else { continue }
        if !Self.isReached(target, model, changed, from: from) {
          expected.insert(change.description)
        }
      }
      let names = found.points.map(\.change.description)
      #expect(
        Set(names) == expected && names.count == expected.count,
        "seed \(seed), \(target), from \(String(describing: from))\n\(RandomModel.text(model, question))"
      )
      if Set(names) != expected { return }
    }
  }

  @Test("of an estate are those of a model that says the same", arguments: 0..<4)
  func randomEstates(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 4, all: 80, share: 10) {
      let estate = RandomEstate(seed: seed)
      var random = SeededRandom(seed: seed)
      let question = Question(
        from: (0..<random.number(1..<3)).map { _ in Fact(random.pick(estate.nodeIDs), .control) })
      let authored = try Analysis(estate.authored, question)
      let targets = authored.exposure().facts.map(\.fact).shuffled(using: &random).prefix(3)
        .map { SinglePoints.Target.Name($0.node, $0.level) }
      let expected = try authored.singlePoints(protecting: targets)
      for isSorted in [true, false] {
        let analysis = try Analysis(estate.imported(isSorted: isSorted), question)
        #expect(try analysis.singlePoints(protecting: targets) == expected, "seed \(seed)")
      }
    }
  }

  @Test("in lanes as one by one, on 400 random models", arguments: 0..<4)
  func lanes(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 4, all: 400, share: 10) {
      let (model, question) = RandomModel.make(seed: seed)
      let analysis = try Analysis(model, question)
      let program = analysis.program
      let parts = ChangeableParts(program)
      var random = SeededRandom(seed: seed &+ 3)
      let all =
        (0..<program.nodes.count).map { node in
          PartLosses.Part(
            part: parts.node(
              node, isRevoked: false, from: random.number(0..<program.timeline.count)
            ).part, node: node)
        }
        + analysis.shownEdges(from: 0).compactMap { key in
          parts.edge(key, from: 0).map { PartLosses.Part(part: $0.part) }
        }
      let facts = Set(0..<program.problem.graph.levels.factCount)
      let asked = Array(analysis.intervalsAsked)
      var probes = PartLosses(analysis, asked: asked, watched: facts)
      var lanes = PartLosses(analysis, asked: asked, watched: facts, room: 0)
      #expect(
        probes.losses(without: all) == lanes.losses(without: all),
        "seed \(seed)\n\(RandomModel.text(model, question))")
    }
  }
}
