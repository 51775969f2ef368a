import GraphKernel

/// A shown proof followed back to the seeds, through everything that was carried on.
struct ShownProof {
  /// A fact of the proof in an interval, and what gave it.
  struct Step {
    var fact: Int
    var interval: Int
    /// In which interval it was obtained; it has been carried on since.
    var obtained: Int
    var cause: Witnesses.Cause
    var hops: Int
  }

  /// The steps, each after the ones that need it.
  private(set) var steps: [Step] = []

  /// The proof of a fact in an interval in which it holds.
  init(of fact: Int, at interval: Int, _ witnesses: Witnesses) {
    var seen: Set<Witnesses.Point> = []
    var open = [Witnesses.Point(fact: fact, interval: interval)]
    while let point = open.popLast() {
      guard seen.insert(point).inserted, let witness = witnesses.witness(of: point) else {
        continue
      }
      steps.append(
        Step(
          fact: point.fact, interval: point.interval, obtained: witness.interval,
          cause: witness.cause,
          hops: Int(witnesses.ranks.hops(of: point.fact, at: point.interval) ?? 0)))
      open += witnesses.premises(of: witness.cause, at: witness.interval)
    }
  }
}
