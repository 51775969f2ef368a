import BlastRadius

/// How the label of an arrow, with the gate above it where there is one, is arranged.
struct LabelLayout: Hashable, Sendable {
  var size: Size
  /// The frame of the text; the whole where there is no gate.
  var frame: Rectangle
  var texts: [PlacedText]
  /// The circle of the step's number.
  var badge: Rectangle?
  /// The stop sign.
  var stop: Rectangle?
  /// The gate's shape.
  var gate: Rectangle?

  private static let textWidth = 150.0

  /// Arranges the label of an arrow that leaves a card, or one below a gate.
  init(_ link: Scene.Link?, gate kind: Scene.Gate.Kind? = nil, _ language: Language) {
    var column = TextStack()
    var x = 0.0
    if link?.step != nil { x = 22 }
    if link?.state == .denied { x = 24 }
    if let link {
      let ink: Ink = link.state == .denied ? .deniedText : .ink
      column.add(
        TextBlock(link.text, size: 12, bold: true, maxWidth: Self.textWidth, maxLines: 2),
        size: 12, bold: true, ink: .ink, x: x)
      column.add(
        TextBlock(link.note, size: 12, maxWidth: Self.textWidth, maxLines: 3), size: 12,
        ink: link.state == .denied ? ink : .muted, x: x)
    }
    let marks = x > 0 ? 20.0 : 0
    let inner = Size(max(column.width, x > 0 ? 20 : 0), max(column.height, marks))
    let isEmpty = column.texts.isEmpty && x == 0
    let pad = (x: 8.0, y: 4.0)
    var frame =
      isEmpty
      ? Rectangle(x: 0, y: 0, width: 0, height: 0)
      : Rectangle(x: 0, y: 0, width: inner.width + 2 * pad.x, height: inner.height + 2 * pad.y)
    if column.texts.isEmpty, x > 0 { frame.width = inner.width + 4 }
    var size = Size(frame.width, frame.height)
    if let kind {
      let word = SceneWords(language).word(kind)
      let width = max(46, FontMetrics.width(word, size: 12, bold: true) + 22)
      size.width = max(size.width, width)
      let shape = Rectangle(x: (size.width - width) / 2, y: 0, width: width, height: 30)
      frame.x = (size.width - frame.width) / 2
      frame.y = isEmpty ? 30 : 36
      size.height = frame.maxY
      gate = shape
    }
    let dy = frame.y + pad.y + (inner.height - column.height) / 2
    let dx = frame.x + (column.texts.isEmpty ? 2 : pad.x)
    texts = column.texts.map { $0.moved(dx, dy) }
    let middle = frame.y + frame.height / 2
    if link?.step != nil, link?.state != .denied {
      badge = Rectangle(x: dx - 2, y: middle - 10, width: 20, height: 20)
    }
    if link?.state == .denied {
      stop = Rectangle(x: dx - 2, y: middle - 11, width: 22, height: 22)
    }
    if let kind, let gate {
      let word = SceneWords(language).word(kind)
      let width = FontMetrics.width(word, size: 12, bold: true)
      texts.append(
        PlacedText(
          text: word, x: gate.center.x - width / 2 * 0.97, y: gate.y + 18, size: 12, bold: true,
          ink: .ink))
    }
    self.frame = frame
    self.size = Size(max(size.width, 20).rounded(.up), max(size.height, 8).rounded(.up))
  }
}
