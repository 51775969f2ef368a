import GraphKernel

/// A stretch of elementary intervals in which a fact is held in one way.
struct HeldPiece {
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

/// The one piece of a fact that is held surely and without time, in few bytes.
struct ShortPiece {
  var effort: UInt64
  var hops: UInt32
  var fact: UInt32
  /// The rule that its shown proof ends with.
  var rule: UInt32
}

extension HeldPiece {
  /// Writes a short piece out.
  init(_ short: ShortPiece) {
    self.init(
      intervals: 0..<1, certainty: .confirmed, hops: Int(short.hops),
      effort: Effort(thousandths: short.effort),
      step: .init(rule: Int(short.rule), given: Int(short.fact), interval: 0), unknowns: [])
  }
}

/// Says how each fact is held over time.
struct HeldPieces {
  private let analysis: Analysis
  private let levels: NodeLevels
  private let confirmed: Witnesses
  private let possible: Witnesses
  private var unknowns: UnknownsOfProofs
  /// The rule that the shown proof of a fact ends with, where it was found for all facts at once;
  /// else `.max`.
  private var shown: [UInt32] = []

  init(_ analysis: Analysis) {
    self.analysis = analysis
    levels = analysis.program.problem.graph.levels
    confirmed = analysis.witnesses(.confirmed)
    possible = analysis.witnesses(.possible)
    unknowns = UnknownsOfProofs(possible)
  }

  /// Does the same, with the witnesses of an estate looked for in one pass, where that is possible.
  ///
  /// - Complexity: O(facts + rules).
  init(all analysis: Analysis, order: IDOrder) {
    self.init(analysis)
    let program = analysis.program
    if program.timeline.count == 1, program.unknowns.isEmpty, program.nodes.importedCount > 0 {
      shown = program.problem.graph.shownRules(
        analysis.confirmed.hops, order: order.placesInSentences)
    }
  }

  /// The pieces of a fact in order of time; neighbours that look the same are one.
  mutating func pieces(of fact: Int) -> [HeldPiece] {
    if let piece = shortPiece(of: fact) { return [HeldPiece(piece)] }
    var pieces: [HeldPiece] = []
    for run in analysis.possible.hops.runs(of: fact) {
      for interval in Int(run.lower)..<Int(run.upper) {
        guard let piece = piece(of: .init(fact: fact, interval: interval)) else { continue }
        if let last = pieces.last, last.intervals.upperBound == interval, agree(last, piece) {
          pieces[pieces.count - 1].intervals = last.intervals.lowerBound..<interval + 1
        } else {
          pieces.append(piece)
        }
      }
    }
    return pieces
  }

  /// The facts that the last edge of a piece needed, as points of its proof.
  func needs(of piece: HeldPiece) -> [Witnesses.Point] {
    (piece.certainty == .confirmed ? confirmed : possible).needs(of: piece.step)
  }

  /// Whether both look the same but for their bounds.
  private func agree(_ left: HeldPiece, _ right: HeldPiece) -> Bool {
    guard left.ranksLike(right), left.unknowns == right.unknowns else { return false }
    if left.step.rule == right.step.rule { return true }
    func sentence(_ piece: HeldPiece) -> String? {
      piece.step.rule.flatMap { analysis.program.edge(ofRule: $0)?.sentence }
    }
    return sentence(left) == sentence(right)
  }

  /// The piece of a fact without time whose witness was found with those of all others.
  func shortPiece(of fact: Int) -> ShortPiece? {
    guard fact < shown.count, shown[fact] != .max,
      let hops = analysis.confirmed.hops(of: fact, at: 0),
      let effort = analysis.confirmed.effort(of: fact, at: 0),
      !isImplied(fact, atHops: hops)
    else { return nil }
    return ShortPiece(
      effort: effort.effort, hops: hops, fact: UInt32(fact), rule: shown[fact])
  }

  /// Whether a stronger level of the node was reached as early.
  private func isImplied(_ fact: Int, atHops hops: UInt32) -> Bool {
    !levels.isStrongest(fact)
      && levels.impliers(of: fact).contains {
        analysis.confirmed.hops(of: $0, at: 0) == hops
      }
  }

  private mutating func piece(of point: Witnesses.Point) -> HeldPiece? {
    guard let certainty = analysis.certainty(of: point.fact, at: point.interval)
    else { return nil }
    let witnesses = certainty == .confirmed ? confirmed : possible
    let ranks = witnesses.ranks
    guard let hops = ranks.hops(of: point.fact, at: point.interval),
      let effort = ranks.effort(of: point.fact, at: point.interval),
      let step = witnesses.step(for: point)
    else { return nil }
    return HeldPiece(
      intervals: point.interval..<point.interval + 1, certainty: certainty, hops: Int(hops),
      effort: Effort(thousandths: effort.effort), step: step,
      unknowns: certainty == .possible ? unknowns.unknowns(of: point) : [])
  }
}
