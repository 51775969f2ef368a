/// The proofs of one fact, laid out: points, and steps that give a point from others.
///
/// A point is a fact in a stretch of time in which nothing of the region changes. Stronger levels are
/// looked through: every step that gives one gives the weaker points too, so that what has the same
/// edges is one proof wherever possible. Steps have premises all of which they need; a threshold is
/// a chain of points that count. A proof has one step for every point that it needs.
package struct ProofGraph {
  /// The point that each step gives.
  private(set) var heads: [UInt32] = []
  /// The label of each step, `.max` for one that is no edge.
  private(set) var labels: [UInt32] = []
  private(set) var efforts: [UInt64] = []
  private(set) var isHop: [Bool] = []
  private var premiseOffsets: [UInt32] = [0]
  private var premiseList: [UInt32] = []
  private var givers = Buckets<UInt32>(keys: [], values: [], count: 0)
  private var users = Buckets<UInt32>(keys: [], values: [], count: 0)
  /// Whether a point holds from the start.
  private(set) var isSource: [Bool] = []
  /// The goal in each stretch of time asked about; but for the first one, not merely carried on.
  private(set) var goals: [Goal] = []

  /// The goal in a stretch of time.
  struct Goal {
    var point: UInt32
    /// The step that carries it on from the stretch before.
    var carrying: UInt32?
  }

  var pointCount: Int { isSource.count }
  var stepCount: Int { heads.count }

  /// How many points and premises there are together.
  package var size: Int { pointCount + premiseList.count }

  /// The points that a step needs, all of them.
  @inline(__always)
  func premises(of step: Int) -> ArraySlice<UInt32> {
    premiseList[Int(premiseOffsets[step])..<Int(premiseOffsets[step + 1])]
  }

  /// The steps that give a point.
  @inline(__always)
  func steps(giving point: Int) -> ArraySlice<UInt32> {
    givers.values[Int(givers.offsets[point])..<Int(givers.offsets[point + 1])]
  }

  /// The steps that need a point.
  @inline(__always)
  func steps(using point: Int) -> ArraySlice<UInt32> {
    users.values[Int(users.offsets[point])..<Int(users.offsets[point + 1])]
  }

  /// Lays the proofs in a region out.
  ///
  /// - Parameter labels: The label of each rule of the region, by its place there; `.max` for none.
  /// - Parameter first: The first interval in which the goal is asked about; the last is the region's.
  /// - Complexity: O(size of the region × stretches of time in which something of it changes).
  package init(_ region: ProofRegion, labels: [UInt32], askedFrom first: Int) {
    var layout = ProofLayout(region, labels: labels)
    isSource = [Bool](repeating: false, count: region.facts.count * layout.stretches.count)
    for stretch in layout.stretches.indices {
      for place in region.facts.indices { layout.lay(place, at: stretch, in: &self) }
    }
    givers = Buckets(keys: heads, count: pointCount)
    var (points, uses): ([UInt32], [UInt32]) = ([], [])
    for step in heads.indices {
      for premise in premises(of: step) {
        points.append(premise)
        uses.append(UInt32(step))
      }
    }
    users = Buckets(keys: points, values: uses, count: pointCount)
    if region.facts.isEmpty { return }
    let asked = layout.stretches.lastIndex { $0 <= first } ?? 0
    for stretch in asked..<layout.stretches.count {
      let point = layout.point(0, at: stretch)
      let before = stretch > asked ? layout.point(0, at: stretch - 1) : nil
      let carrying = steps(giving: Int(point)).first { step in
        before.map { Array(premises(of: Int(step))) == [$0] } ?? false
      }
      goals.append(Goal(point: point, carrying: carrying))
    }
  }

  /// Adds a step.
  mutating func add(
    _ head: UInt32, from premises: [UInt32], label: UInt32 = .max, effort: UInt64 = 0,
    isHop hop: Bool = false
  ) {
    heads.append(head)
    labels.append(label)
    efforts.append(effort)
    isHop.append(hop)
    premiseList += premises
    premiseOffsets.append(UInt32(premiseList.count))
  }

  /// Adds a point.
  mutating func addPoint() -> UInt32 {
    isSource.append(false)
    return UInt32(isSource.count - 1)
  }

  /// Says that a point holds from the start.
  mutating func markSource(_ point: UInt32) { isSource[Int(point)] = true }
}
