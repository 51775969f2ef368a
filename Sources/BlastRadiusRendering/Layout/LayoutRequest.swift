import BlastRadius

/// Boxes, the clusters they are in and the lines between them, which run from the top to the bottom;
/// lengths in points.
public struct LayoutRequest: Hashable, Sendable {
  /// The clusters; one names its parent by an earlier position.
  package var clusters: [Cluster] = []
  /// The boxes.
  package var boxes: [Box] = []
  /// The lines.
  package var lines: [Line] = []
  /// Whether little room is left between them.
  package var isDense = false

  /// A frame around boxes.
  package struct Cluster: Hashable, Sendable {
    /// The position of the cluster around it.
    package var parent: Int?
    /// The size of its heading.
    package var heading: Size
  }

  /// A box: a card, a gate or the label of a line.
  package struct Box: Hashable, Sendable {
    /// The position of the cluster it is in.
    package var cluster: Int?
    /// Its size.
    package var size: Size
    /// Whether it belongs in the first row.
    package var isFirst = false
  }

  /// A line between two boxes.
  package struct Line: Hashable, Sendable {
    /// The position of the box it leaves.
    package var from: Int
    /// The position of the box it enters.
    package var to: Int
    /// How much it wants to be short and straight, from 1.
    package var weight = 1
    /// Where it leaves its first box.
    package var start = Port.anywhere
    /// Where it enters its second box.
    package var end = Port.anywhere
    /// Whether it only holds boxes in order and is not drawn.
    package var isHidden = false
    /// Whether it leads from one column to another, so that no engine sees it.
    package var isBetween = false
  }

  /// Where a line meets a box.
  package enum Port: String, CaseIterable, Hashable, Sendable {
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
  package init() {}
}
