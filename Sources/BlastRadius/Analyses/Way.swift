import GraphKernel

/// The best proof of a fact with some edges forbidden, and where it stands among others.
struct Way {
  /// The edges of the proof, those nearest the goal first.
  var edges: [Program.EdgeKey]
  /// Where it is shown.
  var point: Witnesses.Point
  /// How good it is.
  var rank: Rank
  /// The sentences of the edges, sorted: what decides between ways of one rank.
  var sentences: [String]

  /// Ways are compared by certainty, then effort (where it is asked for), then hops, then time.
  ///
  /// What is forbidden besides never makes the best rank better, so a search by rank is exact.
  struct Rank: Comparable {
    var certainty: Certainty
    var effort: EffortRank
    var interval: Int

    static func < (left: Rank, right: Rank) -> Bool {
      if left.certainty != right.certainty { return left.certainty > right.certainty }
      return (left.effort, left.interval) < (right.effort, right.interval)
    }

    /// Whether ways of both stand side by side, whenever they are held.
    func isLevel(with other: Rank) -> Bool {
      certainty == other.certainty && effort == other.effort
    }
  }

  /// The best proof of a fact in a program, or `nil` where there is none.
  init?(of goal: Int, in analysis: Analysis, cheapest: Bool) {
    guard let (point, rank) = analysis.best(goal, cheapest: cheapest) else { return nil }
    let witnesses = analysis.witnesses(rank.certainty, cheapest: cheapest)
    (self.point, self.rank) = (point, rank)
    edges = Self.edges(of: point, witnesses)
    sentences = edges.compactMap { analysis.program.sentence(of: $0) }.sorted()
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

extension Analysis {
  /// The best rank of a fact and where it has it: at the instant asked about, else at any.
  fileprivate func best(_ fact: Int, cheapest: Bool) -> (Witnesses.Point, Way.Rank)? {
    let only = at.map { program.timeline.index(of: $0) }
    for (world, certainty) in [(confirmed, Certainty.confirmed), (possible, .possible)] {
      let ranks = cheapest ? Self.effortRanks(world, of: fact) : Self.hopRanks(world, of: fact)
      let best = ranks.compactMap { held, rank -> Way.Rank? in
        if let only, !held.contains(only) { return nil }
        return Way.Rank(certainty: certainty, effort: rank, interval: only ?? held.lowerBound)
      }.min()
      if let best { return (.init(fact: fact, interval: best.interval), best) }
    }
    return nil
  }

  private static func hopRanks(_ world: WorldRanks, of fact: Int) -> [(Range<Int>, EffortRank)] {
    world.hops.runs(of: fact).map {
      (Int($0.lower)..<Int($0.upper), EffortRank(effort: 0, hops: $0.rank))
    }
  }

  private static func effortRanks(_ world: WorldRanks, of fact: Int)
    -> [(Range<Int>, EffortRank)]
  {
    world.efforts.runs(of: fact).map { (Int($0.lower)..<Int($0.upper), $0.rank) }
  }
}

extension Program {
  /// The sentence of an edge.
  fileprivate func sentence(of key: EdgeKey) -> String? {
    if key.isOfEstate { return model.estate?.reference(to: Int(key.tag)).sentence }
    let position = Int(key.tag) - model.edges.count
    if position < 0 {
      let edge = model.edges[Int(key.tag)]
      return edge.id.map { "\(edge.sentence) \($0)" } ?? edge.sentence
    }
    let edge = impliedEdges[position]
    let relation = edge.isFronting ? "fronts" : "behind"
    return "\(Identifier.quoted(nodes.id(edge.subject))) \(relation) "
      + Identifier.quoted(nodes.id(edge.object))
  }
}
