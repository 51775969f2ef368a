/// The least efforts of all facts.
enum LeastEfforts: Sendable {
  case each(IntervalRanks<EffortRank>)
  /// Each hop costs so much.
  case perHop(UInt64)
  /// They are computed when somebody asks for one.
  case onDemand(EffortsOnDemand)

  /// Those of each fact, where hops do not tell them.
  var each: IntervalRanks<EffortRank>? {
    switch self {
    case .each(let efforts): efforts
    case .onDemand(let efforts): efforts.ranks
    case .perHop: nil
    }
  }
}
