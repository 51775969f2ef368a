import GraphKernel

/// The proofs of many facts, in which a step that several need stands once.
package struct SharedProofs: Sendable {
  /// The steps, every one after those that it needs.
  package private(set) var steps: [Explanation.Step] = []
  /// The position of the last step of each fact asked about; `nil` where it is not reached.
  package private(set) var ends: [Int?] = []

  init() {}

  fileprivate mutating func add(_ more: [Explanation.Step]) {
    let first = steps.count
    steps += more.map { step in
      var step = step
      step.because = step.because.map {
        Explanation.Premise(fact: $0.fact, step: $0.step + first)
      }
      return step
    }
  }

  fileprivate mutating func end(_ ends: [Int?]) { self.ends = ends }
}

extension Analysis {
  /// The proof of each of some facts, as `explanation(of:)` has it.
  ///
  /// What closes a fact is not looked for, which would cost more than all the rest.
  ///
  /// - Complexity: O(steps × edges into a fact).
  package func proofs(of facts: [Fact]) -> SharedProofs {
    var shared = SharedProofs()
    var pieces = FactHistory(self)
    let points = facts.map { goal -> (Witnesses.Point, Certainty)? in
      guard let fact = number(of: goal), let interval = intervalExplained(fact, &pieces) else {
        return nil
      }
      return certainty(of: fact, at: interval).map {
        (Witnesses.Point(fact: fact, interval: interval), $0)
      }
    }
    var ends = [Int?](repeating: nil, count: facts.count)
    for certainty in [Certainty.confirmed, .possible] {
      let own = points.indices.filter { points[$0]?.1 == certainty }
      if own.isEmpty { continue }
      var writer = ProofWriter(self, witnesses(certainty, cheapest: false))
      for position in own {
        guard let point = points[position]?.0 else { continue }
        ends[position] = writer.write(to: point).map { shared.steps.count + $0 }
      }
      shared.add(writer.written)
    }
    shared.end(ends)
    return shared
  }
}
