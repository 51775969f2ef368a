/// Ways from one column to another: out of a card at its side or below it, along the room between two
/// columns, perhaps along the room above all of them, and in from above or from the side.
struct ColumnRoutes {
  /// The place of a column.
  struct Column {
    var left: Double
    var right: Double
    /// How many lines pass to its right.
    var lines: Int
  }

  private let layout: SceneLayout
  private let geometry: LayoutGeometry
  private let columns: [Column]
  private let band: Double
  private let obstacles: LineObstacles
  private var used: [Piece] = []

  /// A level or upright piece of a line.
  private struct Piece {
    var isLevel: Bool
    var place: Double
    var from: Double
    var to: Double

    init(_ start: Point, _ end: Point) {
      isLevel = abs(start.y - end.y) < 0.01
      place = isLevel ? start.y : start.x
      let ends = isLevel ? (start.x, end.x) : (start.y, end.y)
      (from, to) = (min(ends.0, ends.1), max(ends.0, ends.1))
    }

    func lies(on other: Piece) -> Bool {
      isLevel == other.isLevel && abs(place - other.place) < 7 && from < other.to + 4
        && other.from < to + 4
    }
  }

  /// - Parameter band: How high the room above all columns is.
  init(
    _ layout: SceneLayout, _ geometry: LayoutGeometry, _ columns: [Column], band: Double
  ) {
    self.layout = layout
    self.geometry = geometry
    self.columns = columns
    self.band = band
    obstacles = LineObstacles(geometry, layout.request, room: 5)
  }

  /// The first way that is free; nothing where none is.
  mutating func route(_ index: Int) -> [Point] {
    let line = layout.request.lines[index]
    let bounds = Rectangle(x: 0, y: 0, width: geometry.size.width, height: geometry.size.height)
    let near = obstacles.near(bounds, of: index)
    for points in ways(line) {
      let way = Router.withoutStraightPoints(points)
      let pieces = zip(way, way.dropFirst()).map { Piece($0, $1) }
      guard Self.isFree(way, near), !pieces.contains(where: isUsed) else { continue }
      used += pieces
      return RoundedPath.through(way, radius: 8)
    }
    return []
  }

  private func isUsed(_ piece: Piece) -> Bool { used.contains { $0.lies(on: piece) } }

  private func ways(_ line: LayoutRequest.Line) -> [[Point]] {
    let ends = (layout.columnsOfBoxes[line.from], layout.columnsOfBoxes[line.to])
    let isRight = ends.0 < ends.1
    let near = isRight ? ends.0 : ends.0 - 1
    let far = isRight ? ends.1 - 1 : ends.1
    var ways: [[Point]] = []
    for exit in exits(line, isRight) {
      for x in tracks(near) {
        let out = exit + [Point(x, exit[exit.count - 1].y)]
        if near == far {
          ways += sideways(line, isRight, from: x).map { out + $0 }
        }
        ways += above(line, from: x).map { out + $0 }
        if near != far {
          for (y, other) in zip(bandTracks, tracks(far)) {
            ways += sideways(line, isRight, from: other).map {
              out + [Point(x, y), Point(other, y)] + $0
            }
          }
        }
      }
    }
    return ways
  }

  /// The ways out of the first box: at the side, else below it.
  private func exits(_ line: LayoutRequest.Line, _ isRight: Bool) -> [[Point]] {
    let box = geometry.boxes[line.from]
    let side = isRight ? box.maxX : box.x
    let heights = line.start == .anywhere ? [0.0, -16, 16].map { box.center.y + $0 } : []
    let middles = line.start == .bottom ? [0.5] : isRight ? [0.82, 0.68] : [0.18, 0.32]
    let below = middles.flatMap { part in
      [10.0, 18, 26].map { depth in
        let x = box.x + box.width * part
        return [Point(x, box.maxY), Point(x, box.maxY + depth)]
      }
    }
    return heights.map { [Point(side, $0)] } + below
  }

  /// The ways into the second box from the room beside its column.
  private func sideways(
    _ line: LayoutRequest.Line, _ isRight: Bool, from x: Double
  ) -> [[Point]] {
    let box = geometry.boxes[line.to]
    let side = isRight ? box.x : box.maxX
    let heights = line.end == .anywhere ? [0.0, -14, 14].map { box.center.y + $0 } : []
    let inward = heights.map { [Point(x, $0), Point(side, $0)] }
    let goals =
      line.end == .top
      ? [0.0, -11, 11].map { box.center.x + $0 }
      : (isRight ? [0.2, 0.34] : [0.8, 0.66]).map { box.x + box.width * $0 }
    let downward = goals.flatMap { goal in
      [16.0, 24].map { height in
        let entry = Point(goal, box.y - height)
        return [Point(x, entry.y), entry, Point(entry.x, box.y)]
      }
    }
    return inward + downward
  }

  /// The ways into the second box along the room above all columns.
  private func above(_ line: LayoutRequest.Line, from x: Double) -> [[Point]] {
    let box = geometry.boxes[line.to]
    let goals =
      line.end == .top
      ? [0.0, -11, 11].map { box.center.x + $0 } : [0.5, 0.3, 0.7].map { box.x + box.width * $0 }
    return bandTracks.flatMap { y in
      goals.map { goal in
        [Point(x, y), Point(goal, y), Point(goal, box.y)]
      }
    }
  }

  /// The places of upright lines to the right of a column.
  private func tracks(_ column: Int) -> [Double] {
    let (left, right) = (columns[column].right, columns[column + 1].left)
    let count = columns[column].lines
    let first = (left + right) / 2 - Double(count - 1) / 2 * ColumnLayout.track
    return (0..<max(1, count)).map { first + Double($0) * ColumnLayout.track }
  }

  /// The places of level lines above the columns, the lowest first.
  private var bandTracks: [Double] {
    stride(from: band - 16, through: 0, by: -ColumnLayout.track).map(\.self)
  }

  private static func isFree(_ way: [Point], _ boxes: [Rectangle]) -> Bool {
    zip(way, way.dropFirst()).allSatisfy { start, end in
      !boxes.contains { $0.meets(start, end) }
    }
  }
}
