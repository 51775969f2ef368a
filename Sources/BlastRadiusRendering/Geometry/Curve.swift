/// A line of cubic Bézier pieces.
struct Curve {
  /// 3 n + 1 points.
  var points: [Point]

  /// The point at `t` of the piece that starts at `start`.
  private func point(_ start: Int, _ t: Double) -> Point {
    let (a, b, c, d) = (points[start], points[start + 1], points[start + 2], points[start + 3])
    let s = 1 - t
    let (p, q, r, u) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    return Point(
      p * a.x + q * b.x + r * c.x + u * d.x, p * a.y + q * b.y + r * c.y + u * d.y)
  }

  /// Points along the curve, for tests of what it runs through.
  func samples(_ perPiece: Int) -> [Point] {
    stride(from: 0, to: points.count - 3, by: 3).flatMap { start in
      (0...perPiece).map { point(start, Double($0) / Double(perPiece)) }
    }
  }

  /// The curve without its last `distance`, and where it would have ended.
  ///
  /// The cut is on the last piece; a shorter one is cut in half.
  func shortened(by distance: Double) -> (curve: Curve, tip: Point) {
    guard points.count >= 4 else { return (self, points.last ?? Point(0, 0)) }
    let start = points.count - 4
    let tip = points[points.count - 1]
    var (low, high) = (0.5, 1.0)
    for _ in 0..<24 {
      let middle = (low + high) / 2
      let cut = point(start, middle)
      if hypotenuse(cut.x - tip.x, cut.y - tip.y) > distance { low = middle } else { high = middle }
    }
    return (Curve(points: points.dropLast(4) + split(start, at: low)), tip)
  }

  /// De Casteljau: the first part of a piece.
  private func split(_ start: Int, at t: Double) -> [Point] {
    func mix(_ p: Point, _ q: Point) -> Point {
      Point(p.x + (q.x - p.x) * t, p.y + (q.y - p.y) * t)
    }
    let (a, b, c, d) = (points[start], points[start + 1], points[start + 2], points[start + 3])
    let (ab, bc, cd) = (mix(a, b), mix(b, c), mix(c, d))
    let (abc, bcd) = (mix(ab, bc), mix(bc, cd))
    return [a, ab, abc, mix(abc, bcd)]
  }

  /// The curve as path data.
  var path: String {
    guard let first = points.first else { return "" }
    let number = Decimals.text
    var d = "M\(number(first.x)) \(number(first.y))"
    for start in stride(from: 1, to: points.count - 2, by: 3) {
      let piece = points[start..<start + 3].map { "\(number($0.x)) \(number($0.y))" }
      d += "C" + piece.joined(separator: " ")
    }
    return d
  }

  private func hypotenuse(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
}
