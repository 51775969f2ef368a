/// What a line may not run through: boxes that are not its ends, and names of other zones.
struct LineObstacles {
  private let request: LayoutRequest
  /// The boxes with some room around them, and a little smaller than they are.
  private let wide: [Rectangle]
  private let narrow: [Rectangle]
  private let headings: [Rectangle]

  /// - Parameter room: How far a line keeps from boxes that are not its ends.
  init(_ geometry: LayoutGeometry, _ request: LayoutRequest, room: Double = 4) {
    self.request = request
    wide = geometry.boxes.map { $0.inset(by: -room) }
    narrow = geometry.boxes.map { $0.inset(by: 1) }
    headings = geometry.headings(of: request)
  }

  /// What of it touches a part of the picture.
  ///
  /// - Complexity: O(boxes).
  func near(_ bounds: Rectangle, of line: Int) -> [Rectangle] {
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

  /// Whether a way for a line is free.
  func areFree(_ points: [Point], for line: Int) -> Bool {
    Self.areFree(points, of: near(Rectangle(around: points), of: line))
  }

  /// Whether a line runs through none of some boxes.
  static func areFree(_ points: [Point], of boxes: [Rectangle]) -> Bool {
    if boxes.isEmpty { return true }
    for start in stride(from: 0, to: points.count - 3, by: 3) {
      // A curve stays between its control points.
      let piece = Array(points[start...start + 3])
      let frame = Rectangle(around: piece)
      var samples: [Point] = []
      for box in boxes where box.touches(frame) {
        if frame.width == 0 || frame.height == 0 {
          if box.meets(piece[0], piece[3]) { return false }
          continue
        }
        if samples.isEmpty { samples = Curve(points: piece).samples(24) }
        if samples.contains(where: { box.holds($0) }) { return false }
      }
    }
    return true
  }
}
