/// A fact that is reached, with when, how surely and through what.
public struct ReachedFact: Hashable, Sendable {
  /// The fact.
  public var fact: Fact
  /// When it is held, in order of time; not empty, disjoint.
  ///
  /// Neighbours that agree in everything but their bounds are one.
  public var intervals: [HeldInterval]
  /// The unknowns each of which, if it held, would close the fact alone; empty where confirmed.
  public var closedBy: [String]

  /// The interval that speaks for the fact: the first confirmed one, else the first.
  public var main: HeldInterval {
    intervals.first { $0.certainty == .confirmed } ?? intervals[0]
  }
}
