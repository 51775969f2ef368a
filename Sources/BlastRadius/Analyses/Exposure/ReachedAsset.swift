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
    if criticality != other.criticality { return criticality.weight > other.criticality.weight }
    if certainty != other.certainty { return certainty > other.certainty }
    if level != other.level { return level.rawValue > other.level.rawValue }
    if hops != other.hops { return hops < other.hops }
    return node < other.node
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
