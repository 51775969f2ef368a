import Synchronization

/// The least efforts of all facts, computed when somebody asks for one, once.
final class EffortsOnDemand: Sendable {
  private let compute: @Sendable () -> IntervalRanks<EffortRank>
  private let found = Mutex<IntervalRanks<EffortRank>?>(nil)

  init(_ compute: @escaping @Sendable () -> IntervalRanks<EffortRank>) { self.compute = compute }

  var ranks: IntervalRanks<EffortRank> {
    found.withLock { found in
      if let found { return found }
      let ranks = compute()
      found = ranks
      return ranks
    }
  }
}
