import BlastRadius

/// A mark and its meaning, with their place.
struct LegendItem: Hashable, Sendable {
  var mark: Scene.Mark
  var text: PlacedText
  var symbol: Rectangle

  /// The room it takes.
  var bounds: Rectangle {
    Rectangle(
      x: symbol.x, y: symbol.y, width: text.bounds.maxX - symbol.x, height: symbol.height)
  }

  /// Places the marks in rows.
  static func flow(
    _ marks: [Scene.Mark], _ language: Language, x: Double, y: Double, width: Double,
    isDense: Bool = false
  ) -> [LegendItem] {
    var items: [LegendItem] = []
    var (left, top) = (x, y)
    for mark in marks {
      let words = words(mark, language)
      let side = symbolWidth(mark)
      let length = side + 7 + FontMetrics.width(words, size: 12)
      if left > x, left + length > x + width {
        left = x
        top += isDense ? 24 : 26
      }
      let text = PlacedText(text: words, x: left + side + 7, y: top + 14, size: 12, ink: .ink)
      items.append(
        LegendItem(
          mark: mark, text: text, symbol: Rectangle(x: left, y: top, width: side, height: 20)))
      left += length + (isDense ? 13 : 22)
    }
    return items
  }

  private static func symbolWidth(_ mark: Scene.Mark) -> Double {
    switch mark {
    case .card, .heldZone, .change, .fold: 30
    case .link, .data, .before: 44
    case .gate, .quorum: 46
    case .level, .critical: 14
    case .step: 20
    }
  }

  private static func words(_ mark: Scene.Mark, _ language: Language) -> String {
    let say = language.picture
    return switch mark {
    case .card(.seed): say.seed
    case .card(.confirmed): say.reached
    case .card(.possible): say.possiblyReached
    case .card(.near): say.near
    case .card(.unreached): say.notReached
    case .card(.plain): ""
    case .level(.control): say.controlMeans
    case .level(.write): say.writeMeans
    case .level(.read): say.readMeans
    case .level(.connect): say.connectMeans
    case .link(.observed): say.observed
    case .link(.reached): say.couldHappen
    case .link(.possible): say.possible
    case .link(.unknown): say.nobodySays
    case .link(.claimed): say.onlyTheAttacker
    case .link(.denied): say.stopped
    case .link(.near): say.lacksOneThing
    case .link(.plain): ""
    case .step: say.step
    case .data: say.dataMoves
    case .gate: say.gate
    case .quorum: say.quorum
    case .heldZone: say.heldBoundary
    case .critical: say.critical
    case .fold: say.fold
    case .change(.closed): say.closedMeans
    case .change(.opened): say.openedMeans
    case .change(.less), .change(.more), .change(.mixed): ""
    case .before: say.wayBefore
    }
  }
}
