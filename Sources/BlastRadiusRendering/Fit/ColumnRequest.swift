/// The boxes of one column as an engine is asked for them, and where they stand in the whole.
struct ColumnRequest {
  private(set) var request = LayoutRequest()
  private let clusters: [Int]
  private let boxes: [Int]
  private let lines: [Int]

  init(_ layout: SceneLayout, column: Int) {
    let whole = layout.request
    clusters = whole.clusters.indices.filter { layout.columnsOfClusters[$0] == column }
    boxes = whole.boxes.indices.filter { layout.columnsOfBoxes[$0] == column }
    lines = whole.lines.indices.filter { index in
      let line = whole.lines[index]
      return !line.isBetween && layout.columnsOfBoxes[line.from] == column
    }
    let clusterOf = Dictionary(uniqueKeysWithValues: clusters.enumerated().map { ($1, $0) })
    let boxOf = Dictionary(uniqueKeysWithValues: boxes.enumerated().map { ($1, $0) })
    request.clusters = clusters.map { whole.clusters[$0] }
    request.boxes = boxes.map { index in
      var box = whole.boxes[index]
      box.cluster = box.cluster.flatMap { clusterOf[$0] }
      return box
    }
    request.lines = lines.map { index in
      var line = whole.lines[index]
      (line.from, line.to) = (boxOf[line.from] ?? 0, boxOf[line.to] ?? 0)
      return line
    }
  }

  /// Writes the places of the column into those of the whole, moved.
  func place(_ geometry: LayoutGeometry, _ dx: Double, _ dy: Double, in whole: inout LayoutGeometry)
  {
    for (index, frame) in zip(clusters, geometry.clusters) {
      whole.clusters[index] = frame.moved(dx, dy)
    }
    for (index, frame) in zip(boxes, geometry.boxes) { whole.boxes[index] = frame.moved(dx, dy) }
    for (index, line) in zip(lines, geometry.lines) {
      whole.lines[index] = line.map { Point($0.x + dx, $0.y + dy) }
    }
  }
}
