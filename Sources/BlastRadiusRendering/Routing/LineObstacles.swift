/// What a line may not run through: boxes that are not its ends, and names of other zones.
struct LineObstacles {
  private let request: LayoutRequest
  /// The boxes with some room around them, and a little smaller than they are.
  private let wide: [Rectangle]
  private let narrow: [Rectangle]
  private let headings: [Rectangle]

  init(_ geometry: LayoutGeometry, _ request: LayoutRequest) {
    self.request = request
    wide = geometry.boxes.map { $0.inset(by: -4) }
    narrow = geometry.boxes.map { $0.inset(by: 1) }
    headings = zip(geometry.clusters, request.clusters).map { frame, cluster in
      Rectangle(x: frame.x + 8, y: frame.y + 5, width: cluster.heading.width, height: 20)
    }
  }

  /// Whether a way for a line is free.
  func areFree(_ points: [Point], for line: Int) -> Bool {
    guard !points.isEmpty else { return false }
    let near = obstacles(in: Rectangle(around: points), of: line)
    if near.isEmpty { return true }
    for start in stride(from: 0, to: points.count - 3, by: 3) {
      // A curve stays between its control points.
      let piece = Array(points[start...start + 3])
      let frame = Rectangle(around: piece)
      let close = near.filter { $0.touches(frame) }
      if close.isEmpty { continue }
      let samples = Curve(points: piece).samples(24)
      for box in close where samples.contains(where: { box.holds($0) }) { return false }
    }
    return true
  }

  private func obstacles(in bounds: Rectangle, of line: Int) -> [Rectangle] {
    let (from, to) = (request.lines[line].from, request.lines[line].to)
    let zones = (request.boxes[from].cluster, request.boxes[to].cluster)
    var near: [Rectangle] = []
    for (number, box) in wide.enumerated() {
      let own = number == from || number == to ? narrow[number] : box
      if own.touches(bounds) { near.append(own) }
    }
    for (zone, heading) in headings.enumerated() where zone != zones.0 && zone != zones.1 {
      if heading.touches(bounds) { near.append(heading) }
    }
    return near
  }
}
