import BlastRadius
import BlastRadiusTestSupport
import Testing

/// What changes do, fact by fact, against two runs of the slow twin, instant by instant.
@Suite("Differences agree with their slow twin")
struct DifferenceAgainstReferenceTests {
  /// How surely each fact is held at an instant: 1 possibly, 2 certainly.
  private typealias Held = [Fact: [Int]]

  private static func held(_ model: Model, _ question: Question, at instants: [Instant?]) -> Held {
    ReferenceEngine(model, question).normalized().mapValues { pieces in
      instants.map { instant in
        let now = pieces.first { piece in
          instant.map { piece.period.contains($0) } ?? (piece.period.from == nil)
        }
        return now.map { $0.certainty == .confirmed ? 2 : 1 } ?? 0
      }
    }
  }

  /// The beginning of time, and every instant at which anything may change.
  private static func instants(_ model: Model, _ question: Question) throws -> [Instant?] {
    if let at = question.at { return [at.asBeginning] }
    var all: Set<Instant> = []
    var asked = question
    for changes in [[], question.changes] {
      asked.changes = changes
      for pieces in ReferenceEngine(model, asked).normalized().values {
        for piece in pieces {
          all.formUnion([piece.period.from, piece.period.until].compactMap(\.self))
        }
      }
    }
    return [nil] + all.sorted()
  }

  private static func effect(_ was: [Int], _ now: [Int]) -> String? {
    let (less, more) = (zip(was, now).contains { $1 < $0 }, zip(was, now).contains { $1 > $0 })
    if less, more { return "mixed" }
    if less { return now.allSatisfy { $0 == 0 } ? "closed" : "reduced" }
    if more { return was.allSatisfy { $0 == 0 } ? "opened" : "increased" }
    return nil
  }

  @Test("on 600 random models", arguments: 0..<8)
  func randomModels(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 8, all: 600, share: 10) {
      let (model, question) = RandomModel.make(seed: seed)
      var random = SeededRandom(seed: seed &+ 78)
      var changed = question
      changed.changes = try ChangesAgainstReferenceTests.valid(
        RandomChanges.make(model, question, &random), model, question)
      let difference = try ExposureDifference(
        before: Analysis(model, question), after: Analysis(model, changed))
      let instants = try Self.instants(model, changed)
      let before = Self.held(model, question, at: instants)
      let after = Self.held(model, changed, at: instants)
      let nothing = instants.map { _ in 0 }
      var expected: [String: String] = [:]
      for fact in Set(before.keys).union(after.keys) {
        let effect = Self.effect(before[fact] ?? nothing, after[fact] ?? nothing)
        if let effect { expected["\(fact)"] = effect }
      }
      let found = Dictionary(
        uniqueKeysWithValues: difference.rows.map { ("\($0.fact)", $0.effect.rawValue) })
      #expect(found == expected, "seed \(seed)\n\(RandomModel.text(model, changed))")
      let seeds = Set<String>(question.from.map(\.node))
      let counts = Self.counts(before, after, nothing, seeds)
      #expect(
        [
          difference.counts.closed, difference.counts.possiblyClosed, difference.counts.opened,
          difference.counts.possiblyOpened,
        ] == counts, "seed \(seed)\n\(RandomModel.text(model, changed))")
      if found != expected { return }
    }
  }

  private static func counts(
    _ before: Held, _ after: Held, _ nothing: [Int], _ seeds: Set<String>
  ) -> [Int] {
    var counts = [0, 0, 0, 0]
    let nodes = Set(before.keys.map(\.node)).union(after.keys.map(\.node)).subtracting(seeds)
    for node in nodes {
      func strongest(_ held: Held, _ least: Int) -> [Int] {
        nothing.indices.map { index in
          Level.allCases.last { (held[Fact(node, $0)] ?? nothing)[index] >= least }
            .map { Int($0.rawValue) + 1 } ?? 0
        }
      }
      let sure = (strongest(before, 2), strongest(after, 2))
      let most = (strongest(before, 1), strongest(after, 1))
      func drops(_ both: ([Int], [Int])) -> Bool { zip(both.0, both.1).contains { $1 < $0 } }
      func rises(_ both: ([Int], [Int])) -> Bool { zip(both.0, both.1).contains { $1 > $0 } }
      if drops(sure) { counts[0] += 1 } else if drops(most) { counts[1] += 1 }
      if rises(sure) { counts[2] += 1 } else if rises(most) { counts[3] += 1 }
    }
    return counts
  }
}
