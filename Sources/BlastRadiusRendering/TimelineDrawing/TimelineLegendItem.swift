import BlastRadius

/// A mark of a timeline and its meaning, with their place.
struct TimelineLegendItem: Hashable, Sendable {
  /// What is explained.
  enum Mark: Hashable, Sendable {
    case given, confirmed, possible
    case level(Level)
    case mark(TimelineScene.Mark.Kind)
    case cut
    case critical
  }

  var mark: Mark
  var text: PlacedText
  var symbol: Rectangle

  /// The marks that a picture uses, in rows.
  static func flow(
    _ scene: TimelineScene, _ axis: TimeAxis, x: Double, y: Double, width: Double
  ) -> [TimelineLegendItem] {
    var items: [TimelineLegendItem] = []
    var (left, top) = (x, y)
    for mark in marks(of: scene, axis) {
      let words = words(mark, scene.language)
      let side = symbolWidth(mark)
      let length = side + 6 + FontMetrics.width(words, size: 11)
      if left > x, left + length > x + width {
        left = x
        top += 25
      }
      let text = PlacedText(text: words, x: left + side + 6, y: top + 14, size: 11, ink: .ink)
      items.append(
        TimelineLegendItem(
          mark: mark, text: text, symbol: Rectangle(x: left, y: top, width: side, height: 20)))
      left += length + 20
    }
    return items
  }

  private static func marks(of scene: TimelineScene, _ axis: TimeAxis) -> [Mark] {
    let rows = scene.lanes.flatMap(\.rows)
    let bars = rows.flatMap { row in row.bars.map { (row: row, bar: $0) } }
    var marks: [Mark] = []
    if bars.contains(where: { $0.row.isSeed }) { marks.append(.given) }
    let isSure = { (bar: TimelineScene.Bar) in bar.certainty == .confirmed || bar.surely != nil }
    if bars.contains(where: { !$0.row.isSeed && isSure($0.bar) }) { marks.append(.confirmed) }
    if bars.contains(where: { !$0.row.isSeed && $0.bar.certainty == .possible }) {
      marks.append(.possible)
    }
    let levels = Set(bars.flatMap { [$0.bar.level] + [$0.bar.surely].compactMap(\.self) })
    marks += Level.allCases.reversed().filter(levels.contains).map { .level($0) }
    let kinds = Set((scene.events + rows.flatMap(\.marks)).map(\.kind))
    marks += TimelineScene.Mark.Kind.allCases.filter(kinds.contains).map { .mark($0) }
    if rows.contains(where: \.isCritical) { marks.append(.critical) }
    if !axis.breaks.isEmpty { marks.append(.cut) }
    return marks
  }

  private static func symbolWidth(_ mark: Mark) -> Double {
    switch mark {
    case .given, .confirmed, .possible: 30
    case .level: 30
    case .mark, .cut, .critical: 17
    }
  }

  private static func words(_ mark: Mark, _ language: Language) -> String {
    let say = language.timeline
    return switch mark {
    case .given: say.given
    case .confirmed: say.held
    case .possible: say.possiblyHeld
    case .level(let level): language.level(level)
    case .mark(let kind): TimelineWords(language).word(kind)
    case .cut: say.cut
    case .critical: language.common.critical
    }
  }
}
