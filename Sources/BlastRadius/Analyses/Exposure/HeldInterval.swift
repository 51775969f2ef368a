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
  /// Pieces of a fact with their names; those of neighbours that are held in one way are made once.
  func intervals(of pieces: [HeldPiece]) -> [HeldInterval] {
    var way = Way()
    return pieces.map { piece in
      let needs = needs(of: piece).map(\.fact)
      if way.rule != piece.step.rule || way.needs != needs {
        way = Way(rule: piece.step.rule, needs: needs)
        way.via = piece.step.rule.flatMap { analysis.program.edge(ofRule: $0) }
        way.because = needs.compactMap { analysis.program.named($0) }
      }
      return HeldInterval(
        period: analysis.program.timeline.period(of: piece.intervals), certainty: piece.certainty,
        hops: piece.hops, effort: piece.effort, via: way.via, because: way.because,
        dependsOn: analysis.names(piece.unknowns))
    }
  }

  /// The end of a proof in numbers and in names.
  private struct Way {
    var rule: Int?
    var needs: [Int] = []
    var via: EdgeReference?
    var because: [Fact] = []
  }
}
