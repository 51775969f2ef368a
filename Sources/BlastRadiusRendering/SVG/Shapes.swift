import BlastRadius

/// The small shapes that carry meaning, as path data.
enum Shapes {
  private static func number(_ value: Double) -> String { Decimals.text(value) }

  /// An octagon that fills a box.
  static func octagon(_ box: Rectangle) -> String {
    let cut = box.width * 0.293
    let points = [
      (box.x + cut, box.y), (box.maxX - cut, box.y), (box.maxX, box.y + cut),
      (box.maxX, box.maxY - cut), (box.maxX - cut, box.maxY), (box.x + cut, box.maxY),
      (box.x, box.maxY - cut), (box.x, box.y + cut),
    ]
    return polygon(points)
  }

  /// An AND gate: flat above, round below.
  static func gate(_ box: Rectangle) -> String {
    let radius = min(box.width / 2, box.height * 0.62)
    return
      "M\(number(box.x)) \(number(box.y))H\(number(box.maxX))V\(number(box.maxY - radius))A\(number(box.width / 2)) \(number(radius)) 0 0 1 \(number(box.x)) \(number(box.maxY - radius))Z"
  }

  /// A five-pointed star.
  static func star(_ box: Rectangle) -> String {
    // Cosine and sine of multiples of 36°, so that no mathematics library decides the bytes.
    let outer = [(0, -1.0), (0.951, -0.309), (0.588, 0.809), (-0.588, 0.809), (-0.951, -0.309)]
    let inner = [(0.224, -0.309), (0.363, 0.118), (0, 0.382), (-0.363, 0.118), (-0.224, -0.309)]
    let radius = box.width / 2
    let points = zip(outer, inner).flatMap { [$0, $1] }
    return polygon(points.map { (box.center.x + $0.0 * radius, box.center.y + $0.1 * radius) })
  }

  /// An arrowhead at `tip`, pointing away from `base`.
  static func arrowhead(tip: Point, from base: Point, width: Double) -> String {
    let (dx, dy) = (tip.x - base.x, tip.y - base.y)
    let length = max(0.001, (dx * dx + dy * dy).squareRoot())
    let (nx, ny) = (-dy / length * width / 2, dx / length * width / 2)
    return polygon([
      (tip.x, tip.y), (base.x + nx, base.y + ny), (base.x - nx, base.y - ny),
    ])
  }

  /// A box with round corners.
  static func rounded(_ box: Rectangle, radius: Double) -> String {
    let (r, inner) = (number(radius), box.inset(by: radius))
    return "M\(number(inner.x)) \(number(box.y))H\(number(inner.maxX))"
      + "A\(r) \(r) 0 0 1 \(number(box.maxX)) \(number(inner.y))V\(number(inner.maxY))"
      + "A\(r) \(r) 0 0 1 \(number(inner.maxX)) \(number(box.maxY))H\(number(inner.x))"
      + "A\(r) \(r) 0 0 1 \(number(box.x)) \(number(inner.maxY))V\(number(inner.y))"
      + "A\(r) \(r) 0 0 1 \(number(inner.x)) \(number(box.y))Z"
  }

  static func polygon(_ points: [(Double, Double)]) -> String {
    let words = points.map { "\(number($0.0)) \(number($0.1))" }
    return "M" + words.joined(separator: "L") + "Z"
  }

  static func circle(_ box: Rectangle) -> String {
    let radius = number(box.width / 2)
    return
      "M\(number(box.x)) \(number(box.center.y))a\(radius) \(radius) 0 1 0 \(number(box.width)) 0a\(radius) \(radius) 0 1 0 -\(number(box.width)) 0Z"
  }
}

extension SVGDocument {
  /// Adds the mark of a level: a ring, an eye, a pencil, a full hexagon.
  mutating func addLevel(_ level: Level, in box: Rectangle, ink: Ink) {
    let (x, y, w) = (box.x, box.y, box.width)
    let at = { (dx: Double, dy: Double) in
      "\(Self.number(x + dx * w)) \(Self.number(y + dy * w))"
    }
    switch level {
    case .connect:
      addPath(Shapes.circle(box.inset(by: 2)), stroke: ink, width: 1.8)
    case .read:
      addPath(
        "M\(at(0, 0.5))Q\(at(0.5, 0)) \(at(1, 0.5))Q\(at(0.5, 1)) \(at(0, 0.5))Z", stroke: ink,
        width: 1.5)
      addPath(Shapes.circle(box.inset(by: w * 0.34)), fill: ink)
    case .write:
      addPath(
        "M\(at(0.06, 0.94))L\(at(0.14, 0.64))L\(at(0.7, 0.08))L\(at(0.92, 0.3))L\(at(0.36, 0.86))Z",
        stroke: ink, width: 1.5)
    case .control:
      addPath(
        Shapes.polygon(
          [(0.5, 0), (0.94, 0.25), (0.94, 0.75), (0.5, 1), (0.06, 0.75), (0.06, 0.25)]
            .map { (x + $0.0 * w, y + $0.1 * w) }), fill: ink)
    }
  }

  /// Adds the mark of what is not reached: a circle with a bar through it.
  mutating func addUnreached(in box: Rectangle, ink: Ink) {
    addPath(Shapes.circle(box.inset(by: 1)), stroke: ink, width: 1.5)
    let (from, to) = (box.inset(by: 3.2), box.inset(by: 3.2))
    addPath(
      "M\(Self.number(from.x)) \(Self.number(from.maxY))L\(Self.number(to.maxX)) \(Self.number(to.y))",
      stroke: ink, width: 1.5)
  }

  /// Adds a stop sign.
  mutating func addStop(in box: Rectangle) {
    addPath(Shapes.octagon(box), fill: .denied)
    let bar = Rectangle(
      x: box.x + box.width * 0.22, y: box.center.y - box.width * 0.085, width: box.width * 0.56,
      height: box.width * 0.17)
    addBox(bar, radius: 0, fill: .onDenied, stroke: nil)
  }

  /// Adds the number of a step, or none where nobody says when it was.
  mutating func addStep(_ step: Int?, in box: Rectangle) {
    addPath(Shapes.circle(box), fill: .seed)
    guard let step else { return }
    let text = String(step)
    let size = text.utf8.count > 2 ? 9.0 : 12
    let width = FontMetrics.width(text, size: size, bold: true) / FontMetrics.padding
    add(
      PlacedText(
        text: text, x: box.center.x - width / 2, y: box.center.y + size * 0.36, size: size,
        bold: true, ink: .onSeed))
  }
}
