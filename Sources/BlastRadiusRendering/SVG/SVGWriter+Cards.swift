import BlastRadius

extension SVGWriter {
  mutating func writeCard(_ index: Int) {
    let card = drawing.scene.cards[index]
    let layout = drawing.layout.cards[index]
    let frame = drawing.frame(ofCard: index)
    let look = CardLook(card.state)
    open(card.id, role: "graphics-symbol", label: SceneWords.sentence(of: card))
    document.addBox(
      frame, radius: 7, fill: look.fill, stroke: look.line, width: look.width, dash: look.dash)
    document.addIcon(card.icon, in: layout.icon.moved(frame.x, frame.y), ink: look.icon)
    for text in layout.texts { document.add(text.moved(frame.x, frame.y)) }
    if let glyph = layout.glyph?.moved(frame.x, frame.y) {
      if card.state == .unreached {
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

/// How a card of a state looks.
struct CardLook {
  var fill: Ink
  var line: Ink
  var icon: Ink
  var width: Double
  var dash = ""

  init(_ state: Scene.Card.State) {
    switch state {
    case .seed: (fill, line, icon, width) = (.seed, .seed, .onSeed, 2)
    case .confirmed: (fill, line, icon, width) = (.confirmedFill, .confirmed, .confirmed, 2.2)
    case .possible:
      (fill, line, icon, width) = (.possibleFill, .possible, .possible, 2)
      dash = "7 4"
    case .unreached:
      (fill, line, icon, width) = (.unreachedFill, .unreached, .unreached, 1.2)
      dash = "2 3"
    case .plain: (fill, line, icon, width) = (.card, .plainLine, .plainLine, 1.2)
    }
  }
}
