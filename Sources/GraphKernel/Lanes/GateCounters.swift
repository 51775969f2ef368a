/// For every gate and lane, how many premises are still missing, one bit of the number per plane.
///
/// A counter starts at 2ᵖ − k and overflows with the k-th premise, so that a gate of any size costs
/// O(log k) operations per premise.
struct GateCounters<Lanes: LaneSet> {
  private let planeOffsets: [UInt32]
  private var planes: [Lanes]

  init(_ graph: RuleGraph) {
    var offsets: [UInt32] = [0]
    var initial: [Lanes] = []
    let all = Lanes(0..<Lanes.capacity)
    for gate in graph.firstGate..<graph.heads.count {
      let threshold = Int(graph.thresholds[gate])
      var width = 0
      while 1 << width < threshold { width += 1 }
      let start = (1 << width) - threshold
      for plane in 0..<width { initial.append(start >> plane & 1 == 1 ? all : .none) }
      offsets.append(UInt32(initial.count))
    }
    planeOffsets = offsets
    planes = initial
  }

  /// Counts a premise in the lanes, where it has not been counted before.
  ///
  /// Returns the lanes in which the gate has enough with this premise.
  @inline(__always)
  mutating func count(_ lanes: Lanes, at gate: Int) -> Lanes {
    var carry = lanes
    for plane in Int(planeOffsets[gate])..<Int(planeOffsets[gate + 1]) {
      let old = planes[plane]
      planes[plane] = old ^ carry
      carry = old & carry
    }
    return carry
  }
}
