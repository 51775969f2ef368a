/// What a line may not run through: boxes that are not its ends, and names of other zones.
struct LineObstacles {
  private let request: LayoutRequest
  private let boxes: [Rectangle]
  private let headings: [Rectangle]

  init(_ geometry: LayoutGeometry, _ request: LayoutRequest) {
    self.request = request
    boxes = geometry.boxes
    headings = zip(geometry.clusters, request.clusters).map { frame, cluster in
      Rectangle(x: frame.x + 8, y: frame.y + 5, width: cluster.heading.width, height: 20)
    }
  }

  /// Whether a way for a line is free.
  func areFree(_ points: [Point], for line: Int) -> Bool {
    let (from, to) = (request.lines[line].from, request.lines[line].to)
    guard let left = points.map(\.x).min(), let right = points.map(\.x).max(),
      let top = points.map(\.y).min(), let bottom = points.map(\.y).max()
    else { return false }
    let bounds = Rectangle(x: left, y: top, width: right - left, height: bottom - top)
    let zones = [from, to].map { request.boxes[$0].cluster }
    let foreign = headings.indices.filter { !zones.contains($0) }.map { headings[$0] }
    let others = boxes.indices.filter { $0 != from && $0 != to }.map { boxes[$0].inset(by: -4) }
    let own = [boxes[from].inset(by: 1), boxes[to].inset(by: 1)]
    let near = (others + foreign + own).filter { $0.touches(bounds) }
    guard !near.isEmpty else { return true }
    let samples = Curve(points: points).samples(24)
    return !near.contains { box in samples.contains { box.holds($0) } }
  }
}
