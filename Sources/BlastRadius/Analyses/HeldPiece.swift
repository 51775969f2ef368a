import GraphKernel

/// A stretch of elementary intervals in which a fact is held in one way.
struct HeldPiece: Lasting {
  var intervals: Range<Int>
  var certainty: Certainty
  var hops: Int
  var effort: Effort
  /// The end of the shown proof.
  var step: Witnesses.Step
  var unknowns: [UInt32]

  /// Whether both agree in certainty and ranks.
  func ranksLike(_ other: HeldPiece) -> Bool {
    certainty == other.certainty && hops == other.hops && effort == other.effort
  }
}

extension HeldPiece {
  /// Writes a short piece out.
  init(_ short: ShortPiece, intervals: Int) {
    self.init(
      intervals: 0..<intervals, certainty: .confirmed, hops: Int(short.hops),
      effort: Effort(thousandths: short.effort),
      step: .init(rule: Int(short.rule), given: Int(short.fact), interval: 0), unknowns: [])
  }
}
