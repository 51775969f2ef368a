import BlastRadius

/// A scene with the place of everything, its origin at the top left of the page.
struct Drawing {
  var scene: Scene
  var layout: SceneLayout
  var geometry: LayoutGeometry
  var header: [PlacedText] = []
  var footer: [PlacedText] = []
  var legend: [LegendItem] = []
  /// Where the names of the zones stand.
  var headings: [HeadingPlace] = []
  var size = Size(0, 0)
  /// The places as the engine gave them.
  let plain: LayoutGeometry
  /// How far the places have been moved.
  private var moved = Point(0, 0)

  private static let margin = 28.0
  private static let leastWidth = 760.0

  /// - Parameter isRouted: Whether its lines matter; without them it is only measured.
  init(
    _ scene: Scene, _ layout: SceneLayout, _ geometry: LayoutGeometry, isRouted: Bool = true
  ) {
    self.scene = scene
    self.layout = layout
    self.geometry = geometry
    plain = geometry
    if isRouted { route() }
    arrange(Self.leastWidth)
  }

  /// The same drawing with its lines.
  func routed() -> Drawing {
    var drawing = Drawing(scene, layout, plain)
    drawing.arrange(size.width)
    return drawing
  }

  private mutating func route() {
    let direct = DirectRoutes.applied(to: geometry, layout.request)
    let repaired = RouteRepair.repaired(direct, layout.request)
    geometry = LineSpacing.applied(to: repaired, layout.request)
    leadIntoGates()
  }

  /// The same drawing, at least so wide.
  func arranged(leastWidth: Double) -> Drawing {
    var drawing = self
    drawing.arrange(max(Self.leastWidth, leastWidth.rounded(.up)))
    return drawing
  }

  /// Carries on the lines that meet a gate's box at its side to the gate itself.
  private mutating func leadIntoGates() {
    for label in layout.labels {
      guard let gate = label.layout.gate else { continue }
      let box = geometry.boxes[label.box]
      for (index, line) in layout.request.lines.enumerated() {
        guard line.from == label.box, line.start == .side, let first = geometry.lines[index].first,
          abs(first.y - box.y - RouteRepair.sideDepth) < 0.5
        else { continue }
        let isLeft = first.x < box.center.x
        let edge = Point(box.x + (isLeft ? gate.x : gate.maxX), first.y)
        geometry.lines[index] =
          [edge] + RoundedPath.straight(edge, first) + geometry.lines[index].dropFirst()
      }
    }
  }

  private mutating func arrange(_ leastWidth: Double) {
    let inner = max(geometry.size.width, leastWidth - 2 * Self.margin)
    let width = inner + 2 * Self.margin
    var top = TextStack()
    top.add(
      TextBlock(scene.title, size: 23, bold: true, maxWidth: inner, maxLines: 2), size: 23,
      bold: true, ink: .ink)
    top.skip(3)
    top.add(TextBlock(scene.answer, size: 15, maxWidth: inner, maxLines: 4), size: 15, ink: .ink)
    header = top.texts.map { $0.moved(Self.margin, Self.margin - 6) }
    var y = Self.margin - 6 + top.height + (isDense ? 10 : 18)
    move((width - geometry.size.width) / 2 - moved.x, y - moved.y)
    moved = Point((width - geometry.size.width) / 2, y)
    y += geometry.size.height + (isDense ? 14 : 24)
    headings = scene.zones.indices.map(heading)
    legend = LegendItem.flow(
      scene.legend, scene.language, x: Self.margin, y: y, width: inner, isDense: isDense)
    y = max(y, legend.map(\.bounds.maxY).max() ?? y) + 8
    var bottom = TextStack()
    for paragraph in paragraphs {
      bottom.add(
        TextBlock(paragraph, size: 12, maxWidth: inner, maxLines: isDense ? 2 : 4), size: 12,
        ink: .muted)
    }
    footer = bottom.texts.map { $0.moved(Self.margin, y) }
    size = Size(width.rounded(.up), (y + bottom.height + 16).rounded(.up))
  }

  private var isDense: Bool { layout.arrangement.isDense }

  /// The small print; where there is little room, as one paragraph.
  private var paragraphs: [String] {
    guard isDense, scene.caption.count > 1 else { return scene.caption }
    return [scene.caption.joined(separator: " ")]
  }

  private mutating func move(_ dx: Double, _ dy: Double) {
    geometry.clusters = geometry.clusters.map { $0.moved(dx, dy) }
    geometry.boxes = geometry.boxes.map { $0.moved(dx, dy) }
    geometry.lines = geometry.lines.map { $0.map { Point($0.x + dx, $0.y + dy) } }
  }

  /// Where the name of a zone stands.
  struct HeadingPlace: Hashable {
    var frame: Rectangle
    /// Whether the remark stands behind the name.
    var hasRemark: Bool
  }

  /// The place of a zone's name: as far left at its top as no line crosses it; without its remark
  /// where there is room for the name alone.
  private func heading(_ zone: Int) -> HeadingPlace {
    let frame = geometry.clusters[zone]
    let heading = ZoneHeading(scene.zones[zone], scene.language)
    let row = Rectangle(x: frame.x, y: frame.y + 3, width: frame.width, height: 23)
    let crossings = geometry.lines.flatMap { line -> [Double] in
      Curve(points: line).samples(40).filter { row.holds($0) }.map(\.x)
    }
    let place = { (width: Double) -> Rectangle? in
      let first = frame.x + 8
      let places = stride(from: first, through: max(first, frame.maxX - width - 8), by: 4)
      let free = places.first { left in
        !crossings.contains { $0 > left - 4 && $0 < left + width + 4 }
      }
      return free.map { Rectangle(x: $0, y: frame.y + 5, width: width, height: 20) }
    }
    let width = heading.width + 4
    if let frame = place(width) { return HeadingPlace(frame: frame, hasRemark: true) }
    if scene.zones[zone].outcome != .held, let frame = place(heading.nameWidth + 8) {
      return HeadingPlace(frame: frame, hasRemark: false)
    }
    return HeadingPlace(
      frame: Rectangle(x: frame.x + 8, y: frame.y + 5, width: width, height: 20), hasRemark: true)
  }

  /// The frame of a card.
  func frame(ofCard index: Int) -> Rectangle { geometry.boxes[index] }

  /// The route of a part of a link, in the link's own direction.
  func curve(_ route: SceneLayout.Route) -> Curve {
    let points = geometry.lines[route.line]
    return Curve(points: route.isReversed ? points.reversed() : points)
  }
}
