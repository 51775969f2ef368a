import BlastRadius
import BlastRadiusTestSupport
import Testing

/// The engine on imports under overlays, and its twin on the same models as text alone.
///
/// `FUZZ_MODELS` says how many models, `FUZZ_SEED` the first one's seed.
@Suite("The engine agrees with its slow twin about imports under overlays")
struct ImportEngineAgainstReferenceTests {
  private static let chunks = 16

  @Test("on random models", arguments: 0..<chunks)
  func randomModels(chunk: Int) {
    for seed in RandomModels.fuzzed(chunk, of: Self.chunks) {
      let made = RandomImport.make(seed: seed)
      guard Self.disagreement(made) != nil else { continue }
      let (model, question) = RandomModel.shrink(made.text, made.question) {
        // A model that the engine refuses after something was taken away shows nothing.
        Self.disagreement(RandomImport($0, $1, seed: seed)).map { !$0.hasPrefix("refused") }
          ?? false
      }
      let small = RandomImport(model, question, seed: seed)
      Issue.record(
        """
        seed \(seed): \(Self.disagreement(small) ?? "?")
        \(small.description)
        """)
      return
    }
  }

  /// The first thing in which the import differs from the text, or from the twin.
  private static func disagreement(_ made: RandomImport) -> String? {
    do {
      let expected = ListedExposure(try Analysis(made.text, made.question).exposure())
      let found = try [false, true].map { isSorted in
        made.asText(try Analysis(made.imported(isSorted: isSorted), made.question).exposure())
      }
      for exposure in found {
        if let problem = difference(exposure, expected) { return problem }
      }
      return ReferenceEngine(made.text, made.question).disagreement(with: found[0])
    } catch {
      return "refused: \(error)"
    }
  }

  /// The first fact that is not told alike, the places of edges aside.
  private static func difference(_ found: ListedExposure, _ expected: ListedExposure) -> String? {
    if found.summary != expected.summary { return "the summaries differ" }
    for (found, expected) in zip(found.facts, expected.facts)
    where withoutPlaces(found) != withoutPlaces(expected) {
      return "\(found)\nis as text\n\(expected)"
    }
    return found.facts.count == expected.facts.count ? nil : "there are fewer facts"
  }

  private static func withoutPlaces(_ fact: ReachedFact) -> ReachedFact {
    var fact = fact
    for interval in fact.intervals.indices { fact.intervals[interval].via?.index = nil }
    return fact
  }
}
