import BlastRadius

/// A picture of a timeline with the place of everything, its origin at the top left of the page.
struct TimelineDrawing {
  var scene: TimelineScene
  var axis: TimeAxis
  var size = Size(0, 0)
  var header: [PlacedText] = []
  var footer: [PlacedText] = []
  var events: [EventPlace] = []
  /// The line of the axis.
  var axisY = 0.0
  var axisTexts: [PlacedText] = []
  var lanes: [LanePlace] = []
  var legend: [TimelineLegendItem] = []
  let columns: TimelineColumns

  private static let labelRoom = 34.0

  init(_ scene: TimelineScene) {
    self.scene = scene
    let rows = scene.lanes.flatMap(\.rows)
    columns = TimelineColumns(
      undated: rows.map { $0.marks.count { $0.at == nil } }.max() ?? 0)
    axis = TimeAxis(
      scene.instants, x: TimelineColumns.plotLeft + Self.labelRoom,
      width: columns.plotRight - TimelineColumns.plotLeft - 2 * Self.labelRoom, scene.language)
    arrange()
  }

  /// The bottom of the lanes.
  var lanesBottom: Double { lanes.last?.frame.maxY ?? axisY }

  private mutating func arrange() {
    let inner = TimelineColumns.width - 2 * TimelineColumns.margin
    var top = TextStack()
    top.add(
      TextBlock(scene.title, size: 23, bold: true, maxWidth: inner, maxLines: 2), size: 23,
      bold: true, ink: .ink)
    top.skip(3)
    top.add(TextBlock(scene.answer, size: 15, maxWidth: inner, maxLines: 4), size: 15, ink: .ink)
    header = top.texts.map { $0.moved(TimelineColumns.margin, TimelineColumns.margin - 6) }
    var y = TimelineColumns.margin - 6 + top.height + 16
    let places = EventPlaces(scene.events, axis, right: TimelineColumns.right)
    events = places.places(top: y)
    y += places.height
    if !axis.breaks.isEmpty { y += 16 }
    axisY = y
    if !axis.ticks.isEmpty || columns.undatedLeft != nil { y = placeAxisTexts() + 8 }
    for lane in scene.lanes {
      let place = LanePlace(lane, axis, columns, scene.language, top: y)
      lanes.append(place)
      y = place.frame.maxY + 8
    }
    legend = TimelineLegendItem.flow(
      scene, axis, x: TimelineColumns.margin, y: y + 12, width: inner)
    y = max(y, legend.map(\.symbol.maxY).max() ?? y) + 10
    var bottom = TextStack()
    for paragraph in note + scene.caption {
      bottom.add(
        TextBlock(paragraph, size: 10.5, maxWidth: inner, maxLines: 4), size: 10.5, ink: .muted)
    }
    footer = bottom.texts.map { $0.moved(TimelineColumns.margin, y) }
    size = Size(TimelineColumns.width, (y + bottom.height + 16).rounded(.up))
  }

  /// What has to be known to read the axis.
  private var note: [String] {
    if axis.ticks.isEmpty { return [] }
    return [
      axis.breaks.isEmpty ? scene.language.picture.allUTC : scene.language.timeline.broken
    ]
  }

  /// Writes the ticks below the axis and what breaks leave out above it; returns the bottom.
  private mutating func placeAxisTexts() -> Double {
    var y = axisY + 7
    if let middle = columns.undatedMiddle {
      axisTexts.append(
        Self.centred(
          scene.language.common.undated, x: middle, y: y + 10, size: TimeAxis.labelSize, bold: true,
          ink: .muted))
      if axis.ticks.isEmpty { y += 12 }
    }
    func add(_ line: (TimeAxis.Tick) -> String, bold: Bool) {
      let texts = axis.ticks.filter { !line($0).isEmpty }
      if texts.isEmpty { return }
      y += 12
      axisTexts += texts.map { tick in
        Self.centred(line(tick), x: tick.x, y: y - 2, size: TimeAxis.labelSize, bold: bold)
      }
    }
    add(\.year, bold: false)
    add(\.date, bold: true)
    add(\.time, bold: false)
    for cut in axis.breaks where !cut.text.isEmpty {
      axisTexts.append(
        Self.centred(cut.text, x: cut.x, y: axisY - 8, size: TimeAxis.labelSize, ink: .muted))
    }
    return y
  }

  /// A line of text around a point.
  static func centred(
    _ text: String, x: Double, y: Double, size: Double, bold: Bool = false, ink: Ink = .ink
  ) -> PlacedText {
    let width = FontMetrics.width(text, size: size, bold: bold)
    return PlacedText(text: text, x: x - width / 2, y: y, size: size, bold: bold, ink: ink)
  }
}
