import BlastRadius

/// A node's row: its name, bars and marks.
struct RowPlace {
  var row: TimelineScene.Row
  var top: Double
  var height: Double
  var icon: Rectangle
  var texts: [PlacedText]
  var star: Rectangle?
  /// The sign of what is not reached, and its words.
  var unreached: Rectangle?
  var remark: PlacedText?
  var bars: [BarPlace] = []
  var marks: [MarkPlace] = []

  /// A bar, and the solid one inside where a weaker level is sure.
  struct BarPlace {
    var bar: TimelineScene.Bar
    var frame: Rectangle
    var sure: Rectangle?
    var glyph: Rectangle?
    var isOpenLeft: Bool
    var isOpenRight: Bool
  }

  /// A mark on the row.
  struct MarkPlace {
    var mark: TimelineScene.Mark
    var symbol: Rectangle
    /// The stretch in which it was, where nobody says when in it.
    var span: Rectangle?
  }

  private let columns: TimelineColumns

  init(
    _ row: TimelineScene.Row, _ axis: TimeAxis, _ columns: TimelineColumns, _ language: Language,
    top: Double
  ) {
    self.row = row
    self.columns = columns
    self.top = top
    let left = TimelineColumns.nameLeft
    let width = TimelineColumns.plotLeft - left - 24 - (row.isCritical ? 18 : 0)
    let name = TextBlock(row.name, size: 11.5, maxWidth: width, maxLines: 2)
    height = name.lines.count > 1 ? 36 : 28
    let middle = top + height / 2
    icon = Rectangle(x: left, y: middle - 7.5, width: 15, height: 15)
    let first = middle + (name.lines.count > 1 ? -3 : 4)
    texts = name.lines.enumerated().map { index, line in
      PlacedText(
        text: line, x: left + 22, y: first + Double(index) * 14, size: 11.5,
        ink: row.isUnreached ? .muted : .ink)
    }
    if row.isCritical {
      star = Rectangle(
        x: TimelineColumns.plotLeft - 18, y: middle - 6, width: 12, height: 12)
    }
    placeBars(axis, middle)
    if row.isUnreached { placeUnreached(language.timeline.notReached, middle) }
    placeMarks(axis, middle)
    placeGlyphs(axis, middle)
  }

  /// How high the bar of a level is.
  static func barHeight(_ level: Level) -> Double {
    switch level {
    case .control: 18
    case .write: 14
    case .read: 10
    case .connect: 4
    }
  }

  private mutating func placeBars(_ axis: TimeAxis, _ middle: Double) {
    for bar in row.bars {
      let from = bar.period.from.map(axis.position) ?? TimelineColumns.plotLeft
      let until = bar.period.until.map(axis.position) ?? columns.plotRight
      let frame = { (level: Level) in
        let height = Self.barHeight(level)
        return Rectangle(
          x: from, y: middle - height / 2, width: max(3, until - from), height: height)
      }
      bars.append(
        BarPlace(
          bar: bar, frame: frame(bar.level), sure: bar.surely.map(frame), glyph: nil,
          isOpenLeft: bar.period.from == nil, isOpenRight: bar.period.until == nil))
    }
  }

  private mutating func placeUnreached(_ word: String, _ middle: Double) {
    let x = TimelineColumns.plotLeft + 2
    unreached = Rectangle(x: x, y: middle - 6.5, width: 13, height: 13)
    remark = PlacedText(text: word, x: x + 19, y: middle + 4, size: 10.5, ink: .muted)
  }

  /// Puts each mark at its instant, or next to what stands there already.
  private mutating func placeMarks(_ axis: TimeAxis, _ middle: Double) {
    var taken = (texts + [remark].compactMap(\.self)).map(\.bounds)
    if let unreached { taken.append(unreached) }
    let all = row.marks
    let key = { (index: Int) in (all[index].kind == .step ? 1 : 0, all[index].step ?? 0, index) }
    let order = all.indices.sorted { key($0) < key($1) }
    for index in order {
      let mark = all[index]
      let side = mark.kind == .step || mark.kind == .denied ? 17.0 : 14.0
      guard let at = mark.at else {
        placeUndated(mark, side, middle)
        continue
      }
      var box = Rectangle(
        x: axis.position(of: at) - side / 2, y: middle - side / 2, width: side, height: side)
      while taken.contains(where: { $0.intersects(box) }) { box.x += 1 }
      guard box.maxX <= columns.plotRight + 12 else { continue }
      taken.append(box)
      let span = mark.span.flatMap { span -> Rectangle? in
        guard let from = span.from.map(axis.position), let until = span.until.map(axis.position)
        else { return nil }
        return Rectangle(x: from, y: middle - 4, width: max(1, until - from), height: 8)
      }
      marks.append(MarkPlace(mark: mark, symbol: box, span: span))
    }
  }

  /// Puts a mark that nobody dates behind the others of its column.
  private mutating func placeUndated(
    _ mark: TimelineScene.Mark, _ side: Double, _ middle: Double
  ) {
    guard let left = columns.undatedLeft else { return }
    let place = Double(marks.count { $0.mark.at == nil }) + 0.5
    marks.append(
      MarkPlace(
        mark: mark,
        symbol: Rectangle(
          x: left + place * TimelineColumns.undatedPitch - side / 2, y: middle - side / 2,
          width: side, height: side)))
  }

  /// Says the level at the start of a bar where there is room and it is another one than before.
  private mutating func placeGlyphs(_ axis: TimeAxis, _ middle: Double) {
    for index in bars.indices {
      let bar = bars[index]
      if index > 0, bars[index - 1].bar.level == bar.bar.level,
        bars[index - 1].bar.certainty == bar.bar.certainty
      {
        continue
      }
      var box = Rectangle(x: bar.frame.x + 4, y: middle - 5.5, width: 11, height: 11)
      while marks.contains(where: { $0.symbol.intersects(box) }) { box.x += 2 }
      let isCut = axis.breaks.contains { $0.x > box.x - 3 && $0.x < box.maxX + 3 }
      if !isCut, box.maxX + 3 <= bar.frame.maxX { bars[index].glyph = box }
    }
  }
}
