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

  /// The best proof of a fact in an interval, or `nil` where it does not hold.
  init?(of goal: Int, at interval: Int, in analysis: Analysis, cheapest: Bool) {
    let point = Witnesses.Point(fact: goal, interval: interval)
    guard let certainty = analysis.certainty(of: goal, at: interval) else { return nil }
    let witnesses = analysis.witnesses(certainty, cheapest: cheapest)
    guard let rank = witnesses.rank(of: goal, at: interval) else { return nil }
    self.point = point
    self.rank = Rank(certainty: certainty, effort: rank, interval: interval)
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

extension Program {
  /// The sentence of an edge.
  fileprivate func sentence(of key: EdgeKey) -> String? {
    if key.isOfEstate {
      return nodes.reference(toEdge: nodes.number(ofImportedEdge: Int(key.tag))).sentence
    }
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
