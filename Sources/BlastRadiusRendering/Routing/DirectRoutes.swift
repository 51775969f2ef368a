/// Draws lines between neighbouring rows as plain curves, spread over the sides they meet.
///
/// Graphviz aims every line at the middle of a card, so that flat ones meet it at a corner.
struct DirectRoutes {
  /// Room for the ends of lines on one side of a card.
  private static let spacing = 30.0
  /// How much flatter than high a curve may be.
  private static let flattest = 4.0
  private static let boxLimit = 1500

  /// The geometry with every line that can be a plain curve drawn so.
  static func applied(to geometry: LayoutGeometry, _ request: LayoutRequest) -> LayoutGeometry {
    guard geometry.boxes.count <= boxLimit else { return geometry }
    let candidates = request.lines.indices.filter { isCandidate(request.lines[$0], geometry) }
    let starts = ends(
      candidates, geometry, of: { request.lines[$0].from }, to: { request.lines[$0].to })
    let goals = ends(
      candidates, geometry, of: { request.lines[$0].to }, to: { request.lines[$0].from })
    let obstacles = LineObstacles(geometry, request)
    var result = geometry
    var tracks = Tracks()
    for index in candidates {
      guard let x = starts[index], let goalX = goals[index] else { continue }
      let line = request.lines[index]
      let from = Point(x, geometry.boxes[line.from].maxY)
      let to = Point(goalX, geometry.boxes[line.to].y)
      let near = obstacles.near(Rectangle(around: [from, to]), of: index)
      let curve = PlainWay.curve(from, to)
      if isSteep(line, geometry), LineObstacles.areFree(curve, of: near) {
        result.lines[index] = curve
      } else if let step = step(from, to, line, near, &tracks) {
        result.lines[index] = step
      }
    }
    return result
  }

  private static func isCandidate(
    _ line: LayoutRequest.Line, _ geometry: LayoutGeometry
  ) -> Bool {
    let height = geometry.boxes[line.to].y - geometry.boxes[line.from].maxY
    return !line.isHidden && !line.isBetween && line.start != .top && line.start != .side
      && height >= 12
  }

  /// Whether a curve between the two is not too flat.
  private static func isSteep(_ line: LayoutRequest.Line, _ geometry: LayoutGeometry) -> Bool {
    let (from, to) = (geometry.boxes[line.from], geometry.boxes[line.to])
    return abs(from.center.x - to.center.x) < (to.y - from.maxY) * flattest
  }

  /// The level pieces drawn so far, so that no two lie on each other.
  private struct Tracks {
    private var used: [(y: Double, from: Double, to: Double)] = []

    func isFree(_ y: Double, _ from: Double, _ to: Double) -> Bool {
      !used.contains { abs($0.y - y) < 6 && $0.from < to && from < $0.to }
    }

    mutating func add(_ y: Double, _ from: Double, _ to: Double) { used.append((y, from, to)) }
  }

  /// A way straight down, level, and straight down again, as near to the middle as there is one.
  private static func step(
    _ from: Point, _ to: Point, _ line: LayoutRequest.Line, _ near: [Rectangle],
    _ tracks: inout Tracks
  ) -> [Point]? {
    let (left, right) = (min(from.x, to.x), max(from.x, to.x))
    let heights = PlainWay.heights(from, to, head: line.end == .top ? 10 : 22) { _ in 3 }
    for height in heights where tracks.isFree(height, left, right) {
      let points = PlainWay.step(from, to, at: height)
      guard LineObstacles.areFree(points, of: near) else { continue }
      tracks.add(height, left, right)
      return points
    }
    return nil
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
}
