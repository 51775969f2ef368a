import BlastRadius

/// Lays out the columns of a scene one by one and puts them side by side.
struct ColumnLayout {
  /// The room between columns, and that of each line in it.
  static let gutter = 26.0
  static let track = 10.0

  private let layout: SceneLayout
  private let parts: [ColumnRequest]
  private let between: [Int]

  init(_ layout: SceneLayout) {
    self.layout = layout
    let count = (layout.columnsOfBoxes.max() ?? 0) + 1
    parts = (0..<count).map { ColumnRequest(layout, column: $0) }
    between = layout.request.lines.indices.filter { layout.request.lines[$0].isBetween }
  }

  /// Where everything is, with the lines between columns as far as there is a plain way for them.
  ///
  /// - Throws: What the engine throws.
  func geometry(by engine: any LayoutEngine) async throws(BlastRadiusError) -> LayoutGeometry {
    guard parts.count > 1 else { return try await checked(layout.request, engine) }
    var geometries: [LayoutGeometry] = []
    for part in parts { geometries.append(try await checked(part.request, engine)) }
    return placed(geometries)
  }

  private func checked(
    _ request: LayoutRequest, _ engine: any LayoutEngine
  ) async throws(BlastRadiusError) -> LayoutGeometry {
    let geometry = try await engine.layout(request)
    guard geometry.boxes.count == request.boxes.count,
      geometry.lines.count == request.lines.count,
      geometry.clusters.count == request.clusters.count
    else { throw BlastRadiusError(.limit, "the layout engine answered something else than asked") }
    return geometry
  }

  private func placed(_ geometries: [LayoutGeometry]) -> LayoutGeometry {
    let nowhere = Rectangle(x: 0, y: 0, width: 0, height: 0)
    let request = layout.request
    var whole = LayoutGeometry(
      size: Size(0, 0), clusters: request.clusters.map { _ in nowhere },
      boxes: request.boxes.map { _ in nowhere }, lines: request.lines.map { _ in [] })
    let band = Self.track * Double(between.count) + 12
    var columns: [ColumnRoutes.Column] = []
    var x = 0.0
    for (position, (part, geometry)) in zip(parts, geometries).enumerated() {
      part.place(geometry, x, band, in: &whole)
      let lines = between.count { spans($0, gutter: position) }
      columns.append(
        .init(left: x, right: x + geometry.size.width, lines: lines))
      x += geometry.size.width
      if position < parts.count - 1 { x += Self.gutter + Self.track * Double(lines) }
    }
    whole.size = Size(x, band + (geometries.map(\.size.height).max() ?? 0) + band)
    var routes = ColumnRoutes(layout, whole, columns, band: band)
    for line in between { whole.lines[line] = routes.route(line) }
    crop(&whole)
    return whole
  }

  /// Leaves out what of the room above and below no line took.
  private func crop(_ geometry: inout LayoutGeometry) {
    let lines = geometry.lines.flatMap { $0.map(\.y) }
    let frames = geometry.boxes + geometry.clusters
    let top = frames.map(\.y).reduce(lines.min() ?? .infinity, min)
    let bottom = frames.map(\.maxY).reduce(lines.max() ?? 0, max)
    geometry.clusters = geometry.clusters.map { $0.moved(0, -top) }
    geometry.boxes = geometry.boxes.map { $0.moved(0, -top) }
    geometry.lines = geometry.lines.map { $0.map { Point($0.x, $0.y - top) } }
    geometry.size.height = bottom - top
  }

  private func spans(_ line: Int, gutter: Int) -> Bool {
    let ends = [layout.request.lines[line].from, layout.request.lines[line].to]
      .map { layout.columnsOfBoxes[$0] }
    return ends[0] != ends[1] && min(ends[0], ends[1]) <= gutter && gutter < max(ends[0], ends[1])
  }
}
