internal import BlastRadius

/// What a reader with a minute wants to know, in a few sentences: the way to what matters most, what stopped
/// it or ended it, and what alone would have.
struct ReportSummary {
  let subject: ReportSubject
  let chronology: Chronology
  /// What is said of the best single fix.
  let fix: String?

  /// Of so many each is named.
  private static let most = 4

  var sentences: [String] {
    let stopped = [refusals, ends].compactMap(\.self)
    let unknown = stopped.isEmpty ? "No record says what was refused, or what ended it." : nil
    return [way].compactMap(\.self) + stopped + [unknown, fix].compactMap(\.self)
  }

  /// The way to the reached asset on which most depends.
  private var way: String? {
    let important = subject.analysis.assets(among: nil)
    guard let asset = important.first else {
      return subject.exposure.exposure.facts.catalog.criticalNodes.isEmpty
        ? "Nobody says of anything how critical it is."
        : "Nothing of high or critical criticality is reached by what is known."
    }
    let goal = Fact(asset.node, asset.level)
    guard let explanation = subject.analysis.explanation(of: goal) else { return nil }
    let seeds = explanation.steps.filter { $0.via == nil }.map { subject.names.title($0.fact.node) }
    let steps = CountText.first(
      12, of: Self.nodes(explanation).map(subject.names.title), separator: " → ")
    let more =
      important.count == 1
      ? "" : "; the first of \(important.count) of high or critical criticality"
    return "The \(asset.certainty == .possible ? "possible " : "")way to "
      + "\(subject.names.title(asset.node)) (\((asset.criticality ?? .high).rawValue)\(more)): "
      + "\(CountText.first(Self.most, of: seeds, separator: " and ")) → \(steps)."
  }

  /// What the steps of a proof give, each node once, that of the goal last.
  private static func nodes(_ explanation: Explanation) -> [String] {
    var known: Set<ExactText> = [ExactText(explanation.goal.node)]
    let before = explanation.steps.filter { $0.via != nil }.map(\.fact.node)
      .filter { known.insert($0).inserted }
    return before + [explanation.goal.node]
  }

  /// Who refused, as far as it is recorded.
  private var refusals: String? {
    let refused = chronology.entries.filter { $0.kind == .denied }
    let names = refused.map { entry in
      (entry.node.map(subject.names.title) ?? entry.label) + Self.when(entry)
    }
    return names.isEmpty ? nil : "Refused at: \(CountText.first(Self.most, of: names))."
  }

  /// What ended it.
  private var ends: String? {
    let kinds: Set<Chronology.Kind> = [.containment, .revoked, .rotated, .evicted]
    let names = chronology.entries.filter { kinds.contains($0.kind) }.map { entry in
      let what =
        entry.kind == .containment
        ? entry.label
        : "\(entry.node.map(subject.names.title) ?? entry.label) \(entry.kind.rawValue)"
      return what + Self.when(entry)
    }
    guard !names.isEmpty else { return nil }
    return
      "Ended by: \(CountText.first(Self.most, of: names)). What outlived that stands in the timeline."
  }

  private static func when(_ entry: Chronology.Entry) -> String {
    entry.at.map { " (\(TimeWords.text($0)))" } ?? " (undated)"
  }
}
