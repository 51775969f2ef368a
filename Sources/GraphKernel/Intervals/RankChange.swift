/// From an interval on, a fact has another rank.
struct RankChange<Rank: RankValue>: Sendable {
  var fact: UInt32
  var interval: UInt32
  var rank: Rank
}
