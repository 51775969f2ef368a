import BlastRadius

extension SVGDocument {
  /// Adds the shape of a mark: what the intruder did in ink, what was done against it in the colour
  /// of what holds.
  mutating func addMark(_ mark: TimelineScene.Mark, in box: Rectangle) {
    let at = { (x: Double, y: Double) in
      "\(Self.number(box.x + x * box.width)) \(Self.number(box.y + y * box.height))"
    }
    switch mark.kind {
    case .step: addStep(mark.step, halo: box)
    case .denied: addStop(in: box)
    case .leak:
      addPath(
        "M\(at(0.5, 1))L\(at(0.04, 0.14))Q\(at(0.5, -0.06)) \(at(0.96, 0.14))Z", fill: .onSeed,
        stroke: .seed, width: 1.8)
    case .firstUse: addPath("M\(at(0.14, 0.03))L\(at(0.98, 0.5))L\(at(0.14, 0.97))Z", fill: .seed)
    case .attempted:
      addPath(
        Shapes.circle(box.inset(by: 1.5)), fill: .zone, stroke: .unknown, width: 2, dash: "2 2")
    case .claim:
      addPath(
        "M\(at(0.06, 0.06))L\(at(0.94, 0.06))L\(at(0.94, 0.68))L\(at(0.56, 0.68))L\(at(0.24, 1))L\(at(0.24, 0.68))L\(at(0.06, 0.68))Z",
        fill: .zone, stroke: .unknown, width: 1.8)
    case .noEvidence: addLens(in: box, at, ink: .unknown, dash: "2 2")
    case .lastActivity:
      addPath(Shapes.circle(box.inset(by: 1.2)), fill: .page, stroke: .seed, width: 1.8)
      addPath(Shapes.circle(box.inset(by: box.width * 0.32)), fill: .seed)
    case .disclosure:
      addPath(
        "M\(at(0.15, 0.05))H\(Self.number(box.x + 0.85 * box.width))V\(Self.number(box.y + 0.95 * box.height))H\(Self.number(box.x + 0.15 * box.width))ZM\(at(0.32, 0.36))H\(Self.number(box.x + 0.68 * box.width))M\(at(0.32, 0.64))H\(Self.number(box.x + 0.68 * box.width))",
        fill: .page, stroke: .plainLine, width: 1.6)
    case .changed:
      addPath(
        "M\(at(0.5, 0.05))L\(at(0.95, 0.5))L\(at(0.5, 0.95))L\(at(0.05, 0.5))Z", fill: .page,
        stroke: .plainLine, width: 1.8)
    default: addDefence(mark.kind, in: box, at)
    }
  }

  /// The shapes of what was done against the intruder.
  private mutating func addDefence(
    _ kind: TimelineScene.Mark.Kind, in box: Rectangle, _ at: (Double, Double) -> String
  ) {
    switch kind {
    case .alert:
      addPath("M\(at(0.5, 0))L\(at(1, 0.94))H\(Self.number(box.x))Z", fill: .denied)
      addPath("M\(at(0.5, 0.34))L\(at(0.5, 0.62))", stroke: .onDenied, width: 1.7)
      addPath("M\(at(0.5, 0.72))L\(at(0.5, 0.83))", stroke: .onDenied, width: 1.7)
    case .detection:
      addLens(in: box, at, ink: .denied)
    case .containment:
      addPath(
        "M\(at(0.06, 0.1))L\(at(0.5, 0))L\(at(0.94, 0.1))V\(Self.number(box.y + 0.5 * box.height))Q\(at(0.92, 0.84)) \(at(0.5, 1))Q\(at(0.08, 0.84)) \(at(0.06, 0.5))Z",
        fill: .denied)
    case .revoked:
      addPath(
        "M\(at(0.1, 0.1))L\(at(0.9, 0.9))M\(at(0.9, 0.1))L\(at(0.1, 0.9))", stroke: .zone,
        width: 5.5)
      addPath(
        "M\(at(0.1, 0.1))L\(at(0.9, 0.9))M\(at(0.9, 0.1))L\(at(0.1, 0.9))", stroke: .denied,
        width: 3
      )
    case .rotated:
      addTurn(in: box, at, ink: .denied)
    case .rotationUnknown:
      addTurn(in: box, at, ink: .unknown, dash: "2 2")
    case .evicted:
      addPath(Shapes.circle(box), fill: .zone)
      addPath(
        "M\(at(0.5, 0.02))L\(at(0.96, 0.6))H\(Self.number(box.x + 0.04 * box.width))Z",
        fill: .denied)
      addPath(
        "M\(at(0.04, 0.86))H\(Self.number(box.x + 0.96 * box.width))", stroke: .denied, width: 3)
    default:
      addPath(
        "M\(at(0.12, 0))H\(Self.number(box.x + 0.88 * box.width))L\(at(0.12, 1))H\(Self.number(box.x + 0.88 * box.width))Z",
        fill: .zone, stroke: .plainLine, width: 1.6)
    }
  }

  /// Adds a magnifying glass.
  private mutating func addLens(
    in box: Rectangle, _ at: (Double, Double) -> String, ink: Ink, dash: String = ""
  ) {
    addPath(
      Shapes.circle(
        Rectangle(
          x: box.x + 0.06 * box.width, y: box.y + 0.06 * box.height, width: 0.62 * box.width,
          height: 0.62 * box.height)), fill: .page, stroke: ink, width: 2, dash: dash)
    addPath("M\(at(0.6, 0.6))L\(at(0.96, 0.96))", stroke: ink, width: 2.6)
  }

  /// Adds a turning arrow.
  private mutating func addTurn(
    in box: Rectangle, _ at: (Double, Double) -> String, ink: Ink, dash: String = ""
  ) {
    let radius = Self.number(box.width * 0.36)
    addPath(Shapes.circle(box), fill: .zone)
    addPath(
      "M\(at(0.86, 0.5))A\(radius) \(radius) 0 1 1 \(at(0.62, 0.16))", stroke: ink, width: 2.4,
      dash: dash)
    addPath("M\(at(0.56, -0.1))L\(at(1, 0.2))L\(at(0.54, 0.44))Z", fill: ink)
  }

  /// Adds the number of a step with a rim, so that it stands out from a bar of its colour.
  private mutating func addStep(_ step: Int?, halo box: Rectangle) {
    addPath(Shapes.circle(box), fill: .onSeed)
    addStep(step, in: box.inset(by: 1))
  }

  /// Adds a bar: pointed where it has no end.
  mutating func addBar(
    _ frame: Rectangle, isOpenLeft: Bool, isOpenRight: Bool, fill: Ink, stroke: Ink, dash: String
  ) {
    let tip = min(7, frame.width / 3)
    let left = isOpenLeft ? frame.x + tip : frame.x
    let right = isOpenRight ? frame.maxX - tip : frame.maxX
    var points = [(left, frame.y), (right, frame.y)]
    if isOpenRight { points.append((frame.maxX, frame.center.y)) }
    points += [(right, frame.maxY), (left, frame.maxY)]
    if isOpenLeft { points.append((frame.x, frame.center.y)) }
    addPath(
      Shapes.polygon(points), fill: fill, stroke: stroke, width: dash.isEmpty ? 1.4 : 1.8,
      dash: dash)
  }
}
