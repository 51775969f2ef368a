import BlastRadius

/// Where lines run, to find out which of them run along each other.
///
/// A table of buckets of cells: how much room it takes depends on how long the lines are, not on how large the
/// picture is. What stands in a bucket of another cell is too far away to count.
struct LineTrails {
  /// Lines as near as this are one to a reader.
  private static let near = 2.2
  /// How far apart the points of a line are that are looked at.
  static let step = 2.0

  /// The last place of each bucket, and before each place the one that came before it; -1 where none is.
  private var last: [Int32]
  private var before: [Int32] = []
  private var places: [Place] = []
  /// How often each line has been replaced: its older places do not count.
  private var versions: [Int32]
  /// How far each line runs along the one that is looked at.
  private var runs: [Run]
  private var asked: Int32 = 0

  private struct Place {
    var point: Point
    var line: Int32
    var version: Int32
  }

  private struct Run {
    /// The question and the point of the line that it was found at last.
    var asked: Int32 = 0
    var position: Int32 = 0
    var length = 0.0
    var longest = 0.0
  }

  /// - Parameter lines: The points of Bézier pieces; those of no points are not there.
  init(_ lines: [[Point]]) {
    let trails = lines.map { Self.points(along: $0) }
    let count = trails.reduce(0) { $0 + $1.count }
    var buckets = 256
    while buckets < 2 * count { buckets *= 2 }
    last = [Int32](repeating: -1, count: buckets)
    versions = [Int32](repeating: 0, count: lines.count)
    runs = [Run](repeating: Run(), count: lines.count)
    places.reserveCapacity(count)
    before.reserveCapacity(count)
    for (line, trail) in trails.enumerated() { add(trail, as: line) }
  }

  /// How many points of lines there are, older ways included.
  var count: Int { places.count }

  /// Replaces a line by another one.
  mutating func replace(_ line: Int, by new: [Point]) {
    versions[line] += 1
    add(Self.points(along: new), as: line)
  }

  private mutating func add(_ trail: [Point], as line: Int) {
    for point in trail {
      let bucket = bucket(Self.cell(point.x), Self.cell(point.y))
      before.append(last[bucket])
      last[bucket] = Int32(places.count)
      places.append(Place(point: point, line: Int32(line), version: versions[line]))
    }
  }

  private static func cell(_ coordinate: Double) -> Int { Int((coordinate / near).rounded(.down)) }

  private func bucket(_ x: Int, _ y: Int) -> Int { (x &+ y &* 40_503) & (last.count - 1) }

  /// How much of a line others run along, counting what is longer than `longest` at a stretch.
  ///
  /// - Parameter enough: Where it is as much as this, it is not looked at any further.
  mutating func shared(
    _ trail: [Point], as line: Int, longest: Double, enough: Double = .infinity
  ) -> Double {
    asked += 1
    var sum = 0.0
    for (position, point) in trail.enumerated() {
      let (x, y) = (Self.cell(point.x), Self.cell(point.y))
      for down in -1...1 {
        for right in -1...1 {
          var place = last[bucket(x + right, y + down)]
          while place >= 0 {
            let found = places[Int(place)]
            place = before[Int(place)]
            guard found.line != line, found.version == versions[Int(found.line)],
              point.distance(to: found.point) < Self.near
            else { continue }
            sum += lengthen(Int(found.line), Int32(position), longest)
          }
        }
      }
      if sum >= enough { break }
    }
    return sum
  }

  /// Counts that a line is near a point; how much more there is to say by that.
  private mutating func lengthen(_ line: Int, _ position: Int32, _ longest: Double) -> Double {
    var run = runs[line]
    if run.asked == asked, run.position == position { return 0 }
    let old = run.asked == asked ? run.longest : 0
    run.length = run.asked == asked && run.position == position - 1 ? run.length + Self.step : 0
    run.longest = max(old, run.length)
    (run.asked, run.position) = (asked, position)
    runs[line] = run
    return run.longest > longest ? run.longest - (old > longest ? old : 0) : 0
  }

  /// Points of a line at equal distances.
  static func points(along line: [Point]) -> [Point] {
    guard line.count > 3 else { return [] }
    var last = line[0]
    var points = [last]
    for start in stride(from: 0, to: line.count - 3, by: 3) {
      let piece = Array(line[start...start + 3])
      let frame = Rectangle(around: piece)
      let isStraight = frame.width == 0 || frame.height == 0
      let stops = isStraight ? piece.suffix(1) : Curve(points: piece).samples(16)[1...]
      for next in stops {
        var distance = last.distance(to: next)
        while distance >= step {
          last = last.toward(next, by: step / distance)
          points.append(last)
          distance = last.distance(to: next)
        }
      }
    }
    return points
  }
}
