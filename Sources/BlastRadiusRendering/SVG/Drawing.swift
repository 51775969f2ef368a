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

  private static let margin = 28.0
  private static let leastWidth = 760.0

  init(_ scene: Scene, _ layout: SceneLayout, _ geometry: LayoutGeometry) {
    self.scene = scene
    self.layout = layout
    let direct = DirectRoutes.applied(to: geometry, layout.request)
    self.geometry = RouteRepair.repaired(direct, layout.request)
    leadIntoGates()
    arrange()
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

  private mutating func arrange() {
    let inner = max(geometry.size.width, Self.leastWidth - 2 * Self.margin)
    let width = inner + 2 * Self.margin
    var top = TextStack()
    top.add(
      TextBlock(scene.title, size: 23, bold: true, maxWidth: inner, maxLines: 2), size: 23,
      bold: true, ink: .ink)
    top.skip(3)
    top.add(TextBlock(scene.answer, size: 15, maxWidth: inner, maxLines: 4), size: 15, ink: .ink)
    header = top.texts.map { $0.moved(Self.margin, Self.margin - 6) }
    var y = Self.margin - 6 + top.height + 18
    move((width - geometry.size.width) / 2, y)
    y += geometry.size.height + 24
    headings = scene.zones.indices.map(heading)
    legend = LegendItem.flow(scene.legend, x: Self.margin, y: y, width: inner)
    y = max(y, legend.map(\.bounds.maxY).max() ?? y) + 8
    var bottom = TextStack()
    for paragraph in scene.caption {
      bottom.add(
        TextBlock(paragraph, size: 10.5, maxWidth: inner, maxLines: 4), size: 10.5, ink: .muted)
    }
    footer = bottom.texts.map { $0.moved(Self.margin, y) }
    size = Size(width.rounded(.up), (y + bottom.height + 16).rounded(.up))
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
    let heading = ZoneHeading(scene.zones[zone])
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
