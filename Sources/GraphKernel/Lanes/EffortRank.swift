/// The effort of a proof, then its depth.
package struct EffortRank: RankValue, Hashable {
  package var effort: UInt64
  package var hops: UInt32

  package init(effort: UInt64, hops: UInt32) {
    self.effort = effort
    self.hops = hops
  }

  package static func < (left: EffortRank, right: EffortRank) -> Bool {
    left.effort == right.effort ? left.hops < right.hops : left.effort < right.effort
  }

  package static var unreached: EffortRank { EffortRank(effort: .max, hops: .max) }

  /// Where sums of efforts stop growing: 2⁵³ − 1, exact in every JSON reader.
  package static let ceiling: UInt64 = (1 << 53) - 1

  /// The sum of two efforts, which stops at the ceiling.
  package static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
    min(left + right, ceiling)
  }
}
