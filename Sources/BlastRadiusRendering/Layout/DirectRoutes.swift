/// Draws lines between neighbouring rows as plain curves, spread over the sides they meet.
///
/// Graphviz aims every line at the middle of a card, so that flat ones meet it at a corner.
struct DirectRoutes {
  /// Room for the ends of lines on one side of a card.
  private static let spacing = 30.0
  /// How much flatter than high a curve may be.
  private static let flattest = 7.0
  private static let boxLimit = 1500

  /// The geometry with every line that can be a plain curve drawn so.
  static func applied(to geometry: LayoutGeometry, _ request: LayoutRequest) -> LayoutGeometry {
    guard geometry.boxes.count <= boxLimit else { return geometry }
    let candidates = request.lines.indices.filter { isCandidate(request.lines[$0], geometry) }
    let starts = ends(
      candidates, geometry, of: { request.lines[$0].from }, to: { request.lines[$0].to })
    let goals = ends(
      candidates, geometry, of: { request.lines[$0].to }, to: { request.lines[$0].from })
    var result = geometry
    for index in candidates {
      guard let x = starts[index], let goalX = goals[index] else { continue }
      let line = request.lines[index]
      let from = Point(x, geometry.boxes[line.from].maxY)
      let to = Point(goalX, geometry.boxes[line.to].y)
      let curve = curve(from, to)
      if isFree(curve, line, geometry) { result.lines[index] = curve }
    }
    return result
  }

  private static func isCandidate(
    _ line: LayoutRequest.Line, _ geometry: LayoutGeometry
  ) -> Bool {
    let (from, to) = (geometry.boxes[line.from], geometry.boxes[line.to])
    let height = to.y - from.maxY
    return !line.isHidden && line.start != .top && height >= 12
      && abs(from.center.x - to.center.x) < height * flattest
  }

  /// Where on its side each line meets a box, sorted by where it goes to.
  private static func ends(
    _ lines: [Int], _ geometry: LayoutGeometry, of near: (Int) -> Int, to far: (Int) -> Int
  ) -> [Int: Double] {
    var ends: [Int: Double] = [:]
    for (box, group) in Dictionary(grouping: lines, by: near) {
      let frame = geometry.boxes[box]
      let sorted = group.sorted {
        (geometry.boxes[far($0)].center.x, $0) < (geometry.boxes[far($1)].center.x, $1)
      }
      let room = min(frame.width * 0.7, max(frame.width - 60, 30))
      let step = min(spacing, room / Double(max(1, sorted.count - 1)))
      for (position, line) in sorted.enumerated() {
        ends[line] =
          frame.center.x + (Double(position) - Double(sorted.count - 1) / 2) * step
      }
    }
    return ends
  }

  private static func curve(_ from: Point, _ to: Point) -> [Point] {
    let bow = (to.y - from.y) * 0.5
    return [from, Point(from.x, from.y + bow), Point(to.x, to.y - bow), to]
  }

  private static func isFree(
    _ points: [Point], _ line: LayoutRequest.Line, _ geometry: LayoutGeometry
  ) -> Bool {
    let samples = Curve(points: points).samples(32)
    return !geometry.boxes.indices.contains { (box: Int) in
      guard box != line.from, box != line.to else { return false }
      let wide = geometry.boxes[box].inset(by: -4)
      return samples.contains { wide.holds($0) }
    }
  }
}
