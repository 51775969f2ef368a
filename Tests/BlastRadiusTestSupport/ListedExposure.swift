public import BlastRadius

/// An exposure with all of its facts made, so that tests can change and compare them.
public struct ListedExposure {
  /// The facts, in the order of the exposure.
  public var facts: [ReachedFact]
  /// The counts.
  public var summary: Exposure.Summary

  /// Makes all facts of an exposure.
  public init(_ exposure: Exposure) {
    facts = Array(exposure.facts)
    summary = exposure.summary
  }
}
