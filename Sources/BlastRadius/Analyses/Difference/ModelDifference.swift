/// What two models answer differently to one question, and through what.
///
/// Nodes are the same by their ids. Names, remarks, the order of things and the ways of writing them make
/// no difference.
public struct ModelDifference: Sendable {
  /// What differs.
  public let difference: ExposureDifference
  /// What the old model reaches.
  public let before: Analysis
  /// What the new model reaches.
  public let after: Analysis
  private let closing: CauseFinder
  private let opening: CauseFinder

  /// Asks both models the same question; a seed that one of them does not have holds nothing there.
  ///
  /// - Throws: `BlastRadiusError` (`bad-input`) when a model has errors, or the question assumes something
  ///   about what is not in it.
  /// - Complexity: that of two analyses, and O(nodes).
  public init(before old: Model, after new: Model, _ question: Question) throws {
    before = try Analysis(old, question.asked(of: old))
    after = try Analysis(new, question.asked(of: new))
    difference = ExposureDifference(before: before, after: after)
    let sides = (ModelSide(before), ModelSide(after))
    closing = CauseFinder(
      own: sides.0, other: sides.1, missing: .removed, trustsEvidence: question.trustsEvidence)
    opening = CauseFinder(
      own: sides.1, other: sides.0, missing: .added, trustsEvidence: question.trustsEvidence)
  }

  /// Through what a fact differs: what was added or changed on the way by which it is held after, what
  /// was removed or changed on the way by which it was held before.
  ///
  /// - Complexity: O(size of the proofs × edges of their nodes).
  public func causes(of row: ExposureDifference.Row) -> [DifferenceCause] {
    var causes: Set<DifferenceCause> = []
    if row.effect != .closed, row.effect != .reduced {
      causes.formUnion(opening.causes(of: way(to: row.fact, in: after, row.after, row.before)))
    }
    if row.effect != .opened, row.effect != .increased {
      causes.formUnion(closing.causes(of: way(to: row.fact, in: before, row.before, row.after)))
    }
    return causes.sorted()
  }

  /// The way to a fact of the side that holds it more, where it does first; empty where it never does.
  public func way(to row: ExposureDifference.Row) -> [Explanation.Step] {
    row.effect == .closed || row.effect == .reduced
      ? way(to: row.fact, in: before, row.before, row.after)
      : way(to: row.fact, in: after, row.after, row.before)
  }

  private func way(
    to fact: Fact, in side: Analysis, _ held: [ExposureDifference.Held],
    _ other: [ExposureDifference.Held]
  ) -> [Explanation.Step] {
    // How surely something is held changes at these alone.
    let starts =
      [nil] + (held.map(\.period.from) + other.map(\.period.until)).compactMap(\.self).sorted()
    for start in starts where held.value(at: start) > other.value(at: start) {
      guard let number = side.number(of: fact) else { return [] }
      let interval = side.intervalAsked ?? start.map { side.program.timeline.index(of: $0) } ?? 0
      guard let certainty = side.certainty(of: number, at: interval) else { continue }
      return side.explanation(
        of: fact, at: .init(fact: number, interval: interval), certainty, cheapest: false)?.steps
        ?? []
    }
    return []
  }
}

extension [ExposureDifference.Held] {
  /// How surely something is held at an instant, or at the beginning of time: 0 not at all, 1 possibly,
  /// 2 certainly.
  fileprivate func value(at instant: Instant?) -> Int {
    let held = first { held in
      instant.map(held.period.contains) ?? (held.period.from == nil)
    }
    return held.map { $0.certainty == .confirmed ? 2 : 1 } ?? 0
  }
}

extension Question {
  /// The question with the seeds that a model has.
  func asked(of model: Model) throws -> Question {
    let catalog = try Catalog(model)
    var question = self
    question.from = from.filter { catalog.number(of: $0.node) != nil }
    return question
  }
}
