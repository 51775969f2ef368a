import GraphKernel

/// What is lost without each of some parts of a model in the world where all unknown is granted.
///
/// What hangs on a part is looked at part by part, and where that has cost more than all lanes would, the
/// parts that are left are away in lanes, 64 at once.
struct PartLosses {
  /// A part, and the node that it is, if it is one.
  struct Part {
    var part: LossProbe.Part
    var node: Int?
  }

  /// What is lost in all intervals asked about in which it was held.
  struct Loss: Equatable {
    /// How many nodes are held no more, the part's own and the seeds not counted.
    var carries: Int
    /// Those of the facts watched that are lost.
    var closed: Set<Int>
  }

  private let analysis: Analysis
  private let levels: NodeLevels
  private let asked: [Int]
  private let isAsked: [Bool]
  private let isWatched: Set<Int>
  private let seeds: Set<Int>
  private var probe: LossProbe
  private var tally: LossTally
  /// How many facts may be looked at before lanes take over.
  private let room: Int

  /// - Parameters:
  ///   - asked: The intervals asked about.
  ///   - watched: The facts of which is said whether they are lost.
  ///   - room: How many facts are looked at one by one.
  init(_ analysis: Analysis, asked: [Int], watched: Set<Int>, room: Int? = nil) {
    let program = analysis.program
    self.analysis = analysis
    self.asked = asked
    isWatched = watched
    levels = program.problem.graph.levels
    seeds = analysis.seedNodes
    isAsked = (0..<program.timeline.count).map(Set(asked).contains)
    probe = LossProbe(FactSupports(program.problem, .open, analysis.possible.hops))
    tally = LossTally(factCount: levels.factCount)
    self.room = room ?? LossLanes.room(for: program.problem)
  }

  /// - Complexity: O(rules into and out of what hangs on each part), and at most some twenty runs of the
  ///   engine without conditions for each 64 parts.
  mutating func losses(without parts: [Part]) -> [Loss] {
    var losses: [Loss] = []
    while losses.count < parts.count, probe.looks < room {
      losses.append(probed(parts[losses.count]))
    }
    let rest = parts[losses.count...]
    guard !rest.isEmpty else { return losses }
    let lanes = LossLanes(analysis.program.problem, .open)
    let held = (0..<levels.factCount / 4).map { node in
      (0...3).contains { heldCount(levels.fact(node, $0)) > 0 }
    }
    for first in stride(from: rest.startIndex, to: rest.endIndex, by: LossLanes.capacity) {
      let pass = rest[first..<min(first + LossLanes.capacity, rest.endIndex)]
      losses += inLanes(pass, lanes, held)
    }
    return losses
  }

  private func heldCount(_ fact: Int) -> Int {
    asked.count { analysis.possible.holds(fact, at: $0) }
  }

  private mutating func probed(_ part: Part) -> Loss {
    var tally = LossTally(factCount: 0)
    swap(&tally, &self.tally)
    probe.losses(without: part.part) { interval, facts in
      if isAsked[interval] { tally.add(facts) }
    }
    let closed = tally.facts.filter { tally.count($0) == heldCount($0) }
    let carries = closed.count { fact in
      let node = levels.locate(fact).node
      guard node != part.node, !seeds.contains(node) else { return false }
      let held = (0...3).map { levels.fact(node, $0) }.filter { heldCount($0) > 0 }
      return held.first == fact && held.allSatisfy { tally.count($0) == heldCount($0) }
    }
    tally.clear()
    swap(&tally, &self.tally)
    return Loss(carries: carries, closed: Set(closed.filter(isWatched.contains)))
  }

  private func inLanes(_ parts: ArraySlice<Part>, _ lanes: LossLanes, _ held: [Bool]) -> [Loss] {
    let survivors = lanes.survivors(without: parts.map(\.part)[...], in: Set(asked))
    var losses = parts.indices.enumerated().map { lane, _ in
      Loss(
        carries: 0,
        closed: isWatched.filter { survivors[$0] & 1 << UInt64(lane) == 0 && heldCount($0) > 0 })
    }
    for node in held.indices where held[node] && !seeds.contains(node) {
      let kept = (0...3).reduce(UInt64(0)) { $0 | survivors[levels.fact(node, $1)] }
      (~kept).forEachBit { lane in
        if parts[parts.startIndex + lane].node != node { losses[lane].carries += 1 }
      }
    }
    return losses
  }
}
