/// A stretch of time in which a fact is held in one way.
public struct HeldInterval: Hashable, Sendable {
  /// When.
  public var period: Period
  /// How surely.
  public var certainty: Certainty
  /// The depth of the shallowest proof; 0 for a seed.
  public var hops: Int
  /// The least effort of a proof.
  public var effort: Effort
  /// The last edge of the shown proof, or `nil` for a seed.
  public var via: EdgeReference?
  /// The facts that the last edge needed, sorted; empty for a seed.
  public var because: [Fact]
  /// The unknowns on the shown proof, sorted; empty where confirmed.
  public var dependsOn: [String]
}
