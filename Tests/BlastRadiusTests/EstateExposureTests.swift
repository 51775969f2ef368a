import BlastRadius
import BlastRadiusTestSupport
import Testing

/// The exposure of an imported estate, most of which is found for all facts at once.
@Suite struct EstateExposureTests {
  @Test(arguments: 0..<8)
  func `is that of a model that says the same, on 200 random graphs`(chunk: Int) throws {
    for seed in UInt64(chunk * 25)..<UInt64(chunk * 25 + 25) {
      let estate = RandomEstate(seed: seed)
      var random = SeededRandom(seed: seed)
      let seeds = (0..<random.number(1..<4)).map { _ in
        Fact(random.pick(estate.nodeIDs), random.pick([.control, .control, .read, .connect]))
      }
      let question = Question(from: seeds)
      let expected = try facts(estate.authored, question)
      for isSorted in [true, false] {
        let found = try facts(estate.imported(isSorted: isSorted), question)
        #expect(found == expected, "seed \(seed), sorted \(isSorted)")
      }
    }
  }

  /// The facts, their edges without their places in the model.
  private func facts(_ model: Model, _ question: Question) throws -> [ReachedFact] {
    try Analysis(model, question).exposure().facts.map { fact in
      var fact = fact
      for position in fact.intervals.indices { fact.intervals[position].via?.index = nil }
      return fact
    }
  }

  @Test(arguments: 0..<4)
  func `texts come in the order of their bytes`(chunk: Int) {
    for seed in UInt64(chunk * 50)..<UInt64(chunk * 50 + 50) {
      var random = SeededRandom(seed: seed)
      let prefix = [UInt8](repeating: 65, count: random.number(0..<20))
      var builder = TextColumn.Builder()
      var texts: [[UInt8]] = []
      for _ in 0..<random.number(0..<60) {
        let text = (0..<random.number(0..<20)).map { _ in random.pick([0, 65, 66, 255]) as UInt8 }
        texts.append(prefix + text)
        builder.append(prefix + text)
      }
      let sorted = texts.sorted { $0.lexicographicallyPrecedes($1) }
      #expect(builder.build().order().map { texts[Int($0)] } == sorted, "seed \(seed)")
    }
  }
}
