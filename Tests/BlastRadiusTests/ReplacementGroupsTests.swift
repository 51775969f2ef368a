import BlastRadiusTestSupport
import Testing

@testable import BlastRadius
@testable import GraphKernel

/// The groups that are found by what each credential gives alone, against those of all sets.
@Suite("Groups of credentials to replace")
struct ReplacementGroupsTests {
  @Test("promise no less than the best sets, and without gates are the best", arguments: 0..<8)
  func bounds(chunk: UInt64) throws {
    var compared = 0
    for seed in RandomModels.seeds(chunk, of: 8, all: 800) {
      var (model, asked) = RandomModel.make(seed: seed)
      var random = SeededRandom(seed: seed ^ 0x6E)
      if random.chance(0.5) { model.edges.removeAll { !$0.requires.isEmpty } }
      let leaks = model.nodes.filter { _ in random.chance(0.4) }.prefix(7)
      var question = LeakQuestion(leaks.map { .init($0.id, at: nil) })
      question.at = Moment("2023-09-03")
      question.assumptions = asked.assumptions
      asked.from = []
      question.counterfactual = random.pick(Triage.Counterfactual.allCases)
      // A model without an edge that is assumed about is refused.
      guard let estate = try? LeakedEstate(model, question) else { continue }
      let held = estate.seeds.indices.filter {
        estate.isHeld(estate.seeds[$0], in: .possible(without: nil))
      }
      if held.isEmpty { continue }
      var harm = try HarmWorlds(estate, question.counterfactual)
      let exact = ReplacementGroups(held, &harm)
      let found = ReplacementGroups(held, &harm, exactUpTo: 0)
      compared += 1
      let (best, most) = (try #require(exact.most), try #require(found.most))
      #expect(zip(best, most).allSatisfy { $0 <= $1 }, "seed \(seed): \(best), \(most)")
      #expect(found.groups.flatMap(\.self).sorted() == held, "seed \(seed)")
      if Self.hasGates(estate) { continue }
      var taken: Set<Int> = []
      for group in found.groups {
        taken.formUnion(group.map { held.firstIndex(of: $0) ?? 0 })
        let left = harm.left(sets: 2) { set, place in set == 1 && taken.contains(place) }
        #expect(left[0] - left[1] == best[taken.count], "seed \(seed): \(found.groups)")
      }
    }
    #expect(compared > 5)
  }

  private static func hasGates(_ estate: LeakedEstate) -> Bool {
    let slice = estate.program.problem.slice(at: estate.interval)
    return estate.worlds.contains { !Condensation(slice, $0).gates.isEmpty }
  }
}
