import BlastRadius

/// Moves lines apart that run along each other: a little aside where there is room, else on another way.
struct LineSpacing {
  /// No two lines run along each other for longer.
  private static let longest = 11.0
  private static let rounds = 3
  /// Above so many boxes nobody sees single lines.
  private static let boxLimit = 400
  /// So much is looked at for a picture: points of lines, and boxes that ways may run through.
  private static let mostLooks = 2_000_000

  private let request: LayoutRequest
  private(set) var geometry: LayoutGeometry
  private var trails: LineTrails
  private let obstacles: LineObstacles
  /// Lines for which no better way was found, with how much of them others ran along.
  private var stuck: [Int: Double] = [:]
  /// How much has been looked at.
  private(set) var looks = 0
  private let limit: Int

  /// The geometry with lines apart from each other, as far as there is room.
  static func applied(to geometry: LayoutGeometry, _ request: LayoutRequest) -> LayoutGeometry {
    guard var spacing = LineSpacing(geometry, request) else { return geometry }
    spacing.moveApart()
    return spacing.geometry
  }

  /// - Returns: `nil` for a picture that is too large for it.
  init?(_ geometry: LayoutGeometry, _ request: LayoutRequest, within limit: Int = mostLooks) {
    let length = geometry.lines.reduce(0) { sum, line in
      sum + zip(line, line.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
    }
    guard geometry.boxes.count <= Self.boxLimit,
      length / LineTrails.step < Double(limit) / 2
    else { return nil }
    self.limit = limit
    self.geometry = geometry
    self.request = request
    trails = LineTrails(geometry.lines)
    obstacles = LineObstacles(geometry, request)
  }

  /// Moves lines until none can be moved any more, or enough has been looked at.
  mutating func moveApart() {
    for _ in 0..<Self.rounds where moveAll() {}
  }

  /// Moves each line that runs along another one; whether there was one that could be moved.
  private mutating func moveAll() -> Bool {
    var shared: [(line: Int, length: Double)] = []
    for line in geometry.lines.indices {
      let length = self.shared(geometry.lines[line], as: line)
      if length > 0 { shared.append((line, length)) }
    }
    var hasMoved = false
    // The shorter ways are bound to their place.
    for (line, _) in shared.sorted(by: { ($0.length, $0.line) > ($1.length, $1.line) }) {
      if looks < limit, move(line) { hasMoved = true }
    }
    return hasMoved
  }

  private mutating func shared(
    _ points: [Point], as line: Int, enough: Double = .infinity
  ) -> Double {
    let trail = LineTrails.points(along: points)
    looks += trail.count
    return trails.shared(trail, as: line, longest: Self.longest, enough: enough)
  }

  private mutating func move(_ line: Int) -> Bool {
    let old = geometry.lines[line]
    let now = shared(old, as: line)
    guard now > 0, stuck[line] != now else { return false }
    var (best, least) = (old, now * 0.75)
    let ways = ways(line)
    let near = obstacles.near(ways.bounds, of: line)
    for make in ways.all where least > 0 && looks < limit {
      looks += near.count
      guard let way = make(), LineObstacles.areFree(way, of: near) else { continue }
      let length = shared(way, as: line, enough: least)
      if length < least { (best, least) = (way, length) }
    }
    guard best != old else {
      stuck[line] = now
      return false
    }
    trails.replace(line, by: best)
    geometry.lines[line] = best
    return true
  }

  private func ways(_ index: Int) -> LineWays {
    let (points, line) = (geometry.lines[index], request.lines[index])
    let nowhere = Point(0, 0)
    return LineWays(
      points,
      from: LineEnd(points.first ?? nowhere, on: geometry.boxes[line.from], line.start),
      to: LineEnd(points.last ?? nowhere, on: geometry.boxes[line.to], line.end))
  }
}
