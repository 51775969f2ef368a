import BlastRadius
import BlastRadiusTestSupport
import Testing

/// The engine and its twin on random models.
///
/// `FUZZ_MODELS` says how many models, `FUZZ_SEED` the first one's seed.
@Suite("The engine agrees with its slow twin")
struct EngineAgainstReferenceTests {
  private static let chunks = 16

  @Test("on random models", arguments: 0..<chunks)
  func randomModels(chunk: Int) {
    for seed in RandomModels.fuzzed(chunk, of: Self.chunks) {
      let (model, question) = RandomModel.make(seed: seed)
      guard Self.disagreement(model, question) != nil else { continue }
      let (small, asked) = RandomModel.shrink(model, question) {
        // A model that the engine refuses after something was taken away shows nothing.
        Self.disagreement($0, $1).map { !$0.hasPrefix("refused") } ?? false
      }
      Issue.record(
        """
        seed \(seed): \(Self.disagreement(small, asked) ?? "?")
        \(RandomModel.text(small, asked))
        """)
      return
    }
  }

  /// The first thing in which the engine and the twin differ.
  private static func disagreement(_ model: Model, _ question: Question) -> String? {
    do {
      let exposure = try Analysis(model, question).exposure()
      return ReferenceEngine(model, question).disagreement(with: exposure)
    } catch {
      return "refused: \(error)"
    }
  }
}
