import BlastRadius

/// Moves lines apart that run along each other: a little aside where there is room, else on another way.
struct LineSpacing {
  /// No two lines run along each other for longer.
  private static let longest = 11.0
  private static let rounds = 3
  /// Above so many boxes nobody sees single lines.
  private static let boxLimit = 400
  private static let shifts = [6.0, -6, 12, -12, 18, -18, 26, -26]

  private let request: LayoutRequest
  private var geometry: LayoutGeometry
  private var trails: LineTrails
  private let obstacles: LineObstacles

  /// The geometry with lines apart from each other, as far as there is room.
  static func applied(to geometry: LayoutGeometry, _ request: LayoutRequest) -> LayoutGeometry {
    guard geometry.boxes.count <= boxLimit else { return geometry }
    var spacing = LineSpacing(geometry, request)
    for _ in 0..<rounds where spacing.moveAll() {}
    return spacing.geometry
  }

  private init(_ geometry: LayoutGeometry, _ request: LayoutRequest) {
    self.geometry = geometry
    self.request = request
    trails = LineTrails(geometry.lines)
    obstacles = LineObstacles(geometry, request)
  }

  /// Moves each line that runs along another one; whether there was one that could be moved.
  private mutating func moveAll() -> Bool {
    let shared = geometry.lines.indices.compactMap { line -> (line: Int, length: Double)? in
      let length = self.shared(geometry.lines[line], as: line)
      return length > 0 ? (line, length) : nil
    }
    var hasMoved = false
    // The shorter ways are bound to their place.
    for (line, _) in shared.sorted(by: { ($0.length, $0.line) > ($1.length, $1.line) }) {
      if move(line) { hasMoved = true }
    }
    return hasMoved
  }

  private func shared(_ points: [Point], as line: Int) -> Double {
    trails.shared(points, as: line, longest: Self.longest).values.reduce(0, +)
  }

  private mutating func move(_ line: Int) -> Bool {
    let old = geometry.lines[line]
    var (best, least) = (old, shared(old, as: line) * 0.75)
    guard least > 0 else { return false }
    for candidate in candidates(line) where obstacles.areFree(candidate, for: line) {
      let length = shared(candidate, as: line)
      if length < least { (best, least) = (candidate, length) }
      if length == 0 { break }
    }
    guard best != old else { return false }
    trails.replace(line, old, by: best)
    geometry.lines[line] = best
    return true
  }

  /// Other ways for a line, the most like its own first.
  private func candidates(_ line: Int) -> [[Point]] {
    let points = geometry.lines[line]
    guard let first = points.first, let last = points.last else { return [] }
    let (from, to) = (
      geometry.boxes[request.lines[line].from], geometry.boxes[request.lines[line].to]
    )
    let ends = (
      LineEnd(first, on: from, request.lines[line].start),
      LineEnd(last, on: to, request.lines[line].end)
    )
    let aside = Self.shifts.filter { ends.0.allows($0) && ends.1.allows($0) }
    var found = aside.map { shift in points.map { Point($0.x + shift, $0.y) } }
    found += Self.shifts.map { inside(points, $0, ends) }
    found += Self.shifts.flatMap { shift in
      [LinePiece.longest(of: points, isLevel: false), .longest(of: points, isLevel: true)]
        .compactMap { $0?.moved(in: points, by: shift) }
    }
    if ends.0.isLevel || ends.1.isLevel { return found }
    for start in [0.0] + Self.shifts where ends.0.allows(start) {
      for goal in [0.0] + Self.shifts where ends.1.allows(goal) {
        let (a, b) = (Point(first.x + start, first.y), Point(last.x + goal, last.y))
        found.append(curve(a, b))
        if abs(start) < 15, abs(goal) < 15 { found += steps(a, b) }
      }
    }
    return found
  }

  /// The line with all but its ends moved: up or down where it leaves upright, else aside.
  private func inside(_ points: [Point], _ shift: Double, _ ends: (LineEnd, LineEnd)) -> [Point] {
    let isLevel = ends.0.isLevel && ends.1.isLevel
    var moved = points
    for index in points.indices.dropFirst().dropLast() {
      if isLevel { moved[index].x += shift } else { moved[index].y += shift }
    }
    return moved
  }

  private func curve(_ from: Point, _ to: Point) -> [Point] {
    let bow = (to.y - from.y) * 0.5
    return [from, Point(from.x, from.y + bow), Point(to.x, to.y - bow), to]
  }

  /// Ways straight down, level and straight down again, the middle ones first.
  private func steps(_ from: Point, _ to: Point) -> [[Point]] {
    let (top, bottom) = (from.y + 6, to.y - 16)
    guard bottom > top, abs(from.x - to.x) > 1 else { return [] }
    let middle = (top + bottom) / 2
    return stride(from: 0, through: (bottom - top) / 2, by: 5).flatMap {
      $0 == 0 ? [middle] : [middle - $0, middle + $0]
    }.map { y in
      RoundedPath.through([from, Point(from.x, y), Point(to.x, y), to], radius: 8)
    }
  }
}
