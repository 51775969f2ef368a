import BlastRadius

extension TimelineWriter {
  /// Writes a mark with its meaning.
  mutating func writeLegend(_ item: TimelineLegendItem) {
    let box = item.symbol
    let sample = { (height: Double) in
      Rectangle(x: box.x + 1, y: box.center.y - height / 2, width: box.width - 2, height: height)
    }
    switch item.mark {
    case .given, .confirmed, .possible:
      let look = BarLook(
        item.mark == .possible ? .possible : .confirmed, isSeed: item.mark == .given)
      document.addBar(
        sample(14), isOpenLeft: false, isOpenRight: false, fill: look.fill, stroke: look.line,
        dash: look.dash)
    case .level(let level):
      document.addBar(
        sample(RowPlace.barHeight(level)), isOpenLeft: false, isOpenRight: false, fill: .card,
        stroke: .plainLine, dash: "")
      document.addLevel(
        level, in: Rectangle(x: box.center.x - 5.5, y: box.center.y - 5.5, width: 11, height: 11),
        ink: .ink)
    case .mark(let kind):
      document.addMark(
        .init(kind: kind, at: Instant(microseconds: 0), label: "", step: 1),
        in: Rectangle(x: box.x, y: box.y + 2, width: 16, height: 16))
    case .cut: writeCutMark(Point(box.center.x, box.center.y))
    case .critical:
      document.addPath(
        Shapes.star(Rectangle(x: box.x, y: box.y + 3, width: 14, height: 14)), fill: .ink)
    }
    document.add(item.text)
  }
}
