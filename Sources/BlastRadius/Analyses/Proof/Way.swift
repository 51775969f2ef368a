import GraphKernel

/// The best proof of a fact through some edges alone, and where it stands among others.
struct Way {
  /// The edges of the proof, those nearest the goal first.
  var edges: [Program.EdgeKey]
  /// Where it is shown.
  var point: Witnesses.Point
  /// How good it is.
  var rank: Rank

  /// Ways are compared by certainty, then effort (where it is asked for), then hops, then time.
  struct Rank: Comparable {
    var certainty: Certainty
    var effort: EffortRank
    var interval: Int

    static func < (left: Rank, right: Rank) -> Bool {
      if left.certainty != right.certainty { return left.certainty > right.certainty }
      return (left.effort, left.interval) < (right.effort, right.interval)
    }
  }

  /// The best proof of a fact in an interval, or `nil` where it does not hold.
  init?(of goal: Int, at interval: Int, in analysis: Analysis, cheapest: Bool) {
    guard let rank = Self.rank(of: goal, at: interval, in: analysis, cheapest: cheapest)
    else { return nil }
    let witnesses = analysis.witnesses(rank.certainty, cheapest: cheapest)
    point = Witnesses.Point(fact: goal, interval: interval)
    self.rank = rank
    edges = Self.edges(of: point, witnesses)
  }

  /// The best of the proofs of a fact in some intervals, the first of several, among those that are
  /// meant.
  init?(
    of goal: Int, in intervals: Range<Int>, _ analysis: Analysis, cheapest: Bool,
    where isMeant: (Way) -> Bool = { _ in true }
  ) {
    var best: Way?
    for interval in intervals {
      guard let rank = Self.rank(of: goal, at: interval, in: analysis, cheapest: cheapest),
        best.map({ rank < $0.rank }) ?? true,
        let way = Way(of: goal, at: interval, in: analysis, cheapest: cheapest), isMeant(way)
      else { continue }
      best = way
    }
    guard let best else { return nil }
    self = best
  }

  /// How good the best proof of a fact in an interval is, or `nil` where it does not hold.
  static func rank(
    of goal: Int, at interval: Int, in analysis: Analysis, cheapest: Bool
  ) -> Rank? {
    guard let certainty = analysis.certainty(of: goal, at: interval),
      let rank = analysis.witnesses(certainty, cheapest: cheapest).rank(of: goal, at: interval)
    else { return nil }
    return Rank(certainty: certainty, effort: rank, interval: interval)
  }

  /// The edges of a proof, each once, those nearest the goal first.
  private static func edges(
    of goal: Witnesses.Point, _ witnesses: Witnesses
  ) -> [Program.EdgeKey] {
    var edges: [Program.EdgeKey] = []
    var seen: Set<Witnesses.Step> = []
    var known: Set<Program.EdgeKey> = []
    var level = [goal].compactMap(witnesses.step)
    while !level.isEmpty {
      var next: [Witnesses.Step] = []
      for step in level where seen.insert(step).inserted {
        if let key = step.rule.flatMap(witnesses.program.key), known.insert(key).inserted {
          edges.append(key)
        }
        next += witnesses.needs(of: step).compactMap(witnesses.step)
      }
      level = next
    }
    return edges
  }
}

extension Program {
  /// The sentence of an edge: what decides between ways of one rank.
  func sentence(of key: EdgeKey) -> String {
    guard !key.isOfEstate, Int(key.tag) < model.edges.count else {
      return reference(to: key).sentence
    }
    let edge = model.edges[Int(key.tag)]
    return edge.id.map { "\(edge.sentence) \($0)" } ?? edge.sentence
  }
}
