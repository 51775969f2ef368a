/// Other ways for a line between the sides that it meets.
struct LineWays {
  /// At most so many for a line.
  static let most = 400
  /// How far a line, an end of it or a piece of it is moved, the nearest first.
  private static let shifts = [6.0, -6, 12, -12, 18, -18, 26, -26]
  /// Steps between ends that are moved further are hardly better than those before.
  private static let mostForSteps = 15.0

  private let points: [Point]
  private let ends: (first: LineEnd, last: LineEnd)
  /// The ways, the most like its own first; each is made when it is looked at.
  private(set) var all: [() -> [Point]?] = []
  /// What all of them lie in.
  let bounds: Rectangle

  init(_ points: [Point], from: LineEnd, to: LineEnd) {
    self.points = points
    ends = (from, to)
    bounds = Rectangle(around: points).inset(by: -27)
    guard let first = points.first, let last = points.last else { return }
    addShifted()
    // What meets a side is moved with its bends alone.
    if !from.isLevel, !to.isLevel { addPlain(first, last) }
    all = Array(all.prefix(Self.most))
  }

  /// The line moved, its bends moved, its longest pieces moved.
  private mutating func addShifted() {
    let (points, ends) = (points, ends)
    for shift in Self.shifts where ends.first.allows(shift) && ends.last.allows(shift) {
      all.append { points.map { Point($0.x + shift, $0.y) } }
    }
    let isLevel = ends.first.isLevel && ends.last.isLevel
    for shift in Self.shifts { all.append { Self.inside(points, shift, isLevel: isLevel) } }
    let pieces = [false, true].compactMap { LinePiece.longest(of: points, isLevel: $0) }
    for shift in Self.shifts {
      for piece in pieces { all.append { piece.moved(in: points, by: shift) } }
    }
  }

  /// Curves and steps between ends that are moved.
  private mutating func addPlain(_ first: Point, _ last: Point) {
    let starts = ([0] + Self.shifts).filter { ends.first.allows($0) }
    let goals = ([0] + Self.shifts).filter { ends.last.allows($0) }
    let pairs = starts.flatMap { start in goals.map { (start: start, goal: $0) } }
    let near = pairs.enumerated().sorted { left, right in
      let lengths = [left, right].map { abs($0.element.start) + abs($0.element.goal) }
      return (lengths[0], left.offset) < (lengths[1], right.offset)
    }
    for (start, goal) in near.map(\.element) {
      let (from, to) = (Point(first.x + start, first.y), Point(last.x + goal, last.y))
      all.append { PlainWay.curve(from, to) }
      guard max(abs(start), abs(goal)) < Self.mostForSteps else { continue }
      for height in PlainWay.heights(from, to, head: 16, distance: { max(5, $0 / 6) }) {
        all.append { PlainWay.step(from, to, at: height) }
      }
    }
  }

  /// A line with all but its ends moved: up or down where it leaves upright, else aside.
  private static func inside(_ points: [Point], _ shift: Double, isLevel: Bool) -> [Point] {
    var moved = points
    for index in points.indices.dropFirst().dropLast() {
      if isLevel { moved[index].x += shift } else { moved[index].y += shift }
    }
    return moved
  }
}
