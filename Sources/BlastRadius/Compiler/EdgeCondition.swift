import GraphKernel

/// What the guard of an edge hangs on; edges with equal ones have one guard.
struct EdgeCondition: Hashable {
  /// The intervals in which the edge is valid.
  let valid: Range<Int>
  /// The intervals asked about, ascending and disjoint; all of them where nothing is said.
  let during: [Range<Int>]?
  /// The controls that may close it, by number, as the edge names them.
  let controls: [Int]
  /// The interval from which evidence says that it was open.
  let settled: Int?
  /// The edge, where nobody says that it exists.
  let unknownEdge: Int?

  /// The condition of an edge, or `nil` where it is never open.
  init?(
    _ index: Int?, _ life: Range<Int>, _ during: [Range<Int>]?, _ compiler: borrowing Compiler
  ) {
    self.during = during
    guard let index else {
      (valid, controls, settled, unknownEdge) = (life, [], nil, nil)
      return
    }
    let edge = compiler.model.edges[index]
    let valid = compiler.timeline.indices(of: edge.valid.period).clamped(to: life)
    if edge.exists == .no || valid.isEmpty { return nil }
    self.valid = valid
    controls = edge.unless.compactMap { compiler.controlIndex[$0] }
    unknownEdge = edge.exists == .unknown ? index : nil
    let hangsOnNothing = controls.isEmpty && unknownEdge == nil
    let settled = compiler.question.trustsEvidence && !hangsOnNothing ? edge.settledFrom : nil
    self.settled = settled.map { compiler.timeline.index(of: $0) }
  }
}
