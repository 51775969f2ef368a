import BlastRadius

/// Writes a picture of a timeline as SVG: the same bytes every time.
struct TimelineWriter {
  let drawing: TimelineDrawing
  var document: SVGDocument
  /// What every XML id starts with.
  let prefix: String

  init(
    _ drawing: TimelineDrawing, theme: Theme, brand: Brand? = nil, marking: Marking? = nil,
    prefix: String
  ) {
    self.drawing = drawing
    self.prefix = prefix
    document = SVGDocument(
      Palette(theme: theme, brand: brand), marking: marking, drawing.scene.language)
  }

  private var language: Language { drawing.scene.language }

  /// The whole file.
  mutating func write() -> String {
    document.open(
      size: drawing.size, title: drawing.scene.title,
      description: [drawing.scene.answer] + drawing.scene.description, prefix: prefix)
    for lane in drawing.lanes { writeLane(lane) }
    writeGuides()
    for lane in drawing.lanes { for row in lane.rows { writeRow(row) } }
    writeCuts()
    var number = 0
    for lane in drawing.lanes {
      for row in lane.rows { writeUnreached(row) }
      for row in lane.rows { for mark in row.marks { writeMark(mark, row, &number) } }
    }
    writeAxis()
    for (index, event) in drawing.events.enumerated() { writeEvent(event, index) }
    for line in drawing.header + drawing.footer { document.add(line) }
    document.add("<g role=\"group\" aria-label=\"\(language.picture.legend)\">")
    for item in drawing.legend { writeLegend(item) }
    document.add("</g>")
    document.close()
    return document.text
  }

  private mutating func open(_ id: String, role: String, label: String) {
    let label = SVGDocument.escaped(label)
    document.add(
      "<g id=\"\(prefix)-\(id)\" role=\"\(role)\" aria-label=\"\(label)\"><title>\(label)</title>")
  }

  private mutating func writeLane(_ place: LanePlace) {
    let trust = place.lane.trust.map { ", \(language.trust($0))" } ?? ""
    open(
      place.lane.id, role: "graphics-object", label: language.picture.zone(place.lane.name) + trust)
    document.addBox(place.frame, radius: 8, fill: .zone, stroke: .zoneLine)
    document.add(place.heading)
    if let remark = place.remark { document.add(remark) }
    if let more = place.more { document.add(more) }
    document.add("</g>")
  }

  /// Thin lines from the events and ticks down through the lanes.
  private mutating func writeGuides() {
    let number = SVGDocument.number
    let bottom = drawing.lanesBottom
    for event in drawing.events {
      document.addPath(
        "M\(number(event.symbol.center.x)) \(number(event.symbol.center.y))V\(number(drawing.axisY))",
        stroke: .zoneLine, width: 0.8)
    }
    if let x = drawing.columns.separator {
      for lane in drawing.lanes where !lane.rows.isEmpty {
        document.addPath(
          "M\(number(x)) \(number(lane.rows[0].top))V\(number(lane.frame.maxY))",
          stroke: .plainLine, width: 0.8)
      }
    }
    let xs = Set(drawing.axis.ticks.filter { !($0.date + $0.time).isEmpty }.map(\.x)).sorted()
    for lane in drawing.lanes where !lane.rows.isEmpty {
      let top = lane.rows[0].top
      let end = min(bottom, lane.frame.maxY)
      for x in xs {
        document.addPath(
          "M\(number(x)) \(number(top))V\(number(end))", stroke: .zoneLine, width: 0.5, dash: "1 3")
      }
    }
  }

  private mutating func writeRow(_ place: RowPlace) {
    open(
      place.row.id, role: "graphics-symbol", label: TimelineWords(language).sentence(of: place.row))
    let ink: Ink = place.row.isUnreached ? .unreached : .plainLine
    document.addIcon(place.row.icon, in: place.icon, ink: ink)
    for text in place.texts { document.add(text) }
    if let star = place.star { document.addPath(Shapes.star(star), fill: ink) }
    for bar in place.bars { writeBar(bar, isSeed: place.row.isSeed) }
    for span in place.marks.compactMap(\.span) { writeSpan(span) }
    document.add("</g>")
  }

  /// Draws the month or year in which something was, between two ends.
  private mutating func writeSpan(_ span: Rectangle) {
    let number = SVGDocument.number
    let (from, until) = (number(span.x), number(span.maxX))
    let (top, middle, bottom) = (number(span.y), number(span.center.y), number(span.maxY))
    document.addPath(
      "M\(from) \(top)V\(bottom)M\(until) \(top)V\(bottom)M\(from) \(middle)H\(until)",
      stroke: .plainLine, width: 1.2)
  }

