import GraphKernel

extension Witnesses {
  /// A step of a proof as people see it: an edge or a seed, without implications.
  struct Step: Hashable {
    /// The rule of the edge, or `nil` for a seed.
    var rule: Int?
    /// The level of a node that the step gives.
    var given: Int
    /// The interval in which it was obtained.
    var interval: Int
  }

  /// The edge or seed behind a fact, or `nil` where it does not hold.
  func step(for point: Point) -> Step? {
    var point = point
    while let witness = witness(of: point) {
      switch witness.cause {
      case .seed: return Step(rule: nil, given: point.fact, interval: witness.interval)
      case .rule(let rule) where program.key(ofRule: rule) != nil:
        let head = program.problem.graph.head(of: rule)
        return Step(rule: rule, given: givenFact(head), interval: witness.interval)
      default:
        let premises = premises(of: witness.cause, at: witness.interval)
        guard let premise = premises.first else { return nil }
        point = premise
      }
    }
    return nil
  }

  /// The level of a node that a head stands for.
  private func givenFact(_ head: Int) -> Int {
    if case .grant(_, let fact) = program.auxiliary(head) { return Int(fact) }
    return head
  }

  /// The levels of nodes that the edge of a step needed, sorted by name.
  func needs(of step: Step) -> [Point] {
    guard let rule = step.rule else { return [] }
    var result: Set<Point> = []
    var open = premises(of: .rule(rule), at: step.interval)
    if open.count == 1, program.auxiliary(open[0].fact) == nil { return open }
    while let point = open.popLast() {
      if program.auxiliary(point.fact) == nil {
        result.insert(point)
      } else if let witness = witness(of: point) {
        open += premises(of: witness.cause, at: witness.interval)
      }
    }
    return result.sorted { left, right in
      let (first, second) = (program.named(left.fact), program.named(right.fact))
      return (first?.description ?? "", left.interval) < (second?.description ?? "", right.interval)
    }
  }
}
