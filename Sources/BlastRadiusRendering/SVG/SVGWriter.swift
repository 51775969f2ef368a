import BlastRadius

/// Writes a drawing as SVG: no script, no reference to anything outside, the same bytes every time.
struct SVGWriter {
  let drawing: Drawing
  var document: SVGDocument
  /// What every XML id starts with.
  let prefix: String
  /// The ids of what is drawn.
  let names: ElementNames

  init(
    _ drawing: Drawing, theme: Theme, brand: Brand? = nil, marking: Marking? = nil,
    prefix: String
  ) {
    self.drawing = drawing
    self.prefix = prefix
    names = ElementNames(drawing.scene)
    document = SVGDocument(
      Palette(theme: theme, brand: brand), marking: marking, drawing.scene.language)
  }

  var language: Language { drawing.scene.language }

  /// The whole file.
  mutating func write() -> String {
    writeHead()
    for index in drawing.scene.zones.indices { writeZone(index) }
    for index in drawing.scene.links.indices { writeLink(index) }
    for index in drawing.scene.zones.indices { writeHeading(index) }
    for label in drawing.layout.labels where label.gate != nil { writeGate(label) }
    for index in drawing.scene.cards.indices { writeCard(index) }
    writeFrame()
    document.close()
    return document.text
  }

  private mutating func writeHead() {
    document.open(
      size: drawing.size, title: drawing.scene.title,
      description: [drawing.scene.answer] + drawing.scene.description, prefix: prefix)
  }

  private mutating func writeFrame() {
    for line in drawing.header + drawing.footer { document.add(line) }
    document.add("<g role=\"group\" aria-label=\"\(language.picture.legend)\">")
    for item in drawing.legend { writeLegend(item) }
    document.add("</g>")
  }

  private mutating func writeZone(_ index: Int) {
    let zone = drawing.scene.zones[index]
    let frame = drawing.geometry.clusters[index]
    let hasHeld = zone.outcome == .held
    let held = SceneWords(language).words(zone.outcome).map { ", \($0)" } ?? ""
    let trust = zone.trust.map { ", \(language.trust($0))" } ?? ""
    open(
      names.zones[index], role: "graphics-object",
      label: language.picture.zone(zone.name) + trust + held)
    document.addBox(
      frame, radius: 10, fill: .zone, stroke: hasHeld ? .denied : .zoneLine,
      width: hasHeld ? 3.5 : 1)
    document.add("</g>")
  }

  /// Writes a zone's name over the lines that cross it.
  private mutating func writeHeading(_ index: Int) {
    let zone = drawing.scene.zones[index]
    let place = drawing.headings[index].frame
    let heading = ZoneHeading(zone, language)
    let remark = drawing.headings[index].hasRemark ? heading.remark : ""
    document.addBox(place, radius: 4, fill: .zone, stroke: nil)
    let name = PlacedText(
      text: heading.name, x: place.x + 4, y: place.y + 15, size: 13, bold: true, ink: .ink)
    document.add(
      name,
      then: PlacedText(
        text: remark, x: 5, y: 0, size: 12, ink: zone.outcome == .held ? .deniedText : .muted))
  }

  /// Opens a group that readers find, name and come to by the keyboard.
  mutating func open(_ id: String, role: String, label: String, _ data: String = "") {
    let label = SVGDocument.escaped(label)
    document.add(
      "<g id=\"\(prefix)-\(id)\" tabindex=\"0\" role=\"\(role)\" aria-label=\"\(label)\"\(data)><title>\(label)</title>"
    )
  }
}
