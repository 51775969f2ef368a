import BlastRadius

extension SVGWriter {
  mutating func writeLegend(_ item: LegendItem) {
    let box = item.symbol
    switch item.mark {
    case .card(let state): writeSample(state, in: box)
    case .level(let level):
      document.addLevel(
        level, in: Rectangle(x: box.x, y: box.y + 4, width: 13, height: 13), ink: .ink)
    case .link(let state): writeSample(state, in: box)
    case .data: writeDataSample(in: box)
    case .step:
      document.addStep(1, in: Rectangle(x: box.x, y: box.y, width: 20, height: 20))
    case .gate: writeGateSample(SceneWords(language).word(.all), in: box)
    case .quorum: writeGateSample(SceneWords(language).word(.atLeast(2)), in: box)
    case .heldZone:
      document.addBox(
        Rectangle(x: box.x + 2, y: box.y + 2, width: box.width - 4, height: 16), radius: 4,
        fill: .zone, stroke: .denied, width: 3.5)
    case .change(let change): writeSample(change, in: box)
    case .before:
      document.addPath(
        "M\(SVGDocument.number(box.x)) \(SVGDocument.number(box.y + 10))H\(SVGDocument.number(box.maxX))",
        stroke: .unreached, width: 1.2, dash: "2 4")
    case .fold:
      let frame = Rectangle(x: box.x + 1, y: box.y + 1, width: box.width - 10, height: 12)
      document.addStack(behind: frame, CardLook(.plain))
      document.addBox(frame, radius: 3, fill: .card, stroke: .plainLine, width: 1.2)
    case .critical:
      document.addPath(
        Shapes.star(Rectangle(x: box.x, y: box.y + 3, width: 14, height: 14)), fill: .ink)
    }
    document.add(item.text)
  }

  private mutating func writeSample(_ state: Scene.Card.State, in box: Rectangle) {
    let look = CardLook(state)
    document.addBox(
      Rectangle(x: box.x + 1, y: box.y + 2, width: box.width - 2, height: 16), radius: 4,
      fill: look.fill, stroke: look.line, width: look.width, dash: look.dash)
  }

  private mutating func writeSample(_ change: Scene.Card.Change, in box: Rectangle) {
    let frame = Rectangle(x: box.x + 4, y: box.y + 4, width: box.width - 8, height: 12)
    let look = CardLook(change == .closed ? .unreached : .confirmed)
    document.addBox(
      frame, radius: 3, fill: look.fill, stroke: look.line, width: look.width, dash: look.dash)
    if change == .closed {
      document.addStrike(frame.inset(by: 3))
    } else {
      document.addOpening(around: frame, look)
    }
  }

  private mutating func writeSample(_ state: Scene.Link.State, in box: Rectangle) {
    let look = LinkLook(
      Scene.Link(
        id: "", from: "", to: "", state: state, step: nil, text: "", note: "", sentence: "",
        isData: false))
    let y = SVGDocument.number(box.y + 10)
    let end = box.maxX - (state == .denied ? 14 : 9)
    document.addPath(
      "M\(SVGDocument.number(box.x)) \(y)H\(SVGDocument.number(end))", stroke: look.line,
      width: look.width, dash: look.dash)
    if state == .denied {
      document.addStop(in: Rectangle(x: box.maxX - 24, y: box.y, width: 20, height: 20))
    } else {
      document.addPath(
        Shapes.arrowhead(
          tip: Point(box.maxX, box.y + 10), from: Point(end, box.y + 10), width: 9),
        fill: look.line)
    }
  }

  private mutating func writeDataSample(in box: Rectangle) {
    let y = SVGDocument.number(box.y + 10)
    document.addPath(
      "M\(SVGDocument.number(box.x)) \(y)H\(SVGDocument.number(box.maxX - 9))", stroke: .plainLine,
      width: 1.4)
    document.addPath(
      Shapes.arrowhead(
        tip: Point(box.maxX, box.y + 10), from: Point(box.maxX - 9, box.y + 10), width: 9),
      fill: .page, stroke: .plainLine, width: 1.2)
  }

  private mutating func writeGateSample(_ word: String, in box: Rectangle) {
    let shape = Rectangle(x: box.x + 2, y: box.y, width: 42, height: 22)
    document.addPath(Shapes.gate(shape), fill: .page, stroke: .plainLine, width: 1.6)
    let width = FontMetrics.width(word, size: 12, bold: true) / FontMetrics.padding
    document.add(
      PlacedText(
        text: word, x: shape.center.x - width / 2, y: box.y + 13, size: 12, bold: true, ink: .ink))
  }
}
