/// Writes the steps of proofs, every one after those that it needs and each once.
struct ProofWriter {
  private let analysis: Analysis
  private let witnesses: Witnesses
  private var pieces: FactHistory
  private var positions: [Witnesses.Step: Int] = [:]
  private(set) var written: [Explanation.Step] = []
  private var shownAt: [Explanation.Step: Int] = [:]

  init(_ analysis: Analysis, _ witnesses: Witnesses) {
    self.analysis = analysis
    self.witnesses = witnesses
    pieces = FactHistory(analysis)
  }

  /// A step that waits for its premises.
  private struct Pending {
    var step: Witnesses.Step
    var needs: [(point: Witnesses.Point, step: Witnesses.Step)]
    var usedAt: Int
  }

  mutating func steps(to goal: Witnesses.Point) -> [Explanation.Step] {
    _ = write(to: goal)
    return written
  }

  /// Writes what is not written yet of the proof of a fact at a point; the position of its last step.
  mutating func write(to goal: Witnesses.Point) -> Int? {
    guard let last = witnesses.step(for: goal) else { return nil }
    var stack = [pending(last, usedAt: goal.interval)]
    while let top = stack.last {
      if positions[top.step] != nil {
        stack.removeLast()
      } else if let open = top.needs.first(where: { positions[$0.step] == nil }) {
        stack.append(pending(open.step, usedAt: open.point.interval))
      } else {
        write(top)
        stack.removeLast()
      }
    }
    return positions[last]
  }

  private func pending(_ step: Witnesses.Step, usedAt interval: Int) -> Pending {
    let needs = witnesses.needs(of: step).compactMap { point in
      witnesses.step(for: point).map { (point: point, step: $0) }
    }
    return Pending(step: step, needs: needs, usedAt: interval)
  }

  private mutating func write(_ pending: Pending) {
    let program = analysis.program
    let step = pending.step
    guard let fact = program.named(step.given) else { return }
    let edge = step.rule.flatMap { program.edge(ofRule: $0) }
    let because = pending.needs.compactMap { need in
      program.named(need.point.fact).map {
        Explanation.Premise(fact: $0, step: positions[need.step] ?? 0)
      }
    }
    let shown = Explanation.Step(
      fact: fact, via: edge, because: because,
      sentence: edge.map { program.nodes.sentence(of: $0) }
        ?? program.nodes.sentence(ofSeed: fact),
      interval: period(of: step),
      certainty: analysis.certainty(of: step.given, at: step.interval) ?? .possible,
      isCarried: step.interval < pending.usedAt,
      evidence: edge.flatMap { analysis.model.evidenceMark(of: $0) })
    // Steps of several intervals that read the same are one.
    if let same = shownAt[shown] {
      positions[step] = same
      return
    }
    positions[step] = written.count
    shownAt[shown] = written.count
    written.append(shown)
  }

  private mutating func period(of step: Witnesses.Step) -> Period {
    let piece = pieces.pieces(of: step.given).first { $0.intervals.contains(step.interval) }
    return analysis.program.timeline.period(
      of: piece?.intervals ?? step.interval..<step.interval + 1)
  }
}
