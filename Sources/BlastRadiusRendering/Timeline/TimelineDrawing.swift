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

  static let width = 1240.0
  static let margin = 28.0
  /// Where names begin and where the bars do.
  static let nameLeft = margin + 12
  static let plotLeft = 262.0
  static let plotRight = width - margin - 14
  private static let labelRoom = 34.0

  init(_ scene: TimelineScene) {
    self.scene = scene
    axis = TimeAxis(
      scene.instants, x: Self.plotLeft + Self.labelRoom,
      width: Self.plotRight - Self.plotLeft - 2 * Self.labelRoom)
    arrange()
  }

  /// The bottom of the lanes.
  var lanesBottom: Double { lanes.last?.frame.maxY ?? axisY }

  private mutating func arrange() {
    let inner = Self.width - 2 * Self.margin
    var top = TextColumn()
    top.add(
      TextBlock(scene.title, size: 23, bold: true, maxWidth: inner, maxLines: 2), size: 23,
      bold: true, ink: .ink)
    top.skip(3)
    top.add(TextBlock(scene.answer, size: 15, maxWidth: inner, maxLines: 4), size: 15, ink: .ink)
    header = top.texts.map { $0.moved(Self.margin, Self.margin - 6) }
    var y = Self.margin - 6 + top.height + 16
    let places = EventPlaces(scene.events, axis, right: Self.plotRight)
    events = places.places(top: y)
    y += places.height
    if !axis.breaks.isEmpty { y += 16 }
    axisY = y
    if !axis.ticks.isEmpty { y = placeAxisTexts() + 8 }
    for lane in scene.lanes {
      let place = LanePlace(lane, axis, top: y)
      lanes.append(place)
      y = place.frame.maxY + 8
    }
    legend = TimelineLegendItem.flow(scene, axis, x: Self.margin, y: y + 12, width: inner)
    y = max(y, legend.map(\.symbol.maxY).max() ?? y) + 10
    var bottom = TextColumn()
    for paragraph in note + scene.caption {
      bottom.add(
        TextBlock(paragraph, size: 10.5, maxWidth: inner, maxLines: 4), size: 10.5, ink: .muted)
    }
    footer = bottom.texts.map { $0.moved(Self.margin, y) }
    size = Size(Self.width, (y + bottom.height + 16).rounded(.up))
  }

  /// What has to be known to read the axis.
  private var note: [String] {
    if axis.ticks.isEmpty { return [] }
    return [
      "All times are UTC."
        + (axis.breaks.isEmpty
          ? "" : " Where the axis is broken, time is left out: as much as stands there.")
    ]
  }

  /// Writes the ticks below the axis and what breaks leave out above it; returns the bottom.
  private mutating func placeAxisTexts() -> Double {
    var y = axisY + 7
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

/// Where an event stands, and its line to the axis.
struct EventPlace {
  var mark: TimelineScene.Mark
  var symbol: Rectangle
  var text: PlacedText?
}

/// Stacks the events so that no label lies on another, nor on the line of another.
struct EventPlaces {
  private let axis: TimeAxis
  private let right: Double
  private var rows: [Int] = []
  private let marks: [TimelineScene.Mark]
  private var labels: [String]
  private var boxes: [Rectangle] = []

  private static let rowHeight = 20.0
  private static let labelWidth = 460.0
  private static let size = 11.5

  /// How much room they take.
  var height: Double { Double((rows.max() ?? -1) + 1) * Self.rowHeight + 6 }

  init(_ marks: [TimelineScene.Mark], _ axis: TimeAxis, right: Double) {
    self.marks = marks
    self.axis = axis
    self.right = right
    labels = marks.map(Self.label)
    boxes = marks.indices.map { span(of: $0) }
    rows = [Int](repeating: -1, count: marks.count)
    let leftward = marks.indices.filter { boxes[$0].x < x($0) - 10 }
    let rightward = marks.indices.filter { boxes[$0].x >= x($0) - 10 }
    for index in leftward + rightward.reversed() { rows[index] = row(for: index) }
  }

  /// The label, cut where it is too long, and the whole remark behind it.
  private static func label(_ mark: TimelineScene.Mark) -> String {
    let remark = mark.remark.isEmpty ? "" : ", \(mark.remark)"
    let room = labelWidth - FontMetrics.width(remark, size: size)
    let block = TextBlock(mark.label, size: size, maxWidth: max(120, room), maxLines: 1)
    return (block.lines.first ?? "") + remark
  }

  private func x(_ index: Int) -> Double { axis.position(of: marks[index].at) }

  /// From the mark to the end of its label, which goes left where there is no room to the right.
  private func span(of index: Int) -> Rectangle {
    let width = FontMetrics.width(labels[index], size: Self.size)
    let x = axis.position(of: marks[index].at)
    let isRight = x + 12 + width <= right
    return Rectangle(
      x: isRight ? x - 8 : x - 12 - width, y: 0, width: width + 20, height: Self.rowHeight)
  }

  private func row(for index: Int) -> Int {
    let placed = marks.indices.filter { rows[$0] >= 0 }
    let own = boxes[index]
    for row in 0...(marks.count + 1) {
      let isFree = placed.allSatisfy { other in
        let box = boxes[other]
        let overlaps = box.x < own.maxX + 6 && own.x < box.maxX + 6
        if rows[other] == row, overlaps { return false }
        let crossesLine = rows[other] > row && own.x - 3 < x(other) && x(other) < own.maxX + 3
        let isCrossed =
          rows[other] < row && box.x - 3 < x(index) && x(index) < box.maxX + 3
          && x(index) != x(other)
        return !crossesLine && !isCrossed
      }
      if isFree { return row }
    }
    return (placed.map { rows[$0] }.max() ?? -1) + 1
  }

  /// The places, the first row at the bottom.
  func places(top: Double) -> [EventPlace] {
    marks.indices.map { index in
      let bottom = top + height - 6
      let middle = bottom - (Double(rows[index]) + 0.5) * Self.rowHeight
      let x = x(index)
      let isRight = boxes[index].x >= x - 10
      let width = FontMetrics.width(labels[index], size: Self.size)
      let text = PlacedText(
        text: labels[index], x: isRight ? x + 11 : x - 11 - width, y: middle + 4, size: Self.size,
        ink: .ink)
      return EventPlace(
        mark: marks[index],
        symbol: Rectangle(x: x - 7.5, y: middle - 7.5, width: 15, height: 15),
        text: labels[index].isEmpty ? nil : text)
    }
  }
}
