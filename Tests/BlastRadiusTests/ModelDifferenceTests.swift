import BlastRadiusTestSupport
import Testing

@testable import BlastRadius

/// A comparison of two models is the difference of what the slow engine says of each.
@Suite("What two models answer differently is what the slow engine does")
struct ModelDifferenceTests {
  @Test("random edits, on 500 models", arguments: 0..<10)
  func edits(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 10, all: 500, share: 10) {
      let (old, question) = RandomModel.make(seed: seed)
      var edit = RandomEdit(seed: seed)
      let new = edit.edited(old)
      var asked = question
      asked.assumptions = []
      let found = try ModelDifference(before: old, after: new, asked)
      let rows = Dictionary(
        uniqueKeysWithValues: found.difference.rows.map { ($0.fact, $0.effect) })
      let expected = Self.effects(old, new, asked)
      #expect(
        rows == expected,
        "seed \(seed)\n\(RandomModel.text(old, asked))\n\(RandomModel.yaml(new))")
      for row in found.difference.rows where row.effect == .opened || row.effect == .closed {
        let way = found.way(to: row)
        #expect(way.last?.fact.node == row.fact.node, "seed \(seed), \(row.fact)")
      }
    }
  }

  @Test("a model as text, on top of an import and sorted as a snapshot is one", arguments: 0..<5)
  func forms(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 5, all: 200, share: 10) {
      let (model, question) = RandomModel.make(seed: seed)
      var asked = question
      asked.assumptions = []
      let division = RandomImport(model, asked, seed: seed)
      let forms = [
        division.text, division.imported(isSorted: false), division.imported(isSorted: true),
      ]
      for (old, new) in [(0, 1), (1, 2), (2, 0)] {
        let found = try ModelDifference(before: forms[old], after: forms[new], asked)
        #expect(found.difference.rows.isEmpty, "seed \(seed): \(found.difference.rows)")
      }
    }
  }

  @Test("every credential, on 200 models", arguments: 0..<5)
  func credentials(chunk: Int) throws {
    let at = try #require(Moment("2023-09-03T12:00Z"))
    for seed in RandomModels.seeds(UInt64(chunk), of: 5, all: 200, share: 10) {
      let (old, question) = RandomModel.make(seed: seed)
      var edit = RandomEdit(seed: seed)
      let new = edit.edited(old)
      var asked = Question(from: [])
      asked.at = at
      asked.trustsEvidence = question.trustsEvidence
      let found = try CredentialDifferences.run(before: old, after: new, asked, workers: 2)
      let ids = Set<String>(
        (old.nodes + new.nodes).filter { old.vocabulary.kind($0.kind, isA: "credential") }.map(\.id)
      )
      #expect(found.total == ids.count)
      for id in ids {
        var one = asked
        (one.from, one.since) = ([Fact(id, .control)], at)
        let counts = try ModelDifference(before: old, after: new, one).difference.counts
        let row = found.rows.first { $0.id == id }
        #expect(row?.opened ?? 0 == counts.opened, "seed \(seed), \(id)")
        #expect(row?.closed ?? 0 == counts.closed, "seed \(seed), \(id)")
        #expect(row?.possiblyOpened ?? 0 == counts.possiblyOpened, "seed \(seed), \(id)")
        #expect(row?.possiblyClosed ?? 0 == counts.possiblyClosed, "seed \(seed), \(id)")
      }
    }
  }

  /// What happened to each fact, by how surely it is held at each instant on either side.
  private static func effects(
    _ old: Model, _ new: Model, _ question: Question
  ) -> [Fact: ExposureDifference.Effect] {
    let sides = [old, new].map { model -> [Fact: [ExposureNotation.Held]] in
      var asked = question
      let ids = Set<String>(model.nodes.map(\.id))
      asked.from = question.from.filter { ids.contains($0.node) }
      return ReferenceEngine(model, asked).normalized()
    }
    let cuts = sides.flatMap { $0.values.joined().flatMap { [$0.period.from, $0.period.until] } }
    let first = Instant(microseconds: -62_000_000_000_000_000)
    var instants = [first] + Set(cuts.compactMap(\.self)).sorted()
    if let at = question.at?.asBeginning { instants = [at] }
    var effects: [Fact: ExposureDifference.Effect] = [:]
    for fact in Set(sides.flatMap(\.keys)) {
      let pairs = instants.map { instant in
        sides.map { side in
          let held = side[fact]?.first { $0.period.contains(instant) }
          return held.map { $0.certainty == .confirmed ? 2 : 1 } ?? 0
        }
      }
      let isLess = pairs.contains { $0[1] < $0[0] }
      let isMore = pairs.contains { $0[1] > $0[0] }
      if isLess, isMore {
        effects[fact] = .mixed
      } else if isLess {
        effects[fact] = pairs.allSatisfy { $0[1] == 0 } ? .closed : .reduced
      } else if isMore {
        effects[fact] = pairs.allSatisfy { $0[0] == 0 } ? .opened : .increased
      }
    }
    return effects
  }
}

/// Random edits of a model.
private struct RandomEdit {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed &* 7 &+ 3) }

  mutating func edited(_ model: Model) -> Model {
    var model = model
    for _ in 0..<random.number(1..<5) { edit(&model) }
    model.nodes.shuffle(using: &random)
    model.edges.shuffle(using: &random)
    return model
  }

  private mutating func edit(_ model: inout Model) {
    switch random.number(0..<7) {
    case 0 where !model.edges.isEmpty: model.edges.remove(at: random.number(0..<model.edges.count))
    case 1:
      let (one, other) = (random.pick(model.nodes).id, random.pick(model.nodes).id)
      var edge = Edge(
        one, random.pick(["administers", "reads", "connects-to", "authenticates-as"]), other)
      edge.id = "added-\(model.edges.count)"
      if random.chance(0.3) { edge.unless = [random.pick(model.controls).id] }
      model.edges.append(edge)
    case 2:
      let index = random.number(0..<model.controls.count)
      model.controls[index].changes = [Control.Change(random.pick(Control.State.allCases))]
    case 3 where !model.edges.isEmpty:
      let index = random.number(0..<model.edges.count)
      model.edges[index].exists = random.pick(Edge.Existence.allCases)
    case 4 where !model.zones.isEmpty:
      model.zones[random.number(0..<model.zones.count)].behind = []
    case 5 where !model.edges.isEmpty:
      let index = random.number(0..<model.edges.count)
      model.edges[index].requires = []
    default:
      var node = Node("new-\(model.nodes.count)", kind: random.pick(["host", "api-key", "user"]))
      node.label = "A new one"
      model.nodes.append(node)
      model.edges.append(Edge(random.pick(model.nodes).id, "administers", node.id))
    }
  }
}
