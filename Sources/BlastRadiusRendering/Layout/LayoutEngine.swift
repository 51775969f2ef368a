public import BlastRadius

/// Places boxes and routes lines between them.
///
/// An engine sees sizes and numbers, and never a text of the model.
public protocol LayoutEngine: Sendable {
  /// Places what is asked for.
  ///
  /// - Throws: `BlastRadiusError` with code `missing` where something the engine needs is not
  ///   installed, and `limit` where it takes too long or is asked for too much.
  func layout(_ request: LayoutRequest) async throws(BlastRadiusError) -> LayoutGeometry
}

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

/// Where everything of a request is: the origin at the top left, y growing downwards, in points.
public struct LayoutGeometry: Hashable, Sendable {
  /// The size of the whole.
  public var size: Size
  /// The frames of the clusters, as in the request.
  public var clusters: [Rectangle]
  /// The boxes, as in the request.
  public var boxes: [Rectangle]
  /// The lines as in the request, each as cubic Bézier points (3 n + 1 of them); empty for hidden ones.
  public var lines: [[Point]]

  /// Makes a geometry.
  public init(size: Size, clusters: [Rectangle], boxes: [Rectangle], lines: [[Point]]) {
    self.size = size
    self.clusters = clusters
    self.boxes = boxes
    self.lines = lines
  }
}

/// A width and a height in points.
public struct Size: Hashable, Sendable {
  /// The width.
  public var width: Double
  /// The height.
  public var height: Double

  /// Makes a size.
  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// A point in points.
public struct Point: Hashable, Sendable {
  /// To the right.
  public var x: Double
  /// Downwards.
  public var y: Double

  /// Makes a point.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle with its sides along the axes.
public struct Rectangle: Hashable, Sendable {
  /// The left edge.
  public var x: Double
  /// The top edge.
  public var y: Double
  /// The width.
  public var width: Double
  /// The height.
  public var height: Double

  /// Makes a rectangle.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The right edge.
  public var maxX: Double { x + width }
  /// The bottom edge.
  public var maxY: Double { y + height }
  /// The middle.
  public var center: Point { Point(x + width / 2, y + height / 2) }

  /// Whether the two have an area in common.
  public func intersects(_ other: Rectangle) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// The rectangle made smaller on every side.
  public func inset(by distance: Double) -> Rectangle {
    Rectangle(
      x: x + distance, y: y + distance, width: width - 2 * distance, height: height - 2 * distance)
  }

  /// The rectangle moved.
  func moved(_ dx: Double, _ dy: Double) -> Rectangle {
    Rectangle(x: x + dx, y: y + dy, width: width, height: height)
  }
}
