import GraphKernel

/// Says how each fact is held over time.
struct FactHistory {
  let analysis: Analysis
  private let confirmed: Witnesses
  private let possible: Witnesses
  private let changes: ChangePoints
  private var proofs: ProofPoints
  private var unknowns: UnknownsOfProofs

  /// For a few facts.
  init(_ analysis: Analysis) {
    self.init(
      analysis, confirmed: analysis.witnesses(.confirmed), possible: analysis.witnesses(.possible))
  }

  /// For all facts.
  ///
  /// - Complexity: O(facts + rules).
  init(all analysis: Analysis, order: IDOrder) {
    let program = analysis.program
    let tables = WitnessTables(program.problem.graph, order)
    let confirmed = Witnesses(
      program, .confirmed, analysis.confirmed,
      tables: tables.showing(analysis.confirmed, of: program, withUnknowns: false))
    self.init(
      analysis, confirmed: confirmed,
      possible: program.hasUnknowns
        ? Witnesses(
          program, .open, analysis.possible,
          tables: tables.showing(analysis.possible, of: program, withUnknowns: true))
        : confirmed)
  }

  private init(_ analysis: Analysis, confirmed: Witnesses, possible: Witnesses) {
    self.analysis = analysis
    self.confirmed = confirmed
    self.possible = possible
    changes = ChangePoints(analysis, possible)
    proofs = ProofPoints(changes, possible)
    unknowns = UnknownsOfProofs(possible)
  }

  /// The pieces of a fact in order of time; neighbours that look the same are one.
  mutating func pieces(of fact: Int) -> [HeldPiece] {
    let end = analysis.program.timeline.count
    if let piece = shortPiece(of: fact) { return [HeldPiece(piece, intervals: end)] }
    let points = points(of: fact)
    let rule = possible.onlyRule(giving: fact)
    var pieces: [HeldPiece] = []
    for (position, start) in points.enumerated() {
      guard var piece = piece(of: .init(fact: fact, interval: start), rule) else { continue }
      piece.intervals = start..<(position + 1 < points.count ? points[position + 1] : end)
      pieces.join(piece) { agree($0, $1) }
    }
    return pieces
  }

  /// The intervals at which a piece of a fact may begin.
  private mutating func points(of fact: Int) -> [Int] {
    let isSure = !analysis.program.hasUnknowns || !mayBeOnlyPossible(fact)
    return isSure
      ? changes.points(of: fact)
      : Set(changes.points(of: fact) + proofs.points(of: fact)).sorted()
  }

  private func mayBeOnlyPossible(_ fact: Int) -> Bool {
    analysis.confirmed.isChanging(fact) || analysis.possible.isChanging(fact)
      || !analysis.confirmed.holds(fact)
  }

  /// The facts that the last edge of a piece needed, as points of its proof.
  func needs(of piece: HeldPiece) -> [Witnesses.Point] {
    witnesses(piece.certainty).needs(of: piece.step)
  }

  /// The edge or seed behind a fact in the world of a certainty.
  func step(for point: Witnesses.Point, _ certainty: Certainty) -> Witnesses.Step? {
    witnesses(certainty).step(for: point)
  }

  private func witnesses(_ certainty: Certainty) -> Witnesses {
    certainty == .confirmed ? confirmed : possible
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

  /// The piece of a fact that is held surely and alike for all of time, where its witness was found
  /// with those of all others.
  func shortPiece(of fact: Int) -> ShortPiece? {
    guard let rule = confirmed.shownRule(of: fact), !analysis.confirmed.isChanging(fact),
      let hops = analysis.confirmed.hops(of: fact, at: 0),
      let effort = analysis.confirmed.effort(of: fact, at: 0)
    else { return nil }
    return ShortPiece(effort: effort.effort, hops: hops, fact: UInt32(fact), rule: UInt32(rule))
  }

  /// - Parameter rule: What alone gives the fact, where anything does.
  private mutating func piece(of point: Witnesses.Point, _ rule: Int?) -> HeldPiece? {
    guard let certainty = analysis.certainty(of: point.fact, at: point.interval)
    else { return nil }
    let witnesses = certainty == .confirmed ? confirmed : possible
    let ranks = witnesses.ranks
    guard let hops = ranks.hops(of: point.fact, at: point.interval),
      let effort = ranks.effort(of: point.fact, at: point.interval),
      let step = rule.map({
        Witnesses.Step(rule: $0, given: point.fact, interval: point.interval)
      }) ?? witnesses.step(for: point)
    else { return nil }
    return HeldPiece(
      intervals: point.interval..<point.interval + 1, certainty: certainty, hops: Int(hops),
      effort: Effort(thousandths: effort.effort), step: step,
      unknowns: certainty == .possible ? unknowns.unknowns(of: point) : [])
  }
}
