/// Different ways to a fact, the best first.
public struct Ways: Sendable {
  /// The ways, each explained as if there were no other edges; none where the fact is not reached.
  public var explanations: [Explanation]
  /// Whether fewer are given than were asked for although there may be more: these are the first ones,
  /// and what comes after them takes more work to tell apart than one question may.
  public var isCutShort: Bool

  /// Makes an answer.
  package init(explanations: [Explanation], isCutShort: Bool = false) {
    self.explanations = explanations
    self.isCutShort = isCutShort
  }
}
