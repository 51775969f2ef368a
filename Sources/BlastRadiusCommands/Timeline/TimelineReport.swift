internal import BlastRadius
internal import BlastRadiusRendering

/// A chronology with what its formats need besides.
struct TimelineReport {
  var chronology: Chronology
  var seeds: [Fact]
  var names: ModelNames
  /// The one whose ends alone are asked about.
  var whatEnded: Chronology.Subject?

  /// The answer in one line, for people.
  var headline: String { whatEnded == nil ? story : endings }

  private var story: String {
    let spans = Said.language.story(chronology)
    let survivors = chronology.ends.max { $0.survived.count < $1.survived.count }
    var sentences = spans.isEmpty ? [dated] : [spans]
    if let survivors, !survivors.survived.isEmpty {
      let count = survivors.survived.count
      sentences.append(
        Said.answer.outlived.plain(
          count, EndText.noun(survivors.kind), name(of: survivors.subject)))
    }
    return sentences.joined(separator: " ")
  }

  /// How much is dated, where no span can be told.
  private var dated: String {
    let moments = chronology.entries.compactMap(\.at)
    guard let first = moments.first, let last = moments.last else {
      return Said.answer.datesNothing
    }
    let count = CountText.grouped(moments.count)
    return moments.count == 1
      ? Said.answer.oneDated(TimeWords.text(first))
      : Said.answer.manyDated(count, TimeWords.text(first), TimeWords.text(last))
  }

  private var endings: String {
    guard let whatEnded else { return "" }
    let ended = chronology.ends.reduce(0) { $0 + $1.endedTogether.count }
    let survived = chronology.ends.reduce(0) { $0 + $1.survived.count }
    let ends =
      chronology.ends.count == 1
      ? "The \(EndText.noun(chronology.ends[0].kind)) of \(name(of: whatEnded))"
      : "The \(chronology.ends.count) ends of \(name(of: whatEnded))"
    let others = chronology.ends.contains { !$0.together.isEmpty && $0.ended != $0.endedTogether }
    return
      "\(ends) ended \(facts(ended))\(others ? ", with what else ended then" : ""); "
      + "\(survived == 0 ? "nothing" : "\(survived)") that hung on it survived."
  }

  private func facts(_ count: Int) -> String {
    count == 0 ? "nothing that was held" : "\(count) fact\(count == 1 ? "" : "s")"
  }

  /// The name of a node, or the sentence of an edge, for people.
  func name(of subject: Chronology.Subject) -> String {
    switch subject {
    case .node(let id): names.title(id)
    case .edge(let edge): "`\(names.sentence(edge))`"
    }
  }
}
