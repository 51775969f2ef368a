import BlastRadius
import BlastRadiusTestSupport
import Testing

/// Proofs of many facts at once are the proofs of each.
@Suite struct SharedProofsTests {
  /// What a step says, wherever it stands.
  private struct Said: Hashable {
    var fact: Fact
    var sentence: String
    var interval: Period
    var certainty: Certainty

    init(_ step: Explanation.Step) {
      (fact, sentence) = (step.fact, step.sentence)
      (interval, certainty) = (step.interval, step.certainty)
    }
  }

  private static func steps(_ proofs: SharedProofs, to end: Int) -> Set<Said> {
    var found: Set<Int> = []
    var open = [end]
    while let step = open.popLast() {
      guard found.insert(step).inserted else { continue }
      open += proofs.steps[step].because.map(\.step)
    }
    return Set(found.map { Said(proofs.steps[$0]) })
  }

  @Test(arguments: 0..<4)
  func `each proof is the one that is shown of the fact alone, on 200 random models and imports`(
    chunk: Int
  ) throws {
    for seed in RandomModels.seeds(UInt64(chunk), of: 4, all: 200) {
      let made = RandomImport.make(seed: seed)
      for model in [made.text, made.imported(isSorted: false)] {
        let analysis = try Analysis(model, made.question)
        let facts = analysis.exposure().facts.map(\.fact)
        let proofs = analysis.proofs(of: facts)
        for (fact, end) in zip(facts, proofs.ends) {
          let alone = try #require(analysis.explanation(of: fact))
          let steps = Self.steps(proofs, to: try #require(end))
          #expect(steps == Set(alone.steps.map(Said.init)), "seed \(seed), \(fact)")
        }
        for (position, step) in proofs.steps.enumerated() {
          #expect(step.because.allSatisfy { $0.step < position }, "seed \(seed)")
        }
      }
    }
  }

  @Test func `what is not reached has no proof`() throws {
    var model = Model()
    model.nodes = [Node("key", kind: "api-key"), Node("host", kind: "host")]
    let analysis = try Analysis(model, Question(from: [Fact("key", .control)]))
    let proofs = analysis.proofs(of: [
      Fact("host", .read), Fact("nobody", .read), Fact("key", .read),
    ])
    #expect(proofs.ends.map { $0 == nil } == [true, true, false])
  }
}
