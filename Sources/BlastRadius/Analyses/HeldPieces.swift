import GraphKernel

/// A stretch of elementary intervals in which a fact is held in one way.
struct HeldPiece {
  var intervals: Range<Int>
  var certainty: Certainty
  var hops: Int
  var effort: Effort
  var via: EdgeReference?
  var because: [Fact]
  var unknowns: [UInt32]

  /// Whether both look the same but for their bounds.
  func agrees(with other: HeldPiece) -> Bool {
    certainty == other.certainty && hops == other.hops && effort == other.effort
      && via?.sentence == other.via?.sentence && unknowns == other.unknowns
  }

  /// Whether both agree in certainty and ranks.
  func ranksLike(_ other: HeldPiece) -> Bool {
    certainty == other.certainty && hops == other.hops && effort == other.effort
  }
}

/// Says how each fact is held over time.
struct HeldPieces {
  private let analysis: Analysis
  private let confirmed: Witnesses
  private let possible: Witnesses
  private var unknowns: UnknownsOfProofs

  init(_ analysis: Analysis) {
    self.analysis = analysis
    confirmed = analysis.witnesses(.confirmed)
    possible = analysis.witnesses(.possible)
    unknowns = UnknownsOfProofs(possible)
  }

  /// The pieces of a fact in order of time; neighbours that look the same are one.
  mutating func pieces(of fact: Int) -> [HeldPiece] {
    var pieces: [HeldPiece] = []
    for run in analysis.possible.hops.runs(of: fact) {
      for interval in Int(run.lower)..<Int(run.upper) {
        guard let piece = piece(of: .init(fact: fact, interval: interval)) else { continue }
        if let last = pieces.last, last.intervals.upperBound == interval, last.agrees(with: piece) {
          pieces[pieces.count - 1].intervals = last.intervals.lowerBound..<interval + 1
        } else {
          pieces.append(piece)
        }
      }
    }
    return pieces
  }

  private mutating func piece(of point: Witnesses.Point) -> HeldPiece? {
    guard let certainty = analysis.certainty(of: point.fact, at: point.interval)
    else { return nil }
    let witnesses = certainty == .confirmed ? confirmed : possible
    let ranks = witnesses.ranks
    guard let hops = ranks.hops.rank(of: point.fact, at: point.interval),
      let effort = ranks.efforts.rank(of: point.fact, at: point.interval),
      let step = witnesses.step(for: point)
    else { return nil }
    let program = analysis.program
    return HeldPiece(
      intervals: point.interval..<point.interval + 1, certainty: certainty, hops: Int(hops),
      effort: Effort(thousandths: effort.effort),
      via: step.rule.flatMap { program.edge(ofRule: $0) },
      because: witnesses.needs(of: step).compactMap { program.named($0.fact) },
      unknowns: certainty == .possible ? unknowns.unknowns(of: point) : [])
  }
}
