/// A straight piece of a line, level or upright, that can be moved aside with the bends at its ends.
struct LinePiece {
  /// How far from a bend a line is round.
  private static let radius = 8.5

  private let isLevel: Bool
  /// Where it is: how far down a level one, how far to the right an upright one.
  private let place: Double

  /// The longest piece of a line, if there is one.
  static func longest(of points: [Point], isLevel: Bool) -> LinePiece? {
    var best: (length: Double, piece: LinePiece)?
    for start in stride(from: 0, to: points.count - 3, by: 3) {
      let piece = points[start...start + 3]
      let across = piece.map { isLevel ? $0.y : $0.x }
      let along = [points[start], points[start + 3]].map { isLevel ? $0.x : $0.y }
      guard let least = across.min(), let most = across.max(), most - least < 0.1 else { continue }
      let length = abs(along[0] - along[1])
      if length > best?.length ?? 12 {
        best = (length, LinePiece(isLevel: isLevel, place: least))
      }
    }
    return best?.piece
  }

  /// The line with the piece further down or to the right, unless an end of the line is on it.
  func moved(in points: [Point], by shift: Double) -> [Point]? {
    guard let first = points.first, let last = points.last, !isNear(first), !isNear(last) else {
      return nil
    }
    return points.map { point in
      guard isNear(point) else { return point }
      return isLevel ? Point(point.x, point.y + shift) : Point(point.x + shift, point.y)
    }
  }

  private func isNear(_ point: Point) -> Bool {
    abs((isLevel ? point.y : point.x) - place) < Self.radius
  }
}
