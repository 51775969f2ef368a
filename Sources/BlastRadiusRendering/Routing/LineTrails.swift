import BlastRadius

/// Where lines run, to find out which of them run along each other.
struct LineTrails {
  /// Lines as near as this are one to a reader.
  private static let near = 2.2
  /// How far apart the points of a line are that are looked at.
  private static let step = 2.0

  private var places: [Cell: [Place]] = [:]

  private struct Cell: Hashable {
    var x: Int
    var y: Int

    init(_ point: Point, dx: Int = 0, dy: Int = 0) {
      x = Int((point.x / LineTrails.near).rounded(.down)) + dx
      y = Int((point.y / LineTrails.near).rounded(.down)) + dy
    }
  }

  private struct Place {
    var line: Int
    var point: Point
  }

  /// - Parameter lines: The points of Bézier pieces; those of no points are not there.
  init(_ lines: [[Point]]) {
    for (line, points) in lines.enumerated() { add(points, as: line) }
  }

  /// Replaces a line by another one.
  mutating func replace(_ line: Int, _ old: [Point], by new: [Point]) {
    for cell in Set(Self.points(along: old).map { Cell($0) }) {
      places[cell]?.removeAll { $0.line == line }
    }
    add(new, as: line)
  }

  private mutating func add(_ points: [Point], as line: Int) {
    for point in Self.points(along: points) {
      places[Cell(point), default: []].append(Place(line: line, point: point))
    }
  }

  /// How much of a line each of the others runs along, where that is longer than `longest` at a stretch.
  func shared(_ points: [Point], as line: Int, longest: Double) -> [Int: Double] {
    var runs: [Int: Double] = [:]
    var best: [Int: Double] = [:]
    for point in Self.points(along: points) {
      let others = others(near: point, than: line)
      if others.isEmpty {
        runs = [:]
        continue
      }
      runs = runs.filter { others.contains($0.key) }
      for other in others {
        runs[other, default: -Self.step] += Self.step
        best[other] = max(best[other] ?? 0, runs[other] ?? 0)
      }
    }
    return best.filter { $0.value > longest }
  }

  private func others(near point: Point, than line: Int) -> Set<Int> {
    var found: Set<Int> = []
    for dx in -1...1 {
      for dy in -1...1 {
        for place in places[Cell(point, dx: dx, dy: dy)] ?? [] where place.line != line {
          if point.distance(to: place.point) < Self.near { found.insert(place.line) }
        }
      }
    }
    return found
  }

  /// Points of a line at equal distances.
  static func points(along line: [Point]) -> [Point] {
    guard line.count > 3 else { return [] }
    let samples = Curve(points: line).samples(16)
    var last = samples[0]
    var points = [last]
    for next in samples.dropFirst() {
      var distance = last.distance(to: next)
      while distance >= step {
        last = last.toward(next, by: step / distance)
        points.append(last)
        distance = last.distance(to: next)
      }
    }
    return points
  }
}
