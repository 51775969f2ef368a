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
