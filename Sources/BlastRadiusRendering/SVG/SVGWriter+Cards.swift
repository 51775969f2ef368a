import BlastRadius

extension SVGWriter {
  mutating func writeCard(_ index: Int) {
    let card = drawing.scene.cards[index]
    let layout = drawing.layout.cards[index]
    let place = drawing.frame(ofCard: index)
    let frame = layout.frame.moved(place.x, place.y)
    let look = CardLook(card)
    let fold = card.fold.map { " data-count=\"\($0.count)\"" } ?? ""
    open(
      names.cards[index], role: "graphics-symbol", label: SceneWords(language).sentence(of: card),
      fold)
    if card.fold != nil { document.addStack(behind: frame, look) }
    document.addBox(
      frame, radius: 7, fill: look.fill, stroke: look.line, width: look.width, dash: look.dash)
    if card.change == .opened { document.addOpening(around: frame, look) }
    document.addIcon(card.icon, in: layout.icon.moved(frame.x, frame.y), ink: look.icon)
    for text in layout.texts { document.add(text.moved(frame.x, frame.y)) }
    if card.change == .closed {
      for line in layout.strikes { document.addStrike(line.moved(frame.x, frame.y)) }
    }
    if let glyph = layout.glyph?.moved(frame.x, frame.y) {
      if card.state == .unreached, card.change != .closed {
        document.addUnreached(in: glyph, ink: look.icon)
      } else if let level = card.level {
        document.addLevel(level, in: glyph, ink: look.icon)
      }
    }
    if let star = layout.star?.moved(frame.x, frame.y) {
      document.addPath(Shapes.star(star), fill: look.icon)
    }
    document.add("</g>")
  }
}

extension SVGDocument {
  /// Adds the second frame of what is opened.
  mutating func addOpening(around frame: Rectangle, _ look: CardLook) {
    addPath(
      Shapes.rounded(frame.inset(by: -4), radius: 10), stroke: look.line, width: 1.4)
  }

  /// Adds two cards behind that of several nodes.
  mutating func addStack(behind frame: Rectangle, _ look: CardLook) {
    for distance in [2, 1].map({ Double($0) * CardLayout.stack }) {
      addBox(
        frame.moved(distance, distance), radius: 7, fill: look.fill,
        stroke: look.fill == look.line ? .onSeed : look.line, width: 1.2)
    }
  }

  /// Strikes through what no longer is.
  mutating func addStrike(_ line: Rectangle) {
    addPath(
      "M\(Self.number(line.x)) \(Self.number(line.center.y))H\(Self.number(line.maxX))",
      stroke: .unreached, width: 1.6)
  }
}
