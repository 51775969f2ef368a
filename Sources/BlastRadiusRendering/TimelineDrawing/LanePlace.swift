import BlastRadius

/// A zone's lane with the places of its rows.
struct LanePlace {
  var lane: TimelineScene.Lane
  var frame: Rectangle
  var heading: PlacedText
  var remark: PlacedText?
  var rows: [RowPlace] = []
  var more: PlacedText?

  init(
    _ lane: TimelineScene.Lane, _ axis: TimeAxis, _ columns: TimelineColumns, _ language: Language,
    top: Double
  ) {
    self.lane = lane
    let left = TimelineColumns.nameLeft
    let name = TextBlock(lane.name, size: 12.5, bold: true, maxWidth: 420, maxLines: 1)
    heading = PlacedText(
      text: name.lines.first ?? "", x: left, y: top + 17, size: 12.5, bold: true, ink: .ink)
    if let trust = lane.trust {
      remark = PlacedText(
        text: language.trust(trust), x: left + name.width + 8, y: top + 17, size: 10.5, ink: .muted)
    }
    var y = top + 25
    for row in lane.rows {
      let place = RowPlace(row, axis, columns, language, top: y)
      rows.append(place)
      y += place.height
    }
    if !lane.more.isEmpty {
      more = PlacedText(text: lane.more, x: left, y: y + 15, size: 11.5, ink: .muted)
      y += 24
    }
    frame = Rectangle(
      x: TimelineColumns.margin, y: top,
      width: TimelineColumns.width - 2 * TimelineColumns.margin, height: y + 5 - top)
  }
}