  private mutating func writeUnreached(_ row: RowPlace) {
    guard let sign = row.unreached else { return }
    document.addUnreached(in: sign, ink: .unreached)
    if let remark = row.remark { document.add(remark) }
  }

  private mutating func writeBar(_ place: RowPlace.BarPlace, isSeed: Bool) {
    let look = BarLook(place.bar.certainty, isSeed: isSeed, level: place.bar.level)
    document.addBar(
      place.frame, isOpenLeft: place.isOpenLeft, isOpenRight: place.isOpenRight, fill: look.fill,
      stroke: look.line, dash: look.dash)
    if let sure = place.sure {
      let look = BarLook(.confirmed, isSeed: false, level: place.bar.surely)
      document.addBar(
        sure, isOpenLeft: place.isOpenLeft, isOpenRight: place.isOpenRight, fill: look.fill,
        stroke: look.line, dash: "")
    }
    guard let glyph = place.glyph else { return }
    if place.sure != nil {
      document.addPath(Shapes.circle(glyph.inset(by: -1.5)), fill: look.fill)
    }
    writeLevel(place.bar.level, in: glyph, ink: look.glyph)
  }

  /// Writes the mark of a level; that of a connection, which is larger than its bar, on a ground.
  private mutating func writeLevel(_ level: Level, in box: Rectangle, ink: Ink) {
    if level == .connect {
      document.addPath(Shapes.circle(box.inset(by: -0.5)), fill: .zone)
    }
    document.addLevel(level, in: box, ink: ink)
  }

  /// Cuts the lanes where the axis is broken.
  private mutating func writeCuts() {
    guard let first = drawing.lanes.first else { return }
    for cut in drawing.axis.breaks {
      document.addBox(
        Rectangle(
          x: cut.x - 2, y: first.frame.y - 1, width: 4,
          height: drawing.lanesBottom - first.frame.y + 2), radius: 0, fill: .page, stroke: nil)
    }
  }

  private mutating func writeMark(
    _ place: RowPlace.MarkPlace, _ row: RowPlace, _ number: inout Int
  ) {
    number += 1
    open(
      "m\(number)", role: "graphics-symbol", label: TimelineWords(language).sentence(of: place.mark)
    )
    document.addMark(place.mark, in: place.symbol)
    document.add("</g>")
  }

  private mutating func writeAxis() {
    let number = SVGDocument.number
    let axis = drawing.axis
    guard let first = axis.pieces.first, let last = axis.pieces.last else { return }
    let y = drawing.axisY
    document.add("<g role=\"group\" aria-label=\"\(language.timeline.axis)\">")
    document.addPath(
      "M\(number(first.x - 20)) \(number(y))H\(number(last.x + last.width + 20))",
      stroke: .plainLine,
      width: 1.4)
    for tick in axis.ticks {
      document.addPath(
        "M\(number(tick.x)) \(number(y - 4))V\(number(y + 4))", stroke: .plainLine, width: 1.4)
    }
    for cut in axis.breaks { writeCutMark(Point(cut.x, y)) }
    for text in drawing.axisTexts { document.add(text) }
    document.add("</g>")
  }

  mutating func writeCutMark(_ at: Point) {
    let number = SVGDocument.number
    document.addPath(
      "M\(number(at.x - 5)) \(number(at.y + 5))L\(number(at.x - 1)) \(number(at.y - 5))H\(number(at.x + 5))L\(number(at.x + 1)) \(number(at.y + 5))Z",
      fill: .page)
    document.addPath(
      "M\(number(at.x - 5)) \(number(at.y + 5))L\(number(at.x - 1)) \(number(at.y - 5))M\(number(at.x + 1)) \(number(at.y + 5))L\(number(at.x + 5)) \(number(at.y - 5))",
      stroke: .plainLine, width: 1.4)
  }

  private mutating func writeEvent(_ event: EventPlace, _ index: Int) {
    open(
      "v\(index + 1)", role: "graphics-symbol",
      label: TimelineWords(language).sentence(of: event.mark))
    if let text = event.text {
      document.addBox(text.bounds.inset(by: -1), radius: 0, fill: .page, stroke: nil)
      document.add(text)
    }
    document.addMark(event.mark, in: event.symbol)
    document.add("</g>")
  }
}
