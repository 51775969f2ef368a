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

extension FactHistory {
  /// A piece with its names.
  func interval(of piece: HeldPiece) -> HeldInterval {
    let program = analysis.program
    return HeldInterval(
      period: program.timeline.period(of: piece.intervals), certainty: piece.certainty,
      hops: piece.hops, effort: piece.effort,
      via: piece.step.rule.flatMap { program.edge(ofRule: $0) },
      because: needs(of: piece).compactMap { program.named($0.fact) },
      dependsOn: analysis.names(piece.unknowns))
  }
}
