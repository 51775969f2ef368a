internal import BlastRadius
internal import BlastRadiusRendering

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
    let unknown = stopped.isEmpty ? Said.report.noRefusal : nil
    return [way].compactMap(\.self) + stopped + [unknown, fix].compactMap(\.self)
  }

  /// The way to the reached asset on which most depends.
  private var way: String? {
    let important = subject.analysis.assets(among: nil)
    guard let asset = important.first else {
      return subject.exposure.exposure.facts.catalog.criticalNodes.isEmpty
        ? Said.report.nothingCritical
        : Said.report.criticalUnreached
    }
    let goal = Fact(asset.node, asset.level)
    guard let explanation = subject.analysis.explanation(of: goal) else { return nil }
    let seeds = explanation.steps.filter { $0.via == nil }.map { subject.names.title($0.fact.node) }
    let steps = CountText.first(
      12, of: Self.nodes(explanation).map(subject.names.title), separator: " → ")
    let say = Said.report
    let more = important.count == 1 ? "" : say.firstOf(String(important.count))
    let criticality = Said.language.criticality(asset.criticality ?? .high)
    let from = CountText.first(Self.most, of: seeds, separator: " \(Said.common.and) ")
    return (asset.certainty == .possible ? say.possibleWay : say.way)(
      subject.names.title(asset.node), criticality + more, from, steps)
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
      (entry.node.map(subject.names.title) ?? label(entry)) + Self.when(entry)
    }
    return names.isEmpty ? nil : Said.report.refusedAt(CountText.first(Self.most, of: names))
  }

  /// What ended it.
  private var ends: String? {
    let kinds: Set<Chronology.Kind> = [.containment, .revoked, .rotated, .evicted]
    let names = chronology.entries.filter { kinds.contains($0.kind) }.map { entry in
      let what =
        entry.kind == .containment
        ? label(entry)
        : "\(entry.node.map(subject.names.title) ?? label(entry)) \(word(entry.kind))"
      return what + Self.when(entry)
    }
    guard !names.isEmpty else { return nil }
    return Said.report.endedBy(CountText.first(Self.most, of: names))
  }

  /// What became of it; as programs call it in English.
  private func word(_ kind: Chronology.Kind) -> String { Said.language.kind(kind) }

  private func label(_ entry: Chronology.Entry) -> String {
    Said.language.label(entry, in: subject.model, subject.names.catalog)
  }

  private static func when(_ entry: Chronology.Entry) -> String {
    entry.at.map { " (\(TimeWords.text($0)))" } ?? " (\(Said.common.undated))"
  }
}
