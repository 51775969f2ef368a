import BlastRadius
import BlastRadiusTestSupport
import Testing

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

  @Test("on 160 random models", arguments: 0..<8)
  func randomModels(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 8, all: 160, share: 10) {
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
}
