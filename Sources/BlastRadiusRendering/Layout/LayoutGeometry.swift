/// Where everything of a request is: the origin at the top left, y growing downwards, in points.
public struct LayoutGeometry: Hashable, Sendable {
  /// The size of the whole.
  package var size: Size
  /// The frames of the clusters, as in the request.
  package var clusters: [Rectangle]
  /// The boxes, as in the request.
  package var boxes: [Rectangle]
  /// The lines as in the request, each as cubic Bézier points (3 n + 1 of them); empty for hidden ones.
  package var lines: [[Point]]

  /// Makes a geometry.
  package init(size: Size, clusters: [Rectangle], boxes: [Rectangle], lines: [[Point]]) {
    self.size = size
    self.clusters = clusters
    self.boxes = boxes
    self.lines = lines
  }

  /// Where the names of the clusters stand, as far as no line crosses them.
  func headings(of request: LayoutRequest) -> [Rectangle] {
    zip(clusters, request.clusters).map { frame, cluster in
      Rectangle(x: frame.x + 8, y: frame.y + 5, width: cluster.heading.width, height: 20)
    }
  }
}
