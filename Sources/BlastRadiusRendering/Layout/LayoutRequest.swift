/// Boxes, the clusters they are in and the lines between them, which run from the top to the bottom;
/// lengths in points.
public struct LayoutRequest: Hashable, Sendable {
  /// The clusters; one names its parent by an earlier position.
  public var clusters: [Cluster]
  /// The boxes.
  public var boxes: [Box]
  /// The lines.
  public var lines: [Line]

  /// A frame around boxes.
  public struct Cluster: Hashable, Sendable {
    /// The position of the cluster around it.
    public var parent: Int?
    /// The size of its heading.
    public var heading: Size

    /// Makes a cluster.
    public init(parent: Int? = nil, heading: Size) {
      self.parent = parent
      self.heading = heading
    }
  }

  /// A box: a card, a gate or the label of a line.
  public struct Box: Hashable, Sendable {
    /// The position of the cluster it is in.
    public var cluster: Int?
    /// Its size.
    public var size: Size
    /// Whether it belongs in the first row.
    public var isFirst: Bool

    /// Makes a box.
    public init(cluster: Int? = nil, size: Size, isFirst: Bool = false) {
      self.cluster = cluster
      self.size = size
      self.isFirst = isFirst
    }
  }

  /// A line between two boxes.
  public struct Line: Hashable, Sendable {
    /// The position of the box it leaves.
    public var from: Int
    /// The position of the box it enters.
    public var to: Int
    /// How much it wants to be short and straight, from 1.
    public var weight: Int
    /// Where it leaves its first box.
    public var start: Port
    /// Where it enters its second box.
    public var end: Port
    /// Whether it only holds boxes in order and is not drawn.
    public var isHidden: Bool

    /// Makes a line.
    public init(
      from: Int, to: Int, weight: Int = 1, start: Port = .anywhere, end: Port = .anywhere,
      isHidden: Bool = false
    ) {
      self.from = from
      self.to = to
      self.weight = weight
      self.start = start
      self.end = end
      self.isHidden = isHidden
    }
  }

  /// Where a line meets a box.
  public enum Port: String, CaseIterable, Hashable, Sendable {
    /// Wherever it comes from.
    case anywhere
    /// The middle of the upper side.
    case top
    /// The middle of the lower side.
    case bottom
    /// The left or the right side near its top: the way into a gate from below.
    case side
  }

  /// Makes a request for nothing.
  public init() {
    clusters = []
    boxes = []
    lines = []
  }
}
