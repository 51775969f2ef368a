/// A node that is reached, in one line.
public struct ReachedAsset: Hashable, Sendable {
  /// The id of the node.
  public var node: String
  /// How much depends on it.
  public var criticality: Node.Criticality?
  /// Its strongest confirmed level; its strongest possible one where none is confirmed.
  public var level: Level
  /// Whether `read` is reached as surely where `level` is `write`, which does not mean it.
  public var alsoRead: Bool
  /// How surely that level is reached.
  public var certainty: Certainty
  /// A stronger level, where one is possible.
  public var possibly: Level?
  /// The depth of the shallowest proof of `level` in the first interval that speaks for it.
  public var hops: Int

  /// Whether it is listed before another one: by criticality, confirmed before possible, then by
  /// level, hops and id.
  package func isShownBefore(_ other: ReachedAsset) -> Bool {
    let (own, others) = (rank, other.rank)
    return own == others ? node < other.node : own < others
  }

  /// Where it is listed, but for its id: what is less comes first.
  var rank: UInt64 {
    let weight = UInt64(4 - criticality.weight)
    let doubt: UInt64 = certainty == .confirmed ? 0 : 1
    let weakness = UInt64(Level.control.rawValue - level.rawValue)
    return weight << 40 | doubt << 36 | weakness << 32 | UInt64(min(hops, Int(UInt32.max)))
  }
}

extension Node.Criticality? {
  /// How far up a list it belongs; nothing said is least.
  var weight: Int {
    switch self {
    case nil: 0
    case .low: 1
    case .medium: 2
    case .high: 3
    case .critical: 4
    }
  }
}
