/// A rank that grows along a proof: hops, or effort and then hops.
///
/// A rule's rank never falls below that of a premise, and the rank behind a hop is above it.
protocol ProofRank: RankValue {
  /// The rank of what holds without a rule.
  static var start: Self { get }
  /// The rank of two premises of one rule together.
  func joined(_ other: Self) -> Self
  /// The rank of what a rule of premises of this rank gives.
  func beyond(effort: UInt64, isHop: Bool) -> Self
}

extension UInt32: ProofRank {
  static var start: UInt32 { 0 }

  @inline(__always)
  func joined(_ other: UInt32) -> UInt32 { Swift.max(self, other) }

  @inline(__always)
  func beyond(effort: UInt64, isHop: Bool) -> UInt32 { isHop ? self + 1 : self }
}

extension EffortRank: ProofRank {
  static var start: EffortRank { EffortRank(effort: 0, hops: 0) }

  @inline(__always)
  func joined(_ other: EffortRank) -> EffortRank {
    EffortRank(effort: Self.sum(effort, other.effort), hops: Swift.max(hops, other.hops))
  }

  @inline(__always)
  func beyond(effort added: UInt64, isHop: Bool) -> EffortRank {
    EffortRank(effort: Self.sum(effort, added), hops: isHop ? hops + 1 : hops)
  }
}
