import GraphKernel

extension Analysis {
  /// A stretch of intervals in which a fact is held as surely.
  struct CertainStretch: Lasting {
    var intervals: Range<Int>
    var certainty: Certainty
  }

  /// When a fact is held, even possibly: the stretches in order of time.
  func stretches(of fact: Fact) -> [Range<Int>] {
    guard let number = number(of: fact) else { return [] }
    return possible.hops.runs(of: number).reduce(into: []) { stretches, run in
      stretches.join(Int(run.lower)..<Int(run.upper)) { _, _ in true }
    }
  }

  /// The same, told apart by how surely it is held.
  func certainStretches(of fact: Fact) -> [CertainStretch] {
    guard let number = number(of: fact) else { return [] }
    return stretches(of: fact).joined().reduce(into: []) { stretches, interval in
      guard let certainty = certainty(of: number, at: interval) else { return }
      stretches.join(.init(intervals: interval..<interval + 1, certainty: certainty)) {
        $0.certainty == $1.certainty
      }
    }
  }
}
