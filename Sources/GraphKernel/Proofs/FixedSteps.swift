/// The steps that a class begins with, and what they leave open.
struct FixedSteps {
  private let graph: ProofGraph
  /// How deep below the goal each point is needed, at least.
  private var depths: [UInt32: UInt32]
  /// The parts of different labels on a chain from the goal to each point.
  private var chains: [UInt32: UInt32]
  /// The points that are needed and have no step yet.
  private var open: Set<UInt32>
  private var isFixed: Set<UInt32> = []
  /// Whether each fixed step needs one point alone, so that each fixed point hangs on what is behind it.
  private var isPath = true
  private var places: [UInt32] = []
  private var known: Set<UInt32> = []

  init(_ graph: ProofGraph, goal: UInt32) {
    self.graph = graph
    depths = [goal: 0]
    chains = [goal: 0]
    open = [goal]
  }

  /// How deep below the goal a point is needed, at least.
  func depth(of point: UInt32) -> UInt32 { depths[point] ?? 0 }

  /// Whether a step may be the next one: nothing is proved by what hangs on it.
  func allow(_ step: Int) -> Bool {
    !isPath || !graph.premises(of: step).contains { isFixed.contains($0) }
  }

  /// Says that a point needs no step.
  mutating func close(_ point: UInt32) { open.remove(point) }

  /// Fixes the step of a point.
  mutating func fix(_ placed: ProofClass.PlacedStep, _ labels: LabelPlaces) {
    let step = Int(placed.step)
    open.remove(placed.point)
    isFixed.insert(placed.point)
    let label = graph.labels[step]
    var chain = chains[placed.point] ?? 0
    if label != .max {
      chain += labels.parts(of: label)
      if known.insert(label).inserted {
        ProofLabels.insert(labels.place[Int(label)], into: &places)
      }
    }
    let depth = (depths[placed.point] ?? 0) + (graph.isHop[step] ? 1 : 0)
    if graph.premises(of: step).count > 1 { isPath = false }
    for premise in graph.premises(of: step) {
      depths[premise] = max(depths[premise] ?? 0, depth)
      chains[premise] = max(chains[premise] ?? 0, chain)
      if !isFixed.contains(premise) { open.insert(premise) }
    }
  }

  /// A list that stands before those of all proofs that have these steps and at a point the given best
  /// labels.
  ///
  /// The best labels are compared as if the longer list were better; of two lists that agree the
  /// shorter is shown first. So only as many count as every proof has.
  func bound(
    _ point: UInt32, _ best: ProofLabels.Best, _ goal: EffortRank, _ labels: inout ProofLabels,
    _ all: LabelPlaces
  ) -> [UInt32] {
    var sum = ProofLabels.sum(places, best.labels)
    var size = (chains[point] ?? 0) + best.size
    for other in open where other != point {
      guard let own = labels.best(other, within: goal.hops - min(goal.hops, depth(of: other)))
      else { continue }
      sum = ProofLabels.sum(sum, own.labels)
      size = max(size, (chains[other] ?? 0) + own.size)
    }
    return Array(sum.prefix(max(known.count, all.labels(in: size))))
  }
}
