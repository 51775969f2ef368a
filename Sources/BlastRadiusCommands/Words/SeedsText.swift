internal import BlastRadius
internal import BlastRadiusRendering

/// The seeds of a question as the subject of a sentence.
struct SeedsText {
  var seeds: [Fact]
  var names: ModelNames

  /// A name, or how many of what.
  var text: String {
    guard seeds.count > 1 else {
      return seeds.first.map { names.title($0.node) } ?? Said.answer.nothing
    }
    return noun.plain(seeds.count)
  }

  /// The verb's form for one, or for many.
  func verb(_ one: String, _ many: String) -> String { seeds.count == 1 ? one : many }

  private var noun: Counted.Said {
    if seeds.allSatisfy({ names.isNode($0.node, a: "credential") }) {
      return Said.answer.credentials
    }
    if seeds.allSatisfy({ names.isNode($0.node, a: "identity") }) { return Said.answer.identities }
    return Said.answer.nodes
  }
}
