import BlastRadiusTestSupport
import GraphKernel
import Testing

@testable import BlastRadius

@Suite("Causes of a fact over time")
struct CauseTableTests {
  @Test("are those found interval by interval, on 200 random models", arguments: 0..<4)
  func randomModels(chunk: Int) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 4, all: 200) {
      let (model, question) = RandomModel.make(seed: seed)
      let analysis = try Analysis(model, question)
      let program = analysis.program
      let graph = program.problem.graph
      for (certainty, isCheapest) in [
        (Certainty.confirmed, false), (.possible, false), (.possible, true),
      ] {
        let witnesses = analysis.witnesses(certainty, cheapest: isCheapest)
        for fact in 0..<graph.factCount {
          let rules = graph.rules(giving: fact)
          let table = CauseTable(of: fact, rules, witnesses)
          for interval in 0..<program.timeline.count {
            guard let rank = witnesses.rank(of: fact, at: interval) else { continue }
            let expected = Self.shown(of: rules, rank, at: interval, witnesses)
            if table.rule(at: interval) != expected {
              Issue.record("seed \(seed), fact \(fact), interval \(interval)")
              return
            }
          }
        }
      }
    }
  }

  /// The first by its edge of the rules that give a fact at a rank.
  private static func shown(
    of rules: [Int], _ rank: EffortRank, at interval: Int, _ witnesses: Witnesses
  ) -> Int? {
    var best: (rule: Int, edge: EdgeReference)?
    for rule in rules {
      guard witnesses.isOpen(rule, at: interval),
        witnesses.rank(ofRule: rule, at: interval) == rank,
        let edge = witnesses.program.edge(ofRule: rule)
      else { continue }
      if let current = best, !(edge < current.edge) { continue }
      best = (rule, edge)
    }
    return best?.rule
  }
}
