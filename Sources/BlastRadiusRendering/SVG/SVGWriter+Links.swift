import BlastRadius

extension SVGWriter {
  /// Draws a link: its lines, and its label where that is not part of a gate.
  mutating func writeLink(_ index: Int) {
    let link = drawing.scene.links[index]
    let look = LinkLook(link)
    let step = link.step.map { language.words.step(String($0)) } ?? ""
    let label = link.sentence.hasSuffix(step) ? link.sentence : link.sentence + step
    let ends = (names.place(link.from), names.place(link.to))
    open(
      names.links[index], role: "graphics-symbol", label: label,
      " data-from=\"\(prefix)-\(ends.0)\" data-to=\"\(prefix)-\(ends.1)\"")
    for route in drawing.layout.routes where route.link == index {
      writeLine(drawing.curve(route), look, route, link)
    }
    for label in drawing.layout.labels where label.link == index && label.gate == nil {
      writeLabel(label, look)
    }
    document.add("</g>")
  }

  private mutating func writeLine(
    _ curve: Curve, _ look: LinkLook, _ route: SceneLayout.Route, _ link: Scene.Link
  ) {
    guard curve.points.count >= 4 else { return }
    let startsAtGate = link.from.hasPrefix("g")
    if link.state == .denied, route.isLast, !startsAtGate || !route.isFirst {
      document.addPath(curve.path, stroke: .unreached, width: 1.2, dash: "2 4")
      return
    }
    guard route.isLast, !link.to.hasPrefix("g") else {
      document.addPath(curve.path, stroke: look.line, width: look.width, dash: look.dash)
      return
    }
    let head = 6 + look.width * 1.6
    let (body, tip) = curve.shortened(by: head)
    document.addPath(body.path, stroke: look.line, width: look.width, dash: look.dash)
    let base = body.points[body.points.count - 1]
    document.addPath(
      Shapes.arrowhead(tip: tip, from: base, width: head * 0.9),
      fill: link.isData ? .page : look.line, stroke: look.line, width: link.isData ? 1.2 : 0.5)
  }

  mutating func writeLabel(_ label: SceneLayout.Label, _ look: LinkLook) {
    let box = drawing.geometry.boxes[label.box]
    let layout = label.layout
    if layout.frame.height > 0 {
      document.addBox(
        layout.frame.moved(box.x, box.y), radius: 6, fill: .page, stroke: look.frame, width: 1)
    }
    for text in layout.texts where layout.gate == nil || text.y > 34 {
      document.add(text.moved(box.x, box.y))
    }
    if let stop = layout.stop { document.addStop(in: stop.moved(box.x, box.y)) }
    if let badge = layout.badge, let index = label.link,
      let step = drawing.scene.links[index].step
    {
      document.addStep(step, in: badge.moved(box.x, box.y))
    }
  }

  mutating func writeGate(_ label: SceneLayout.Label) {
    guard let index = label.gate, let shape = label.layout.gate else { return }
    let gate = drawing.scene.gates[index]
    let box = drawing.geometry.boxes[label.box]
    let link = label.link.map { drawing.scene.links[$0] }
    let look = LinkLook(link)
    open(names.gates[index], role: "graphics-symbol", label: words(gate.kind))
    if label.layout.frame.height > 0 {
      let x = SVGDocument.number(box.x + shape.center.x)
      let (from, to) = (box.y + shape.maxY - 1, box.y + label.layout.frame.y)
      document.addPath(
        "M\(x) \(SVGDocument.number(from))V\(SVGDocument.number(to))", stroke: look.line,
        width: look.width)
    }
    document.addPath(
      Shapes.gate(shape.moved(box.x, box.y)), fill: .page, stroke: look.line, width: 2)
    for text in label.layout.texts where text.y <= 34 {
      document.add(text.moved(box.x, box.y))
    }
    writeLabel(label, look)
    document.add("</g>")
  }

  private func words(_ kind: Scene.Gate.Kind) -> String {
    switch kind {
    case .all: language.picture.allNeeded
    case .any: language.picture.oneNeeded
    case .atLeast(let count): language.picture.someNeeded(String(count))
    }
  }
}
