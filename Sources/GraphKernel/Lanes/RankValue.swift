/// What a fixpoint minimises.
package protocol RankValue: Comparable, BitwiseCopyable, Sendable {
  /// Above every rank: the fact does not hold.
  static var unreached: Self { get }
}

extension UInt32: RankValue {
  package static var unreached: UInt32 { .max }
}
