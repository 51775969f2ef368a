import BlastRadius

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

  private func x(_ index: Int) -> Double { marks[index].at.map(axis.position) ?? right }

  /// From the mark to the end of its label, which goes left where there is no room to the right.
  private func span(of index: Int) -> Rectangle {
    let width = FontMetrics.width(labels[index], size: Self.size)
    let x = x(index)
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
