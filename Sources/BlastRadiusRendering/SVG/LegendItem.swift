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
    _ marks: [Scene.Mark], x: Double, y: Double, width: Double, isDense: Bool = false
  ) -> [LegendItem] {
    var items: [LegendItem] = []
    var (left, top) = (x, y)
    for mark in marks {
      let words = words(mark)
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

  private static func words(_ mark: Scene.Mark) -> String {
    switch mark {
    case .card(.seed): "compromised to begin with"
    case .card(.confirmed): "reached"
    case .card(.possible): "possibly reached"
    case .card(.near): "one step away"
    case .card(.unreached): "not reached"
    case .card(.plain): ""
    case .level(.control): "control: acts as it"
    case .level(.write): "write: changes its contents"
    case .level(.read): "read: sees its contents"
    case .level(.connect): "connect: can open a connection"
    case .link(.observed): "observed"
    case .link(.reached): "could happen, not observed"
    case .link(.possible): "possible"
    case .link(.unknown): "nobody says"
    case .link(.claimed): "only the attacker says so"
    case .link(.denied): "stopped"
    case .link(.near): "lacks one thing"
    case .link(.plain): ""
    case .step: "observed step, in time order"
    case .data: "data moves"
    case .gate: "all inputs needed"
    case .quorum: "so many of the inputs needed"
    case .heldZone: "boundary that held"
    case .critical: "critical"
    case .fold: "so many nodes in one card"
    case .change(.closed): "closed: no longer reached"
    case .change(.opened): "opened: newly reached"
    case .change(.less), .change(.more), .change(.mixed): ""
    case .before: "the way before"
    }
  }
}
